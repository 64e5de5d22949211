import type { Locale } from '../../base/locale.ts';
import { precisions } from '../../translate/decision-store.ts';
import { isDemoted, type Precision } from '../../translate/precision.ts';
import type { OpenContext } from '../context.ts';
import { type ExitCode, exit, type Io } from './verb.ts';

/** How often people agreed with each check, per language. */
export async function showPrecisions(ctx: OpenContext, io: Io): Promise<ExitCode> {
  const all = (await precisions(ctx.db)).map(one => ({ ...one, isDemoted: isDemoted(one) }));
  if (io.json) io.out(JSON.stringify(all));
  else if (all.length === 0) io.out('Nobody has decided about a finding yet.');
  else for (const one of all) io.out(inWords(one));
  return exit.ok;
}

/** The checks that are mostly let pass, a line each: what they find counts one step less. */
export async function demotedInWords(ctx: OpenContext, locales: ReadonlySet<Locale>): Promise<string[]> {
  return (await precisions(ctx.db)).filter(one => locales.has(one.locale) && isDemoted(one)).map(inWords);
}

function inWords(one: Precision & { locale: Locale }): string {
  const decided = one.right + one.wrong;
  const share = `right in ${one.right} of ${decided} decisions (${Math.round((100 * one.right) / decided)} %)`;
  const so = isDemoted(one) ? ': mostly let pass, so its findings count one step less there' : '';
  return `${one.check} in ${one.locale}: ${share}${so}`;
}
