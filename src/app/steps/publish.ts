import type { Context } from '../../platform/context.ts';
import { clearProblem } from '../../platform/problem-store.ts';
import { publishChanges } from '../../publish/publish.ts';

/** Brings the pages up to date with what changed. */
export async function publish(ctx: Context): Promise<void> {
  const startedAt = performance.now();
  const done = await publishChanges(ctx);
  await clearProblem(ctx.db, 'publish');
  ctx.metrics.pagesRendered.inc(done.rendered);
  ctx.metrics.pagesStored.inc(done.stored);
  if (done.rendered > 0) ctx.log.info({ ...done, ms: Math.round(performance.now() - startedAt) }, 'published');
}
