/**
 * How often the checks that need no source cry over clean text: the sample's reviewed translations, and news that people
 * have translated into 36 languages. Whatever is found there is a false alarm. Narrowed on this very text, so that
 * another folder of the same layout is the honest test.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Locale, parseLocale } from '../src/base/locale.ts';
import { plainText } from '../src/base/runs.ts';
import { parseTermList } from '../src/entities/term-list.ts';
import { conceptsOf } from '../src/translate/documents/concepts-of.ts';
import type { PlacedFinding } from '../src/translate/documents/document.ts';
import { readXliff } from '../src/translate/interchange/read-xliff.ts';
import { checkText } from '../src/translate/page/check-pages.ts';
import type { BlockKind, Page, PageBlock } from '../src/translate/page/page.ts';
import { type BenchOptions, dataFile, type Row, row } from './support.ts';

export function measureAlarms(options: BenchOptions): Row[] {
  const path = dataFile(options, 'stories/ntrex.jsonl.gz');
  const news = path === null ? [] : newsPages(gunzipSync(readFileSync(path)).toString('utf8'));
  return [...rowsOf('alone', news), ...rowsOf('alone.sample', samplePages())];
}

function rowsOf(name: string, pages: readonly Page[]): Row[] {
  if (pages.length === 0) return [];
  const names = parseTermList(JSON.parse(readFileSync(join(import.meta.dirname, '../sample/names.json'), 'utf8')));
  const glossaries = new Map(
    [...new Set(pages.map(page => page.locale))].map(locale => [locale, conceptsOf(names, locale)]),
  );
  const findings = pages.flatMap(page => checkText(page, glossaries.get(page.locale)).map(one => ({ page, one })));
  const words = pages.reduce((sum, page) => sum + countWords(page), 0);
  const count = (severity: PlacedFinding['severity']) => findings.filter(({ one }) => one.severity === severity).length;
  for (const [check, all] of [...Map.groupBy(findings, ({ one }) => one.check)].sort(
    (a, b) => b[1].length - a[1].length,
  )) {
    process.stderr.write(
      `${name} ${check} ${all.length}, ${((all.length / words) * 1000).toPrecision(3)} per 1,000 words\n`,
    );
    if (process.env.BENCH_VERBOSE === '1')
      for (const { page, one } of all) process.stderr.write(`  ${page.id} ${one.severity} ${one.message}\n`);
  }
  return [
    row(`${name}.critical`, count('critical'), pages.length),
    row(`${name}.major.per1000`, (count('major') / words) * 1000, words),
    row(`${name}.minor.per1000`, (count('minor') / words) * 1000, words),
  ];
}

function countWords({ locale, blocks }: Page): number {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return blocks.reduce((sum, { text }) => sum + [...segmenter.segment(text)].filter(one => one.isWordLike).length, 0);
}

type Story = { id: string; lang: string; title: string; sentences: string[] };

function newsPages(lines: string): Page[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Story)
    .map(({ id, lang, title, sentences }) => {
      const locale = parseLocale(lang);
      const blocks = [title, ...sentences].map((text, at) =>
        block(String(at), at === 0 ? 'title' : 'paragraph', text, locale),
      );
      return { id, locale, blocks };
    });
}

function samplePages(): Page[] {
  const folder = join(import.meta.dirname, '../sample/translations');
  return readdirSync(folder)
    .filter(name => name.endsWith('.xlf'))
    .map(name => {
      const { targetLocale: locale, segments } = readXliff(readFileSync(join(folder, name), 'utf8'));
      const reviewed = segments.filter(one => one.target !== null && /^(reviewed|final)$/.test(one.state));
      const units = [...Map.groupBy(reviewed, one => one.unitId)];
      const blocks = units.map(([id, all]) =>
        block(id, kindOf(id), all.map(one => plainText(one.target ?? [])).join(' '), locale),
      );
      return { id: name, locale, blocks };
    })
    .filter(page => page.blocks.length > 0);
}

function block(id: string, kind: BlockKind, text: string, locale: Locale): PageBlock {
  return { id, kind, text, locale };
}

/** Sampan names its units 3-paragraph. */
function kindOf(unitId: string): BlockKind {
  const kind = unitId.split('-').at(-1)!;
  if (kind === 'headline') return 'title';
  return (['lead', 'heading', 'item', 'caption', 'alt'] as const).find(one => one === kind) ?? 'paragraph';
}
