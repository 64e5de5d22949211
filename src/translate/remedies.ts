import type { Finding } from './check.ts';

/** What an editor does about a check's findings, where the finding does not say it better. */
const remedies: Record<string, string> = {
  length: 'Look at both sentences: one of them is not the other’s translation. Translate it again.',
  empty: 'Translate the sentence.',
  untouched: 'Translate the sentence; what must stay as it is (a name, a code) is let pass.',
  numbers: 'Compare every figure with the original, and write it as the language does.',
  dates: 'Compare every date with the original.',
  names: 'Look up who or what it is in the list of names, and write the form of this language.',
  'untranslated-words': 'Translate the word, or let it pass where it is a name.',
  markup: 'Put the link, the emphasis or the code back where the original has it.',
  'language-name': 'Take the language’s name out: it came from a translator’s menu.',
  'leftover-code': 'Take the code out; whoever takes in this outlet’s pages can have it left out for good.',
  'collapsed-pair': 'Look up both words in the original, and translate each by its own.',
  'quotation-marks': 'Compare with the original who says what, and set the marks around exactly that.',
  'repeated-words': 'Take out what stands twice.',
  'final-punctuation': 'End the sentence as the original does.',
  spacing: 'Take the space out.',
  residue: 'Translate it; where it must stand in the other language, put what it means behind it.',
  gauge: 'Write the distance between the rails in millimetres, as the original has it.',
  'false-friend': 'Use the term that the original means.',
  'repeated-item': 'Look up both words in the original, and translate each by its own.',
  'broken-quotation': 'Close the quotation where the speaker stops, as the original does, and join the sentence again.',
  'newsroom-code': 'Take it out; the outlet is named above the text.',
  'joined-words': 'Part them: a space, or the line that was lost between.',
  'sentence-break': 'Join the sentence again.',
  'headline-style': 'Write a headline: who did what, without a full stop.',
  'needless-hyphen': 'Write it as one word.',
  'date-shape': 'Write the date as the language does.',
  'name-form': 'Write the preferred form; another may stand once, in brackets behind it.',
  'term-form': 'Write the preferred term.',
  'name-missing': 'Look up what became of the name, and put it in.',
  'term-missing': 'Use the term of the list.',
  'name-drift': 'Use one form throughout.',
  'one-translation': 'Use one translation for the sentence that stands twice.',
  'alt-is-caption': 'Say what the picture shows, or leave its text empty where the caption says it all.',
};

/** In words an editor understands; every finding has one. */
export function remedyOf(finding: Pick<Finding, 'check' | 'remedy'>): string {
  return (
    finding.remedy ??
    remedies[finding.check] ??
    'Compare with the original, and correct the translation or let the finding pass with a reason.'
  );
}
