import type { ArticleDraft } from '../articles/draft.ts';
import { identifyLanguage } from '../text/identify.ts';
import { inline, readBody } from './formats/text/body.ts';
import { readHead } from './formats/text/head.ts';
import { countWords, type Line, readLines } from './formats/text/lines.ts';
import { findTail } from './formats/text/tail.ts';

export type TextPageHints = {
  /** The outlet's name, where the caller knows it: finds its line when nothing else does. */
  outlet?: string | null | undefined;
  /** The outlet's language. */
  locale?: string | null | undefined;
};

/**
 * The article in the plain text of a page: what a reader would copy, with site name, menus and related blocks around it.
 * Every field the text does not state is null; nothing is required. Layout decides first (empty lines, lengths, full
 * stops, likeness of neighbouring lines, place relative to the comment counter and the source line), labels of some
 * twenty languages confirm.
 */
export function extractTextPage(text: string, hints: TextPageHints = {}): ArticleDraft {
  const all = readLines(text);
  const tail = findTail(all);
  const lines = all.slice(0, tail.start);
  const locale = bodyLanguage(lines, hints.locale);
  const head = readHead(lines, locale, hints.outlet ?? null);
  return {
    url: null,
    headline: head.headline,
    lead: head.lead === null ? null : inline(head.lead),
    byline: null,
    outletName: head.outletName,
    publishedAt: null,
    publishedOn: head.publishedOn,
    modifiedAt: null,
    locale,
    section: null,
    sourceUrl: tail.sourceUrl,
    blocks: readBody(lines.slice(head.end), locale),
  };
}

/** The language of the long lines: site names, captions left untranslated and menus do not speak for the article. */
function bodyLanguage(lines: readonly Line[], declared: string | null | undefined): string | null {
  const long = lines.filter(line => countWords(line.text) >= 20);
  const sample = (long.length > 0 ? long : lines).map(line => line.text).join('\n');
  return identifyLanguage(sample, { declared }).locale;
}
