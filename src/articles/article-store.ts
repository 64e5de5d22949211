import { type Kysely, sql } from 'kysely';
import type { Locale } from '../base/locale.ts';
import type { Instant } from '../base/time.ts';
import { among } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Article, Figure, Segment, Unit, UnitKind } from './article.ts';
import { imageOf } from './figure-store.ts';

type Db = Kysely<Database>;

/** The article with its newest revision, or the one named; null when there is none. */
export async function loadArticle(db: Db, articleId: string, revisionId?: string): Promise<Article | null> {
  const [article] = await loadArticles(db, [{ articleId, revisionId: revisionId ?? null }]);
  return article ?? null;
}

/** Many articles in two questions to the database; `revisionId` null means the newest. Order is kept, unknown ids are left out. */
export async function loadArticles(
  db: Db,
  wanted: readonly { articleId: string; revisionId: string | null }[],
): Promise<Article[]> {
  const rows = await db
    .selectFrom(
      sql<Wanted>`unnest(
        ${wanted.map(one => one.articleId)}::uuid[],
        ${wanted.map(one => one.revisionId)}::uuid[]
      ) with ordinality`.as<'wanted'>(sql`wanted (article_id, revision_id, place)`),
    )
    .innerJoin('article', 'article.id', 'wanted.article_id')
    .innerJoinLateral(
      eb =>
        eb
          .selectFrom('revision')
          .selectAll()
          .whereRef('revision.article_id', '=', 'article.id')
          .where(({ eb, or, ref }) =>
            or([eb('wanted.revision_id', 'is', null), eb('revision.id', '=', ref('wanted.revision_id'))]),
          )
          .orderBy('revision.seq', 'desc')
          .limit(1)
          .as('revision'),
      join => join.onTrue(),
    )
    .select([
      'article.id',
      'article.slug',
      'article.outlet_id',
      'article.source_url',
      'article.locale',
      'article.section_id',
      'article.withdrawn_at',
      'article.withdrawn_reason',
      'article.embargo_until',
      'article.first_published_at',
      'revision.id as revision_id',
      'revision.seq',
      'revision.byline',
      'revision.published_at',
      'revision.modified_at',
    ])
    .orderBy('wanted.place')
    .execute();
  const contents = await loadContents(
    db,
    rows.map(row => row.revision_id),
  );
  return rows.map(row => ({
    id: row.id,
    slug: row.slug,
    outletId: row.outlet_id,
    sourceUrl: row.source_url,
    locale: row.locale,
    sectionId: row.section_id,
    withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
    embargoUntil: row.embargo_until,
    firstPublishedAt: row.first_published_at,
    revision: {
      id: row.revision_id,
      seq: row.seq,
      byline: row.byline,
      publishedAt: row.published_at,
      modifiedAt: row.modified_at,
      ...(contents.get(row.revision_id) ?? { units: [], figures: [] }),
    },
  }));
}

type Wanted = { article_id: string; revision_id: string | null; place: string };

async function loadContents(db: Db, revisionIds: readonly string[]) {
  const contents = new Map<string, { units: Unit[]; figures: Figure[] }>();
  if (revisionIds.length === 0) return contents;
  const rows = await db
    .selectFrom('unit')
    .leftJoin('unit_segment', join =>
      join
        .onRef('unit_segment.revision_id', '=', 'unit.revision_id')
        .onRef('unit_segment.unit_position', '=', 'unit.position'),
    )
    .leftJoin('segment', 'segment.id', 'unit_segment.segment_id')
    .leftJoin('figure', 'figure.id', 'unit.figure_id')
    .select([
      'unit.revision_id',
      'unit.position',
      'unit.kind',
      'unit.figure_id',
      'unit.credit',
      'segment.id as segment_id',
      'segment.runs',
      'segment.codes',
      'figure.source_url',
      'figure.image_sha',
      'figure.width',
      'figure.height',
    ])
    .where('unit.revision_id', '=', among(revisionIds))
    .orderBy('unit.revision_id')
    .orderBy('unit.position')
    .orderBy('unit_segment.position')
    .execute();
  let last: { revision: string; position: number; unit: Unit } | null = null;
  for (const row of rows) {
    const content = contents.get(row.revision_id) ?? { units: [], figures: [] };
    contents.set(row.revision_id, content);
    if (!last || last.revision !== row.revision_id || last.position !== row.position) {
      const unit: Unit = { kind: row.kind as UnitKind, figureId: row.figure_id, segments: [] };
      content.units.push(unit);
      last = { revision: row.revision_id, position: row.position, unit };
      if (row.figure_id && !content.figures.some(figure => figure.id === row.figure_id)) {
        content.figures.push({ id: row.figure_id, sourceUrl: row.source_url, image: imageOf(row), credit: row.credit });
      }
    }
    if (row.segment_id) last.unit.segments.push({ id: row.segment_id, runs: row.runs, codes: row.codes } as Segment);
  }
  return contents;
}

/** The article at this address, unless it is withdrawn. */
export async function shownArticle(db: Db, url: string): Promise<string | null> {
  const row = await db
    .selectFrom('article')
    .select('id')
    .where('source_url', '=', url)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Marks the article at `url` as withdrawn by its outlet. Null when there is no such article or it is withdrawn already. */
export async function withdrawArticle(db: Db, url: string, reason: string, at: Instant): Promise<string | null> {
  const row = await db
    .updateTable('article')
    .set({ withdrawn_at: at, withdrawn_reason: reason })
    .where('source_url', '=', url)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** An outlet that shows a withdrawn article again has taken the withdrawal back. */
export async function restoreArticle(db: Db, articleId: string): Promise<boolean> {
  const row = await db
    .updateTable('article')
    .set({ withdrawn_at: null, withdrawn_reason: null })
    .where('id', '=', articleId)
    .where('withdrawn_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function articleBySlug(db: Db, slug: string): Promise<string | null> {
  const row = await db.selectFrom('article').select('id').where('slug', '=', slug).executeTakeFirst();
  return row?.id ?? null;
}

/** The articles in a language that are not withdrawn, the newest first. */
export async function newestArticles(db: Db, locale: Locale, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('locale', '=', locale)
    .where('withdrawn_at', 'is', null)
    .orderBy('first_published_at', 'desc')
    .orderBy('slug', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => row.id);
}

/** Articles in a language, in the order of their ids, behind one of them. */
export async function articlesBehind(db: Db, locale: Locale, after: string | null, limit: number): Promise<string[]> {
  let query = db.selectFrom('article').select('id').where('locale', '=', locale).orderBy('id').limit(limit);
  if (after !== null) query = query.where('id', '>', after);
  return (await query.execute()).map(row => row.id);
}

/** The languages that articles are written in. */
export async function articleLocales(db: Db): Promise<Locale[]> {
  const rows = await db.selectFrom('article').select('locale').distinct().orderBy('locale').execute();
  return rows.map(row => row.locale);
}
