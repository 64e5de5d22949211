import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFeedUrls } from '../../articles/feed-store.ts';
import { saveEntities } from '../../entities/store.ts';
import { parseTermList } from '../../entities/term-list.ts';
import type { Context } from '../../platform/context.ts';
import { enqueue, hasWork } from '../../platform/queue.ts';
import { readSetting, writeSetting } from '../../platform/setting-store.ts';
import { hasDueChanges, recordChange } from '../../publish/change-store.ts';
import { loadSite } from '../../publish/site-store.ts';
import { importXliff } from '../../translate/import-xliff.ts';
import { applyPublication, parsePublication } from '../setup.ts';
import { scheduleFeeds } from '../steps/poll.ts';

export const sampleFolder = join(fileURLToPath(import.meta.url), '../../../../sample');

/** `first`: the outlets as they were; `later`: after the correction and the withdrawal. Null: there is no sample. */
type Phase = 'first' | 'later';

export async function samplePhase(ctx: Pick<Context, 'db'>): Promise<Phase | null> {
  return ((await readSetting(ctx.db, 'sample'))?.phase as Phase | undefined) ?? null;
}

/** Only a database without a publication gets the sample: one that is somebody's own, or had it removed, stays as it is. */
export async function mayLoadSample(ctx: Pick<Context, 'db' | 'config'>): Promise<boolean> {
  return (
    (await loadSite(ctx.db, ctx.config.baseUrl)) === null && (await readSetting(ctx.db, 'sample-removed')) === null
  );
}

export function sampleOrigin(samplePort: number): string {
  return `http://127.0.0.1:${samplePort}`;
}

/** Sets the sample publication up: its settings, its name authority and its translations. The articles come through the feeds. */
export async function loadSample(ctx: Context): Promise<void> {
  const origin = sampleOrigin(ctx.config.samplePort);
  const read = async (name: string) =>
    (await readFile(join(sampleFolder, name), 'utf8')).replaceAll('{{origin}}', origin);
  const publication = parsePublication(await read('publication.json'));
  const entities = parseTermList(JSON.parse(await read('names.json')));
  const folder = join(sampleFolder, 'translations');
  const files = (await readdir(folder)).filter(name => name.endsWith('.xlf')).sort();
  const translations = await Promise.all(files.map(name => read(join('translations', name))));
  await ctx.db.transaction().execute(async db => {
    const now = ctx.now().toISOString();
    await saveEntities(db, entities);
    await applyPublication(db, publication, now, true);
    for (const text of translations) await importXliff(db, text);
    await writeSetting(db, 'sample', { phase: 'first', entities: entities.map(entity => entity.id), origin });
    await recordChange(db, null, now);
    await scheduleFeeds(db);
  });
}

/**
 * Once everything of the first days has been taken in, translated and published, the outlets move on: a correction, a
 * withdrawal. True when they did; call again until then.
 */
export async function moveSampleOn(ctx: Context): Promise<boolean> {
  const now = ctx.now().toISOString();
  if ((await hasWork(ctx.db, now)) || (await hasDueChanges(ctx.db, now))) return false;
  await ctx.db.transaction().execute(async db => {
    const sample = (await readSetting(db, 'sample')) ?? {};
    await writeSetting(db, 'sample', { ...sample, phase: 'later' });
    for (const url of await sampleFeedUrls(db)) await enqueue(db, 'poll', { url }, { key: `poll ${url}` });
  });
  return true;
}
