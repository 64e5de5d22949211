import { type EntityType, entityTypes, type NameStatus } from '../entity.ts';

/** Data categories of ISO 12620 that say what a name or an entry is. */
export const tbxCategories = ['administrativeStatus', 'normativeAuthorization', 'termType', 'subjectField'] as const;
export type TbxCategory = (typeof tbxCategories)[number];

/** The category an element carries: its `type` (style DCA, martif) or its own name (style DCT). */
export function categoryOf(element: string, type: string | null): TbxCategory | null {
  const name = typed.has(element) ? type : element;
  return tbxCategories.find(category => category === name) ?? null;
}

const typed = new Set(['termNote', 'descrip', 'admin']);

/** What an administrative status or a normative authorisation makes of a name; null: nothing. */
export function statusOf(value: string): NameStatus | null {
  return statuses[value.trim().replace(/(?:-admn-sts|Term)+$/, '')] ?? null;
}

const statuses: Record<string, NameStatus> = {
  preferred: 'preferred',
  standardized: 'allowed',
  regulated: 'allowed',
  legal: 'allowed',
  admitted: 'allowed',
  deprecated: 'forbidden',
  superseded: 'forbidden',
  forbidden: 'forbidden',
};

export function isShortForm(termType: string): boolean {
  return /^(?:acronym|initialism|abbreviation)$/.test(termType.trim());
}

/** The type of entity that a subject field names; null for a field of knowledge. */
export function entityTypeOf(subjectField: string): EntityType | null {
  return entityTypes.find(type => type === subjectField.trim().toLowerCase()) ?? null;
}

export const statusNames: Record<NameStatus, string> = {
  preferred: 'preferredTerm-admn-sts',
  allowed: 'admittedTerm-admn-sts',
  acronym: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};
