import { type Locale, scriptOf } from '../base/locale.ts';
import { countScripts } from '../text/script.ts';
import { type Entity, formsIn } from './entity.ts';

type Borrowed = { form: string; rank: 1 | 2 };

/**
 * How a person or place may be spelt in `locale` although its names there are others: as another language in the same
 * script spells it (rank 1), or half one way and half the other, "Wei Thao" from Wei Tao and Vi Thao (rank 2). Only
 * spellings of two to four words: one word of another language may be any word of this one.
 */
export function borrowedForms(
  entity: Pick<Entity, 'names'> & Partial<Pick<Entity, 'type'>>,
  locale: Locale,
  own: readonly string[],
): Borrowed[] {
  if (entity.type !== 'person' && entity.type !== 'place') return [];
  const isLatin = scriptOf(locale) === 'Latn';
  if (!isLatin) return [];
  const all = Object.keys(entity.names).flatMap(other => formsIn(entity, other));
  const known = new Set(own);
  const foreign = [...new Set(all)].filter(form => !known.has(form) && isSpelling(form));
  const readings = [...new Set([...own, ...foreign])].filter(isSpelling);
  const mixed = entity.type === 'person' ? hybrids(readings).filter(form => !readings.includes(form)) : [];
  return [...foreign.map(form => ({ form, rank: 1 as const })), ...mixed.map(form => ({ form, rank: 2 as const }))];
}

/** A name in Latin letters, each word with a capital. */
function isSpelling(form: string): boolean {
  const words = form.split(' ');
  const scripts = Object.keys(countScripts(form));
  return (
    words.length > 1 && words.length < 5 && scripts.join() === 'Latn' && words.every(word => /^\p{Lu}/u.test(word))
  );
}

/** The words of the readings in their places, mixed; of readings with equally many words, and at most 16 mixtures. */
function hybrids(readings: readonly string[]): string[] {
  const bySize = Map.groupBy(readings, form => form.split(' ').length);
  return [...bySize.values()].flatMap(same => (same.length < 2 ? [] : mix(same.map(form => form.split(' ')))));
}

function mix(readings: readonly (readonly string[])[]): string[] {
  const places = readings[0]!.map((_, at) => [...new Set(readings.map(words => words[at] as string))]);
  if (places.reduce((count, choices) => count * choices.length, 1) > 16) return [];
  return places.reduce<string[]>(
    (starts, choices) => starts.flatMap(start => choices.map(word => (start === '' ? word : `${start} ${word}`))),
    [''],
  );
}
