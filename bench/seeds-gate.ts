/**
 * The defects of the seed pages: is each raised at its place by a check that means it? Developed on the five pages of the
 * hand-over; another folder of the same layout is held out. `BENCH_VERBOSE=1` says on stderr what was missed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '../src/entities/entity.ts';
import { parseTermList } from '../src/entities/term-list.ts';
import { extractTextPage } from '../src/ingest/text-page.ts';
import { conceptsOf } from '../src/translate/documents/concepts-of.ts';
import type { Place, PlacedFinding } from '../src/translate/documents/document.ts';
import { checkPage, checkTogether } from '../src/translate/page/check-pages.ts';
import type { Page } from '../src/translate/page/page.ts';
import { pageOfText } from '../src/translate/page/read-text.ts';
import { beyondChecks, checksFor, notToBeSeen } from './seeds-meanings.ts';
import { type BenchOptions, dataFile, type Row, row } from './support.ts';

type Evidence = { file: string; lang: string; line: number; snippet: string };
type Defect = { id: string; class: string; severity: string; wrong: string; evidence: Evidence[] };

/**
 * A snippet is raised when a finding of a check that means its defect has a place on the cited line that overlaps it; a
 * class, when one of its snippets is. `seeds.snippets` is of the snippets of the classes that a text or page check can
 * see, `seeds.snippets.all` of all.
 */
export function measureSeeds(options: BenchOptions): Row[] {
  const path = dataFile(options, 'seeds/defects.json');
  if (path === null) return [];
  const defects: Defect[] = JSON.parse(readFileSync(path, 'utf8'));
  const pages = pagesOf(options, defects);
  const results = resultsOf(defects, findingsOf(pages, sampleNames()));
  const unlisted = resultsOf(defects, findingsOf(pages, []));
  for (const { defect, raised } of results) say(defect, raised);
  sayMisplaced(defects, pages);
  sayUnseen(defects);
  const seen = results.filter(({ defect }) => notToBeSeen(defect.class) === null);
  const count = (all: readonly Result[]) => all.filter(one => one.raised.some(Boolean)).length;
  return [
    row('seeds.classes', count(results), defects.length),
    row('seeds.snippets', ...shareOf(seen)),
    row('seeds.snippets.all', ...shareOf(results)),
    row('seeds.classes.complete', results.filter(one => one.raised.every(Boolean)).length, defects.length),
    // Without any list of names: what somebody finds who brings nothing but the pages.
    row('seeds.classes.unlisted', count(unlisted), defects.length),
    row('seeds.snippets.unlisted', ...shareOf(unlisted)),
  ];
}

type Result = { defect: Defect; raised: boolean[] };

function resultsOf(defects: readonly Defect[], findings: ReturnType<typeof findingsOf>): Result[] {
  return defects.map(defect => ({ defect, raised: defect.evidence.map(one => isRaised(defect, one, findings)) }));
}

function shareOf(all: readonly Result[]): [value: number, n: number] {
  const raised = all.flatMap(one => one.raised);
  return [raised.filter(Boolean).length / Math.max(1, raised.length), raised.length];
}

function pagesOf(options: BenchOptions, defects: readonly Defect[]): Page[] {
  const files = new Map(defects.flatMap(one => one.evidence).map(one => [one.file, one.lang]));
  return [...files].sort().flatMap(([file, lang]) => {
    const place = ['../seeds', 'seeds/pages', 'seeds'].map(folder => join(options.data, folder, file)).find(existsSync);
    if (place === undefined) throw new Error(`${file} is neither beside the data folder nor in its folder seeds`);
    const text = readFileSync(place, 'utf8');
    const draft = extractTextPage(text, { locale: lang });
    return [pageOfText(file, text, draft, draft.locale ?? lang)];
  });
}

/** The sample's list of names: what a newsroom that takes in such pages has. */
function sampleNames(): Entity[] {
  return parseTermList(JSON.parse(readFileSync(join(import.meta.dirname, '../sample/names.json'), 'utf8')));
}

function findingsOf(
  pages: readonly Page[],
  names: readonly Entity[],
): Map<string, { page: Page; findings: PlacedFinding[] }> {
  const together = checkTogether(pages);
  return new Map(
    pages.map(page => {
      const findings = [...checkPage(page, conceptsOf(names, page.locale)), ...(together.get(page.id) ?? [])];
      return [page.id, { page, findings }];
    }),
  );
}

function isRaised(defect: Defect, { file, line, snippet }: Evidence, all: ReturnType<typeof findingsOf>): boolean {
  const { page, findings } = all.get(file)!;
  const block = page.blocks.find(one => one.id === String(line));
  const span = block ? spanOf(block.text, snippet) : null;
  if (!block || !span) return false;
  const wanted = checksFor(defect);
  const covers = ({ segmentId, target }: Place) =>
    segmentId === block.id && target.start < span.end && target.end > span.start;
  return findings
    .filter(one => wanted.has(one.check))
    .some(one => [{ segmentId: one.segmentId, target: one.target! }, ...(one.also ?? [])].some(covers));
}

function spanOf(text: string, snippet: string): { start: number; end: number } | null {
  const wanted = snippet.normalize('NFC').trim();
  const start = text.indexOf(wanted);
  return start < 0 ? null : { start, end: start + wanted.length };
}

/** What stands elsewhere than it is said to counts as missed; a reader of the figures must know why. */
function sayMisplaced(defects: readonly Defect[], pages: readonly Page[]): void {
  const lines = new Map(pages.flatMap(page => page.blocks.map(one => [`${page.id} ${one.id}`, one.text] as const)));
  for (const { id, evidence } of defects)
    for (const { file, line, snippet } of evidence)
      if (!spanOf(lines.get(`${file} ${line}`) ?? '', snippet))
        process.stderr.write(`${id} counts as missed: “${snippet}” is not in line ${line} of ${file}\n`);
}

function sayUnseen(defects: readonly Defect[]): void {
  const reasons = new Set(defects.flatMap(one => notToBeSeen(one.class) ?? []));
  for (const reason of reasons) process.stderr.write(`not to be seen: ${reason}\n`);
}

function say(defect: Defect, raised: readonly boolean[]): void {
  const { id, wrong, evidence, class: family } = defect;
  const why = notToBeSeen(family) ?? beyondChecks(defect);
  const count = raised.filter(Boolean).length;
  process.stderr.write(
    `${id} ${count} of ${raised.length}${why && count < raised.length ? ` (not to be seen: ${why})` : ''}\n`,
  );
  if (process.env.BENCH_VERBOSE !== '1') return;
  for (const [at, one] of evidence.entries())
    if (!raised[at])
      process.stderr.write(`   missed ${one.file.slice(0, 3)}:${one.line} “${one.snippet}”: ${wrong.slice(0, 90)}\n`);
}
