import { z } from 'zod';
import { SampanError } from '../../base/error.ts';
import { type Locale, parseLocale } from '../../base/locale.ts';
import { textRuns } from '../../base/runs.ts';
import { identifyLanguage } from '../../text/identify.ts';
import { readXliff } from '../interchange/read-xliff.ts';
import type { XliffFile } from '../interchange/xliff-file.ts';
import type { BilingualDocument } from './document.ts';

/** What the command line says of the languages; what it does not say the files must. */
export type Languages = { from: Locale | null; to: Locale | null };
export type TextFile = { name: string; text: string };

/** An XLIFF 2 file with its translated segments; one of sources alone has none. Throws `xliff_invalid`. */
export function readXliffDocument({ name, text }: TextFile, { to }: Languages): BilingualDocument {
  const file = readNamed(name, text, to ?? noLanguage);
  const units = new Map<string, number>();
  const segments = file.segments.flatMap(({ unitId, source, target }) => {
    const count = (units.get(unitId) ?? 0) + 1;
    units.set(unitId, count);
    const id = count === 1 ? unitId : `${unitId}.${count}`;
    return target === null
      ? []
      : [{ id, kind: 'paragraph' as const, source, target, place: { file: name, line: null } }];
  });
  return { id: file.original ?? name, from: file.sourceLocale, to: file.targetLocale, segments };
}

/** Of a file that names no target language: it has no translations either. */
const noLanguage = 'mul';

function readNamed(name: string, text: string, targetLocale: Locale): XliffFile {
  try {
    return readXliff(text, { targetLocale });
  } catch (error) {
    if (!(error instanceof SampanError)) throw error;
    throw new SampanError(error.code, `${name}, ${error.message}`, { remedy: error.remedy ?? undefined, cause: error });
  }
}

const kinds = z.enum(['headline', 'paragraph', 'caption', 'alt']).default('paragraph');
const aligned = z.object({
  id: z.string().min(1),
  source_lang: z.string(),
  target_lang: z.string(),
  segments: z.array(z.object({ id: z.coerce.string(), kind: kinds, source: z.string(), target: z.string() })),
});

/** Aligned documents, one JSON object a line. Throws `documents_invalid` with the line. */
export function readJsonLines({ name, text }: TextFile): BilingualDocument[] {
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [readJsonLine(name, line, at + 1)]));
}

function readJsonLine(name: string, line: string, number: number): BilingualDocument {
  const fail = (message: string): never => {
    throw new SampanError('documents_invalid', `${name}, line ${number}: ${message}`, {
      remedy:
        'Each line is an object {"id", "source_lang", "target_lang", "segments": [{"id", "kind", "source", "target"}]}.',
    });
  };
  const result = aligned.safeParse(parsed(line, fail));
  if (!result.success) {
    const issue = result.error.issues[0]!;
    return fail(`${issue.path.join('.') || 'the line'}: ${issue.message}`);
  }
  const { id, source_lang, target_lang, segments } = result.data;
  const localeOf = (tag: string): Locale => {
    try {
      return parseLocale(tag);
    } catch (error) {
      return fail((error as Error).message);
    }
  };
  return {
    id,
    from: localeOf(source_lang),
    to: localeOf(target_lang),
    segments: segments.map(one => ({
      id: one.id,
      kind: one.kind,
      source: textRuns(one.source),
      target: textRuns(one.target),
      place: { file: name, line: number },
    })),
  };
}

function parsed(line: string, fail: (message: string) => never): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return fail(`it is not JSON: ${(error as Error).message}`);
  }
}

/**
 * Two plain files that say the same line for line; empty lines do not count. Throws `files_not_aligned`, and
 * `language_unknown` where a language is neither said nor to be told.
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
  return {
    id: target.name,
    from: languages.from ?? toldLanguage(source, '--from'),
    to: languages.to ?? toldLanguage(target, '--to'),
    segments: after.map(({ text, line }, at) => ({
      id: String(line),
      kind: 'paragraph',
      source: textRuns(before[at]!.text),
      target: textRuns(text),
      place: { file: target.name, line },
    })),
  };
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
    .split(/\r?\n/)
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
