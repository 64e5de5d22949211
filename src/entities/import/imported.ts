import type { Locale } from '../../base/locale.ts';
import { type Entity, inOrder, type Name } from '../entity.ts';

/** A place of a file that could not be used as it stands, and what to do about it. The rest was read. */
export type ImportProblem = { line: number; message: string; remedy: string };

export type Imported = { entities: Entity[]; problems: ImportProblem[] };

/** A form without a status of its own is the preferred one where it comes first, else an admitted one. */
export type GivenName = Pick<Name, 'text'> & Partial<Omit<Name, 'text'>>;

export function newEntity(id: string, type: Entity['type']): Entity {
  return { id, type, gender: null, names: {}, typeWords: {}, offices: [], successors: [], from: null, until: null };
}

/**
 * Gives an entity more names, each form once. There is one preferred form per locale: a second one is admitted, and
 * comes back so that it can be told.
 */
export function addNames(names: Record<Locale, Name[]>, locale: Locale, given: readonly GivenName[]): string[] {
  const all = names[locale] ?? [];
  const demoted: string[] = [];
  let preferred = all.find(name => name.status === 'preferred')?.text;
  let isFirst = all.length === 0;
  for (const one of given) {
    const text = one.text.normalize('NFC').trim();
    if (text === '' || all.some(name => name.text === text)) continue;
    let status = one.status ?? (isFirst && preferred === undefined ? 'preferred' : 'allowed');
    if (status === 'preferred' && preferred !== undefined) {
      demoted.push(text);
      status = 'allowed';
    }
    if (status === 'preferred') preferred = text;
    isFirst = false;
    all.push({ text, status, system: one.system ?? null, from: one.from ?? null, until: one.until ?? null });
  }
  if (all.length > 0) names[locale] = inOrder(all);
  return demoted;
}

/** What to say of a form that could not be the preferred one. */
export function twoPreferred(line: number, id: string, locale: Locale, text: string): ImportProblem {
  return {
    line,
    message: `"${id}" has more than one preferred form in ${locale}; "${text}" was read as an admitted one`,
    remedy: 'Mark one form of the locale as preferred.',
  };
}
