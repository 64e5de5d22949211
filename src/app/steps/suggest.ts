import { loadArticle } from '../../articles/article-store.ts';
import { dossiersByEntity, saveSuggestions } from '../../dossiers/store.ts';
import { suggestClaims } from '../../dossiers/suggest.ts';
import { mentionsOf } from '../../entities/mention-store.ts';
import type { Context } from '../../platform/context.ts';

/** Suggests sentences of an article to the dossiers whose mechanism they name. */
export async function suggest(ctx: Context, { articleId }: { articleId: string }): Promise<void> {
  const article = await loadArticle(ctx.db, articleId);
  const dossiers = await dossiersByEntity(ctx.db);
  if (!article || dossiers.size === 0) return;
  await saveSuggestions(ctx.db, suggestClaims(article, await mentionsOf(ctx.db, articleId), dossiers));
}
