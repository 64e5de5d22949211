import { z } from 'zod';
import { SampanError } from '../../base/error.ts';
import { type Locale, languageOf, parseLocale } from '../../base/locale.ts';
import { type EntityType, entityTypes } from '../../entities/entity.ts';
import type { Severity } from '../check.ts';

/** How one name or term is written in a language: the first wish, what else may stand, and what may not. */
export type Forms = {
  preferred: string;
  allowed: string[];
  acronyms: string[];
  /** Whoever keeps the list said that these may not stand. */
  forbidden: string[];
  /** What it is called in other languages: wrong here, unless it explains a form beside it. */
  foreign?: string[];
};
export type Concept = {
  id: string;
  of: 'name' | 'term';
  forms: ReadonlyMap<Locale, Forms>;
  /** Of a forbidden form, of another language's, and of having none at all. */
  severity: { forbidden: Severity; foreign: Severity; missing: Severity };
  type?: EntityType;
  gender?: 'f' | 'm' | null;
  /** The words for its kind that may stand beside it: "province". */
  typeWords?: ReadonlyMap<Locale, readonly string[]>;
};

const text = z.string().transform(form => form.normalize('NFC').trim());
const list = z.array(text).default([]);
const forms = z.object({ preferred: text.pipe(z.string().min(1)), allowed: list, acronyms: list, forbidden: list });
const byLocale = z.record(z.string(), forms);
const entity = z.object({
  id: z.string().min(1),
  type: z.enum(entityTypes).optional().catch(undefined),
  gender: z.enum(['f', 'm']).nullable().catch(null),
  names: byLocale,
  typeWords: z.record(z.string(), list).default({}),
});
const authorityFile = z.object({ entities: z.array(entity) });
const termsFile = z.object({ terms: z.array(z.object({ concept: z.string().min(1), terms: byLocale })) });

/**
 * Reads names: `{entities: [{id, type, gender, names: {LOCALE: {preferred, allowed, acronyms, forbidden}}}]}`.
 * Throws `authority_invalid` naming the place.
 */
export function parseAuthority(json: string): Concept[] {
  const { entities } = read(json, authorityFile, 'authority_invalid');
  return entities.map(({ id, type, gender, names, typeWords }) => ({
    id,
    of: 'name',
    ...(type ? { type } : {}),
    gender,
    typeWords: localised(typeWords, id, 'authority_invalid'),
    forms: localised(names, id, 'authority_invalid'),
    severity: { forbidden: 'critical', foreign: 'critical', missing: 'major' },
  }));
}

/** Reads terms: `{terms: [{concept, terms: {LOCALE: {preferred, allowed, forbidden}}}]}`. Throws `terms_invalid`. */
export function parseTerms(json: string): Concept[] {
  const { terms } = read(json, termsFile, 'terms_invalid');
  return terms.map(one => ({
    id: one.concept,
    of: 'term',
    forms: localised(one.terms, one.concept, 'terms_invalid'),
    severity: { forbidden: 'major', foreign: 'major', missing: 'major' },
  }));
}

/** The forms of a concept in a locale, or in its language where the locale has none of its own. */
export function formsIn({ forms: all }: Concept, locale: Locale): Forms | null {
  return all.get(locale) ?? all.get(languageOf(locale)) ?? null;
}

function read<T>(json: string, schema: z.ZodType<T>, code: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw invalid(code, `the file is not JSON: ${(error as Error).message}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw invalid(code, `${issue.path.join('.') || 'the file'}: ${issue.message}`);
}

function localised<T>(names: Record<string, T>, id: string, code: string): Map<Locale, T> {
  return new Map(
    Object.entries(names).map(([tag, value]) => {
      try {
        return [parseLocale(tag), value] as const;
      } catch (error) {
        throw invalid(code, `"${id}": ${(error as Error).message}`);
      }
    }),
  );
}

function invalid(code: string, message: string): SampanError {
  const example =
    code === 'terms_invalid'
      ? '{"terms":[{"concept":"border-gate","terms":{"en":{"preferred":"border gate","allowed":[],"forbidden":["door"]}}}]}'
      : '{"entities":[{"id":"chen-gang","names":{"en":{"preferred":"Chen Gang","allowed":[],"acronyms":[],"forbidden":["Tran Cuong"]}}}]}';
  return new SampanError(code, message, { remedy: `Write it like this: ${example}` });
}
