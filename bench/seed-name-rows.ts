import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkNames } from '../src/entities/link-names.ts';
import { hanReadings } from '../src/entities/readings/read-characters.ts';
import { indexReadings } from '../src/entities/readings/reading-index.ts';
import { parseTermList } from '../src/entities/term-list.ts';
import { withoutMarks } from '../src/text/without-marks.ts';
import { type BenchOptions, dataFile, type Row, row } from './support.ts';

type Form = { form: string; doc: string; lang: string };
type Gold = Record<'persons' | 'places', { label: string; names: Form[] }[]>;
type Listed = { id: string; type: string; names: Record<string, unknown> };

/**
 * Every person's and place's name in the pages of dossiers/gold.json, linked to the sample's entities of which only the
 * Vietnamese and the Chinese name are known. `seeds.linked`: share of the forms whose first proposal is right, of those
 * whose entity is in the list; `seeds.linked.wrong`: share whose first proposal is another.
 */
export function seedNameRows(options: BenchOptions): Row[] {
  const path = dataFile(options, 'dossiers/gold.json');
  if (path === null || !existsSync(listPath)) return [];
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Gold;
  const list = (JSON.parse(readFileSync(listPath, 'utf8')) as Listed[])
    .filter(({ type }) => type === 'person' || type === 'place')
    .map(({ id, type, names: { vi, 'zh-Hans': zh } }) => ({ id, type, names: { vi, 'zh-Hans': zh } }));
  const ids = new Set(list.map(({ id }) => id));
  const index = indexReadings(parseTermList(list), hanReadings());
  const asked = (kind: keyof Gold, type: 'person' | 'place') =>
    gold[kind].flatMap(({ label, names }) => names.map(name => ({ ...name, type, id: idOf(label) })));
  const forms = [...asked('persons', 'person'), ...asked('places', 'place')].filter(({ id }) => ids.has(id));
  const answers = forms.map(({ form, lang, type, id, doc }) => {
    const found = linkNames({ text: form, locale: lang }, index, { type })[0]?.entityId ?? null;
    if (found !== id) process.stderr.write(`seeds.linked: ${form} (${lang}, ${doc}) is ${id}, found ${found}\n`);
    return { isRight: found === id, isWrong: found !== null && found !== id };
  });
  const share = (count: number) => count / Math.max(forms.length, 1);
  return [
    row('seeds.linked', share(answers.filter(one => one.isRight).length), forms.length),
    row('seeds.linked.wrong', share(answers.filter(one => one.isWrong).length), forms.length),
  ];
}

const listPath = join(import.meta.dirname, '../sample/names.json');

/** The sample's ids are the names as the gold list has them. */
function idOf(label: string): string {
  const id = withoutMarks(label).toLowerCase().replaceAll(' ', '-');
  return { 'guangxi-zhuang-autonomous-region': 'guangxi' }[id] ?? id;
}
