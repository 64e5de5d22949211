/**
 * What the checks find on the seed pages and in planted errors (DEMETR), and how often they cry over clean translations.
 * `BENCH_VERBOSE=1` says on stderr which errors were missed and which clean translations raised something.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitKind } from '../src/articles/article.ts';
import type { Locale } from '../src/base/locale.ts';
import { plainText } from '../src/base/runs.ts';
import type { Check, CheckInput, Finding } from '../src/translate/check.ts';
import { checkSegment } from '../src/translate/check-segment.ts';
import { checks } from '../src/translate/checks/all.ts';
import { readXliff } from '../src/translate/interchange/read-xliff.ts';
import { measureAlarms } from './alone-alarms.ts';
import { measurePageAlarms } from './page-alarms.ts';
import { measureSeeds } from './seeds-gate.ts';
import { benchOptions, dataFile, median, type Row, report, row } from './support.ts';

/** An item of DEMETR: a sentence, its machine translation into English, and that with one planted error. */
type Item = { id: number; src_sent: string; mt_sent: string; pert_sent: string; lang_tag: string };

/** Which check must find which errors. */
type Question = { name: string; check: string; files: string[] };

const locales: Record<string, Locale> = {
  chinese_simple: 'zh-Hans',
  german: 'de',
  russian: 'ru',
  czech: 'cs',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  japanese: 'ja',
  hindi: 'hi',
  polish: 'pl',
};

const questions: Question[] = [
  { name: 'demetr.numbers', check: 'numbers', files: ['critical_id10_numbers_replaced'] },
  { name: 'demetr.names.replaced', check: 'names', files: ['critical_id9_ne_replaced'] },
  { name: 'demetr.names.removed', check: 'names', files: ['critical_id25_ne_removed'] },
  { name: 'demetr.untranslated', check: 'untranslated-words', files: ['critical_id4_codemix'] },
  { name: 'demetr.repeated', check: 'repeated-words', files: ['minor_id1_repeat2', 'minor_id2_repeat4'] },
  { name: 'demetr.punctuation', check: 'final-punctuation', files: ['minor_id28_final_punc_removed'] },
];

const isVerbose = process.env.BENCH_VERBOSE === '1';
const options = benchOptions();
const rows = [...measureSeeds(options), ...measureDemetr()];
// Without any data there is nothing to measure; the sample alone is no bench.
report(
  'gate',
  options,
  rows.length === 0 ? [] : [...rows, ...measureAlarms(options), ...measurePageAlarms(options), ...measureSample()],
);

function measureDemetr(): Row[] {
  const folder = dataFile(options, 'translation/demetr');
  if (folder === null) return [];
  const measured = questions.flatMap(one => recallOf(one));
  const clean = cleanItems(folder);
  if (clean.length === 0) return measured;
  // Of the figures' own sentences: in a sentence without figures nothing could be said wrongly.
  const numeric = perturbed(itemsOf('critical_id10_numbers_replaced'));
  return [
    ...measured,
    ...alarm('demetr.numbers.alarm', ['numbers'], numeric),
    ...alarm('demetr.names.alarm', ['names'], clean),
    ...alarm('demetr.untranslated.alarm', ['untranslated-words'], clean),
    ...alarm('demetr.repeated.alarm', ['repeated-words'], clean),
    ...alarm('demetr.punctuation.alarm', ['final-punctuation'], clean),
    // Any finding, even a mild one, of a check that can hold a publication back.
    ...alarm('alarm.blocking', blocking(), clean),
    row('pairs.per.second', pairsPerSecond(clean), clean.length),
  ];
}

function blocking(): string[] {
  return checks.filter(check => check.severity === 'critical').map(check => check.id);
}

/** The share of planted errors with a finding of the check that the clean translation does not raise. */
function recallOf({ name, check, files }: Question): Row[] {
  const items = files.flatMap(file => perturbed(itemsOf(file)));
  if (items.length === 0) return [];
  const missed = items.filter(item => !isNew(check, item));
  for (const item of missed) say(`${name} missed`, item, item.pert_sent, []);
  return [row(name, 1 - missed.length / items.length, items.length)];
}

function isNew(id: string, item: Item): boolean {
  const before = found([id], item, item.mt_sent).map(one => one.message);
  return found([id], item, item.pert_sent).some(one => !before.includes(one.message));
}

function alarm(name: string, ids: string[], items: readonly Item[]): Row[] {
  if (items.length === 0) return [];
  const alarmed = items.filter(item => {
    const findings = found(ids, item, item.mt_sent);
    if (findings.length > 0) say(name, item, item.mt_sent, findings);
    return findings.length > 0;
  });
  return [row(name, alarmed.length / items.length, items.length)];
}

/** Of each check by itself, so that another one cannot hide what it finds. */
function found(ids: readonly string[], item: Item, target: string): Finding[] {
  const asked = checks.filter((check: Check) => ids.includes(check.id));
  return asked.flatMap(check => check.run(inputOf(item, target)));
}

function inputOf(item: Item, target: string): CheckInput {
  const from = locales[item.lang_tag];
  if (from === undefined)
    throw new Error(`DEMETR item ${item.id} is in “${item.lang_tag}”, which this bench does not know`);
  return { from, to: 'en', kind: 'paragraph', source: [{ text: item.src_sent }], target: [{ text: target }] };
}

function itemsOf(file: string): Item[] {
  const path = dataFile(options, `translation/demetr/${file}.json`);
  return path === null ? [] : JSON.parse(readFileSync(path, 'utf8'));
}

/** Where nothing could be planted (a sentence without names) the item stands in the file unchanged. */
function perturbed(items: readonly Item[]): Item[] {
  return items.filter(item => item.pert_sent !== item.mt_sent);
}

/** Each clean translation once. */
function cleanItems(folder: string): Item[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'));
  const all = files.flatMap(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Item[]);
  return [...new Map(all.map(item => [item.id, item])).values()];
}

function pairsPerSecond(items: readonly Item[]): number {
  const inputs = items.map(item => inputOf(item, item.mt_sent));
  const rounds = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (const input of inputs) checkSegment(input);
    return (inputs.length / (performance.now() - start)) * 1000;
  });
  // The first rounds warm up.
  return median(rounds.slice(4));
}

/** The sample's translations that a person has reviewed: whatever is found there is a false alarm. */
function measureSample(): Row[] {
  const folder = join(import.meta.dirname, '../sample/translations');
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const count = { critical: 0, major: 0, minor: 0, words: 0, articles: 0 };
  for (const name of readdirSync(folder).filter(file => file.endsWith('.xlf'))) {
    const { sourceLocale: from, targetLocale: to, segments } = readXliff(readFileSync(join(folder, name), 'utf8'));
    const reviewed = segments.filter(one => one.target !== null && /^(reviewed|final)$/.test(one.state));
    count.articles += reviewed.length > 0 ? 1 : 0;
    for (const { unitId, source, target } of reviewed) {
      const findings = checkSegment({ from, to, kind: kindOf(unitId), source, target: target ?? [] });
      const text = plainText(target ?? []);
      for (const one of words.segment(text)) count.words += one.isWordLike ? 1 : 0;
      for (const one of findings) {
        count[one.severity] += 1;
        note(`sample ${name}`, from, plainText(source), text, [one]);
      }
    }
  }
  const thousands = count.words / 1000;
  return [
    row('clean.critical', count.critical, count.articles),
    row('clean.major', count.major, count.articles),
    row('clean.minor.per1000', count.minor / thousands, count.words),
  ];
}

/** Sampan names its units 3-paragraph. */
function kindOf(unitId: string): UnitKind {
  const kind = unitId.split('-').at(-1) as UnitKind;
  return ['headline', 'lead', 'heading', 'quote', 'item', 'caption', 'alt'].includes(kind) ? kind : 'paragraph';
}

function say(what: string, item: Item, target: string, findings: readonly Finding[]): void {
  note(`${what} ${item.id}`, locales[item.lang_tag] ?? '', item.src_sent, target, findings);
}

function note(what: string, from: Locale, source: string, target: string, findings: readonly Finding[]): void {
  if (!isVerbose) return;
  const messages = findings.map(one => `  ! ${one.check} ${one.severity}: ${one.message}\n`).join('');
  process.stderr.write(`${what} ${from}\n  ${source}\n  ${target}\n${messages}`);
}
