/**
 * Names found in the pages of dossiers/gold.json: persons, places and organisations, the forms as they stand there. The
 * rules were written with these pages at hand, so the figures say what was reached on them, not what another page gives.
 *
 * - `finding.alone.recall`: of the gold forms of each document, those that a proposal of `discoverNames`, which knows no
 *   name, covers by half or more and exceeds by no more than its length. Under any kind: an editor corrects the kind.
 * - `finding.alone.precision`: of the proposals, those that do so for a gold form of any of the kinds or of a mechanism; a
 *   joint committee is a body, though the gold list files it elsewhere. `.strict`: without the mechanisms.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../src/base/runs.ts';
import { discoverNames } from '../src/entities/discover/discover-names.ts';
import type { ProposalSpan, TextToRead } from '../src/entities/discover/proposal.ts';
import { extractTextPage } from '../src/ingest/text-page.ts';
import { type BenchOptions, dataFile, type Row, row } from './support.ts';

type Form = { doc: string; form?: string; snippet?: string };
type GoldEntity = { id: string; label: string; names?: Form[]; evidence?: Form[] };
type Gold = {
  documents: { id: string; file: string; lang: string }[];
  persons: GoldEntity[];
  places: GoldEntity[];
  organisations: GoldEntity[];
  mechanisms: GoldEntity[];
};

/** A gold form in a document with every place where it stands. */
type Wanted = { entity: string; form: string; spans: ProposalSpan[] };

export function findingRows(options: BenchOptions): Row[] {
  const path = dataFile(options, 'dossiers/gold.json');
  if (path === null) return [];
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Gold;
  const pages = gold.documents.flatMap(({ id, file, lang }) => {
    const texts = textsOf(options, file);
    return texts === null ? [] : [{ id, lang, texts }];
  });
  return alone(gold, pages);
}

type Page = { id: string; lang: string; texts: TextToRead[] };

function alone(gold: Gold, pages: readonly Page[]): Row[] {
  const counts = { wanted: 0, found: 0, proposed: 0, right: 0, strict: 0 };
  for (const { id, lang, texts } of pages) {
    const named = wantedIn(texts, id, [...gold.persons, ...gold.places, ...gold.organisations]);
    const mechanisms = wantedIn(texts, id, gold.mechanisms);
    const proposals = discoverNames(texts, lang);
    counts.wanted += named.length;
    for (const { form, spans } of named) {
      if (proposals.some(one => meet(one.spans, spans))) counts.found += 1;
      else say(`${id} not proposed: ${form}`);
    }
    counts.proposed += proposals.length;
    for (const one of proposals) {
      const isStrict = named.some(({ spans }) => meet(one.spans, spans));
      if (isStrict) counts.strict += 1;
      if (isStrict || mechanisms.some(({ spans }) => meet(one.spans, spans))) counts.right += 1;
      else say(`${id} proposed as ${one.kind}, ${one.count} times, ${one.reasons.join(', ')}: ${one.text}`);
    }
  }
  return [
    row('finding.alone.recall', counts.found / counts.wanted, counts.wanted),
    row('finding.alone.precision', counts.right / counts.proposed, counts.proposed),
    row('finding.alone.precision.strict', counts.strict / counts.proposed, counts.proposed),
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

/** Two lists of spans share one: half of the letters that either covers are covered by both. */
function meet(a: readonly ProposalSpan[], b: readonly ProposalSpan[]): boolean {
  return a.some(one =>
    b.some(other => {
      const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      const all = Math.max(one.end, other.end) - Math.min(one.start, other.start);
      return one.text === other.text && shared / all >= 0.5;
    }),
  );
}

/** The parts of a page as the product takes them in; null where it is in none of the folders of seeds. */
function textsOf({ data }: BenchOptions, file: string): TextToRead[] | null {
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
  return [...(draft.headline === null ? [] : [{ text: draft.headline }]), ...lead, ...parts];
}

const say = (line: string) => process.stderr.write(`${line}\n`);
