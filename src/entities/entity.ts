import { type Locale, languageOf } from '../base/locale.ts';

export const entityTypes = ['person', 'office', 'place', 'organisation', 'mechanism', 'event', 'work'] as const;
export type EntityType = (typeof entityTypes)[number];

/** How a name came into its language: written there first, by the sounds of a reading, or by its meaning. */
export const nameSystems = [
  'native',
  'pinyin',
  'wade-giles',
  'sino-vietnamese',
  'cantonese',
  'sino-korean',
  'sino-japanese',
  'transcribed',
  'translated',
] as const;
export type NameSystem = (typeof nameSystems)[number];

/** `preferred`: what Sampan writes; `allowed` and `acronym`: what others may; `forbidden`: what no page shows. */
export const nameStatuses = ['preferred', 'allowed', 'acronym', 'forbidden'] as const;
export type NameStatus = (typeof nameStatuses)[number];

/** A day, month or year of ISO 8601 (2025-07-01, 2025-07, 2025), the first or last of something; null: open. */
export type Period = { from: string | null; until: string | null };

export type Name = { text: string; status: NameStatus; system: NameSystem | null } & Period;

/** An office that a person held: the id of its entity. */
export type OfficeHeld = { officeId: string } & Period;

/** Somebody or something with names, and how long it was what it is. */
export type Entity = {
  id: string;
  type: EntityType;
  /** Where known and public. */
  gender: 'f' | 'm' | null;
  /** The preferred name of a locale comes first; there is at most one. */
  names: Record<Locale, Name[]>;
  /** Words for its kind that may stand beside its name: "autonomous region"; no other kind's word may. */
  typeWords: Record<Locale, string[]>;
  offices: OfficeHeld[];
  /** The entities that took its place. */
  successors: string[];
} & Period;

/** The names of an entity in a locale, or in its language where the locale has none of its own. */
export function namesOf({ names }: Pick<Entity, 'names'>, locale: Locale): Name[] {
  return names[locale] ?? names[languageOf(locale)] ?? [];
}

/** The forms that may be written in a locale, the preferred one first. */
export function formsIn(entity: Pick<Entity, 'names'>, locale: Locale): string[] {
  return namesOf(entity, locale).flatMap(({ text, status }) => (status === 'forbidden' ? [] : [text]));
}

/** What stands for an entity where only one form can: the preferred one, else the first that is admitted. */
export function preferredForm(entity: Pick<Entity, 'names'>, locale: Locale): string | null {
  return formsIn(entity, locale)[0] ?? null;
}

/** The preferred name first, then the admitted ones, acronyms and forbidden forms, each in the order given. */
export function inOrder(names: readonly Name[]): Name[] {
  return [...names].sort((a, b) => nameStatuses.indexOf(a.status) - nameStatuses.indexOf(b.status));
}
