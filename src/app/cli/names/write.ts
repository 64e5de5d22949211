import { type Locale, languageName } from '../../../base/locale.ts';
import { parseTermList } from '../../../entities/term-list.ts';
import { textChangesOf } from '../../../translate/spelling/text-change-store.ts';
import type { OpenContext } from '../../context.ts';
import { type Affected, affectedBy } from '../../steps/affected-sentences.ts';
import { createEntity, mergeNames, preferName, splitNames } from '../../steps/change-names.ts';
import {
  acceptSentences,
  type Outcome,
  type Ruling,
  rejectSentences,
  undoNameChange,
} from '../../steps/decide-names.ts';
import { entityNamed } from '../../steps/record-names.ts';
import { asTyped } from '../as-typed.ts';
import { type ExitCode, exit, type Io } from '../verb.ts';
import { sayReview, sentencesInWords } from './show.ts';

type Wish = { entityId: string; locale: Locale; form: string; person: string };

export async function prefer(
  ctx: OpenContext,
  io: Io,
  wish: Wish,
  { isDryRun, file }: { isDryRun: boolean; file: string | null },
): Promise<ExitCode> {
  const { entityId, locale, form } = wish;
  const title = `“${form}” for ${entityId} in ${languageName(locale, 'en')}`;
  if (isDryRun) {
    const affected = await affectedBy(ctx.db, await entityNamed(ctx.db, entityId), locale, form);
    await sayReview(io, title, affected.map(unwritten), file);
    return exit.ok;
  }
  const { changeId } = await preferName(ctx, wish);
  const sentences = await textChangesOf(ctx.db, changeId);
  if (!io.json) io.out(`Change ${changeId}: ${form} is the form of ${entityId} in ${locale}.`);
  await sayReview(io, title, sentences, file);
  if (!io.json && sentences.length > 0)
    io.out(asTyped(`${sentencesInWords(sentences.length, 'wait')}: sampan names --accept ${changeId} --person NAME`));
  return exit.ok;
}

function unwritten(one: Affected) {
  return { ...one, id: null, sourceLocale: null, state: 'proposed' as const, decidedBy: null };
}

export async function decide(ctx: OpenContext, io: Io, how: 'accept' | 'reject', ruling: Ruling): Promise<ExitCode> {
  const outcome = how === 'accept' ? await acceptSentences(ctx, ruling) : await rejectSentences(ctx, ruling);
  return sayOutcome(io, how === 'accept' ? 'changed' : 'left as they are', outcome);
}

export async function undo(ctx: OpenContext, io: Io, changeId: string, person: string): Promise<ExitCode> {
  return sayOutcome(io, 'put back', await undoNameChange(ctx, changeId, person));
}

function sayOutcome(io: Io, what: string, { done, overtaken, held }: Outcome): ExitCode {
  const ids = (all: Outcome['done']) => all.map(one => one.id);
  if (io.json) io.out(JSON.stringify({ done: ids(done), overtaken: ids(overtaken), held }));
  else {
    io.out(`${sentencesInWords(done.length)} ${what}.`);
    for (const one of overtaken)
      io.out(`${one.slug} ${one.locale}: a sentence reads otherwise by now; look at it again (${one.id})`);
    for (const { slug, locale, heldBy } of held)
      io.out(asTyped(`${slug} ${locale}: held by ${heldBy.join(', ')}; see sampan translate --status ${slug}`));
  }
  return overtaken.length > 0 ? exit.failed : exit.ok;
}

export async function create(
  ctx: OpenContext,
  io: Io,
  { id, type, forms }: { id: string; type: string; forms: ReadonlyMap<Locale, string[]> },
  person: string,
): Promise<ExitCode> {
  const [entity] = parseTermList([{ id, type, names: Object.fromEntries(forms) }]);
  return sayChange(io, await createEntity(ctx, entity!, person));
}

export async function merge(
  ctx: OpenContext,
  io: Io,
  into: string,
  others: readonly string[],
  person: string,
): Promise<ExitCode> {
  return sayChange(io, await mergeNames(ctx, into, others, person));
}

export async function split(
  ctx: OpenContext,
  io: Io,
  wish: { entityId: string; newId: string; forms: ReadonlyMap<Locale, readonly string[]>; person: string },
): Promise<ExitCode> {
  return sayChange(io, await splitNames(ctx, wish));
}

function sayChange(io: Io, changeId: string): ExitCode {
  io.out(
    io.json
      ? JSON.stringify({ changeId })
      : asTyped(`Change ${changeId}: sampan names --undo ${changeId} --person NAME takes it back.`),
  );
  return exit.ok;
}
