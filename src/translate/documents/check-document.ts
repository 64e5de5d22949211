import { plainText } from '../../base/runs.ts';
import { shortened } from '../../base/shortened.ts';
import { memoryKey, sentenceHash } from '../../text/normalise.ts';
import { checkSegment } from '../check-segment.ts';
import { figuresOf, repeats } from '../figures.ts';
import { checkForms } from './check-forms.ts';
import type { BilingualDocument, BilingualSegment, PlacedFinding } from './document.ts';
import type { Concept } from './glossary.ts';

/** Every check of every segment, then what only the whole document shows; in the order of the segments. */
export function checkDocument(document: BilingualDocument, concepts: readonly Concept[] = []): PlacedFinding[] {
  const { from, to, segments } = document;
  const findings = [
    ...segments.flatMap(({ id, kind, source, target }) =>
      checkSegment({ from, to, kind, source, target }).map(one => ({ ...one, segmentId: id })),
    ),
    ...checkForms(document, concepts),
    ...oneTranslation(segments),
    ...altAsCaption(segments),
  ];
  const order = new Map(segments.map((segment, at) => [segment.id, at]));
  return findings.sort((a, b) => order.get(a.segmentId)! - order.get(b.segmentId)!);
}

/** A sentence that stands twice in the original should read alike in the translation. */
function oneTranslation(segments: readonly BilingualSegment[]): PlacedFinding[] {
  const first = new Map<string, BilingualSegment>();
  return segments.flatMap((segment): PlacedFinding[] => {
    const key = sentenceHash(segment.source);
    const twin = first.get(key);
    if (!twin) {
      first.set(key, segment);
      return [];
    }
    if (memoryKey(plainText(twin.target)) === memoryKey(plainText(segment.target))) return [];
    const message = `The same sentence is translated in another way in segment ${twin.id}: "${shortened(plainText(twin.target))}"`;
    return [onTarget(segment, 'one-translation', 'minor', message)];
  });
}

/** An alt that repeats the caption is read to blind readers twice, where the original says two things. */
function altAsCaption(segments: readonly BilingualSegment[]): PlacedFinding[] {
  const message = 'The text for those who do not see the picture repeats its caption';
  return figuresOf(segments)
    .filter(({ alt, caption }) => {
      const isSame = (side: 'source' | 'target') => repeats(plainText(alt[side]), plainText(caption[side]));
      return isSame('target') && !isSame('source');
    })
    .map(({ alt }) => onTarget(alt, 'alt-is-caption', 'minor', message));
}

function onTarget(segment: BilingualSegment, check: string, severity: 'minor', message: string): PlacedFinding {
  const target = { start: 0, end: plainText(segment.target).length };
  return { check, dimension: 'accuracy', severity, message, source: null, target, segmentId: segment.id };
}
