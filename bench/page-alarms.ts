/**
 * What the checks of finished pages say of pages that nobody has translated badly: real ones of many newspapers, which are
 * originals, and the sample's as the theme renders them. `BENCH_VERBOSE=1` says every finding on stderr.
 */
import { identifyLanguage } from '../src/text/identify.ts';
import type { PlacedFinding } from '../src/translate/documents/document.ts';
import { checkPage } from '../src/translate/page/check-pages.ts';
import type { Page } from '../src/translate/page/page.ts';
import { pageOfHtml, undetermined } from '../src/translate/page/read-html.ts';
import { readTarGz } from '../test/support/tar.ts';
import { editionLocales } from '../test/theme/models.ts';
import { everyPage } from '../test/theme/pages.ts';
import { type BenchOptions, dataFile, type Row, row } from './support.ts';

export function measurePageAlarms(options: BenchOptions): Row[] {
  const archive = dataFile(options, 'extraction/scrapinghub.tar.gz');
  return [
    ...(archive === null ? [] : rowsOf('page.alarm', realPages(archive))),
    ...rowsOf('page.alarm.sample', samplePages()),
  ];
}

/** They only say that an original is no translation, which is true. */
const aside = new Set(['translation-notice', 'source-line']);

function rowsOf(name: string, pages: readonly Page[]): Row[] {
  const found = pages
    .flatMap(page => checkPage(page).map(one => ({ page, one })))
    .filter(({ one }) => !aside.has(one.check));
  const count = (severity: PlacedFinding['severity']) => found.filter(({ one }) => one.severity === severity).length;
  const byCheck = [...Map.groupBy(found, ({ one }) => `${one.check} ${one.severity}`)];
  for (const [check, all] of byCheck.sort((a, b) => b[1].length - a[1].length)) {
    process.stderr.write(`${name} ${check} ${all.length}\n`);
    if (process.env.BENCH_VERBOSE === '1')
      for (const { page, one } of all) process.stderr.write(`  ${page.id} ${one.message}\n`);
  }
  return [
    row(`${name}.critical`, count('critical'), pages.length),
    row(`${name}.major.per.page`, count('major') / pages.length, pages.length),
    row(`${name}.minor.per.page`, count('minor') / pages.length, pages.length),
  ];
}

function realPages(archive: string): Page[] {
  const files = [...readTarGz(archive)].filter(({ name }) => name.endsWith('.html'));
  return files.map(({ name, content }) => pageOf(name, content.toString('utf8')));
}

function pageOf(id: string, html: string): Page {
  const page = pageOfHtml(id, html);
  if (page.locale !== undetermined) return page;
  const { locale } = identifyLanguage(page.blocks.map(block => block.text).join('\n'));
  return pageOfHtml(id, html, locale);
}

function samplePages(): Page[] {
  return editionLocales.flatMap(locale =>
    Object.entries(everyPage(locale)).map(([kind, html]) => pageOfHtml(`${locale} ${kind}`, html)),
  );
}
