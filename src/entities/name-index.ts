import { type Locale, languageOf, scriptOf } from '../base/locale.ts';
import { type Automaton, buildAutomaton } from '../text/automaton.ts';
import { foldName } from '../text/fold-name.ts';
import { withoutHonorifics } from '../text/honorifics.ts';
import { type Affixes, affixesOf } from '../text/name-affixes.ts';
import { borrowedForms } from './borrowed-forms.ts';
import { type Entity, formsIn } from './entity.ts';

/** A form as it was listed. `rank`: 0 the locale's own, 1 another language's, 2 made of two readings; the lowest wins. */
export type IndexedForm = { entityId: string; form: string; rank: number };

/**
 * `isExact`: only forms of the locale, letter for letter, nothing joined to them. `places`: the words for the kind of each
 * entity that is a place.
 */
export type NameIndex = {
  locale: Locale;
  places: ReadonlyMap<string, readonly string[]>;
  automaton: Automaton;
  forms: readonly (readonly IndexedForm[])[];
  affixes: Affixes;
  isExact: boolean;
};

type Named = Pick<Entity, 'id' | 'names'> & Partial<Pick<Entity, 'type' | 'typeWords'>>;

/**
 * The admitted forms of the entities in one language, ready to be found. Inflected and unmarked spellings are found too,
 * and, of persons and places, the spellings that translations carry over from another language ("Tran Cuong" for Chen
 * Gang); with `spelling: 'exact'` none of these. A form that names two entities names neither.
 */
export function indexNames(
  entities: readonly Named[],
  locale: Locale,
  { spelling = 'any' }: { spelling?: 'any' | 'exact' } = {},
): NameIndex {
  const isExact = spelling === 'exact';
  const forms = new Map<string, IndexedForm[]>();
  const add = (one: IndexedForm) => {
    const key = foldName(one.form.trim()).text;
    const known = forms.get(key);
    if (known === undefined) forms.set(key, [one]);
    else if (!known.some(({ entityId, form }) => entityId === one.entityId && form === one.form)) known.push(one);
  };
  for (const entity of entities) {
    const own = formsIn(entity, locale);
    for (const form of own) {
      add({ entityId: entity.id, form, rank: 0 });
      // A list may give a person with a title: the name is the rest.
      if (entity.type === 'person' && !isExact)
        add({ entityId: entity.id, form: withoutHonorifics(form, locale), rank: 0 });
    }
    if (!isExact) for (const one of borrowedForms(entity, locale, own)) add({ entityId: entity.id, ...one });
  }
  // The article is lost behind the preposition: للصين is لـ and الصين.
  if (!isExact && scriptOf(locale) === 'Arab') for (const [key, known] of [...forms]) addContracted(forms, key, known);
  return {
    locale,
    places: placesAmong(entities, locale),
    automaton: buildAutomaton([...forms.keys()]),
    forms: [...forms.values()],
    affixes: isExact ? { before: [], after: [] } : affixesOf(locale),
    isExact,
  };
}

function placesAmong(entities: readonly Named[], locale: Locale): Map<string, readonly string[]> {
  const places = entities.filter(one => one.type === 'place');
  return new Map(
    places.map(({ id, typeWords = {} }) => [id, typeWords[locale] ?? typeWords[languageOf(locale)] ?? []]),
  );
}

function addContracted(forms: Map<string, IndexedForm[]>, key: string, known: readonly IndexedForm[]): void {
  const contracted = key.replace(/^ال/, 'لل');
  if (contracted === key || forms.has(contracted)) return;
  forms.set(
    contracted,
    known.map(one => ({ ...one, form: one.form.replace(/^ال/, 'لل') })),
  );
}
