import { explainScore, linkThreshold, type NameScore, type SyllableLink, scoreNames } from '../text/readings-score.ts';
import type { Entity, EntityType, Period } from './entity.ts';
import type { ReadingIndex, ReadName } from './readings/reading-index.ts';
import { type WrittenName, waysToRead } from './readings/written-name.ts';

/**
 * What is known of the text a name stands in, all of it optional: what kind of thing bears the name, the day (ISO 8601), the
 * ids of the entities named beside it, and with which entities a known one has been named so far.
 */
export type NameContext = {
  type?: EntityType;
  date?: string;
  beside?: readonly string[];
  companyOf?: (entityId: string) => ReadonlySet<string>;
};

/** What speaks for the link, or against it (`for: false`); `entityIds`: the offices, places or others that do. */
export type LinkEvidence = { for: boolean; kind: 'office' | 'place' | 'company' | 'time'; entityIds: string[] };

/** An entity that a name may be a reading of: never a decision. */
export type LinkProposal = {
  entityId: string;
  /** Which of its names it was compared with, and how they go together. */
  form: { text: string; locale: string };
  score: number;
  syllables: SyllableLink[];
  evidence: LinkEvidence[];
  /** Other entities that the name may be just as well. */
  rivals: string[];
  /** A name of two syllables belongs to several people, and so does one with rivals: something else must speak for it. */
  needsEvidence: boolean;
};

// Scores so near each other do not tell two entities apart.
const nearby = 1;

/**
 * The entities of which a name may be another reading: "Tran Cuong" of 陈刚, "Wei Thao" of Vi Thao. What the text says
 * beside the name orders them; an editor decides. A name that an entity bears as it is written is found, too.
 *
 * @param name as it stands in the text, with title and ending of its language
 * @returns best first; empty for a name of one syllable or of no known reading. Never throws.
 * Source: log-odds through common characters, docs/adr/0010.
 */
export function linkNames(name: WrittenName, index: ReadingIndex, context: NameContext = {}): LinkProposal[] {
  const ways = waysToRead(name, index.readings);
  const best = new Map<string, { score: NameScore; form: ReadName }>();
  for (const form of index.candidates(ways)) {
    const entity = index.entities.get(form.entityId) as Entity;
    if (context.type && context.type !== entity.type) continue;
    const score = scoreNames(ways, form.ways, index.readings);
    if (score === null || score.score < thresholdOf(score)) continue;
    if (score.score > (best.get(entity.id)?.score.score ?? 0)) best.set(entity.id, { score, form });
  }
  const all = [...best].map(([entityId, { score, form }]) => {
    const evidence = evidenceFor(index.entities.get(entityId) as Entity, index, context);
    const rivals = [...best].filter(([id, other]) => id !== entityId && score.score - other.score.score < nearby);
    return {
      entityId,
      form: { text: form.text, locale: form.locale },
      score: score.score,
      syllables: explainScore(score, index.readings),
      evidence,
      rivals: rivals.map(([id]) => id),
      needsEvidence: (score.a.length < 3 || rivals.length > 0) && !evidence.some(one => one.for),
    };
  });
  return all.sort((a, b) => balance(b) - balance(a) || b.score - a.score);
}

function thresholdOf({ a, b }: NameScore): number {
  return linkThreshold(...[...a, ...b].map(({ system }) => system));
}

const balance = ({ evidence }: LinkProposal) =>
  evidence.filter(one => one.for).length - evidence.filter(one => !one.for).length;

function evidenceFor(entity: Entity, { entities }: ReadingIndex, context: NameContext): LinkEvidence[] {
  const { date, beside = [], companyOf } = context;
  const held = entity.offices.filter(({ officeId }) => beside.includes(officeId));
  const [then, otherwise] = [held.filter(one => covers(one, date)), held.filter(one => !covers(one, date))];
  const company = companyOf?.(entity.id) ?? new Set();
  const known = beside.filter(id => company.has(id));
  const isPlace = (id: string) => entities.get(id)?.type === 'place';
  const evidence: LinkEvidence[] = [
    { for: true, kind: 'office', entityIds: then.map(one => one.officeId) },
    { for: false, kind: 'office', entityIds: then.length > 0 ? [] : otherwise.map(one => one.officeId) },
    { for: true, kind: 'place', entityIds: known.filter(isPlace) },
    { for: true, kind: 'company', entityIds: known.filter(id => !isPlace(id)) },
    { for: false, kind: 'time', entityIds: covers(entity, date) ? [] : [entity.id] },
  ];
  return evidence.filter(({ entityIds }) => entityIds.length > 0);
}

/** Days, months and years compare as far as the shorter of them goes. */
function covers({ from, until }: Period, date: string | undefined): boolean {
  if (date === undefined) return true;
  const isBefore = (a: string, b: string) => {
    const length = Math.min(a.length, b.length);
    return a.slice(0, length) < b.slice(0, length);
  };
  return !(from !== null && isBefore(date, from)) && !(until !== null && isBefore(until, date));
}
