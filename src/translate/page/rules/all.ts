import type { PageRule } from '../page.ts';
import { altContradictsCaption, altElsewhere, altRepeatsCaption } from './alt-and-caption.ts';
import { altStub } from './alt-stub.ts';
import { relativeTime, undated } from './dates.ts';
import { emptyBlock } from './empty-block.ts';
import { genderOfName, mixedHonorifics } from './honorifics.ts';
import { counterForm, labelLanguage, labelSense } from './labels.ts';
import { meetingWords } from './meeting-words.ts';
import { oneName } from './one-name.ts';
import { hybridName, onePerson } from './one-person.ts';
import { oneSpelling } from './one-spelling.ts';
import {
  foreignMeta,
  missingAuthor,
  missingCredit,
  missingMetadata,
  sourceLine,
  translationNotice,
  withoutText,
} from './provenance.ts';
import { unrelated } from './related.ts';
import { repeatedLine } from './repeated-line.ts';
import { signedPaper } from './signed-papers.ts';
import { twinSentences } from './twin-sentences.ts';
import { typeWords } from './type-words.ts';

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
  withoutText,
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
