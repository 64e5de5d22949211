import type { UnitKind } from '../articles/article.ts';
import type { Locale } from '../base/locale.ts';
import { foldName } from '../text/fold-name.ts';
import { discoverNames } from './discover/discover-names.ts';
import type { Proposal, ProposalKind, Reason } from './discover/proposal.ts';
import { type NameIndex, namesInText } from './find-names.ts';

/** A name that articles have and the authority has not: where it was read, and why it is taken for a name. */
export type UnlistedName = { text: string; kind: ProposalKind; count: number; articles: string[]; reasons: Reason[] };

/** An article as far as names are looked for in it; `key` says which it is. */
export type ReadArticle = { key: string; units: { kind: UnitKind; text: string }[] };

/** The names of one article that the index does not know. Where the index knows a part of one, it is known. */
export function unlistedIn({ units }: ReadArticle, locale: Locale, index: NameIndex): Proposal[] {
  const texts = units.map(({ kind, text }) => ({ text, isCaption: kind === 'caption' || kind === 'alt' }));
  const known = texts.map(({ text }) => namesInText(text, index));
  return discoverNames(texts, locale).filter(one =>
    one.spans.some(span => !known[span.text]!.some(name => name.start < span.end && name.end > span.start)),
  );
}

/** What several articles have in common first: one spelling and kind is one name. */
export function gatherUnlisted(found: Iterable<{ key: string; proposals: readonly Proposal[] }>): UnlistedName[] {
  const all = new Map<string, UnlistedName>();
  for (const { key, proposals } of found) {
    for (const { text, kind, count, reasons } of proposals) {
      const name = `${kind} ${foldName(text).text}`;
      const one = all.get(name) ?? { text, kind, count: 0, articles: [], reasons: [] };
      all.set(name, {
        ...one,
        count: one.count + count,
        articles: [...one.articles, key],
        reasons: [...new Set([...one.reasons, ...reasons])],
      });
    }
  }
  return [...all.values()].sort((a, b) => b.articles.length - a.articles.length || b.count - a.count || order(a, b));
}

function order(a: UnlistedName, b: UnlistedName): number {
  return a.text < b.text ? -1 : 1;
}
