import { type Locale, languageOf } from '../../base/locale.ts';
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
    forms.set(to, { ...known, foreign: foreignForms(entity, to, own) });
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

/** Forms of other languages, with and without their marks; short ones may be any word. */
function foreignForms({ names }: Entity, to: Locale, own: readonly string[]): string[] {
  const known = own.map(comparable);
  const others = Object.entries(names).filter(([locale]) => locale !== to && locale !== languageOf(to));
  const forms = others.flatMap(([, names]) => names.flatMap(({ text }) => [text, withoutMarks(text)]));
  return [...new Set(forms)].filter(form => form.length >= 4 && !known.some(one => one.includes(comparable(form))));
}

const comparable = (form: string) => withoutMarks(form).toLowerCase();
