import { type Kysely, sql } from 'kysely';
import type { Image } from '../articles/article.ts';
import { imageOf } from '../articles/figure-store.ts';
import type { Locale } from '../base/locale.ts';
import type { Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';
import { among } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

export type Version = {
  articleId: string;
  slug: string;
  locale: Locale;
  sourceLocale: Locale;
  revisionId: string;
  carriage: 'original' | 'reviewed' | 'human' | 'machine';
  outletId: string;
  sectionId: string | null;
  firstPublishedAt: Instant;
  /** The outlet's date of the state this version stands on. */
  changedAt: Instant;
  sourceUrl: string;
};

export type VersionFilter = {
  locale?: Locale;
  articleIds?: readonly string[];
  sectionId?: string;
  outletId?: string;
  /** Newest first: only what comes behind this one. */
  behind?: Pick<Version, 'firstPublishedAt' | 'slug'>;
  /** Only what was first published at this instant or later, oldest first. */
  from?: Instant;
  before?: Instant;
  limit?: number;
};

/** The one predicate, of a version: a licence that allows no translation (any more) takes the translations down. */
function seenAt(now: Instant) {
  return sql<boolean>`may_be_seen(article, outlet, ${now}::timestamptz)
    and (version.carriage = 'original' or (outlet.licence->>'mayTranslate')::boolean)`;
}

/**
 * The versions that may be seen now: complete, through the gate, and allowed by `may_be_seen`. Newest first, unless
 * `from` is given; the slug decides between articles of one instant.
 */
export async function visibleVersions(db: Db, now: Instant, filter: VersionFilter = {}): Promise<Version[]> {
  const { behind } = filter;
  let query = db
    .selectFrom('version')
    .innerJoin('article', 'article.id', 'version.article_id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('edition', 'edition.locale', 'version.locale')
    .innerJoin('revision', 'revision.id', 'version.revision_id')
    .select([
      'version.article_id',
      'version.locale',
      'version.revision_id',
      'version.carriage',
      'article.slug',
      'article.locale as source_locale',
      'article.outlet_id',
      'article.section_id',
      'article.first_published_at',
      'article.source_url',
      sql<string>`greatest(revision.modified_at, article.first_published_at)`.as('changed_at'),
    ])
    .where(seenAt(now))
    .orderBy('article.first_published_at', filter.from === undefined ? 'desc' : 'asc')
    .orderBy('article.slug', filter.from === undefined ? 'desc' : 'asc');
  if (filter.locale) query = query.where('version.locale', '=', filter.locale);
  if (filter.articleIds) query = query.where('version.article_id', '=', among(filter.articleIds));
  if (filter.sectionId) query = query.where('article.section_id', '=', filter.sectionId);
  if (filter.outletId) query = query.where('article.outlet_id', '=', filter.outletId);
  if (filter.from) query = query.where('article.first_published_at', '>=', filter.from);
  if (filter.before) query = query.where('article.first_published_at', '<', filter.before);
  if (behind) {
    query = query.where(
      sql<boolean>`(article.first_published_at, article.slug) < (${behind.firstPublishedAt}::timestamptz, ${behind.slug})`,
    );
  }
  if (filter.limit) query = query.limit(filter.limit);
  return (await query.execute()).map(row => ({
    articleId: row.article_id,
    slug: row.slug,
    locale: row.locale,
    sourceLocale: row.source_locale,
    revisionId: row.revision_id,
    carriage: row.carriage,
    outletId: row.outlet_id,
    sectionId: row.section_id,
    firstPublishedAt: row.first_published_at,
    changedAt: row.changed_at,
    sourceUrl: row.source_url,
  }));
}

export type CardText = {
  kind: string;
  figureId: string | null;
  image: Image | null;
  runs: Run[] | null;
};

/** Headline, lead and figures of versions, in one question: what a card shows, by revision. */
export async function cardTexts(
  db: Db,
  locale: Locale,
  revisionIds: readonly string[],
): Promise<Map<string, CardText[][]>> {
  const texts = new Map<string, CardText[][]>();
  if (revisionIds.length === 0) return texts;
  const rows = await db
    .selectFrom('unit')
    .leftJoin('unit_segment', join =>
      join
        .onRef('unit_segment.revision_id', '=', 'unit.revision_id')
        .onRef('unit_segment.unit_position', '=', 'unit.position'),
    )
    .leftJoin('segment', 'segment.id', 'unit_segment.segment_id')
    .leftJoin('article', 'article.id', 'segment.article_id')
    .leftJoin('translated_segment', join =>
      join.onRef('translated_segment.segment_id', '=', 'segment.id').on('translated_segment.locale', '=', locale),
    )
    .leftJoin('figure', 'figure.id', 'unit.figure_id')
    .select([
      'unit.revision_id',
      'unit.position',
      'unit.kind',
      'unit.figure_id',
      'figure.image_sha',
      'figure.width',
      'figure.height',
      'article.locale as source_locale',
      'segment.runs as source_runs',
      'translated_segment.runs as target_runs',
    ])
    .where('unit.revision_id', '=', among(revisionIds))
    .where('unit.kind', 'in', ['headline', 'lead', 'alt', 'caption'])
    .orderBy('unit.revision_id')
    .orderBy('unit.position')
    .orderBy('unit_segment.position')
    .execute();
  let last: { revision: string; position: number } | null = null;
  for (const row of rows) {
    const units = texts.get(row.revision_id) ?? [];
    texts.set(row.revision_id, units);
    if (!last || last.revision !== row.revision_id || last.position !== row.position) units.push([]);
    last = { revision: row.revision_id, position: row.position };
    units.at(-1)?.push({
      kind: row.kind,
      figureId: row.figure_id,
      image: imageOf(row),
      runs: (row.target_runs ?? (row.source_locale === locale ? row.source_runs : null)) as Run[] | null,
    });
  }
  return texts;
}

/** Sections and outlets that have something to show, per edition. */
export async function filledLists(
  db: Db,
  now: Instant,
): Promise<{ locale: Locale; sectionId: string | null; outletId: string }[]> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('article', 'article.id', 'version.article_id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('edition', 'edition.locale', 'version.locale')
    .select(['version.locale', 'article.section_id', 'article.outlet_id'])
    .distinct()
    .where(seenAt(now))
    .execute();
  return rows.map(row => ({ locale: row.locale, sectionId: row.section_id, outletId: row.outlet_id }));
}

/** The pictures of the versions that may be seen now, by the hash of their bytes: it is their address. */
export async function shownPictures(db: Db, now: Instant): Promise<string[]> {
  const rows = await picturesSeen(db, now).distinct().orderBy('figure.image_sha').execute();
  return rows.map(row => row.image_sha as string);
}

/** Whether a version that may be seen now has this picture. */
export async function isPictureShown(db: Db, sha: string, now: Instant): Promise<boolean> {
  return (await picturesSeen(db, now).where('figure.image_sha', '=', sha).limit(1).executeTakeFirst()) !== undefined;
}

function picturesSeen(db: Db, now: Instant) {
  return db
    .selectFrom('figure')
    .innerJoin('unit', 'unit.figure_id', 'figure.id')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('version', join =>
      join.onRef('version.article_id', '=', 'article.id').onRef('version.revision_id', '=', 'unit.revision_id'),
    )
    .innerJoin('edition', 'edition.locale', 'version.locale')
    .select('figure.image_sha')
    .where('figure.image_sha', 'is not', null)
    .where(seenAt(now));
}
