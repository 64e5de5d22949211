import type { Locale } from '../../base/locale.ts';
import type { Entity } from '../entity.ts';
import { parseTermList } from '../term-list.ts';
import kinds from './kinds.json' with { type: 'json' };

type Kind = keyof typeof kinds;
type Form = string | { text: string; status?: string; system?: string | null; from?: string; until?: string };

/** A line of the lists beside this file. `latin` are the forms of every Latin-script locale that has none of its own. */
export type PlaceRecord = {
  id: string;
  kind: string | null;
  names?: Record<string, Form | Form[] | undefined>;
  /** A town has the same name, so that the thing itself always bears the word for its kind. */
  town?: boolean;
  successor?: string;
};

const latinLocales = ['en', 'fr', 'es', 'id', 'ms', 'nl', 'sv'];

/** The entity of a record; one with a successor was there until `lastDay`. `systems`: how its names came to each locale. */
export function entityOf(record: PlaceRecord, systems: Record<string, string>, lastDay: string | null = null): Entity {
  const { id, successor } = record;
  return oneEntity({
    id,
    type: 'place',
    names: namesOfRecord(record, systems),
    typeWords: typeWordsOf(record.kind),
    successors: successor === undefined ? [] : [successor],
    until: successor === undefined ? null : lastDay,
  });
}

/** A line of rails from the names of the places it joins, in every locale that names them all. */
export function railwayOf(record: { id: string; stations: string[] }, places: readonly Entity[]): Entity {
  const stations = record.stations.map(id => places.find(place => place.id === id)!);
  const names: Record<Locale, Form[]> = {};
  for (const [locale, pattern] of Object.entries(kinds.railway.patterns)) {
    const joined = stations.map(station => station.names[locale]?.[0]?.text);
    if (joined.every(name => name !== undefined))
      names[locale] = [{ text: fill(pattern, joined.join(dashes[locale] ?? '–'), locale), system: 'translated' }];
  }
  return oneEntity({ id: record.id, type: 'work', names, typeWords: typeWordsOf('railway') });
}

const dashes: Record<Locale, string> = { vi: ' – ', ar: ' – ', 'zh-Hans': '—' };

/** The words for a kind of place, in each locale. */
export function typeWordsOf(kind: string | null): Entity['typeWords'] {
  return kind === null ? {} : kinds[kind as Kind].typeWords;
}

function oneEntity(value: unknown): Entity {
  return parseTermList([value])[0]!;
}

function namesOfRecord(record: PlaceRecord, systems: Record<string, string>): Record<Locale, Form[]> {
  const { latin, ...names } = record.names ?? {};
  const given = { ...Object.fromEntries(latin ? latinLocales.map(locale => [locale, latin]) : []), ...names };
  return Object.fromEntries(
    Object.entries(given).map(([locale, forms]) => {
      const system = systems[latinLocales.includes(locale) ? 'latin' : locale] ?? null;
      const all = [forms ?? []].flat().map(form => ({ system, ...(typeof form === 'string' ? { text: form } : form) }));
      const whole = withKind(all[0]!.text, record.kind, locale);
      if (whole === null) return [locale, all];
      return [locale, record.town ? [{ text: whole, system: 'translated' }] : [...all, { text: whole, system }]];
    }),
  );
}

/** The name together with the word for its kind, where the language joins them in one way and the name has it not yet. */
function withKind(name: string, kind: string | null, locale: Locale): string | null {
  const patterns: Record<Locale, string> = kind === null ? {} : kinds[kind as Kind].patterns;
  const pattern = patterns[locale];
  if (pattern === undefined) return null;
  const [before, after] = pattern.split('{}') as [string, string];
  return (before && name.startsWith(before)) || (after && name.endsWith(after)) ? null : fill(pattern, name, locale);
}

function fill(pattern: string, name: string, locale: Locale): string {
  const elided =
    locale === 'fr' && /^[aeiouyh]/i.test(name.normalize('NFD')) ? pattern.replace('de {}', 'd’{}') : pattern;
  return elided.replace('{}', name);
}
