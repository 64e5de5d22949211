import type { Locale } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { likeness } from '../../text/identify.ts';
import type { Check, CheckInput, Finding, Severity, Span } from '../check.ts';
import { fold, nameKeys } from './name-forms.ts';
import { isTranslatable } from './name-words.ts';
import { beginnings, beginsSmall, regionsIn, regionsOf, speaksOf } from './region-names.ts';
import { isWide, type Writing, writingOf } from './writing.ts';

type Word = Span & { text: string; at: number };
/** Words with capitals side by side. */
type Name = Span & { words: Word[] };
type Side = Writing & {
  text: string;
  locale: Locale;
  words: Word[];
  /** What its words are compared by; made when asked for. */
  keys(): Set<string>;
  starts(): Set<string>;
  acronyms(): string[];
};

/**
 * Names of the source that are not in the translation, and names of the translation that are not in the source: in the
 * same letters, in another spelling or script (`nameKeys`), or as the country is called there (CLDR). Where neither can be
 * told, between Chinese and Latin names say, only countries are compared.
 */
export const names: Check = {
  id: 'names',
  dimension: 'accuracy',
  severity: 'major',
  run(input: CheckInput): Finding[] {
    const source = sideOf(plainText(input.source), input.from);
    const target = sideOf(plainText(input.target), input.to);
    if (source.words.length === 0 || target.words.length === 0) return [];
    const [lost, gained] = [unknownNames(source, target, true), unknownNames(target, source, false)];
    // One for one is another name; a name by itself may be left out, or said otherwise.
    const severity = lost.length === 1 && gained.length === 1 ? 'major' : 'minor';
    return [
      ...lost.map(name =>
        finding(severity, `“${shown(source, name)}” of the source is not in the translation`, name, null),
      ),
      ...gained.map(name =>
        finding(severity, `“${shown(target, name)}” of the translation is not in the source`, null, name),
      ),
    ];
  },
};

function sideOf(text: string, locale: Locale): Side {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'.-][\p{L}\p{M}\p{N}]+)*/gu)].map((match, at) => ({
    text: match[0],
    at,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const parts = once(() => new Set(words.flatMap(word => partsOf(word.text))));
  return {
    text,
    locale,
    ...writingOf(locale),
    words,
    keys: once(() => new Set([...parts()].flatMap(nameKeys))),
    starts: once(() => beginnings([...parts()].map(fold))),
    // A sentence has few; a page of them must not take long.
    acronyms: once(() =>
      words
        .map(word => word.text)
        .filter(isAcronym)
        .slice(0, 100),
    ),
  };
}

/** A word and what hyphens and apostrophes join in it: Vietnam's is Vietnam. */
function partsOf(word: string): string[] {
  return /[’'.-]/.test(word) ? [word, ...word.split(/[’'.-]/).filter(part => part.length > 1)] : [word];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Asked once for each code: a page that names one country all over is not read all over again. */
function answers(ask: (code: string) => boolean): (code: string) => boolean {
  const known = new Map<string, boolean>();
  return code => {
    const answer = known.get(code) ?? ask(code);
    known.set(code, answer);
    return answer;
  };
}

function unknownNames(here: Side, there: Side, withFirst: boolean): Span[] {
  const regions = regionsIn(here.text, here.locale);
  const speaks = answers(code => speaksOf(code, there.text, there.starts(), there.locale));
  const missing = regions.filter(one => !speaks(one.code));
  if (!canCompare(here, there)) return missing;
  const covered = wordsIn(regions, here.words);
  const rest = namesOf(here, withFirst).filter(name => {
    if (name.words.some(word => covered.has(word.at)) || isIn(name, there)) return false;
    if (here.language === 'de' && !isGermanName(name, here)) return false;
    const spoken = name.words.flatMap(word => regionsOf(word.text, here.locale));
    return !spoken.some(speaks);
  });
  return [...missing, ...rest];
}

/** The places of the words that belong to a span; both lists are in order. */
function wordsIn(spans: readonly Span[], words: readonly Word[]): Set<number> {
  const inside = new Set<number>();
  let next = 0;
  for (const word of words) {
    while (next < spans.length && spans[next]!.end <= word.start) next += 1;
    if (next < spans.length && spans[next]!.start < word.end) inside.add(word.at);
  }
  return inside;
}

/** Whether a name of the one language can be told in the other. Vietnamese writes Chinese names in a reading of its own. */
function canCompare(here: Side, there: Side): boolean {
  if (here.language === 'vi' || there.language === 'vi') return false;
  const alphabets = /^(Latn|Cyrl|Grek)$/;
  // A Latin name inside Chinese is one for any reader.
  return alphabets.test(there.script) && (alphabets.test(here.script) || isWide(here));
}

/** Months and days have capitals in some languages. */
const calendars = new Map<Locale, Set<string>>();
function calendarOf(locale: Locale): Set<string> {
  const known = calendars.get(locale);
  if (known) return known;
  const dates = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2024, at, 15)));
  const days = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)));
  const forms = [{ month: 'long' }, { month: 'short' }, { weekday: 'long' }, { weekday: 'short' }] as const;
  const words = forms.flatMap(form =>
    [...dates, ...days].map(date => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date)),
  );
  const calendar = new Set(words.map(word => fold(word)));
  calendars.set(locale, calendar);
  return calendar;
}

function namesOf(side: Side, withFirst: boolean): Name[] {
  const found: Name[] = [];
  const calendar = calendarOf(side.locale);
  for (const [at, word] of side.words.entries()) {
    if (
      beginsSmall(word.text) ||
      !/^\p{Lu}[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{M}\p{N}’'.-]*$/u.test(word.text) ||
      calendar.has(fold(word.text))
    )
      continue;
    const last = found.at(-1);
    if (last && last.end === side.words[at - 1]?.end && side.text.slice(last.end, word.start) === ' ') {
      last.words.push(word);
      last.end = word.end;
    } else found.push({ words: [word], start: word.start, end: word.end });
  }
  return found.map(name => withoutInitial(name, side, withFirst)).filter(isProper);
}

/** Not made of translated words for the most part, as “Spring Meeting” is. */
function isProper({ words }: Name): boolean {
  return 2 * words.filter(isNameWord).length >= Math.max(1, words.length);
}

/** You, said politely. */
const polite = new Set('Anda Sie Ihnen Ihr Ihre Ihrem Ihren Ihrer Вы Вас Вам Lei Usted Ustedes Vous'.split(' '));

/** Neither initials, a Roman numeral nor a word that is translated. */
function isNameWord({ text }: Word): boolean {
  if (/^(\p{L}\.)*\p{L}$/u.test(text) || polite.has(text)) return false;
  if (/^\p{Lu}\p{L}{0,2}\p{N}/u.test(text)) return false;
  if (/^([IVXLC]+(e|er)?|X[IVX]*e|I['’]\p{L}+)$/u.test(text)) return false;
  return !text.split('-').every(isTranslatable);
}

/** German writes every noun so: two in a row are a name, and a word without an article that does not look German. */
function isGermanName(name: Name, side: Side): boolean {
  const own = name.words.filter(isNameWord);
  if (own.length > 1) return true;
  const before = side.words[name.words[0]!.at - 1]?.text ?? '';
  const [german, other] = likeness(own[0]!.text, ['de', 'en']);
  return !/(e|en|em|er|es|ein|das|zum|zur|im|am|vom)$|^\p{N}+$/u.test(before) && (german < 0.5 || german - other < 0.1);
}

/** The first word of a sentence has its capital by place, “On Monday”, unless it is no word of the language. */
function withoutInitial(name: Name, { text, locale, language }: Side, withFirst: boolean): Name {
  const before = text.slice(Math.max(0, name.start - 3), name.start).trimEnd();
  if (before !== '' && !/[.!?…:;"“”„«»‘’'([¿¡–—-]$/u.test(before)) return name;
  const [first, ...words] = name.words;
  if (
    withFirst &&
    /^(cs|es|fr|it|pl|pt|ru|sk|uk)$/.test(language) &&
    /^\p{L}{4,}$/u.test(first!.text) &&
    likeness(first!.text, [locale, 'en'])[0] < 0.5
  )
    return name;
  return { ...name, words, start: words[0]?.start ?? name.end };
}

function isIn(name: Name, there: Side): boolean {
  return name.words.some(
    ({ text }) =>
      isWordIn(text, there) || (isAcronym(text) && there.acronyms().some(other => isAcronymOf(text, other))),
  );
}

function isWordIn(word: string, there: Side): boolean {
  return partsOf(word).some(part => nameKeys(part).some(key => there.keys().has(key)));
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word);
}

/** NATO and OTAN, CEDH and ECHR: half of the letters; in another script any. */
function isAcronymOf(one: string, other: string): boolean {
  if (/\p{sc=Latn}/u.test(one) !== /\p{sc=Latn}/u.test(other)) return true;
  return 2 * [...one].filter(letter => other.includes(letter)).length > one.length;
}

function shown(side: Side, name: Span): string {
  return side.text.slice(name.start, name.end);
}

function finding(severity: Severity, message: string, source: Span | null, target: Span | null): Finding {
  const span = (one: Span | null) => one && { start: one.start, end: one.end };
  return { check: 'names', dimension: 'accuracy', severity, message, source: span(source), target: span(target) };
}
