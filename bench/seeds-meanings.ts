/** Which checks mean which defect of the seed pages, and which defects no text or page check can see. */

/** By the defect's id. A list of checks that mean this very defect, not merely something on its line. */
const byId: Record<string, string> = {
  D01: 'one-person name-form',
  D02: 'one-person name-form',
  D03: 'one-person hybrid-name name-form',
  D04: 'one-name',
  D05: 'one-spelling name-drift',
  D06: 'type-word',
  D07: 'one-name',
  D08: 'alt-contradicts-caption',
  D09: 'gender-of-name',
  D10: 'mixed-honorifics',
  D11: 'one-mechanism false-friend one-name',
  D12: 'false-friend',
  D13: 'false-friend',
  D14: 'twin-sentences false-friend',
  D15: 'repeated-item collapsed-pair',
  D16: 'signed-paper signed-counts',
  D17: 'false-friend',
  D18: 'gauge',
  D19: 'type-word alt-contradicts-caption',
  D20: 'broken-quotation',
  D21: 'sentence-break',
  D22: 'date-shape relative-time undated',
  D23: 'lists-apart',
  D24: 'language-name',
  D25: 'alt-stub',
  D26: 'leftover-code',
  D27: 'newsroom-code',
  D28: 'spacing',
  D29: 'needless-hyphen one-name',
  D30: 'headline-style',
  D31: 'residue',
  D32: 'residue foreign-meta',
  D33: 'residue alt-stub',
  D34: 'label-language',
  D35: 'foreign-meta',
  D36: 'label-sense',
  D37: 'label-sense',
  D38: 'counter-form',
  D39: 'label-sense',
  D40: 'label-sense',
  D41: 'joined-words',
  D42: 'alt-repeats-caption alt-contradicts-caption',
  D43: 'alt-elsewhere',
  D44: 'missing-metadata lost-blocks',
  D45: 'missing-credit missing-author',
  D46: 'empty-block',
  D47: 'unrelated',
  D48: 'one-spelling false-friend',
  D49: 'collapsed-pair repeated-item',
  D50: 'repeated-line',
  D51: 'source-line',
  D52: 'translation-notice',
  D53: 'same-event',
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

export function checksFor(id: string, family: string): Set<string> {
  return new Set((byId[id] ?? byClass[family] ?? '').split(' '));
}

/**
 * What no check of a text or page can see of a class, beside what it sees. Only a reader who knows the language or the
 * facts does.
 */
const beyond: Record<string, string> = {
  D02: 'without a list of names nothing shows that the one name used is the wrong one',
  D10: 'an official without any honorific is no slip by itself',
  D19: '“the five provinces/regions” are to be counted by somebody who knows them',
  D29: 'agreement of a possessive with who is meant takes a grammar',
  D45: 'a credit that stands there is right; it shows only what the other pages lack',
};

export function beyondChecks(id: string): string | null {
  return beyond[id] ?? null;
}

/** Why no check can see any snippet of a defect's class; null: one can. */
export function notToBeSeen(family: string): string | null {
  return byClass[family] === undefined ? `no check means the class “${family}”` : null;
}
