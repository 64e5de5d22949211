import { type Kysely, sql } from 'kysely';
import { SampanError } from '../base/error.ts';
import { newId } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import type { Instant } from '../base/time.ts';
import type { Database } from '../db/schema.ts';
import { type Admission, admit, sharedText } from './admit.ts';
import type { Image } from './article.ts';
import type { ArticleDraft } from './draft.ts';
import { insertRevision, knownParts, type RevisionOrigin } from './revision-store.ts';
import { slugFor } from './slug.ts';

type Db = Kysely<Database>;

export type AdmitRequest = {
  outletId: string;
  url: string;
  draft: ArticleDraft;
  locale: Locale;
  images: ReadonlyMap<string, Image>;
  /** Pictures that may still come: their figures are kept. */
  pending?: ReadonlySet<string>;
  sectionId: string | null;
  captureId: string | null;
  /** As the outlet states it; null where it states none. In the future: an embargo. */
  publishedAt: Instant | null;
  now: Instant;
};

export type Admitted =
  /** `moved`: the text is the same, the section another. */
  | { kind: 'revised' | 'moved' | 'unchanged'; articleId: string }
  /** `rescheduled`: the text is the same, but the outlet moved or lifted the embargo. */
  | { kind: 'new' | 'rescheduled'; articleId: string; embargoUntil: Instant | null }
  /** The same text is there already under another address. */
  | { kind: 'duplicate'; articleId: string; sourceUrl: string };

/**
 * Takes a draft in as a new article or a new revision. Call inside a transaction; running twice is the same as once.
 *
 * @throws SampanError `article_of_another_outlet`
 */
export async function admitArticle(db: Db, request: AdmitRequest): Promise<Admitted> {
  // Two workers with the same article at once: the second waits here and then finds it known.
  await sql`select pg_advisory_xact_lock(20, hashtext(${request.outletId}))`.execute(db);
  const known = await articleAt(db, request.url);
  if (known && known.outlet_id !== request.outletId) throw ofAnotherOutlet(request, known.outlet_id);
  if (known) return revise(db, known, request);

  const admission = admit(request.draft, request.locale, request.images, undefined, request.pending);
  // Two outlets with one text at once likewise. Always after the outlet's lock, so that none waits for the other.
  await sql`select pg_advisory_xact_lock(23, hashtext(${admission.fingerprint}))`.execute(db);
  const twin = (await twinAt(db, request.url, admission)) ?? (await articleWithFingerprint(db, admission.fingerprint));
  if (twin) {
    await rememberAddress(db, request.url, twin.id);
    return { kind: 'duplicate', articleId: twin.id, sourceUrl: twin.source_url };
  }
  const articleId = newId();
  const slug = await freeSlug(db, request);
  await db
    .insertInto('article')
    .values({
      id: articleId,
      slug,
      outlet_id: request.outletId,
      source_url: request.url,
      locale: request.locale,
      section_id: request.sectionId,
      fingerprint: admission.fingerprint,
      embargo_until: embargoOf(request),
      first_published_at: request.publishedAt ?? request.now,
      created_at: request.now,
    })
    .execute();
  await insertRevision(db, articleId, 1, admission, originOf(request));
  return { kind: 'new', articleId, embargoUntil: embargoOf(request) };
}

async function revise(db: Db, known: KnownArticle, request: AdmitRequest): Promise<Admitted> {
  const isRescheduled = await reschedule(db, known, request);
  const isMoved = await moveToSection(db, known, request.sectionId);
  const admission = admit(
    request.draft,
    request.locale,
    request.images,
    await knownParts(db, known.id),
    request.pending,
  );
  if (admission.contentHash === known.content_hash) {
    return isRescheduled
      ? { kind: 'rescheduled', articleId: known.id, embargoUntil: embargoOf(request) }
      : { kind: isMoved ? 'moved' : 'unchanged', articleId: known.id };
  }
  await insertRevision(db, known.id, known.seq + 1, admission, originOf(request));
  await db.updateTable('article').set({ fingerprint: admission.fingerprint }).where('id', '=', known.id).execute();
  return { kind: 'revised', articleId: known.id };
}

/** An article that says no section any more stays where it is. True when it moved. */
async function moveToSection(db: Db, known: KnownArticle, sectionId: string | null): Promise<boolean> {
  if (sectionId === null || sectionId === known.section_id) return false;
  await db.updateTable('article').set({ section_id: sectionId }).where('id', '=', known.id).execute();
  return true;
}

function ofAnotherOutlet({ url, outletId }: AdmitRequest, owner: string): SampanError {
  return new SampanError('article_of_another_outlet', `${url} is an article of ${owner}, not of ${outletId}`, {
    remedy: 'Name the outlet it belongs to, or take it in under its own address: --url ADDRESS.',
  });
}

/** While nobody has seen the article its outlet may move its date; from then on it stands. True when it moved. */
async function reschedule(db: Db, known: KnownArticle, request: AdmitRequest): Promise<boolean> {
  const { publishedAt, now } = request;
  if (publishedAt === null || known.embargo_until === null || known.embargo_until <= now) return false;
  if (publishedAt === known.embargo_until) return false;
  await db
    .updateTable('article')
    .set({ embargo_until: embargoOf(request), first_published_at: publishedAt })
    .where('id', '=', known.id)
    .execute();
  await db.updateTable('revision').set({ published_at: publishedAt }).where('article_id', '=', known.id).execute();
  return true;
}

function embargoOf({ publishedAt, now }: Pick<AdmitRequest, 'publishedAt' | 'now'>): Instant | null {
  return publishedAt !== null && publishedAt > now ? publishedAt : null;
}

function originOf({ draft, publishedAt, captureId, now }: AdmitRequest): RevisionOrigin {
  return {
    byline: draft.byline,
    publishedAt: publishedAt ?? now,
    modifiedAt: draft.modifiedAt,
    captureId,
    createdAt: now,
  };
}

type KnownArticle = {
  id: string;
  outlet_id: string;
  section_id: string | null;
  embargo_until: Instant | null;
  seq: number;
  content_hash: string;
};

async function articleAt(db: Db, url: string): Promise<KnownArticle | undefined> {
  return db
    .selectFrom('article')
    .innerJoin('revision', 'revision.article_id', 'article.id')
    .select([
      'article.id',
      'article.outlet_id',
      'article.section_id',
      'article.embargo_until',
      'revision.seq',
      'revision.content_hash',
    ])
    .where('article.source_url', '=', url)
    .orderBy('revision.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** One that its outlet withdrew takes no other outlet's text down with it. */
async function articleWithFingerprint(db: Db, fingerprint: string) {
  return db
    .selectFrom('article')
    .select(['id', 'source_url'])
    .where('fingerprint', '=', fingerprint)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

/** The article whose duplicate stood at this address, as long as what stands there now is one of its states. */
async function twinAt(db: Db, url: string, admission: Admission) {
  const twin = await db
    .selectFrom('article_url')
    .innerJoin('article', 'article.id', 'article_url.article_id')
    .select(['article.id', 'article.source_url', 'article.withdrawn_at'])
    .where('article_url.url', '=', url)
    .executeTakeFirst();
  if (!twin) return undefined;
  const isOne = twin.withdrawn_at === null && sharedText(admission, (await knownParts(db, twin.id)).segments) >= 0.5;
  if (isOne) return twin;
  await db.deleteFrom('article_url').where('url', '=', url).execute();
  return undefined;
}

async function rememberAddress(db: Db, url: string, articleId: string): Promise<void> {
  await db
    .insertInto('article_url')
    .values({ url, article_id: articleId })
    .onConflict(conflict => conflict.column('url').doNothing())
    .execute();
}

async function freeSlug(db: Db, request: AdmitRequest): Promise<string> {
  const slug = slugFor(request.url, request.draft.headline ?? '', () => false);
  const taken = await db.selectFrom('article').select('id').where('slug', '=', slug).executeTakeFirst();
  return taken ? slugFor(request.url, request.draft.headline ?? '', () => true) : slug;
}
