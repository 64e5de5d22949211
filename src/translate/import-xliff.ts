import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { sentenceHash } from '../text/normalise.ts';
import { readXliff } from './interchange/read-xliff.ts';
import { type NewMemoryUnit, saveMemoryUnits } from './memory-store.ts';

export type Imported = { from: string; to: string; units: number; hashes: string[] };

/**
 * Puts the translated sentences of an XLIFF 2 file into the memory, each with its neighbours, so that the article they
 * belong to finds them whole (101 %). `reviewed` and `final` count where a reviewer is named; else the sentence is
 * `translated`. Call inside a transaction. Throws `xliff_invalid`.
 */
export async function importXliff(db: Kysely<Database>, text: string): Promise<Imported> {
  const file = readXliff(text);
  const hashes = file.segments.map(segment => sentenceHash(segment.source));
  const units = file.segments.flatMap((segment, at): NewMemoryUnit[] => {
    if (segment.target === null || segment.state === 'initial') return [];
    return [
      {
        from: file.sourceLocale,
        to: file.targetLocale,
        sourceHash: hashes[at] as string,
        sourceRuns: segment.source,
        targetRuns: segment.target,
        beforeHash: hashes[at - 1] ?? null,
        afterHash: hashes[at + 1] ?? null,
        // Approval without a name is none: nobody could be asked about it.
        state: segment.reviewer === null ? 'translated' : segment.state,
        engine: segment.engine,
        translator: segment.translator,
        reviewer: segment.reviewer,
        approvedAt: segment.at,
        document: file.original,
      },
    ];
  });
  await saveMemoryUnits(db, units);
  return { from: file.sourceLocale, to: file.targetLocale, units: units.length, hashes };
}
