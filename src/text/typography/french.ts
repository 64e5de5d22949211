import type { Locale } from '../../base/locale.ts';
import { edits, type Rule } from './edit.ts';

const narrow = '\u202f';
const tall = /(?<=[^\s([{«“‘…/:;!?])[ \u00a0\u2009\u202f]*[;!?]+(?=$|[\s)\]}»”’…,.])/gu;
const colon = /(?<=[\p{L}\p{M}\p{N}\ufffc%»”’)\]])[ \u00a0\u2009\u202f]*:(?=$|\s)/gu;
const opening = /«[ \u00a0\u2009\u202f]*(?=\S)/gu;
const closing = /(?<=\S)[ \u00a0\u2009\u202f]*»/gu;

/** Narrow spaces that do not break before tall marks and inside guillemets; in Canada only the guillemets and the colon. */
export function frenchRules(locale: Locale): Rule[] {
  const guillemets: Rule[] = [
    text => edits(text, opening, () => `«${narrow}`),
    text => edits(text, closing, () => `${narrow}»`),
    text => edits(text, colon, () => `${narrow}:`),
  ];
  if (new Intl.Locale(locale).region === 'CA') return guillemets;
  return [...guillemets, text => edits(text, tall, ([whole]) => narrow + whole.trim())];
}
