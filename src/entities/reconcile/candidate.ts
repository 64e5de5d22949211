import { type Locale, languageName, languageOf } from '../../base/locale.ts';
import { foldName } from '../../text/fold-name.ts';
import { spellingOf } from '../../text/name-spelling.ts';
import { type Entity, formsIn } from '../entity.ts';

/** What speaks for two entities being one, or against it (`for: false`), in words for an editor; `form`: by which name. */
export type Reason = { for: boolean; text: string; form: { text: string; locale: Locale } | null };

/** An entity of the authority that an imported one may be. `score`: 0..1, which to look at first; it decides nothing. */
export type Candidate = { entity: Entity; score: number; reasons: Reason[]; isCertain: boolean };

/** A locale both have a name in: a form they share letter for letter, but for marks, case and dashes, or none. */
type Comparison = { locale: Locale; shared: 'same' | 'variant' | null; form: string; folded: string };

/**
 * How much speaks for `imported` being `known`. It is certain by its id, or by two different names in two languages
 * ("Hue" in English and in Malay is one) when nothing speaks against it. Persons often bear one name: of theirs, one
 * with its marks and without them ("Trần Cương", "Tran Cuong") is one, too. `reading`: what one name says of the other
 * as a reading of the same characters; it counts where no language has names of both.
 */
export function compare(imported: Entity, known: Entity, reading: Reason | null = null): Candidate {
  const compared = comparisons(imported, known);
  const same = compared.filter(one => one.shared === 'same');
  const against = objections(imported, known);
  const unlike = compared.filter(one => one.shared === null);
  const hasId = imported.id === known.id;
  const isCertain =
    imported.type === known.type &&
    (hasId ||
      (new Set(same.map(one => (known.type === 'person' ? one.folded : one.form))).size > 1 &&
        against.length === 0 &&
        unlike.length < same.length));
  const reasons = [
    ...(hasId ? [{ for: true, text: `the same id, ${known.id}`, form: null }] : []),
    ...compared.filter(one => one.shared !== null).map(agreement),
    ...elsewhere(imported, known, compared, reading),
    ...unlike.map(one => ({ for: false, text: `other names in ${languageName(one.locale, 'en')}`, form: null })),
    ...against.map(text => ({ for: false, text, form: null })),
  ];
  return { entity: known, score: hasId ? 1 : scoreOf(compared, reasons, against.length), reasons, isCertain };
}

function comparisons(imported: Entity, known: Entity): Comparison[] {
  return Object.keys(imported.names).flatMap((locale): Comparison[] => {
    const theirs = formsIn(imported, locale).map(folded);
    const ours = formsIn(known, locale).map(folded);
    if (theirs.length === 0 || ours.length === 0) return [];
    const same = theirs.find(form => ours.some(own => own.text === form.text));
    const met = same ?? theirs.find(form => ours.some(own => isVariant(form, own)));
    if (met === undefined) return [{ locale, shared: null, form: '', folded: '' }];
    return [{ locale, shared: same ? 'same' : 'variant', form: met.text, folded: met.folded }];
  });
}

type Folded = { text: string; folded: string };

function folded(text: string): Folded {
  return { text, folded: foldName(text).text };
}

/** One of them lacks the marks, the capitals or the dashes of the other; with other marks it is another name. */
function isVariant(a: Folded, b: Folded): boolean {
  return a.folded === b.folded && (spellingOf(a.text, b.text) !== null || spellingOf(b.text, a.text) !== null);
}

function agreement({ locale, shared, form }: Comparison): Reason {
  const how = shared === 'same' ? 'the same name' : 'the same name but for marks, case or dashes';
  return { for: true, text: `${how} in ${languageName(locale, 'en')}`, form: { text: form, locale } };
}

/** A form that the other has in another language only: names of persons and places travel, as they are or read anew. */
function elsewhere(imported: Entity, known: Entity, compared: readonly Comparison[], reading: Reason | null): Reason[] {
  if (compared.some(one => one.shared !== null)) return [];
  const ours = allForms(known);
  const pairs = allForms(imported).map(met => ({ met, own: ours.find(one => isVariant(met, one)) }));
  const pair = pairs.find(one => one.own !== undefined);
  if (!pair?.own) return reading && compared.length === 0 ? [reading] : [];
  const [here, there] = [pair.met.locale, pair.own.locale].map(locale => languageName(locale, 'en'));
  return [{ for: true, text: `the name in ${here} is the one you have in ${there}`, form: pair.met }];
}

/** Every form of an entity, forbidden ones too: others write them. */
export function allForms({ names }: Pick<Entity, 'names'>): (Folded & { locale: Locale })[] {
  return Object.entries(names).flatMap(([locale, all]) => all.map(({ text }) => ({ locale, ...folded(text) })));
}

function objections(imported: Entity, known: Entity): string[] {
  return [
    imported.type !== known.type && `${imported.type} here, ${known.type} there`,
    imported.gender && known.gender && imported.gender !== known.gender && 'another gender',
    isApart(imported, known) && 'they were there at different times',
  ].filter(one => typeof one === 'string');
}

function isApart(a: Entity, b: Entity): boolean {
  const ends = (one: Entity, other: Entity) => one.until !== null && other.from !== null && one.until < other.from;
  return ends(a, b) || ends(b, a);
}

/**
 * An order, no probability: each different name that both have leaves half of the doubt (a variant two thirds), a name
 * met in another language three quarters; each language in which they are called otherwise, and each other objection,
 * takes a third away.
 */
function scoreOf(compared: readonly Comparison[], reasons: readonly Reason[], objectionCount: number): number {
  const shared = new Map(compared.flatMap(one => (one.shared === null ? [] : [[one.folded, one.shared] as const])));
  let doubt = 1;
  for (const how of shared.values()) doubt *= how === 'same' ? 0.5 : 0.67;
  if (shared.size === 0 && reasons.some(one => one.for)) doubt = 0.75;
  const unlike = new Set(compared.filter(one => one.shared === null).map(one => languageOf(one.locale))).size;
  return (1 - doubt) * 0.67 ** (unlike + objectionCount);
}
