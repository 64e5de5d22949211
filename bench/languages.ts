/**
 * Whether the language of a text is told, and text left in another language found.
 *
 * - `lid.sentences`, `lid.titles`: stories/ntrex.jsonl.gz, 36 languages, every sentence and headline; nothing was learnt from
 *   it. `lid.lingua`: the half of languages/identification.jsonl.gz (sentences) that nothing was learnt from; without
 *   Malay, whose lines there are mostly Indonesian. No answer counts as a wrong one.
 * - `lid.idms`: Indonesian and Malay sentences, the mean of both languages' shares, the lower of both sources.
 * - `residue.lines`: the Vietnamese lines of the seeds that were found, as a share, minus the share of the other lines that
 *   were reported. Lines of the site in Vietnamese (its name, its motto, the outlet's) count as neither.
 * - `residue.spans`: five to ten words of a parallel sentence put into a sentence of another language: share where a finding
 *   covers half of them or more and is at most twice as long. `residue.spans.alarm`: sentences reported as they are.
 *   Sentences with quotation marks or brackets are left out: what stands in them is spared on purpose.
 * - `residue.names`: a language's own name before a sentence (seed 004).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { eld } from 'eld/small';
import { identifyLanguage } from '../src/text/identify.ts';
import { findResidue } from '../src/text/residue.ts';
import { languageName } from '../src/translate/checks/language-name.ts';
import { type IdentificationRow, isTraining } from './identification-rows.ts';
import { benchOptions, dataFile, type Row, report, row } from './support.ts';

type Text = { lang: string; text: string };
type Story = { event: string; lang: string; title: string; sentences: string[] };
type Page = { file: string; lang: string; site?: string | null; motto?: string | null; outlet: string | null };

const newsroom = 'vi zh en fr id ms th ar es ko sv nl de ru'.split(' ');
const spaced = newsroom.filter(lang => lang !== 'zh' && lang !== 'th');

const options = benchOptions();
const stories = gzipped<Story>('stories/ntrex.jsonl.gz');
const lingua = gzipped<IdentificationRow>('languages/identification.jsonl.gz').filter(
  one => one.kind === 'sentences' && !isTraining(one),
);
report('languages', options, [...identification(), ...seedResidue(), ...plantedResidue()]);

function identification(): Row[] {
  const sentences = stories.flatMap(({ lang, sentences }) => sentences.map(text => ({ lang, text })));
  const titles = stories.map(({ lang, title }) => ({ lang, text: title }));
  const rows = [...shareRight('lid.sentences', sentences), ...shareRight('lid.titles', titles)];
  rows.push(
    ...shareRight(
      'lid.lingua',
      lingua.filter(({ lang }) => lang !== 'ms'),
    ),
  );
  const pairs = [sentences, lingua]
    .map(texts => texts.filter(({ lang }) => lang === 'id' || lang === 'ms'))
    .filter(texts => texts.length > 0);
  const both = pairs.map(texts => (accuracy(texts, 'id') + accuracy(texts, 'ms')) / 2);
  const n = pairs.reduce((sum, texts) => sum + texts.length, 0);
  if (pairs.length > 0) rows.push(row('lid.idms', Math.min(...both), n));
  if (pairs.length === 2) rows.push(row('lid.idms.ntrex', both[0] as number, pairs[0]?.length ?? 0));
  if (sentences.length > 0) {
    const started = performance.now();
    for (const { text } of sentences) ours(text);
    const perSecond = (sentences.length * 1000) / (performance.now() - started);
    rows.push(row('lid.per.second', Math.round(perSecond), sentences.length));
  }
  return rows;
}

function shareRight(name: string, texts: readonly Text[]): Row[] {
  if (texts.length === 0) return [];
  const right = texts.filter(({ lang, text }) => ours(text) === lang).length;
  const languages = [...new Set(texts.map(({ lang }) => lang))];
  for (const lang of languages) {
    const share = accuracy(texts, lang);
    if (share < 0.97) process.stderr.write(`${name} ${lang} ${share.toFixed(3)}\n`);
  }
  return [row(name, right / texts.length, texts.length, { eld: eldRight(texts) / texts.length })];
}

function accuracy(texts: readonly Text[], lang: string): number {
  const own = texts.filter(one => one.lang === lang);
  return own.filter(({ text }) => ours(text) === lang).length / own.length;
}

function ours(text: string): string | null {
  return identifyLanguage(text).locale?.split('-')[0] ?? null;
}

function eldRight(texts: readonly Text[]): number {
  const same = (found: string, lang: string) => (found === 'no' ? 'nb' : found) === lang;
  return texts.filter(({ lang, text }) => same(eld.detect(text).language, lang)).length;
}

function seedResidue(): Row[] {
  const gold = dataFile(options, 'seeds/gold_pages.json');
  const labels = dataFile(options, 'seeds/events_gold.json');
  if (gold === null || labels === null) return [];
  const residue = JSON.parse(readFileSync(labels, 'utf8')).residue_vi_lines as Record<string, string[]>;
  const starts = Object.values(residue).flatMap(lines => lines.map(line => line.split(/ ?(?:…|\(x\d\))/)[0] ?? ''));
  const known = starts.filter(start => start !== '').map(start => start.slice(0, 40));
  const counts = { lines: 0, found: 0, others: 0, alarms: 0, names: 0, named: 0 };
  for (const page of JSON.parse(readFileSync(gold, 'utf8')) as Page[]) {
    const text = seedText(page.file);
    if (text === null) continue;
    const furniture = [page.site, page.motto, page.outlet].filter(one => one != null && one !== '') as string[];
    const findings = findResidue(text, page.lang);
    let start = 0;
    for (const line of text.split('\n')) {
      const [from, end] = [start, start + line.length];
      start = end + 1;
      const here = findings.filter(one => one.start < end && one.end > from);
      if (/^Français \p{Lu}/u.test(line)) {
        counts.names += 1;
        if (isNamed(line, page.lang)) counts.named += 1;
      } else if (known.some(one => line.startsWith(one))) {
        counts.lines += 1;
        if (here.length > 0) counts.found += 1;
        else process.stderr.write(`${page.file} missed: ${line}\n`);
      } else if (line.trim() !== '' && !furniture.some(one => line.includes(one))) {
        counts.others += 1;
        if (here.length === 0) continue;
        counts.alarms += 1;
        process.stderr.write(`${page.file} reported: ${here.map(one => text.slice(one.start, one.end)).join(' | ')}\n`);
      }
    }
  }
  return [
    row('residue.lines', counts.found / counts.lines - counts.alarms / counts.others, counts.lines),
    row('residue.lines.alarm', counts.alarms, counts.others),
    row('residue.names', counts.named / counts.names, counts.names),
  ];
}

/** A language's own name before a sentence is found by a check. */
function isNamed(line: string, to: string): boolean {
  return languageName.run({ from: to, to, kind: 'paragraph', source: [], target: [{ text: line }] }).length > 0;
}

function seedText(file: string): string | null {
  for (const folder of ['../seeds', 'seeds/pages', 'seeds']) {
    try {
      return readFileSync(join(options.data, folder, file), 'utf8');
    } catch {
      // It lies in another of the folders.
    }
  }
  process.stderr.write(`${file} is in none of the folders of seeds: left out.\n`);
  return null;
}

function plantedResidue(): Row[] {
  const byEvent = new Map(stories.map(story => [`${story.event} ${story.lang}`, story]));
  const events = [...new Set(stories.map(({ event }) => event))];
  if (!newsroom.every(lang => byEvent.has(`${events[0]} ${lang}`))) return [];
  const next = random(20251117);
  const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const counts = { planted: 0, found: 0, alarms: 0 };
  const missed = new Map<string, number>();
  while (counts.planted < 1500) {
    const event = any(events);
    const [base, other] = [any(spaced), any(spaced)];
    if (base === other || isKin(base, other)) continue;
    const [own, foreign] = [byEvent.get(`${event} ${base}`), byEvent.get(`${event} ${other}`)];
    const at = Math.floor(next() * (own?.sentences.length ?? 0));
    const words = own?.sentences[at]?.split(' ') ?? [];
    const from = foreign?.sentences[at]?.split(' ') ?? [];
    const length = 5 + Math.floor(next() * 6);
    if (words.length < 8 || from.length < length + 2) continue;
    const first = Math.floor(next() * (from.length - length));
    const place = 3 + Math.floor(next() * (words.length - 5));
    const span = from.slice(first, first + length).join(' ');
    const before = `${words.slice(0, place).join(' ')} `;
    const text = `${before}${span} ${words.slice(place).join(' ')}`;
    if (/["“”„«»()[\]「」]/u.test(text)) continue;
    counts.planted += 1;
    const [start, end] = [before.length, before.length + span.length];
    const isFound = findResidue(text, base).some(one => {
      const shared = Math.min(one.end, end) - Math.max(one.start, start);
      return shared >= span.length / 2 && one.end - one.start <= 2 * span.length;
    });
    if (isFound) counts.found += 1;
    else missed.set(`${other} in ${base}`, (missed.get(`${other} in ${base}`) ?? 0) + 1);
    if (findResidue(words.join(' '), base).length > 0) counts.alarms += 1;
  }
  const most = [...missed].sort((a, b) => b[1] - a[1]).slice(0, 12);
  process.stderr.write(`spans missed most: ${most.map(one => one.join(' ')).join(', ')}\n`);
  return [
    row('residue.spans', counts.found / counts.planted, counts.planted),
    row('residue.spans.alarm', counts.alarms / counts.planted, counts.planted),
  ];
}

/** A span of the one in the other cannot be told from the rest; `findResidue` says so. */
function isKin(a: string, b: string): boolean {
  return (a === 'id' && b === 'ms') || (a === 'ms' && b === 'id');
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function gzipped<T>(name: string): T[] {
  const path = dataFile(options, name);
  if (path === null) return [];
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  return lines.map(line => JSON.parse(line) as T);
}
