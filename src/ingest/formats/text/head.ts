import { languageOf } from '../../../base/locale.ts';
import { identifyLanguage } from '../../../text/identify.ts';
import { countWords, endsSentence, type Line, weightOf } from './lines.ts';
import { trailingDate } from './printed-date.ts';

export type Head = {
  headline: string | null;
  lead: string | null;
  outletName: string | null;
  publishedOn: string | null;
  /** Index of the first line of the body. */
  end: number;
};

/** Lines above the body are few: site name, motto, section, title, lead, outlet, date. */
const maxHeadLines = 12;

/**
 * What stands above the body: `site name, motto, title, lead, outlet and date`, each of them optional. The line of the
 * outlet is the anchor: a short name, often printed twice, with a date glued to it.
 */
export function readHead(lines: readonly Line[], bodyLocale: string | null, outlet: string | null): Head {
  const anchor = findAnchor(lines, outlet);
  const end = anchor ? anchor.end : titleAlone(lines);
  const above = withoutSiteLines(lines.slice(0, anchor ? anchor.start : end), bodyLocale);
  const [title, ...rest] = above;
  const lead = rest.map(line => line.text).join('\n') || null;
  const after = lead === null && anchor ? leadBelow(lines, end) : null;
  return {
    headline: title?.text ?? null,
    lead: lead ?? after,
    outletName: anchor?.name ?? null,
    publishedOn: anchor?.day ?? null,
    end: after === null ? end : end + 1,
  };
}

type Anchor = { start: number; end: number; name: string | null; day: string };

function findAnchor(lines: readonly Line[], outlet: string | null): Anchor | null {
  for (const [index, line] of lines.slice(0, maxHeadLines).entries()) {
    const date = line.text.length > 200 ? null : trailingDate(line.text);
    if (!date) continue;
    if (date.before === '') return dateAlone(lines, index, date.day, outlet);
    const name = undouble(date.before);
    const printedTwice = name !== date.before;
    if (printedTwice || name === outlet || isShortName(name))
      return { start: index, end: index + 1, name, day: date.day };
  }
  return null;
}

function dateAlone(lines: readonly Line[], index: number, day: string, outlet: string | null): Anchor {
  const above = lines[index - 1]?.text;
  const name = above === undefined ? null : undouble(above);
  // Without a second printing the line above a date may as well be the title.
  const isOutlet = name !== null && (name !== above || name === outlet);
  return { start: isOutlet ? index - 1 : index, end: index + 1, name: isOutlet ? name : null, day };
}

function isShortName(name: string): boolean {
  return countWords(name) <= 6 && weightOf(name) <= 48 && !endsSentence(name) && !/[,;:，：、]/.test(name);
}

/** `Người Lao ĐộngNgười Lao Động` is one name printed twice. */
function undouble(text: string): string {
  const clean = text.trim();
  for (let half = Math.floor(clean.length / 2); half >= Math.max(2, Math.floor(clean.length / 2) - 3); half -= 1) {
    const name = clean.slice(0, half).trim();
    if (
      clean
        .slice(half)
        .replace(/^[\s|·•–—-]+/u, '')
        .trim() === name
    )
      return name;
  }
  return clean;
}

/** Without an anchor: the first line is the title when it stands apart from longer text and is no paragraph itself. */
function titleAlone(lines: readonly Line[]): number {
  const top = lines.slice(0, 4);
  const firstLong = lines.findIndex(line => countWords(line.text) >= 28);
  if (firstLong <= 0 || firstLong > top.length) return 0;
  const before = lines.slice(0, firstLong);
  const apart = (lines[firstLong] as Line).gap > 0 || !endsSentence(before.at(-1)?.text ?? '.');
  return apart && before.every(line => countWords(line.text) < 28) ? firstLong : 0;
}

/** Drops the site's own lines from the top: name with tagline, motto. The last line left is never dropped as a motto. */
function withoutSiteLines(lines: readonly Line[], bodyLocale: string | null): Line[] {
  const rest = [...lines];
  const first = rest[0];
  if (first && isMasthead(first.text, rest.length, bodyLocale)) rest.shift();
  else if (first && rest[1] && isBareName(first.text, rest[1].text, rest.length)) rest.shift();
  while (rest.length > 1 && isMotto(rest[0]?.text as string, bodyLocale)) rest.shift();
  return rest;
}

/** A name like a domain, alone or before a tagline; or, above other lines, a name and a tagline in another language. */
function isMasthead(text: string, lineCount: number, bodyLocale: string | null): boolean {
  if (/^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\s*$|\s+[-–—|·:]\s+)/u.test(text)) return true;
  return lineCount > 1 && !endsSentence(text) && /\s[-–—|·]\s/.test(text) && isForeign(text, bodyLocale);
}

/** A word or three above a longer line that is no sentence: a name above a title, not a title above a lead. */
function isBareName(text: string, next: string, lineCount: number): boolean {
  if (endsSentence(text) || countWords(text) > 4 || weightOf(text) > 30 || weightOf(next) < 2 * weightOf(text))
    return false;
  return lineCount > 2 || !endsSentence(next);
}

/** Two or more short parts with dashes between (`Độc lập - Tự do - Hạnh phúc`), or a short line in another language. */
function isMotto(text: string, bodyLocale: string | null): boolean {
  if (endsSentence(text) || weightOf(text) > 80) return false;
  const parts = text.split(/\s+[-–—|·•]\s+/);
  if (parts.length >= 3 && parts.every(part => countWords(part) <= 4)) return true;
  return countWords(text) <= 8 && isForeign(text, bodyLocale);
}

export function isForeign(text: string, bodyLocale: string | null): boolean {
  if (bodyLocale === null) return false;
  const found = identifyLanguage(text, { declared: bodyLocale });
  return found.locale !== null && found.confidence >= 0.5 && languagesDiffer(found.locale, bodyLocale);
}

/** Close relatives, which one line does not tell apart well enough to call it foreign. */
const families = [
  'id ms',
  'da nb nn sv',
  'nl af',
  'cs sk',
  'hr sr bs sl',
  'ru uk be bg',
  'hi mr ne',
  'ar fa ur',
  'es pt ca gl',
  'tl sw',
].map(family => family.split(' '));

function languagesDiffer(a: string, b: string): boolean {
  const [first, second] = [languageOf(a), languageOf(b)];
  return first !== second && !families.some(family => family.includes(first) && family.includes(second));
}

/** `(NLDO) - `, `(TTXVN) – `, `（新华社）`: agencies sign before their first sentence. */
const agencyPrefix = /^[(（][^()（）]{2,24}[)）]\s*[-–—:：]?\s/u;

/**
 * A lead below the outlet line: set off from the text by a wider gap than paragraphs have among themselves, or signed
 * by an agency; and short in either case.
 */
function leadBelow(lines: readonly Line[], index: number): string | null {
  const [first, second] = [lines[index], lines[index + 1]];
  if (!first || !second || weightOf(first.text) > 600) return null;
  const gaps = lines.slice(index + 2, index + 22).map(line => line.gap);
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
  const setOff = gaps.length >= 2 && second.gap > Math.max(usual, 1);
  const signed = agencyPrefix.test(first.text) && second.gap > 0 && weightOf(first.text) <= 400;
  return setOff || signed ? first.text : null;
}
