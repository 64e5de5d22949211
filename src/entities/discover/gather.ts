import type { Proposal, ProposalKind, ProposalSpan, Reason, TextToRead } from './proposal.ts';

/** One occurrence of a name with its kind. Occurrences with one key are one name. */
export type Sighting = { key: string; kind: ProposalKind; span: ProposalSpan; reasons: readonly Reason[] };

/** Proposals from single occurrences, in the order of the text; the first spelling is shown, of a person the fullest. */
export function gather(sightings: readonly Sighting[], texts: readonly TextToRead[]): Proposal[] {
  const byKey = Map.groupBy(sightings, one => `${one.kind} ${one.key}`);
  const proposals = [...byKey.values()].map((same): Proposal => {
    const spans = distinct(same.map(one => one.span));
    const isPerson = (same[0] as Sighting).kind === 'person';
    const { text, start, end } = isPerson ? fullestOf(spans, texts) : (spans[0] as ProposalSpan);
    const reasons = new Set(same.flatMap(one => one.reasons));
    if (spans.some(span => texts[span.text]?.isCaption)) reasons.add('in a caption');
    return {
      text: (texts[text] as TextToRead).text.slice(start, end),
      kind: (same[0] as Sighting).kind,
      spans,
      reasons: [...reasons],
      count: spans.length,
    };
  });
  return proposals.sort((a, b) => compare(a.spans[0] as ProposalSpan, b.spans[0] as ProposalSpan));
}

/** The first of those with the most words. */
function fullestOf(spans: readonly ProposalSpan[], texts: readonly TextToRead[]): ProposalSpan {
  const words = ({ text, start, end }: ProposalSpan) => texts[text]?.text.slice(start, end).split(/\s+/u).length ?? 0;
  return spans.reduce((best, one) => (words(one) > words(best) ? one : best));
}

const compare = (a: ProposalSpan, b: ProposalSpan) => a.text - b.text || a.start - b.start || b.end - a.end;

function distinct(spans: readonly ProposalSpan[]): ProposalSpan[] {
  return [...new Map(spans.map(span => [`${span.text} ${span.start} ${span.end}`, span])).values()].sort(compare);
}
