/** Quality and speed of the HTML extractor on the 64 pages of the article extraction benchmark of 2020 (scrapinghub). */
import type { ArticleDraft } from '../src/articles/draft.ts';
import { plainText } from '../src/base/runs.ts';
import { extractPage } from '../src/ingest/extract/extract-page.ts';
import { readTarGz } from '../test/support/tar.ts';
import { benchOptions, dataFile, type Row, report, row } from './support.ts';

type Gold = Record<string, { url: string; articleBody: string }>;

const options = benchOptions();
const archive = dataFile(options, 'extraction/scrapinghub.tar.gz');
report('extract', options, archive === null ? [] : measure(archive));

function measure(file: string): Row[] {
  const { gold, pages } = readArchive(file);
  let precision = 0;
  let recall = 0;
  let exact = 0;
  let bytes = 0;
  let ms = 0;
  const scores: string[] = [];
  for (const [id, { url, articleBody }] of Object.entries(gold)) {
    const html = pages.get(id) ?? '';
    const start = performance.now();
    const draft = extractPage(html, { url });
    ms += performance.now() - start;
    bytes += Buffer.byteLength(html);
    const [wanted, found] = [tokens(articleBody), tokens(bodyOf(draft))];
    const score = compare(shingles(wanted), shingles(found));
    precision += score.precision;
    recall += score.recall;
    if (wanted.join(' ') === found.join(' ')) exact += 1;
    scores.push(`${id} P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} ${url}`);
  }
  const n = Object.keys(gold).length;
  const [p, r] = [precision / n, recall / n];
  for (const line of scores.sort()) process.stderr.write(`${line}\n`);
  return [
    row('extract.scrapinghub.f1', (2 * p * r) / (p + r), n),
    row('extract.scrapinghub.precision', p, n),
    row('extract.scrapinghub.recall', r, n),
    row('extract.scrapinghub.exact', exact / n, n),
    row('extract.mb.per.second', bytes / 1e6 / (ms / 1000), n),
  ];
}

function readArchive(file: string): { gold: Gold; pages: Map<string, string> } {
  const pages = new Map<string, string>();
  let gold: Gold = {};
  for (const { name, content } of readTarGz(file)) {
    if (name.endsWith('ground-truth.json')) gold = JSON.parse(content.toString('utf8')) as Gold;
    else if (name.endsWith('.html')) pages.set(name.replace(/^.*\/|\.html$/g, ''), content.toString('utf8'));
  }
  return { gold, pages };
}

/** The benchmark counts headings and items as body; standfirst and captions not. */
function bodyOf(draft: ArticleDraft): string {
  return draft.blocks.flatMap(block => (block.kind === 'figure' ? [] : [plainText(block.content.runs)])).join('\n\n');
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
}

/** Multiset of runs of four tokens; a shorter text is one run. */
function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const run = words.slice(at, at + 4).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function compare(gold: Map<string, number>, found: Map<string, number>): { precision: number; recall: number } {
  let common = 0;
  for (const [run, count] of gold) common += Math.min(count, found.get(run) ?? 0);
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { precision: common / size(found), recall: common / size(gold) };
}
