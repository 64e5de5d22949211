import type { Locale } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { memoryKey } from '../../text/normalise.ts';
import { findResidue } from '../../text/residue.ts';
import type { Check, Finding } from '../check.ts';
import { collapsedPair } from '../checks/collapsed-pair.ts';
import { languageName } from '../checks/language-name.ts';
import { leftoverCode } from '../checks/leftover-code.ts';
import { spacing } from '../checks/spacing.ts';
import { checkForms } from './check-forms.ts';
import type { BilingualDocument, BilingualSegment, PlacedFinding } from './document.ts';
import type { Concept } from './glossary.ts';

/** Those that need no source to see that something is wrong. */
const checks: readonly Check[] = [languageName, collapsedPair, leftoverCode, spacing];

/** What a text shows by itself that was translated badly, its source not being at hand. The sources of its segments are empty. */
export function checkAlone(document: BilingualDocument, concepts: readonly Concept[] = []): PlacedFinding[] {
  const { to, segments } = document;
  const found = segments.flatMap(segment => {
    const input = { from: to, to, kind: segment.kind, source: [], target: segment.target };
    const text = plainText(segment.target);
    return [
      ...checks.flatMap(check => check.run(input)),
      ...residue(text, to),
      ...joinedWords(text),
      ...sentenceBreak(text),
    ].map(one => ({
      ...one,
      segmentId: segment.id,
    }));
  });
  const order = new Map(segments.map((segment, at) => [segment.id, at]));
  return [...found, ...checkForms(document, concepts), ...repeated(segments)].sort(
    (a, b) => order.get(a.segmentId)! - order.get(b.segmentId)!,
  );
}

/** A caption left in Vietnamese on an Indonesian page, words of another language in a sentence. */
function residue(text: string, locale: Locale): Finding[] {
  return findResidue(text, locale).map(({ start, end, locale: other }) => ({
    check: 'residue',
    dimension: 'accuracy',
    severity: 'major',
    message: `This stands in another language${other ? ` (${other})` : ''}: translate it`,
    source: null,
    target: { start, end },
  }));
}

/** "ĐộngNgười": two words without a space, where markup that parted them was lost. Names such as McKinsey have one capital inside. */
function joinedWords(text: string): Finding[] {
  return [...text.matchAll(/(?<=\p{Ll}\p{M}?)\p{Lu}\p{Ll}\p{M}?\p{Ll}+(?:[ ]\p{Lu}\p{Ll}+)+/gu)]
    .filter(match => !/\b(?:Mc|Mac|De|Van|Le|La)$/.test(text.slice(0, match.index)))
    .map(match =>
      finding('joined-words', 'minor', 'Two words stand together without a space', match.index - 1, match.index + 1),
    );
}

/** "enzovoort. en baanbrekende": a sentence that was cut where it does not end. Shorter words may be abbreviations. */
function sentenceBreak(text: string): Finding[] {
  return [...text.matchAll(/(?<=\p{Ll}{5})\. (?=\p{Ll}{2,} )/gu)].map(match =>
    finding(
      'sentence-break',
      'minor',
      'A sentence ends here, and the next begins with a small letter',
      match.index,
      match.index + 1,
    ),
  );
}

/** Neighbouring lines that say the same: an alt and its caption, an entry and its title. */
function repeated(segments: readonly BilingualSegment[]): PlacedFinding[] {
  return segments.flatMap((segment, at): PlacedFinding[] => {
    const [text, before] = [segment, segments[at - 1]].map(one => (one ? memoryKey(plainText(one.target)) : null));
    if (!text || text !== before) return [];
    return [
      {
        ...finding('repeated-line', 'minor', 'This line repeats the one before', 0, plainText(segment.target).length),
        segmentId: segment.id,
      },
    ];
  });
}

function finding(check: string, severity: 'minor', message: string, start: number, end: number): Finding {
  return { check, dimension: 'linguistic-conventions', severity, message, source: null, target: { start, end } };
}
