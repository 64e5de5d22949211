import { z } from 'zod';
import { SampanError } from '../../base/error.ts';
import { type Locale, parseLocale } from '../../base/locale.ts';
import { textRuns } from '../../base/runs.ts';
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
