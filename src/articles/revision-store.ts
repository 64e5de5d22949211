import type { Kysely } from 'kysely';
import { newId } from '../base/id.ts';
import { plainText } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';
import { lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import { sentenceHash } from '../text/normalise.ts';
import type { Admission, Known } from './admit.ts';
import type { Figure, Segment, Unit } from './article.ts';

type Db = Kysely<Database>;

export type RevisionOrigin = {
  byline: string | null;
  publishedAt: Instant;
  modifiedAt: Instant | null;
  captureId: string | null;
  createdAt: Instant;
};

/** Writes a revision with its figures, units and segments; what earlier revisions share with it is there already. */
export async function insertRevision(
  db: Db,
  articleId: string,
  seq: number,
  admission: Admission,
  origin: RevisionOrigin,
): Promise<void> {
  const revisionId = newId();
  await db
    .insertInto('revision')
    .values({
      id: revisionId,
      article_id: articleId,
      seq,
      content_hash: admission.contentHash,
      has_headline: admission.units.some(unit => unit.kind === 'headline'),
      byline: origin.byline,
      published_at: origin.publishedAt,
      modified_at: origin.modifiedAt,
      capture_id: origin.captureId,
      created_at: origin.createdAt,
    })
    .execute();
  await insertFigures(db, articleId, admission.figures);
  await insertSegments(db, articleId, admission.units);
  await insertUnits(db, revisionId, admission);
}

async function insertFigures(db: Db, articleId: string, figures: readonly Figure[]): Promise<void> {
  const rows = figures.map(figure => ({
    id: figure.id,
    article_id: articleId,
    source_url: figure.sourceUrl,
    image_sha: figure.image?.sha ?? null,
    width: figure.image?.width ?? null,
    height: figure.image?.height ?? null,
  }));
  for (const lot of lots(rows)) {
    await db
      .insertInto('figure')
      .values(lot)
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet(eb => ({
          image_sha: eb.ref('excluded.image_sha'),
          width: eb.ref('excluded.width'),
          height: eb.ref('excluded.height'),
        })),
      )
      .execute();
  }
}

async function insertSegments(db: Db, articleId: string, units: readonly Unit[]): Promise<void> {
  const segments = new Map(units.flatMap(unit => unit.segments.map(segment => [segment.id, segment])));
  const rows = [...segments.values()].map(segment => ({
    id: segment.id,
    article_id: articleId,
    hash: sentenceHash(segment.runs),
    text: plainText(segment.runs),
    runs: JSON.stringify(segment.runs),
    codes: JSON.stringify(segment.codes),
  }));
  for (const lot of lots(rows)) {
    await db
      .insertInto('segment')
      .values(lot)
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute();
  }
}

async function insertUnits(db: Db, revisionId: string, admission: Admission): Promise<void> {
  const credits = new Map(admission.figures.map(figure => [figure.id, figure.credit]));
  const units = admission.units.map((unit, position) => ({
    revision_id: revisionId,
    position,
    kind: unit.kind,
    figure_id: unit.figureId,
    credit: unit.figureId ? (credits.get(unit.figureId) ?? null) : null,
  }));
  for (const lot of lots(units)) await db.insertInto('unit').values(lot).execute();
  const places = admission.units.flatMap((unit, unit_position) =>
    unit.segments.map((segment, position) => ({
      revision_id: revisionId,
      unit_position,
      position,
      segment_id: segment.id,
    })),
  );
  for (const lot of lots(places)) await db.insertInto('unit_segment').values(lot).execute();
}

/** What an article already has, for a new revision to keep the ids of. */
export async function knownParts(db: Db, articleId: string): Promise<Known> {
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'runs', 'codes'])
    .where('article_id', '=', articleId)
    .execute();
  const places = await db
    .selectFrom('figure')
    .innerJoin('unit', 'unit.figure_id', 'figure.id')
    .innerJoin('revision', 'revision.id', 'unit.revision_id')
    .select(['figure.id', 'figure.source_url'])
    .where('figure.article_id', '=', articleId)
    // As they stand in the newest revision; then those that only older ones have.
    .orderBy('revision.seq', 'desc')
    .orderBy('unit.position')
    .execute();
  const figures = [...new Map(places.map(place => [place.id, place])).values()];
  return {
    segments: segments as Segment[],
    figures: figures.map(figure => ({ id: figure.id, sourceUrl: figure.source_url, image: null, credit: null })),
  };
}

export async function isNewestRevision(db: Db, articleId: string, revisionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('revision')
    .select('id')
    .where('article_id', '=', articleId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id === revisionId;
}
