/** Share of the golden cases of languages/segmentation.json whose sentences are found exactly, spaces at the edges aside. */
import { readFileSync } from 'node:fs';
import { splitSentences } from '../src/text/segment.ts';
import { benchOptions, dataFile, type Row, report, row } from './support.ts';

const options = benchOptions();
const golden = dataFile(options, 'languages/segmentation.json');
report('segments', options, golden === null ? [] : measure(JSON.parse(readFileSync(golden, 'utf8'))));

function measure(languages: Record<string, [text: string, sentences: string[]][]>): Row[] {
  const total = { exact: 0, segmenter: 0, n: 0 };
  for (const [language, cases] of Object.entries(languages)) {
    const exact = cases.filter(([text, gold]) => isSame(splitSentences(text, language), gold)).length;
    total.exact += exact;
    total.segmenter += cases.filter(([text, gold]) => isSame(bySegmenter(text, language), gold)).length;
    total.n += cases.length;
    process.stderr.write(`${language} ${exact} of ${cases.length}\n`);
  }
  if (total.n === 0) return [];
  return [row('segmentation', total.exact / total.n, total.n, { 'Intl.Segmenter': total.segmenter / total.n })];
}

function bySegmenter(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
}

function isSame(found: readonly string[], gold: readonly string[]): boolean {
  const trimmed = found.map(one => one.trim()).filter(one => one !== '');
  return trimmed.length === gold.length && trimmed.every((one, at) => one === gold[at]?.trim());
}
