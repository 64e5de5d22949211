/**
 * Share of the golden cases of languages/segmentation.json whose sentences are found exactly, white space folded.
 * The rules were written on the languages of `developed`, every other language of the file is held out: of its cases
 * nothing was looked at, its abbreviations come from general knowledge.
 */
import { readFileSync } from 'node:fs';
import { splitSentences } from '../src/text/segment.ts';
import { benchOptions, dataFile, type Row, report, row } from './support.ts';

type Case = [text: string, sentences: string[]];

// Sorted, every third language of the file left out.
const developed = new Set(['da', 'de', 'hi', 'it', 'nl', 'ru']);

const options = benchOptions();
const golden = dataFile(options, 'languages/segmentation.json');
report('segments', options, golden === null ? [] : measure(JSON.parse(readFileSync(golden, 'utf8'))));

function measure(languages: Record<string, Case[]>): Row[] {
  const all = Object.entries(languages);
  for (const [language, cases] of all)
    process.stderr.write(`${language} ${exact(language, cases, splitSentences)} of ${cases.length}\n`);
  return [
    ...rowOf('segmentation', all),
    ...rowOf(
      'segmentation.developed',
      all.filter(([language]) => developed.has(language)),
    ),
    ...rowOf(
      'segmentation.held.out',
      all.filter(([language]) => !developed.has(language)),
    ),
  ];
}

function rowOf(name: string, languages: [string, Case[]][]): Row[] {
  const n = languages.reduce((sum, [, cases]) => sum + cases.length, 0);
  if (n === 0) return [];
  const share = (split: typeof splitSentences) =>
    languages.reduce((sum, [language, cases]) => sum + exact(language, cases, split), 0) / n;
  return [row(name, share(splitSentences), n, { 'Intl.Segmenter': share(bySegmenter) })];
}

function exact(language: string, cases: readonly Case[], split: typeof splitSentences): number {
  return cases.filter(([text, gold]) => isSame(split(text, language), gold)).length;
}

function bySegmenter(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
}

function isSame(found: readonly string[], gold: readonly string[]): boolean {
  const folded = (list: readonly string[]) =>
    list.map(one => one.replace(/\s+/g, ' ').trim()).filter(one => one !== '');
  return folded(found).join('\n') === folded(gold).join('\n');
}
