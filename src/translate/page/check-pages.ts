import type { UnitKind } from '../../articles/article.ts';
import { isSameWriting } from '../../base/locale.ts';
import { textRuns } from '../../base/runs.ts';
import { checkForms } from '../documents/check-forms.ts';
import type { BilingualDocument, Place, PlacedFinding } from '../documents/document.ts';
import type { Concept } from '../documents/glossary.ts';
import { runCheck } from '../run-check.ts';
import { type BlockKind, type Page, type PageBlock, placed, runRule } from './page.ts';
import { pageRules, textRules } from './rules/all.ts';
import { textChecks } from './text-checks.ts';
import { together } from './together/all.ts';

/** Everything about one text without its source, in the order of its blocks. */
export function checkText(page: Page, names: readonly Concept[] = []): PlacedFinding[] {
  const ruled = textRules.flatMap(rule => runRule(rule, page, names));
  // That a form is wrong need not be said where the rules of persons have said whose it is.
  const said = new Set(
    ruled
      .filter(one => /^(?:one-person|hybrid-name)$/.test(one.check))
      .flatMap(placesOf)
      .map(keyOf),
  );
  const forms = checkForms(documentOf(page), names);
  return inOrder(page, [
    ...page.blocks.flatMap(block => checkBlock(block, page)),
    ...forms.filter(one => one.check !== 'name-form' || !placesOf(one).some(place => said.has(keyOf(place)))),
    ...ruled,
  ]);
}

const keyOf = ({ segmentId, target }: Place) => `${segmentId} ${target.start}`;

/** Where a finding stands, and the other places it speaks of. */
export function placesOf({ segmentId, target, also = [] }: PlacedFinding): Place[] {
  return target ? [{ segmentId, target }, ...also] : [...also];
}

/** Everything about a finished page. */
export function checkPage(page: Page, names: readonly Concept[] = []): PlacedFinding[] {
  return inOrder(page, [...checkText(page, names), ...pageRules.flatMap(rule => runRule(rule, page, names))]);
}

/** What only several pages show together; by the id of their page. */
export function checkTogether(pages: readonly Page[]): Map<string, PlacedFinding[]> {
  const found = together.flatMap(rule =>
    rule.run(pages).map(({ page, found }) => ({ id: page.id, finding: placed(rule, found) })),
  );
  return new Map([...Map.groupBy(found, one => one.id)].map(([id, all]) => [id, all.map(one => one.finding)]));
}

function checkBlock({ id, kind, text, locale }: PageBlock, page: Page): PlacedFinding[] {
  // What says that it is in another language may be so.
  if (!isSameWriting(locale, page.locale)) return [];
  const input = { from: locale, to: locale, kind: unitKinds[kind], source: [], target: textRuns(text) };
  return textChecks.flatMap(check => runCheck(check, input)).map(one => ({ ...one, segmentId: id }));
}

const unitKinds: Record<BlockKind, UnitKind> = {
  ...{ title: 'headline', lead: 'lead', heading: 'heading', paragraph: 'paragraph', item: 'item' },
  ...{ alt: 'alt', caption: 'caption', label: 'paragraph', meta: 'paragraph' },
};

/** Kinds whose name says little to a reader of a report. */
const roles: Partial<Record<BlockKind, string>> = { meta: 'about the article', label: 'frame', alt: 'alt text' };

/** The page as a document whose sources are not at hand, for the reports. The blocks of a text are named by their lines. */
export function documentOf(page: Page, from: { file: string; hasLines: boolean } | null = null): BilingualDocument {
  const { locale } = page;
  const segments = page.blocks.map(({ id, kind, text }) => ({
    id,
    kind: unitKinds[kind],
    role: roles[kind] ?? kind,
    source: [],
    target: textRuns(text),
    place: { file: from?.file ?? page.id, line: from?.hasLines ? Number(id) : null },
  }));
  return { id: page.id, from: locale, to: locale, segments };
}

function inOrder(page: Page, findings: readonly PlacedFinding[]): PlacedFinding[] {
  const order = new Map(page.blocks.map((block, at) => [block.id, at]));
  return [...findings].sort((a, b) => order.get(a.segmentId)! - order.get(b.segmentId)!);
}
