import type { Article } from '../articles/article.ts';
import type { Locale } from '../base/locale.ts';
import { writeXliff } from './interchange/write-xliff.ts';
import type { XliffSegment } from './interchange/xliff-file.ts';
import type { TranslatedSegment } from './translation-store.ts';

/** An article in XLIFF 2.1 for a translator: a unit per block, a segment per sentence, what is translated already filled in. */
export function articleToXliff(article: Article, to: Locale, translated: readonly TranslatedSegment[]): string {
  const rows = new Map(translated.map(row => [row.segmentId, row]));
  const segments = article.revision.units.flatMap((unit, at) =>
    unit.segments.map((segment): XliffSegment => {
      const row = rows.get(segment.id);
      return {
        unitId: `${at + 1}-${unit.kind}`,
        source: segment.runs,
        target: row?.runs ?? null,
        codes: segment.codes,
        state: row?.state ?? 'initial',
        translator: row?.translator ?? null,
        reviewer: row?.reviewer ?? null,
        engine: row?.engine ? [row.engine, row.engineVersion].filter(Boolean).join(' ') : null,
        at: row?.reviewedAt ?? row?.translatedAt ?? null,
      };
    }),
  );
  return writeXliff({ sourceLocale: article.locale, targetLocale: to, original: article.sourceUrl, segments });
}
