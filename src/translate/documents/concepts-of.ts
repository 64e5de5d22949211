import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';
import { type Entity, formsIn, type Name, namesOf } from '../../entities/entity.ts';
import { withoutMarks } from '../../text/without-marks.ts';
import type { Concept, Forms } from './glossary.ts';

/**
 * The entities of an article as a glossary of its translation to `to`. What they are called in other languages is wrong
 * there: a reader who meets "Tran Cuong" does not know that it is the Chen Gang of the line before.
 */
export function conceptsOf(entities: readonly Entity[], to: Locale): Concept[] {
  return entities.flatMap(entity => {
    const own = formsIn(entity, to);
    if (own.length === 0) return [];
    const forms = new Map(Object.entries(entity.names).map(([locale, names]) => [locale, formsOf(names)] as const));
    const known = formsOf(namesOf(entity, to));
    const named = Object.entries(entity.names).map(
      ([locale, names]) => [locale, names.map(({ text }) => text)] as const,
    );
    forms.set(to, { ...known, foreign: foreignForms(named, to, own) });
    const severity = severities[entity.type === 'person' || entity.type === 'place' ? entity.type : 'other'];
    const typeWords = new Map(Object.entries(entity.typeWords));
    const { id, type, gender } = entity;
    return [{ id, of: 'name', type, gender, typeWords, forms, severity }];
  });
}

/**
 * What somebody forbade must not be read. Else a place in another spelling is a blemish, and an adjective may stand for
 * it; a person in another one is another person.
 */
const severities = {
  person: { forbidden: 'critical', foreign: 'critical', missing: 'major' },
  place: { forbidden: 'critical', foreign: 'major', missing: 'minor' },
  other: { forbidden: 'critical', foreign: 'major', missing: 'major' },
} as const;

function formsOf(names: readonly Name[]): Forms {
  const of = (status: Name['status']) => names.flatMap(name => (name.status === status ? [name.text] : []));
  const [preferred = '', ...others] = [...of('preferred'), ...of('allowed'), ...of('acronym')];
  const acronyms = others.filter(form => of('acronym').includes(form));
  return { preferred, allowed: others.filter(form => !acronyms.includes(form)), acronyms, forbidden: of('forbidden') };
}

/**
 * What somebody or something is called in other languages and may not be called in `to`, with and without marks; what is
 * short may be any word, in a language of the same signs too.
 */
export function foreignForms(
  names: readonly (readonly [Locale, readonly string[]])[],
  to: Locale,
  own: readonly string[],
): string[] {
  const known = own.map(comparable);
  const others = names.filter(([locale]) => locale !== to && locale !== languageOf(to));
  const forms = others.flatMap(([, texts]) => texts.flatMap(text => [text, withoutMarks(text)]));
  const isHan = /^(?:Han[st]|Jpan)$/.test(scriptOf(to));
  const isTelling = (form: string) => form.length >= (!isHan && /^\p{Script=Han}+$/u.test(form) ? 2 : 4);
  return [...new Set(forms)].filter(form => isTelling(form) && !known.some(one => one.includes(comparable(form))));
}

const comparable = (form: string) => withoutMarks(form).toLowerCase();
