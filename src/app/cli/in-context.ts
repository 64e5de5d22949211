import { loadConfig } from '../../platform/config.ts';
import { type OpenContext, openContext } from '../context.ts';
import type { Io } from './verb.ts';

/** Opens what a command works with, beside a Sampan that runs on the folder, and closes it however the command ends. */
export async function inContext<T>(io: Io, run: (ctx: OpenContext) => Promise<T>): Promise<T> {
  const ctx = await openContext(loadConfig({ env: io.env, cwd: io.cwd }), { join: true });
  try {
    return await run(ctx);
  } finally {
    await ctx.close();
  }
}
