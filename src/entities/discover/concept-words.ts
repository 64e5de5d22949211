import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';
import { foldName } from '../../text/fold-name.ts';
import { conceptTable } from './concept-table.ts';

export type Role = keyof typeof conceptTable;

export type Concept = { id: string; role: Role };

type Row = { concept: Concept; latin: string[]; own: Map<string, string[]> };

const rows = Object.entries(conceptTable).flatMap(([role, table]) =>
  // A concept begins a line and goes on in lines that stand further in.
  table
    .split(/\n {4}(?! )/)
    .map(text => text.trim())
    .filter(Boolean)
    .map(text => parseRow(text, role as Role)),
);

/** The beginnings of words by which concepts show in a language, in folded spelling. */
export function conceptWords(locale: Locale): { stem: string; concept: Concept }[] {
  const isLatin = scriptOf(locale) === 'Latn';
  return rows.flatMap(({ concept, latin, own }) => {
    const stems = new Set([...(isLatin ? latin : []), ...(own.get(languageOf(locale)) ?? [])]);
    return [...stems].map(stem => ({ stem, concept }));
  });
}

function parseRow(text: string, role: Role): Row {
  const [head = '', ...others] = text.split(/;\s+/);
  const [id = '', latin = ''] = head.split(/: ?/);
  const own = others.map(part => {
    const [language = '', ...stems] = part.split(/\s+/);
    const compare = comparer(language);
    return [language, stems.map(stem => compare(stem.replace(/[_-]/g, ' ')))] as const;
  });
  return { concept: { id, role }, latin: latin.split(' ').filter(Boolean), own: new Map(own) };
}

/** How words are compared: folded; in Vietnamese with their marks, without which a syllable is many words. */
export function comparer(language: string): (text: string) => string {
  return language === 'vi' ? text => text.normalize('NFC').toLowerCase() : text => foldName(text).text;
}
