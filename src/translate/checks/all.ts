import type { Check } from '../check.ts';
import { brokenQuotation } from './broken-quotation.ts';
import { collapsedPair } from './collapsed-pair.ts';
import { dates } from './dates.ts';
import { empty } from './empty.ts';
import { falseFriend } from './false-friends.ts';
import { finalPunctuation } from './final-punctuation.ts';
import { gauge } from './gauge.ts';
import { languageName } from './language-name.ts';
import { leftoverCode } from './leftover-code.ts';
import { length } from './length.ts';
import { markup } from './markup.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { quotationMarks } from './quotation-marks.ts';
import { repeatedItem } from './repeated-item.ts';
import { repeatedWords } from './repeated-words.ts';
import { spacing } from './spacing.ts';
import { untouched } from './untouched.ts';
import { untranslatedWords } from './untranslated-words.ts';

/** Every check of one segment, in the order an editor should read its findings. */
export const checks: readonly Check[] = [
  // No sentence at all; the others would take their time over it.
  length,
  // Nothing to publish: whatever else could be said follows from it.
  empty,
  // Not a translation at all.
  untouched,
  // A wrong figure is the costliest mistake in a news translation.
  numbers,
  gauge,
  // The month and the order of the day, which figures do not show.
  dates,
  // The wrong person, the wrong country.
  names,
  // A reader of the translation cannot read them.
  untranslatedWords,
  // A lost link or name placeholder is lost content.
  markup,
  // What a translator's menu or a content system left behind.
  languageName,
  leftoverCode,
  // A term that became its neighbour; two things that became one.
  falseFriend,
  collapsedPair,
  repeatedItem,
  // Who said what.
  quotationMarks,
  brokenQuotation,
  // An engine that lost its way says things twice.
  repeatedWords,
  // The least of all.
  finalPunctuation,
  spacing,
];
