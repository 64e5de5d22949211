import type { Honorifics } from '../../text/honorifics.ts';
import type { Run } from './capital-runs.ts';
import type { Role } from './concept-words.ts';
import type { ProposalKind, Reason } from './proposal.ts';
import type { Word } from './read-words.ts';
import type { SmallWords } from './small-words.ts';
import { looksLikePerson } from './surnames.ts';

/** How much speaks for a kind: two points are enough, and no single weak sign gives them. */
export type Evidence = { kind: ProposalKind; points: number; reason: Reason };

/** What the words around a run, and its own, say of it. */
export function evidenceOf(run: Run, words: readonly Word[], small: SmallWords, honorifics: Honorifics): Evidence[] {
  const own = words.slice(run.first, run.last + 1);
  const [before, behind] = [words[run.first - 1], words[run.last + 1]];
  const gap = (words[run.first] as Word).gap;
  const found: Evidence[] = [];
  const say = (kind: ProposalKind, points: number, reason: Reason) => found.push({ kind, points, reason });
  // "Akademi Politik Nasional Ho Chi Minh": there the name of a body goes on.
  if (!(before && gap === ' ' && is(before, 'quality'))) {
    if (before && /^\.? $/.test(gap) && honorifics.before.has(before.form)) say('person', 3, 'title before it');
    if (hasOffice(run, words)) say('person', 2, 'office beside it');
    if (looksLikePerson(own.map(word => word.folded))) say('person', own.length > 2 ? 2 : 1, 'surname and given name');
  }
  if (kindBefore(words, run.first, small) || kindBehind(behind)) say('place', 3, 'word for its kind beside it');
  if (before && gap === ' ' && small.at.has(before.form)) say('place', 1, 'preposition of place');
  if (behind?.isRegion && /^ ?\($/.test(behind.gap)) say('place', 1, 'country in brackets');
  return found;
}

/** "Sekreterare X", "…, sekreterare för …, X, …", "X, lid van …". */
function hasOffice(run: Run, words: readonly Word[]): boolean {
  const [before, behind] = [words[run.first - 1], words[run.last + 1]];
  const gap = (words[run.first] as Word).gap;
  if (before && gap === ' ' && is(before, 'office')) return true;
  const closes = behind === undefined || /^ ?[,;.)]/.test(behind.gap);
  if (gap === ', ' && closes && officeInClause(words, run.first)) return true;
  return behind?.gap === ', ' && words.slice(run.last + 1, run.last + 3).some(word => is(word, 'office'));
}

export const is = (word: Word, role: Role) => word.concepts.some(concept => concept.role === role);

/** An office within the ten words before, in the same sentence. */
function officeInClause(words: readonly Word[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 12; at -= 1) {
    const word = words[at] as Word;
    if (is(word, 'office')) return true;
    if (word.startsSentence) return false;
  }
  return false;
}

/** "provinsi Quang Ninh", "provincie van Quang Ninh", "région autonome du Guangxi". */
function kindBefore(words: readonly Word[], first: number, small: SmallWords): boolean {
  let at = first - 1;
  const colon = words[first]?.gap.trim() === ':';
  while (at >= 0 && first - at < 4 && !colon && hasPlainGap(words[at + 1]) && passes(words[at] as Word, small)) at -= 1;
  const word = words[at];
  return word !== undefined && (colon || hasPlainGap(words[at + 1])) && is(word, 'place') && !is(word, 'body');
}

const passes = (word: Word, { of }: SmallWords) => !is(word, 'place') && (of.has(word.form) || is(word, 'quality'));

const hasPlainGap = (word: Word | undefined) => word !== undefined && /^[ '’]$/.test(word.gap);

/** "Lang Son-provinsen", "Quang Ninh Province". */
function kindBehind(behind: Word | undefined): boolean {
  if (behind === undefined || !is(behind, 'place') || is(behind, 'body')) return false;
  return behind.gap === '-' || (behind.gap === ' ' && behind.isCapital);
}
