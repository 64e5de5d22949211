import type { UnitKind } from '../../articles/article.ts';
import { textRuns } from '../../base/runs.ts';
import type { Check } from '../check.ts';
import { brokenQuotation } from '../checks/broken-quotation.ts';
import { collapsedPair } from '../checks/collapsed-pair.ts';
import { dateShape } from '../checks/date-shape.ts';
import { falseFriend } from '../checks/false-friends.ts';
import { gauge } from '../checks/gauge.ts';
import { headlineStyle } from '../checks/headline-style.ts';
import { joinedWords } from '../checks/joined-words.ts';
import { languageName } from '../checks/language-name.ts';
import { leftoverCode } from '../checks/leftover-code.ts';
import { needlessHyphen } from '../checks/needless-hyphen.ts';
import { newsroomCode } from '../checks/newsroom-code.ts';
import { repeatedItem } from '../checks/repeated-item.ts';
import { residue } from '../checks/residue.ts';
import { sentenceBreak } from '../checks/sentence-break.ts';
import { spacing } from '../checks/spacing.ts';
import { checkForms } from '../documents/check-forms.ts';
import type { BilingualDocument, Place, PlacedFinding } from '../documents/document.ts';
import type { Concept } from '../documents/glossary.ts';
import { type BlockKind, type Page, type PageBlock, type PageRule, placed, runRule } from './page.ts';
import { altContradictsCaption, altElsewhere, altRepeatsCaption } from './rules/alt-and-caption.ts';
import { altStub } from './rules/alt-stub.ts';
import { relativeTime, undated } from './rules/dates.ts';
import { emptyBlock } from './rules/empty-block.ts';
import { genderOfName, mixedHonorifics } from './rules/honorifics.ts';
import { counterForm, labelLanguage, labelSense } from './rules/labels.ts';
import { meetingWords } from './rules/meeting-words.ts';
import { oneName } from './rules/one-name.ts';
import { hybridName, onePerson } from './rules/one-person.ts';
import { oneSpelling } from './rules/one-spelling.ts';
import {
  foreignMeta,
  missingAuthor,
  missingCredit,
  missingMetadata,
  sourceLine,
  translationNotice,
} from './rules/provenance.ts';
import { unrelated } from './rules/related.ts';
import { repeatedLine } from './rules/repeated-line.ts';
import { signedPaper } from './rules/signed-papers.ts';
import { twinSentences } from './rules/twin-sentences.ts';
import { typeWords } from './rules/type-words.ts';
import { lostBlocks } from './together/counterparts.ts';
import { listsApart } from './together/lists.ts';
import { sameEvent } from './together/same-event.ts';
import { signedCounts } from './together/signed-counts.ts';

/** Those that need no source to see that something is wrong in a sentence or line. */
export const textChecks: readonly Check[] = [
  // Quantities and words that say something false.
  gauge,
  falseFriend,
  repeatedItem,
  collapsedPair,
  brokenQuotation,
  // What is not the page's language, or nobody's.
  residue,
  languageName,
  leftoverCode,
  newsroomCode,
  // How it is written.
  joinedWords,
  sentenceBreak,
  headlineStyle,
  needlessHyphen,
  dateShape,
  spacing,
];

/** What a whole text shows by itself: persons first, then bodies and places, then words. */
export const textRules: readonly PageRule[] = [
  onePerson,
  hybridName,
  genderOfName,
  typeWords,
  oneName,
  meetingWords,
  signedPaper,
  twinSentences,
  oneSpelling,
  mixedHonorifics,
  altContradictsCaption,
  altStub,
  altElsewhere,
  altRepeatsCaption,
  repeatedLine,
];

/** What only the finished page shows. */
export const pageRules: readonly PageRule[] = [
  missingMetadata,
  undated,
  relativeTime,
  foreignMeta,
  translationNotice,
  sourceLine,
  labelLanguage,
  labelSense,
  counterForm,
  emptyBlock,
  missingAuthor,
  missingCredit,
  unrelated,
];

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

const together = [
  {
    id: 'same-event',
    dimension: 'accuracy',
    remedy: 'Join the articles in one story, so that each links to the others.',
    run: sameEvent,
  },
  {
    id: 'lists-apart',
    dimension: 'accuracy',
    remedy: 'Say in the text, or in the dossier, who joined or left and when.',
    run: listsApart,
  },
  {
    id: 'signed-counts',
    dimension: 'accuracy',
    remedy: 'Look up in the original what was signed and how many of each.',
    run: signedCounts,
  },
  {
    id: 'lost-blocks',
    dimension: 'accuracy',
    remedy: 'Take in the original again, and translate every picture and its caption.',
    run: lostBlocks,
  },
] as const;

function checkBlock({ id, kind, text, locale }: PageBlock, page: Page): PlacedFinding[] {
  // What says that it is in another language may be so.
  if (locale !== page.locale) return [];
  const input = { from: locale, to: locale, kind: unitKinds[kind], source: [], target: textRuns(text) };
  return textChecks.flatMap(check => check.run(input)).map(one => ({ ...one, segmentId: id }));
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
