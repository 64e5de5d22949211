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
