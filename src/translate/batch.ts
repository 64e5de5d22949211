import { plainText } from '../base/runs.ts';
import type { Capabilities, EngineSegment } from './engine.ts';

export type Limits = Capabilities['limits'];
export type Batches = { batches: EngineSegment[][]; tooLarge: EngineSegment[] };

/** Packs segments into requests that keep an engine's limits, in order; what can fit in no request is `tooLarge`. */
export function makeBatches(segments: readonly EngineSegment[], limits: Limits): Batches {
  const most = Math.min(limits.perText, limits.perRequest);
  const batches: EngineSegment[][] = [];
  const tooLarge: EngineSegment[] = [];
  let room = 0;
  for (const segment of segments) {
    const size = sizeOf(segment, limits.unit);
    if (size > most) {
      tooLarge.push(segment);
      continue;
    }
    const last = batches.at(-1);
    if (last && last.length < limits.segments && size <= room) {
      last.push(segment);
      room -= size;
    } else {
      batches.push([segment]);
      room = limits.perRequest - size;
    }
  }
  return { batches, tooLarge };
}

/** About what a tag costs that carries a code or placeholder through an engine: `<g id="1">`, `</g>`. */
const tagSize = 12;

/** Size of a segment as an engine counts it. Tokens are estimated, rather too many than too few. */
export function sizeOf(segment: Pick<EngineSegment, 'runs'>, unit: Limits['unit']): number {
  const text = plainText(segment.runs);
  const tags = segment.runs.filter(run => !('text' in run) || 'placeholder' in run).length * tagSize;
  if (unit === 'char') return text.length + tags;
  const bytes = Buffer.byteLength(text) + tags;
  // Measured on common vocabularies: 4 bytes of English and 2 to 3 of Thai or Chinese make a token.
  return unit === 'byte' ? bytes : Math.ceil(bytes / 2);
}
