/**
 * Names found in the pages of dossiers/gold.json: persons, places and organisations, the forms as they stand there. The
 * rules were written with these pages at hand, so the figures say what was reached on them, not what another page gives.
 * Lines in another language than their page's, as the product tells it, are left out: the gold has no forms for them.
 *
 * - `finding.recall`: of the gold forms of each document, those that `findMentions` links to the right entity. A mention may
 *   have the word for its kind or lack an ending. A form that stands in a document only inside a longer form of an
 *   organisation is not looked for: there the organisation is meant. `finding.precision`: of what it links, each spelling
 *   once in a document, what is right; an organisation is right where the gold has it in the document, as the gold gives
 *   one wording of it for each document and the pages have several. The authority is the product's own, the sample's list
 *   and the shipped places and countries; nothing of it is read from the gold file. Which entity a gold entry is follows
 *   from the listed names in its English label alone, found letter by letter, never from what reads the pages; an entry
 *   whose label names nothing in the authority counts as missed. Only persons, places and organisations are counted.
 *   What stands behind the figure: the list has the persons, places and bodies that these pages speak of, since the
 *   sample's articles are of the same meetings, and it was added to with these pages in sight (party committees, people's
 *   committees and councils, Guangxi's government and congress, last of all); more than half of the gold forms are letter
 *   for letter in it. So this measures finding what is listed, in whatever form it stands, not how much of the world is.
 * - `finding.alone.recall`: of the gold forms, those that a proposal of `discoverNames`, which knows no name, meets: half
 *   of the letters that either covers are covered by both. Under
 *   any kind: an editor corrects the kind. `finding.alone.precision`: of the proposals, those that meet a gold form.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../src/base/runs.ts';
import { discoverNames } from '../src/entities/discover/discover-names.ts';
import type { ProposalSpan, TextToRead } from '../src/entities/discover/proposal.ts';
import { type Entity, formsIn } from '../src/entities/entity.ts';
import { findMentions, indexMentions } from '../src/entities/find-mentions.ts';
import { indexNames, namesInText } from '../src/entities/find-names.ts';
import { shippedEntities } from '../src/entities/shipped/shipped-entities.ts';
import { parseTermList } from '../src/entities/term-list.ts';
import { extractTextPage } from '../src/ingest/text-page.ts';
import { findResidue } from '../src/text/residue.ts';
import { type BenchOptions, dataFile, type Row, row } from './support.ts';

type Form = { doc: string; form?: string; snippet?: string };
type GoldEntity = { id: string; label: string; names?: Form[]; evidence?: Form[] };
type Gold = {
  documents: { id: string; file: string; lang: string }[];
  persons: GoldEntity[];
  places: GoldEntity[];
  organisations: GoldEntity[];
};

/** A gold form in a document with every place where it stands. */
type Wanted = { entity: string; form: string; spans: ProposalSpan[] };

export function findingRows(options: BenchOptions): Row[] {
  const path = dataFile(options, 'dossiers/gold.json');
  if (path === null) return [];
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Gold;
  const pages = gold.documents.flatMap(({ id, file, lang }) => {
    const texts = textsOf(options, file, lang);
    return texts === null ? [] : [{ id, lang, texts }];
  });
  return [...linked(gold, pages), ...alone(gold, pages)];
}

const namedIn = ({ persons, places, organisations }: Gold) => [...persons, ...places, ...organisations];

type Page = { id: string; lang: string; texts: TextToRead[] };

function linked(gold: Gold, pages: readonly Page[]): Row[] {
  const authority = authorityOf();
  const types = new Map(authority.map(one => [one.id, one.type]));
  const meant = new Map(namedIn(gold).map(one => [one.id, entitiesMeant(one.label, authority)]));
  const isMeant = (entity: string, id: string) => meant.get(entity)?.includes(id) === true;
  const isCounted = (id: string) =>
    ['person', 'place', 'organisation'].includes(types.get(id) ?? 'organisation') ||
    [...meant.values()].flat().includes(id);
  for (const one of namedIn(gold)) if (meant.get(one.id)?.length === 0) say(`not in the authority: ${one.label}`);
  const counts = { wanted: 0, found: 0, linked: 0, right: 0 };
  for (const { id, lang, texts } of pages) {
    const inBodies = wantedIn(texts, id, gold.organisations).flatMap(one => one.spans);
    const wanted = wantedIn(texts, id, namedIn(gold)).filter(one => !isWithin(one.spans, inBodies));
    const links = linksIn(texts, authority, lang).filter(one => isCounted(one.entityId));
    counts.wanted += wanted.length;
    for (const { entity, form, spans } of wanted) {
      const own = links.filter(one => isMeant(entity, one.entityId)).map(one => one.span);
      if (meet(own, spans, isPart)) counts.found += 1;
      else say(`${id} not linked: ${form} (${meant.get(entity)})`);
    }
    const spellings = Map.groupBy(links, one => `${one.entityId}: ${one.form}`);
    counts.linked += spellings.size;
    for (const [spelling, same] of spellings) {
      const { entityId } = same[0] as Link;
      const right = wanted.filter(one => isMeant(one.entity, entityId));
      const isBody = (types.get(entityId) ?? 'organisation') === 'organisation';
      const spans = same.map(one => one.span);
      if (isBody ? right.length > 0 : right.some(one => meet(spans, one.spans, isPart))) counts.right += 1;
      else say(`${id} linked wrongly: ${spelling}`);
    }
  }
  return [
    row('finding.recall', counts.found / counts.wanted, counts.wanted),
    row('finding.precision', counts.right / counts.linked, counts.linked),
  ];
}

/** The sample's list with what ships: an entity of both has the words for its kind from there. */
function authorityOf(): Entity[] {
  const path = new URL('../sample/names.json', import.meta.url);
  const listed = parseTermList(JSON.parse(readFileSync(path, 'utf8')));
  const locales = [...new Set(listed.flatMap(({ names }) => Object.keys(names)))];
  const shipped = shippedEntities(locales).filter(one => one.type !== 'work');
  const words = new Map(shipped.map(one => [one.id, one.typeWords]));
  const forms = new Set(listed.flatMap(one => [one.id, ...formsIn(one, 'en')]));
  return [
    ...listed.map(one => ({ ...one, typeWords: { ...words.get(one.id), ...one.typeWords } })),
    ...shipped.filter(one => !forms.has(one.id) && !formsIn(one, 'en').some(form => forms.has(form))),
  ];
}

type Link = { entityId: string; form: string; span: ProposalSpan };

function linksIn(texts: readonly TextToRead[], authority: readonly Entity[], locale: string): Link[] {
  const segments = texts.map(({ text }, at) => ({ id: String(at), runs: [{ text }], codes: [] }));
  return findMentions(segments, indexMentions(authority, locale)).map(({ segmentId, entityId, start, end }) => {
    const text = Number(segmentId);
    return { entityId, form: (texts[text] as TextToRead).text.slice(start, end), span: { text, start, end } };
  });
}

/** What an English label names: the entities whose listed names in it are most of it, one or two. */
function entitiesMeant(label: string, authority: readonly Entity[]): string[] {
  const text = label.replace(/ \([^)]*\)/g, '');
  const named = namesInText(text, indexNames(authority, 'en')).sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const count of [1, 2]) {
    const chosen = named.slice(0, count);
    const length = chosen.reduce((sum, one) => sum + one.end - one.start, 0);
    if (chosen.length === count && length >= text.length / 2) return chosen.map(one => one.entityId);
  }
  return [];
}

function alone(gold: Gold, pages: readonly Page[]): Row[] {
  const counts = { wanted: 0, found: 0, proposed: 0, right: 0 };
  for (const { id, lang, texts } of pages) {
    const named = wantedIn(texts, id, namedIn(gold));
    const proposals = discoverNames(texts, lang);
    counts.wanted += named.length;
    for (const { form, spans } of named) {
      if (proposals.some(one => meet(one.spans, spans))) counts.found += 1;
      else say(`${id} not proposed: ${form}`);
    }
    counts.proposed += proposals.length;
    for (const one of proposals) {
      if (named.some(({ spans }) => meet(one.spans, spans))) counts.right += 1;
      else say(`${id} proposed as ${one.kind}, ${one.count} times, ${one.reasons.join(', ')}: ${one.text}`);
    }
  }
  return [
    row('finding.alone.recall', counts.found / counts.wanted, counts.wanted),
    row('finding.alone.precision', counts.right / counts.proposed, counts.proposed),
  ];
}

function wantedIn(texts: readonly TextToRead[], doc: string, entities: readonly GoldEntity[]): Wanted[] {
  return entities.flatMap(({ id, names = [], evidence = [] }) =>
    [...names, ...evidence].flatMap((one): Wanted[] => {
      const form = one.form ?? one.snippet ?? '';
      if (one.doc !== doc || form === '') return [];
      const spans = texts.flatMap(({ text }, at) => placesOf(form, text).map(start => spanAt(at, start, form)));
      return spans.length === 0 ? [] : [{ entity: id, form, spans }];
    }),
  );
}

const spanAt = (text: number, start: number, form: string) => ({ text, start, end: start + form.length });

function placesOf(form: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) starts.push(at);
  return starts;
}

/** A pair of spans of the two lists fits. */
function meet(a: readonly ProposalSpan[], b: readonly ProposalSpan[], fits = isAlike): boolean {
  return a.some(one => b.some(other => one.text === other.text && fits(one, other)));
}

type Place = Pick<ProposalSpan, 'start' | 'end'>;

/** Every one of the spans is a part of a longer one. */
function isWithin(spans: readonly ProposalSpan[], longer: readonly ProposalSpan[]): boolean {
  const holds = (one: ProposalSpan, other: ProposalSpan) =>
    one.text === other.text && one.start <= other.start && one.end >= other.end && length(one) > length(other);
  return spans.every(span => longer.some(one => holds(one, span)));
}

const length = ({ start, end }: Place) => end - start;

/** Half of the letters that either covers are covered by both. */
function isAlike(one: Place, other: Place): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start)) >= 0.5;
}

/** That, or one is part of the other: the name with the word for its kind, the name without its ending. */
function isPart(one: Place, other: Place): boolean {
  const isIn = (a: Place, b: Place) => a.start >= b.start && a.end <= b.end;
  return isAlike(one, other) || isIn(one, other) || isIn(other, one);
}

/** The parts of a page as the product takes them in, but for lines in another language; null where it is in none of the folders of seeds. */
function textsOf({ data }: BenchOptions, file: string, lang: string): TextToRead[] | null {
  const path = ['../seeds', 'seeds/pages', 'seeds'].map(folder => join(data, folder, file)).find(existsSync);
  if (path === undefined) {
    say(`${file} is in none of the folders of seeds: left out.`);
    return null;
  }
  const draft = extractTextPage(readFileSync(path, 'utf8'));
  const parts = draft.blocks.flatMap((block): TextToRead[] => {
    if (block.kind !== 'figure') return [{ text: plainText(block.content.runs) }];
    const captions = [block.alt, block.caption && plainText(block.caption.runs)];
    return captions.flatMap(text => (text ? [{ text, isCaption: true }] : []));
  });
  const lead = draft.lead === null ? [] : [{ text: plainText(draft.lead.runs) }];
  const all = [...(draft.headline === null ? [] : [{ text: draft.headline }]), ...lead, ...parts];
  const isForeign = (text: string) =>
    findResidue(text, lang).reduce((sum, one) => sum + one.end - one.start, 0) > text.length / 2;
  return all.filter(({ text }) => !isForeign(text));
}

const say = (line: string) => process.stderr.write(`${line}\n`);
