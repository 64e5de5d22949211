/** Which checks mean which defect of the seed pages, and which defects no text or page check can see. */
import { createHash } from 'node:crypto';

/**
 * By the defect's id: the beginning of the hash of what the hand-over says of it, for another collection numbers its own
 * defects, and the checks that mean this very defect, not merely something on its line.
 */
const byId: Record<string, readonly [saying: string, checks: string]> = {
  D01: ['7322411b', 'one-person name-form'],
  D02: ['bf7fdab0', 'one-person name-form'],
  D03: ['8d8f830a', 'one-person hybrid-name name-form'],
  D04: ['2b766309', 'one-name'],
  D05: ['d0d824aa', 'one-spelling name-drift'],
  D06: ['1f44e38e', 'type-word'],
  D07: ['b42fe9c4', 'one-name'],
  D08: ['630a4e70', 'alt-contradicts-caption'],
  D09: ['38967497', 'gender-of-name'],
  D10: ['9ab2e27a', 'mixed-honorifics'],
  D11: ['ae15e732', 'one-mechanism false-friend one-name'],
  D12: ['c8625041', 'false-friend'],
  D13: ['6247bce8', 'false-friend'],
  D14: ['1847d349', 'twin-sentences false-friend'],
  D15: ['7db93553', 'repeated-item collapsed-pair'],
  D16: ['c2e8c168', 'signed-paper signed-counts'],
  D17: ['e7d2bac7', 'false-friend'],
  D18: ['942f5050', 'gauge'],
  D19: ['14978795', 'type-word alt-contradicts-caption'],
  D20: ['c2690a10', 'broken-quotation'],
  D21: ['4139311f', 'sentence-break'],
  D22: ['0ffb41a2', 'date-shape relative-time undated'],
  D23: ['ae27ebd3', 'lists-apart'],
  D24: ['6d0b480e', 'language-name'],
  D25: ['083cd599', 'alt-stub'],
  D26: ['ce0ffedf', 'leftover-code'],
  D27: ['7f8aa215', 'newsroom-code'],
  D28: ['39b4fd8b', 'spacing'],
  D29: ['c0a797a3', 'needless-hyphen one-name'],
  D30: ['fe8cf0d8', 'headline-style'],
  D31: ['fb946dea', 'residue'],
  D32: ['f7ee60ff', 'residue foreign-meta'],
  D33: ['49591af2', 'residue alt-stub'],
  D34: ['c6e81787', 'label-language'],
  D35: ['bc0f89b3', 'foreign-meta'],
  D36: ['e15b528a', 'label-sense'],
  D37: ['297d8646', 'label-sense'],
  D38: ['a3e5e257', 'counter-form'],
  D39: ['0a9cfc8b', 'label-sense'],
  D40: ['bae3fb2b', 'label-sense'],
  D41: ['cfc87f82', 'joined-words'],
  D42: ['38ee27ca', 'alt-repeats-caption alt-contradicts-caption'],
  D43: ['1cfe5e9d', 'alt-elsewhere'],
  D44: ['b32a6734', 'missing-metadata lost-blocks'],
  D45: ['267be452', 'missing-credit missing-author'],
  D46: ['6f9438ac', 'empty-block'],
  D47: ['6066df95', 'unrelated'],
  D48: ['e6cda9b8', 'one-spelling false-friend'],
  D49: ['019e35cf', 'collapsed-pair repeated-item'],
  D50: ['0420e877', 'repeated-line'],
  D51: ['24b8b289', 'source-line'],
  D52: ['95f4f8a2', 'translation-notice'],
  D53: ['557441e6', 'same-event'],
};

/** By the defect's class, for pages whose defects have other ids. */
const byClass: Record<string, string> = {
  names: 'one-person hybrid-name name-form name-drift one-name one-spelling type-word gender-of-name mixed-honorifics',
  terminology:
    'one-mechanism false-friend one-name twin-sentences repeated-item collapsed-pair signed-paper signed-counts term-form',
  numbers: 'gauge type-word',
  quotes: 'broken-quotation',
  segmentation: 'sentence-break',
  dates: 'date-shape relative-time undated',
  'facts-over-time': 'lists-apart',
  'mt-artefact': 'language-name alt-stub leftover-code newsroom-code spacing needless-hyphen headline-style',
  untranslated: 'residue alt-stub label-language foreign-meta',
  'ui-labels': 'label-sense counter-form label-language',
  page: 'joined-words alt-repeats-caption alt-contradicts-caption alt-elsewhere missing-metadata lost-blocks missing-credit missing-author empty-block unrelated one-spelling repeated-line source-line',
  transparency: 'translation-notice',
  duplicate: 'same-event',
};

export type Meant = { id: string; class: string; wrong: string };

export function checksFor(defect: Meant): Set<string> {
  return new Set((isHandOver(defect) ? byId[defect.id]![1] : (byClass[defect.class] ?? '')).split(' '));
}

/** Whether it is the hand-over's own defect of this id, and not another one's. */
function isHandOver({ id, wrong }: Meant): boolean {
  return byId[id]?.[0] === createHash('sha256').update(wrong).digest('hex').slice(0, 8);
}

/**
 * What no check of a text or page can see of a class, beside what it sees. Only a reader who knows the language or the
 * facts does.
 */
const beyond: Record<string, string> = {
  D02: 'without a list of names nothing shows that the one name used is the wrong one',
  D22: 'day, month and year in an order and with a mark that newspapers of the language use are no slip',
  D38: 'Indonesian has one form for one and for many',
  D10: 'an official without any honorific is no slip by itself',
  D19: '“the five provinces/regions” are to be counted by somebody who knows them',
  D29: 'agreement of a possessive with who is meant takes a grammar',
  D45: 'a credit that stands there is right; it shows only what the other pages lack',
};

export function beyondChecks(defect: Meant): string | null {
  return isHandOver(defect) ? (beyond[defect.id] ?? null) : null;
}

/** Why no check can see any snippet of a defect's class; null: one can. */
export function notToBeSeen(family: string): string | null {
  return byClass[family] === undefined ? `no check means the class “${family}”` : null;
}
