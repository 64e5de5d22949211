import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText, type Run } from '../../src/base/runs.ts';
import { readXliff } from '../../src/translate/interchange/read-xliff.ts';
import { writeXliff } from '../../src/translate/interchange/write-xliff.ts';
import { runSampan } from '../support/sampan.ts';
import { sampleSettled } from '../support/settled.ts';
import { crawl, type ServedSample, serveSample } from '../support/site.ts';

// A critical defect of each class, planted by a translator's file in a reviewed translation of the sample that readers
// have in front of them: each is held, its page goes, and nothing of it is on any page, feed, sitemap or export.

type Plant = {
  check: string;
  slug: string;
  locale: string;
  /** The sentence the defect goes into, by words of its translation. */
  into: string;
  change(target: string, source: string): string;
  /** Words that readers must not see. */
  trace: string;
};

const swap = (from: string, to: string) => (target: string) => target.replace(from, to);
const spring = 'gap-go-dau-xuan-ha-long';
const gate = 'youyiguan-zhihui-kouan';

const plants: Plant[] = [
  // One man under the name he has in another language.
  {
    ...{ check: 'name-form', slug: spring, locale: 'fr', into: 'comité régional du Parti' },
    ...{ change: swap('Chen Gang', 'Tran Cuong'), trace: 'Tran Cuong' },
  },
  // An academy that is named after a man and was moved to a city that is.
  {
    ...{ check: 'name-form', slug: spring, locale: 'nl', into: 'Academie' },
    change: swap('Nationale Politieke Academie Ho Chi Minh', 'Nationale Academie voor Politiek in Ho Chi Minh-stad'),
    trace: 'Ho Chi Minh-stad',
  },
  // A spring meeting that became one of the Spring Festival; an exchange of people that became aid.
  {
    ...{ check: 'name-form', slug: spring, locale: 'ms', into: 'Mesyuarat Musim Bunga' },
    ...{ change: swap('Musim Bunga', 'Festival Musim Bunga'), trace: 'Festival Musim Bunga' },
  },
  {
    ...{ check: 'name-form', slug: spring, locale: 'es', into: 'Intercambios entre Pueblos' },
    ...{ change: () => 'El año 2025 es el Año del Intercambio Humanitario.', trace: 'Intercambio Humanitario' },
  },
  {
    ...{ check: 'false-friend', slug: spring, locale: 'sv', into: 'mellanfolkligt utbyte' },
    ...{ change: swap('året för mellanfolkligt utbyte', 'årets människorättsutbyten'), trace: 'människorättsutbyten' },
  },
  // An official's quotation that is closed in the middle of its sentence.
  {
    ...{ check: 'broken-quotation', slug: spring, locale: 'en', into: 'Signing is quick' },
    ...{ change: swap('how many of those 29', 'how many...” And the “29'), trace: 'And the “29' },
  },
  // A translator's menu that stands before the sentence.
  {
    ...{ check: 'language-name', slug: gate, locale: 'fr', into: '186' },
    ...{ change: target => `Français ${target.replace('186', 'Ce sont 186')}`, trace: 'Français Ce sont' },
  },
  // A gauge that became a length.
  {
    ...{ check: 'numbers', slug: spring, locale: 'id', into: '1.435 mm' },
    ...{ change: swap('1.435 mm', '1,435 mm'), trace: '1,435 mm' },
  },
  {
    ...{ check: 'untouched', slug: gate, locale: 'ar', into: '186' },
    ...{ change: (_, source) => source, trace: '每天平均往返186车次' },
  },
  { ...{ check: 'empty', slug: gate, locale: 'th', into: '186' }, change: () => '—', trace: '>—<' },
  {
    ...{ check: 'length', slug: gate, locale: 'vi', into: '186' },
    ...{ change: target => `${target} ${'lặp '.repeat(26_000)}`, trace: 'lặp lặp lặp' },
  },
];

let sample: ServedSample;
let before: Map<string, string>;

beforeAll(async () => {
  sample = await serveSample();
  before = await site();
  for (const plant of plants) await importFile(plant);
  await sampleSettled(sample.dataDir);
}, 300_000);
afterAll(() => sample?.stop());

async function site(): Promise<Map<string, string>> {
  return new Map([...(await crawl(sample.origin))].map(([path, page]) => [path, page.text]));
}

/** A translator's file with the defect in one sentence, as reviewed as the rest of it. */
async function importFile({ check, slug, locale, into, change }: Plant): Promise<void> {
  const exported = await runSampan(['translate', '--export', slug, locale], sample.env);
  const file = readXliff(exported.output.slice(exported.output.indexOf('<?xml')));
  const found = file.segments.filter(one => one.target && plainText(one.target).includes(into));
  expect(found.length, `${check} ${locale}: “${into}”`).toBeGreaterThan(0);
  const [segment] = found as [(typeof found)[number]];
  const changed = change(plainText(segment.target as Run[]), plainText(segment.source));
  expect(changed).not.toBe(plainText(segment.target as Run[]));
  segment.target = withText(segment.target as Run[], changed);
  for (const one of file.segments) one.at = '2026-01-02T08:00:00.000Z';
  const path = join(sample.folder, `${slug}.${locale}.xlf`);
  await mkdir(sample.folder, { recursive: true });
  await writeFile(path, writeXliff(file));
  const { code, output } = await runSampan(['translate', '--import', path], sample.env);
  expect(code, output).toBe(0);
}

/** The text with the codes of the sentence behind it, so that none is lost. */
function withText(runs: readonly Run[], text: string): Run[] {
  return [{ text }, ...runs.filter(run => !('text' in run))];
}

const pathOf = ({ slug, locale }: Plant) =>
  [...before.keys()].find(path => path.startsWith(`/${locale}/`) && path.endsWith(`/${slug}/`)) as string;

describe('a critical defect in a reviewed translation', () => {
  test.each(plants)('$check in $locale is held with its reason', async ({ check, slug, locale }) => {
    const { output } = await runSampan(['translate', '--status', slug, '--json'], sample.env);
    const all = JSON.parse(output.trim().split('\n').at(-1)!) as { locale: string; heldBy: string[] }[];
    expect(all.find(one => one.locale === locale)?.heldBy.join()).toContain(`critical:${check}:`);
  });

  test('is on no page, list, feed or sitemap, and the article is gone from its edition', {
    timeout: 120_000,
  }, async () => {
    const after = await site();
    for (const plant of plants) {
      const path = pathOf(plant);
      expect((await fetch(sample.origin + path)).status, path).toBe(410);
      for (const [where, text] of after) {
        if (where === path || !text) continue;
        expect(text.includes(`${path}"`) || text.includes(`${path}<`), `${where} leads to ${path}`).toBe(false);
        if (where.startsWith(`/${plant.locale}/`)) expect(text, where).not.toContain(plant.trace);
      }
    }
  });

  test('is in no export', { timeout: 120_000 }, async () => {
    const folder = join(sample.folder, 'out');
    const { code, output } = await runSampan(['export', folder], sample.env);
    expect(code, output).toBe(0);
    for (const plant of plants) {
      const { status, stdout } = spawnSync('grep', ['-rlF', plant.trace, join(folder, plant.locale)], {
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
      expect(status, 'grep looked and found nothing').toBe(1);
    }
  });
});
