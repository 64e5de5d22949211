import type { ArticleDraft } from '../articles/draft.ts';
import { closestLocale, type Locale } from '../base/locale.ts';
import { plainText } from '../base/runs.ts';
import { identifyLanguage } from '../text/identify.ts';

/**
 * The language a draft is in, as the edition of its language and script says it where there is one. The text decides;
 * what the page claims, or else the language of its outlet, is a hint and stands where the text does not say.
 */
export function languageOfDraft(
  draft: Pick<ArticleDraft, 'blocks' | 'locale'>,
  outlet: { locale: Locale },
  editions: readonly Locale[],
): Locale {
  const declared = draft.locale ?? outlet.locale;
  const text = draft.blocks.map(block => (block.kind === 'figure' ? '' : plainText(block.content.runs))).join('\n');
  const found = identifyLanguage(text, { declared }).locale ?? declared;
  return closestLocale(found, editions) ?? found;
}
