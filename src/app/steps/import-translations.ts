import type { Locale } from '../../base/locale.ts';
import type { Context } from '../../platform/context.ts';
import { importXliff } from '../../translate/import-xliff.ts';
import { articlesWithSentences } from '../../translate/memory-store.ts';
import { enqueueTranslations } from './translate.ts';

type ImportedTranslations = {
  from: Locale;
  to: Locale;
  /** Sentences that went into the memory. */
  units: number;
  /** How many hold one of them; the worker looks at them again. */
  articles: number;
};

/** Puts a translator's file (XLIFF 2) to use: into the memory, and from there into the articles. All of it or nothing. Throws `xliff_invalid`. */
export async function importTranslations(ctx: Pick<Context, 'db'>, xliff: string): Promise<ImportedTranslations> {
  return ctx.db.transaction().execute(async db => {
    const { from, to, units, hashes } = await importXliff(db, xliff);
    const articles = await articlesWithSentences(db, from, hashes);
    await enqueueTranslations(
      db,
      articles.map(articleId => ({ articleId, locale: to })),
    );
    return { from, to, units, articles: articles.length };
  });
}
