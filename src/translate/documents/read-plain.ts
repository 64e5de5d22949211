import { SampanError } from '../../base/error.ts';
import { type Locale, languageOf } from '../../base/locale.ts';
import { textRuns } from '../../base/runs.ts';
import { identifyLanguage } from '../../text/identify.ts';
import { areClose } from '../checks/untouched.ts';
import type { BilingualDocument } from './document.ts';
import type { Languages, TextFile } from './read-documents.ts';

/**
 * Two plain files that say the same line for line; empty lines do not count. Throws `files_not_aligned`,
 * `language_unknown` where a language is neither said nor to be told, and `languages_wrong` where both files are in one
 * language or in each other's.
 */
export function readPlainPair(source: TextFile, target: TextFile, languages: Languages): BilingualDocument {
  const [before, after] = [linesOf(source.text), linesOf(target.text)];
  if (before.length !== after.length) {
    throw new SampanError(
      'files_not_aligned',
      `${source.name} has ${before.length} lines with text, ${target.name} has ${after.length}`,
      { remedy: 'Write each sentence or paragraph on a line of its own, the same number in both files.' },
    );
  }
  const [from, to] = languagesOf(source, target, languages);
  return {
    id: target.name,
    from,
    to,
    segments: after.map(({ text, line }, at) => ({
      id: String(line),
      kind: 'paragraph',
      source: textRuns(before[at]!.text),
      target: textRuns(text),
      place: { file: target.name, line },
    })),
  };
}

function languagesOf(source: TextFile, target: TextFile, said: Languages): [from: Locale, to: Locale] {
  const from = said.from ?? toldLanguage(source, '--from');
  const to = said.to ?? toldLanguage(target, '--to');
  if (said.from === null || said.to === null) {
    if (from === to)
      throw new SampanError('languages_wrong', `${source.name} and ${target.name} are both in ${to}`, {
        remedy: 'Name the source first, then its translation; if they are, say their languages with --from and --to.',
      });
  } else if (isIn(source, to) && isIn(target, from) && !areClose(from, to)) {
    throw new SampanError('languages_wrong', `${source.name} is in ${to} and ${target.name} in ${from}`, {
      remedy: `The source comes first: sampan check ${target.name} ${source.name}`,
    });
  }
  return [from, to];
}

function isIn({ text }: TextFile, locale: Locale): boolean {
  const told = identifyLanguage(text).locale;
  return told !== null && languageOf(told) === languageOf(locale);
}

/** A text whose source is not at hand, line by line. Throws `language_unknown`. */
export function readAlone(file: TextFile, to: Locale | null): BilingualDocument {
  const locale = to ?? toldLanguage(file, '--to');
  return {
    id: file.name,
    from: locale,
    to: locale,
    segments: linesOf(file.text).map(({ text, line }) => ({
      id: String(line),
      kind: 'paragraph',
      source: [],
      target: textRuns(text),
      place: { file: file.name, line },
    })),
  };
}

function linesOf(text: string): { text: string; line: number }[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, at) => ({ text: line.trim(), line: at + 1 }))
    .filter(one => one.text !== '');
}

/** The language a text is in, by itself. Throws `language_unknown`, naming the option that says it. */
export function toldLanguage({ name, text }: TextFile, option: string): Locale {
  const { locale } = identifyLanguage(text);
  if (locale) return locale;
  throw new SampanError('language_unknown', `the language of ${name} cannot be told from its text`, {
    remedy: `Say it: ${option} vi`,
  });
}
