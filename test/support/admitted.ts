import type { Kysely } from 'kysely';
import { admitArticle } from '../../src/articles/admit-store.ts';
import { saveOutlet } from '../../src/articles/outlet-store.ts';
import type { Database } from '../../src/db/schema.ts';
import { draftOf } from './draft.ts';

/** An outlet `song-ky` that writes Vietnamese and lets its articles be translated. */
export async function saveTestOutlet(db: Kysely<Database>): Promise<void> {
  await saveOutlet(db, {
    id: 'song-ky',
    locale: 'vi',
    names: { vi: 'Sông Kỳ' },
    home: 'https://a.example/',
    logo: null,
    licence: { text: 'x', mayTranslate: true, endsAt: null },
  });
}

/** A Vietnamese article of that outlet, of a headline and paragraphs; answers its id. */
export async function admitTestArticle(
  db: Kysely<Database>,
  { slug, now, texts: [headline = '', ...paragraphs] }: { slug: string; now: string; texts: readonly string[] },
): Promise<string> {
  const admitted = await db.transaction().execute(transaction =>
    admitArticle(transaction, {
      outletId: 'song-ky',
      url: `https://a.example/${slug}`,
      draft: draftOf(headline, ...paragraphs),
      locale: 'vi',
      images: new Map(),
      sectionId: null,
      captureId: null,
      publishedAt: now,
      now,
    }),
  );
  return admitted.articleId;
}
