import { type Locale, languageOf } from '../../../base/locale.ts';
import type { Place } from '../../documents/document.ts';
import type { Concept, Forms } from '../../documents/glossary.ts';
import { type Found, isText, type Page, type PageRule, within } from '../page.ts';
import { bare, wordsOf } from '../words-of.ts';

/** "Chen Gang" and "Tran Cuong" in one text: two readings of one name, two people for the reader; or the other one alone. */
export const onePerson: PageRule = {
  id: 'one-person',
  dimension: 'terminology',
  remedy: 'Write the preferred form of the language everywhere; the other may stand once, in brackets behind it.',
  run: (page, names) =>
    mentionsOf(page, names).flatMap(({ preferred, all }): Found[] => {
      const systems = new Set(all.map(one => one.system));
      if (systems.size < 2 && !systems.has('foreign')) return [];
      const forms = [...new Set(all.map(one => one.form))];
      // At the form that is wrong; the right one is the other place it speaks of.
      const ordered = [...all].sort((a, b) => rank(b) - rank(a));
      return [
        {
          severity: 'critical',
          message:
            systems.size > 1
              ? `One person under ${forms.length} names: ${forms.map(form => `“${form}”`).join(', ')}`
              : `“${forms.join('”, “')}” is what this person is called in another language`,
          remedy: `Write “${preferred}” everywhere; another form may stand once, in brackets behind it.`,
          places: ordered.map(one => one.place),
        },
      ];
    }),
};

/** "Wei Thao": half of a name in one reading, half in the other. Nobody is called so. */
export const hybridName: PageRule = {
  id: 'hybrid-name',
  dimension: 'terminology',
  remedy: 'Write the preferred form of the language.',
  run: (page, names) =>
    mentionsOf(page, names).flatMap(({ preferred, all }) =>
      all
        .filter(one => one.system === 'hybrid')
        .map(({ form, place }) => ({
          severity: 'critical' as const,
          message: `“${form}” is half one reading of the name and half another`,
          remedy: `Write “${preferred}”.`,
          places: [place],
        })),
    ),
};

type System = 'own' | 'foreign' | 'hybrid';
type Mention = { form: string; system: System; place: Place };

const rank = ({ system }: Mention) => (system === 'own' ? 0 : 1);

function mentionsOf(page: Page, names: readonly Concept[]): { preferred: string; all: Mention[] }[] {
  const persons = names.filter(one => one.of === 'name' && (one.type === 'person' || one.type === undefined));
  const index = new Map<string, { concept: Concept; form: string; system: System }[]>();
  for (const concept of persons)
    for (const [form, system] of formsBySystem(concept, page.locale)) {
      const first = wordsOf(form)[0]?.text;
      if (first) pushTo(index, first, { concept, form, system });
    }
  const found = new Map<Concept, Mention[]>();
  for (const block of page.blocks.filter(isText))
    for (const word of index.size > 0 ? wordsOf(block.text) : []) {
      const match = (index.get(word.text) ?? [])
        .filter(({ form }) => endsThere(block.text, word.start, form))
        .sort((a, b) => b.form.length - a.form.length)[0];
      if (!match) continue;
      const place = within(block, word.start, word.start + match.form.length);
      const { concept, form, system } = match;
      pushTo(found, concept, { form, system, place });
    }
  return [...found].map(([concept, all]) => ({ preferred: own(concept, page.locale)?.preferred ?? concept.id, all }));
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The form, and behind it no letter but the ending of a genitive. */
function endsThere(text: string, start: number, form: string): boolean {
  return (
    text.startsWith(form, start) &&
    !/^(?!(?:s|'s|’s)(?![\p{L}\p{M}]))[\p{L}\p{M}\p{N}]/u.test(text.slice(start + form.length, start + form.length + 3))
  );
}

const own = (concept: Concept, locale: Locale): Forms | null =>
  concept.forms.get(locale) ?? concept.forms.get(languageOf(locale)) ?? null;

function formsBySystem(concept: Concept, locale: Locale): Map<string, System> {
  const here = own(concept, locale);
  if (!here) return new Map();
  const mine = [here.preferred, ...here.allowed].filter(Boolean);
  const known = new Set(mine.map(bare));
  const others = [...concept.forms]
    .filter(([of]) => of !== locale && of !== languageOf(locale))
    .map(([, forms]) => forms);
  const foreign = [
    ...here.forbidden,
    ...(here.foreign ?? []),
    ...others.flatMap(one => [one.preferred, ...one.allowed]),
  ]
    .flatMap(form => [form, withoutMarks(form)])
    .filter(form => form.length >= (/\p{sc=Han}/u.test(form) ? 2 : 4) && !known.has(bare(form)));
  const forms = new Map<string, System>();
  for (const form of mine)
    for (const other of foreign) for (const mixed of hybrids(form, other)) forms.set(mixed, 'hybrid');
  for (const form of foreign) forms.set(form, 'foreign');
  for (const form of mine) forms.set(form, 'own');
  return forms;
}

/** Each way to take some words of one form and the rest of the other; only of two or three Latin words. */
function hybrids(a: string, b: string): string[] {
  const [left, right] = [a.split(' '), b.split(' ')];
  if (left.length !== right.length || left.length < 2 || left.length > 3) return [];
  if (!/^[\p{sc=Latin}\p{M} -]+$/u.test(a + b)) return [];
  const mixed: string[] = [];
  for (let choice = 1; choice < 2 ** left.length - 1; choice += 1)
    mixed.push(left.map((word, at) => (choice & (1 << at) ? right[at]! : word)).join(' '));
  return mixed.filter(form => bare(form) !== bare(a) && bare(form) !== bare(b));
}

function withoutMarks(form: string): string {
  if (!/\p{sc=Latin}/u.test(form)) return form;
  return form
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
}
