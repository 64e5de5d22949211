import { type Html, html, raw } from '../../base/html.ts';
import { directionOf, type Locale, languageName } from '../../base/locale.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { changedParts } from './changed-parts.ts';
import { reviewStyle } from './review-style.ts';

/** A sentence as it stands and as it would. */
export type ReviewedSentence = {
  /** By which it is accepted or left; null where nothing was written yet. */
  id: string | null;
  slug: string;
  /** Of the article: where it is that of the sentence, the words are the outlet's own. */
  sourceLocale: Locale | null;
  locale: Locale;
  state: 'proposed' | 'accepted' | 'rejected' | 'undone';
  before: readonly Run[];
  after: readonly Run[];
  decidedBy: string | null;
};

/** One page that stands alone: every sentence of a change of names, by article, with what differs marked. */
export function reviewPage(title: string, sentences: readonly ReviewedSentence[]): string {
  const byArticle = Map.groupBy(sentences, one => `${one.slug} ${one.locale}`);
  const articles = new Set(sentences.map(one => one.slug)).size;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${raw(reviewStyle)}</style></head>
<body><main><h1>${title}</h1>
<p class="sum">${count(sentences.length, 'sentence')} in ${count(articles, 'article')}. Struck through: what stands there. Underlined: what would.</p>
${[...byArticle.values()].map(articlePart)}</main></body></html>
`.markup;
}

function articlePart(sentences: readonly ReviewedSentence[]): Html {
  const [{ slug, locale, sourceLocale }] = sentences as [ReviewedSentence];
  const kind = sourceLocale === locale ? ", the outlet's own words" : '';
  return html`<section><h2>${slug} <small>${languageName(locale, 'en')}${kind}</small></h2>
<ol>${sentences.map(sentencePart)}</ol></section>`;
}

function sentencePart({ id, locale, state, before, after, decidedBy }: ReviewedSentence): Html {
  const [then, now] = [plainText(before), plainText(after)];
  const parts = changedParts(then, now);
  const text = (of: string, places: [number, number][], tag: 'del' | 'ins') =>
    html`<p lang="${locale}" dir="${directionOf(locale)}">${marked(of, places, tag)}</p>`;
  return html`<li><div class="pair">${text(then, parts.before, 'del')}${text(now, parts.after, 'ins')}</div>
<p class="state ${state}">${words[state]}${decidedBy && html` by <bdi>${decidedBy}</bdi>`}${id && html` · <code>${id}</code>`}</p></li>`;
}

const words = {
  proposed: 'waits for a decision',
  accepted: 'accepted',
  rejected: 'left as it is',
  undone: 'taken back',
};

function marked(text: string, places: readonly [number, number][], tag: 'del' | 'ins'): Html[] {
  const [open, close] = [raw(`<${tag}>`), raw(`</${tag}>`)];
  let at = 0;
  const out = places.map(([start, end]) => {
    const part = html`${text.slice(at, start)}${open}${text.slice(start, end)}${close}`;
    at = end;
    return part;
  });
  return [...out, html`${text.slice(at)}`];
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
