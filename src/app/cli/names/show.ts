import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Locale } from '../../../base/locale.ts';
import { plainText } from '../../../base/runs.ts';
import { type Entity, formsIn } from '../../../entities/entity.ts';
import { type NameChange, nameChanges } from '../../../entities/name-change-store.ts';
import { entitiesNamed } from '../../../entities/store.ts';
import { type ReviewedSentence, reviewPage } from '../../../translate/spelling/review-page.ts';
import { textChangesOf, waitingByChange } from '../../../translate/spelling/text-change-store.ts';
import type { OpenContext } from '../../context.ts';
import { changeNamed } from '../../steps/record-names.ts';
import { type Unlisted, unlistedNames } from '../../steps/unlisted-names.ts';
import { type ExitCode, exit, type Io } from '../verb.ts';

const mostShown = 200;

/** The entities with this in a name or in their id. */
export async function showEntities(ctx: OpenContext, io: Io, text: string): Promise<ExitCode> {
  const entities = await entitiesNamed(ctx.db, text, mostShown);
  if (io.json) io.out(JSON.stringify(entities));
  else if (entities.length === 0) io.out(text === '' ? 'There are no names.' : `No name holds "${text}".`);
  else for (const entity of entities) io.out(entityInWords(entity));
  if (!io.json && entities.length === mostShown) io.out(`These are the first ${mostShown}: give a part of the name.`);
  return exit.ok;
}

function entityInWords(entity: Entity): string {
  const about = [entity.type, entity.gender, periodOf(entity)].filter(Boolean).join(', ');
  const lines = Object.keys(entity.names).map(
    locale => `    ${locale.padEnd(8)} ${formsIn(entity, locale).join(' | ')}`,
  );
  const offices = entity.offices.map(one => `    office   ${[one.officeId, periodOf(one)].filter(Boolean).join(', ')}`);
  return [`${entity.id}  (${about})`, ...lines, ...offices].join('\n');
}

function periodOf({ from, until }: { from: string | null; until: string | null }): string | null {
  return from || until ? `${from ?? ''}–${until ?? ''}` : null;
}

/** Names that articles have and the authority has not, the most often met first. */
export async function showUnlisted(ctx: OpenContext, io: Io, locale: Locale): Promise<ExitCode> {
  const names = await unlistedNames(ctx, locale, mostRead);
  if (io.json) io.out(JSON.stringify(names));
  else if (names.length === 0) io.out('Every name that was found is listed.');
  else for (const one of names.slice(0, mostShown)) io.out(unlistedInWords(one));
  return exit.ok;
}

const mostRead = 500;

function unlistedInWords({ text, kind, count, articles, reasons, mayBe }: Unlisted): string {
  const times = count === 1 ? 'once' : `${count} times`;
  const line = `${text}  (${kind})  ${times} in ${articles.slice(0, 3).join(', ')}  · ${reasons.join(', ')}`;
  const likely = mayBe.slice(0, 3).map(({ entityId, form, needsEvidence }) => {
    const doubt = needsEvidence ? '; others may be called so: look at office, place and date' : '';
    return `    may be ${entityId}: another reading of ${form.text}${doubt}`;
  });
  return [line, ...likely].join('\n');
}

export async function showHistory(ctx: OpenContext, io: Io): Promise<ExitCode> {
  const [changes, waiting] = [await nameChanges(ctx.db), await waitingByChange(ctx.db)];
  if (io.json) {
    io.out(JSON.stringify(changes.map(one => ({ ...one, waiting: waiting.get(one.id) ?? 0 }))));
    return exit.ok;
  }
  if (changes.length === 0) io.out('No name was changed yet.');
  for (const one of changes) io.out(changeInWords(one, waiting.get(one.id) ?? 0));
  return exit.ok;
}

function changeInWords({ id, kind, person, at, after, undone }: Omit<NameChange, 'moved'>, waiting: number): string {
  const notes = [
    waiting > 0 && sentencesInWords(waiting, 'wait'),
    undone && `taken back by ${undone.by} on ${undone.at.slice(0, 10)}`,
  ].filter(Boolean);
  const about = `${id}  ${at.slice(0, 16).replace('T', ' ')}  ${kind}  ${firstOf(Object.keys(after))}  by ${person}`;
  return [about, ...notes].join('  · ');
}

/** What waits, or one change with all its sentences. */
export async function showReview(ctx: OpenContext, io: Io, id: string | null, file: string | null): Promise<ExitCode> {
  const waiting = await waitingByChange(ctx.db);
  if (id !== null) await changeNamed(ctx.db, id);
  const ids = id === null ? [...waiting.keys()] : [id];
  const sentences = (await Promise.all(ids.map(one => textChangesOf(ctx.db, one)))).flat();
  const wanted = id === null ? sentences.filter(one => one.state === 'proposed') : sentences;
  await sayReview(io, 'Sentences of a change of names', wanted, file);
  return exit.ok;
}

/** In words, as JSON, or as a page for the browser. */
export async function sayReview(
  io: Io,
  title: string,
  sentences: readonly ReviewedSentence[],
  file: string | null,
): Promise<void> {
  if (file !== null) await writeFile(resolve(io.cwd, file), reviewPage(title, sentences));
  if (io.json)
    io.out(
      JSON.stringify(sentences.map(one => ({ ...one, before: plainText(one.before), after: plainText(one.after) }))),
    );
  else if (file !== null) io.out(`${sentencesInWords(sentences.length, 'stand')} in ${file}.`);
  else if (sentences.length === 0) io.out('No sentence is concerned.');
  else for (const one of sentences) io.out(sentenceInWords(one));
}

function sentenceInWords({ id, slug, locale, sourceLocale, state, before, after }: ReviewedSentence): string {
  const own = sourceLocale === locale ? "  the outlet's own words" : '';
  return `${slug}  ${locale}  ${state}${own}${id ? `  ${id}` : ''}\n    - ${plainText(before)}\n    + ${plainText(after)}`;
}

/** `1 sentence waits`, `4 sentences wait`. */
export function sentencesInWords(count: number, verb = ''): string {
  const words = count === 1 ? ['1 sentence', verb && `${verb}s`] : [`${count} sentences`, verb];
  return words.filter(Boolean).join(' ');
}

/** An import may concern hundreds. */
function firstOf(ids: readonly string[]): string {
  return ids.length <= 6 ? ids.join(', ') : `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more`;
}
