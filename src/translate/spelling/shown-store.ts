import { type Kysely, sql } from 'kysely';
import type { Locale } from '../../base/locale.ts';
import type { Run } from '../../base/runs.ts';
import type { Database } from '../../db/schema.ts';

type Db = Kysely<Database>;

/** A sentence as an edition shows it, or would once its article passes the gate. */
export type ShownSentence = { segmentId: string; articleId: string; slug: string; runs: Run[] };

/** Every sentence that editions of a language show or are about to, the outlets' own included; in lots. */
export async function* shownSentences(db: Db, locale: Locale): AsyncGenerator<ShownSentence[]> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await shown(db, locale, last).orderBy('segment.id').limit(lotSize).execute();
    if (rows.length > 0) yield rows.map(row => ({ ...row, runs: row.runs as Run[] }));
    if (rows.length < lotSize) return;
    last = rows.at(-1)!.segmentId;
  }
}

const lotSize = 2000;

function shown(db: Db, locale: Locale, behind: string) {
  return (
    db
      .selectFrom('segment')
      .innerJoin('article', 'article.id', 'segment.article_id')
      .leftJoin('translated_segment', join =>
        join
          .onRef('translated_segment.segment_id', '=', 'segment.id')
          .on('translated_segment.locale', '=', locale)
          // Said of both sides, so that each is read from there on.
          .on('translated_segment.segment_id', '>', behind),
      )
      .select([
        'segment.id as segmentId',
        'article.id as articleId',
        'article.slug',
        sql<unknown[]>`coalesce(translated_segment.runs, segment.runs)`.as('runs'),
      ])
      .where('segment.id', '>', behind)
      .where('article.withdrawn_at', 'is', null)
      .where(({ eb, or }) => or([eb('article.locale', '=', locale), eb('translated_segment.runs', 'is not', null)]))
      // In the newest revision, or in an older one that readers still have in this language.
      .where(
        sql<boolean>`exists (
        select from unit_segment
        join revision on revision.id = unit_segment.revision_id
        where unit_segment.segment_id = segment.id
          and (
            not exists (
              select from revision newer where newer.article_id = revision.article_id and newer.seq > revision.seq
            )
            or exists (
              select from translation
              where translation.published_revision_id = revision.id and translation.locale = ${locale}
            )
          )
      )`,
      )
  );
}
