import { isCreditLine, splitCredit } from '../../credit.ts';
import { isNumbered, type Measure, mayBeCaption, readsAsCaption, showsPicture } from './caption-signs.ts';
import { isForeign } from './head.ts';
import { countSentences, countWords, endsSentence, similarity, weightOf } from './lines.ts';

/** A figure as a page's text shows it. */
export type TextFigure = { alt: string | null; caption: string | null; credit: string | null };

/** What the whole body says about its figures. */
export type FigureStyle = {
  body: Measure;
  locale: string | null;
  /** Lines that only a content system writes more than once: one description for all pictures, or a numbered series. */
  repeated: ReadonlySet<string>;
};

export function repeatedLines(texts: readonly string[]): Set<string> {
  const series = new Map<string, number>();
  const key = (text: string) => text.replace(/\p{Nd}+(?=\P{L}*$)/u, '#');
  for (const text of texts) series.set(key(text), (series.get(key(text)) ?? 0) + 1);
  return new Set(texts.filter(text => (series.get(key(text)) ?? 0) > 1 && weightOf(text) <= 300));
}

/** Whether a line describes a picture for a machine: numbered, repeated, or left in the language of the original. */
export function isAlt(text: string, style: FigureStyle): boolean {
  if (weightOf(text) > 300) return false;
  return isNumbered(text) || style.repeated.has(text) || (countSentences(text) === 1 && isForeign(text, style.locale));
}

/** Whether two lines with nothing between them are the description and the caption of one picture. */
export function isPair(alt: string, caption: string, style: FigureStyle): boolean {
  if (Math.max(weightOf(alt), weightOf(caption)) > 900) return false;
  if (similarity(alt, caption) >= 0.6) return true;
  if (isCreditLine(caption)) return weightOf(alt) <= 600;
  if (!mayBeCaption(caption, style.body))
    return isAlt(alt, style) && weightOf(caption) <= 600 && countSentences(caption) <= 2;
  if (isAlt(alt, style) || splitCredit(caption).credit !== null) return true;
  if (countWords(alt) <= 2 && !endsSentence(alt)) return weightOf(caption) <= 600;
  if (!mayBeCaption(alt, style.body)) return false;
  // What else has no empty line between is a heading on its paragraph, and paragraphs are longer.
  const isShort = weightOf(caption) <= 0.6 * style.body.typical;
  return isShort || endsSentence(alt) === endsSentence(caption) || readsAsCaption(caption, style.body);
}

/** Whether two lines with a gap between them are. Nothing but the words tells, so they must tell more. */
export function isPairApart(alt: string, caption: string, style: FigureStyle): boolean {
  if (isAlt(alt, style)) return !isAlt(caption, style) && mayBeCaption(caption, style.body);
  if (Math.max(weightOf(alt), weightOf(caption)) > 500 || countSentences(alt) > 1) return false;
  if (similarity(alt, caption) >= 0.75) return true;
  const described = showsPicture(alt) && splitCredit(alt).credit === null && weightOf(alt) < 0.6 * style.body.typical;
  return described && readsAsCaption(caption, style.body);
}

/** A caption stays whole, as the page prints it; the credit is named beside it. */
export function figure(alt: string | null, line: string | null): TextFigure {
  if (line === null) return { alt, caption: null, credit: null };
  const { caption, credit } = splitCredit(line);
  return caption === '' && credit !== null ? { alt: null, caption: alt, credit } : { alt, caption: line, credit };
}
