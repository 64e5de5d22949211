/** Scripts that are told apart, in the order of the expression groups below. */
const names = [
  'Latn',
  'Cyrl',
  'Arab',
  'Hans',
  'Kana',
  'Hang',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Hebr',
  'Grek',
  'Deva',
  'Beng',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Gujr',
  'Guru',
  'Orya',
  'Sinh',
  'Geor',
  'Armn',
  'Ethi',
  'Tibt',
] as const;

/** `Hans` here is Han in either form; `Kana` is both syllabaries. */
export type ScriptName = (typeof names)[number];

const unicodeNames: Record<ScriptName, string> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Arab: 'Arabic',
  Hans: 'Han',
  Kana: 'Kana',
  Hang: 'Hangul',
  Thai: 'Thai',
  Laoo: 'Lao',
  Khmr: 'Khmer',
  Mymr: 'Myanmar',
  Hebr: 'Hebrew',
  Grek: 'Greek',
  Deva: 'Devanagari',
  Beng: 'Bengali',
  Taml: 'Tamil',
  Telu: 'Telugu',
  Knda: 'Kannada',
  Mlym: 'Malayalam',
  Gujr: 'Gujarati',
  Guru: 'Gurmukhi',
  Orya: 'Oriya',
  Sinh: 'Sinhala',
  Geor: 'Georgian',
  Armn: 'Armenian',
  Ethi: 'Ethiopic',
  Tibt: 'Tibetan',
};

const expressions = names.map(name => {
  const unicode = unicodeNames[name];
  const set = name === 'Kana' ? '\\p{Script=Hiragana}\\p{Script=Katakana}' : `\\p{Script=${unicode}}`;
  return [name, new RegExp(`[${set}]`, 'gu')] as const;
});

/** How many letters of each script stand in `text`; scripts that do not occur are left out. */
export function countScripts(text: string): Partial<Record<ScriptName, number>> {
  const counts: Partial<Record<ScriptName, number>> = {};
  for (const [name, expression] of expressions) {
    const found = text.match(expression)?.length ?? 0;
    if (found > 0) counts[name] = found;
  }
  return counts;
}
