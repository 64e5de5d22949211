import { plainText } from '../../base/runs.ts';
import type { Severity } from '../check.ts';
import { titleOf } from '../check-titles.ts';
import { writeXliff, type XliffNote } from '../interchange/write-xliff.ts';
import { remedyOf } from '../remedies.ts';
import type { BilingualDocument, BilingualSegment, PlacedFinding } from './document.ts';

export type Checked = { document: BilingualDocument; findings: PlacedFinding[] };

export type ReportFormat = 'text' | 'html' | 'jsonl' | 'sarif' | 'xliff';
export const reportFormats: readonly ReportFormat[] = ['text', 'html', 'jsonl', 'sarif', 'xliff'];

/** What was found, for people: each finding with both sentences, then how many there are. */
export function textReport(all: readonly Checked[]): string {
  const blocks = all.flatMap(({ document, findings }) => {
    const segments = byId(document);
    return findings.map(finding => {
      const segment = segments.get(finding.segmentId)!;
      return [
        `${document.id}  segment ${finding.segmentId}`,
        `  ${finding.severity}  ${finding.check}: ${finding.message}`,
        `    remedy  ${remedyOf(finding)}`,
        ...(segment.source.length > 0 ? [`    source  ${marked(plainText(segment.source), finding.source)}`] : []),
        `    target  ${marked(plainText(segment.target), finding.target)}`,
      ].join('\n');
    });
  });
  return [...blocks, summary(all)].join('\n');
}

/** `3 segments: 1 critical, 0 major, 2 minor`. */
export function summary(all: readonly Checked[]): string {
  const { critical, major, minor } = countBySeverity(all);
  const segments = all.reduce((sum, one) => sum + one.document.segments.length, 0);
  return `${segments} segments: ${critical} critical, ${major} major, ${minor} minor`;
}

/** The worst first. */
export const severities: readonly Severity[] = ['critical', 'major', 'minor'];

export function countBySeverity(all: readonly Checked[]): Record<Severity, number> {
  const counts = { critical: 0, major: 0, minor: 0 };
  for (const { findings } of all) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The span between ⟦ and ⟧; a long sentence is cut around it. */
function marked(text: string, span: { start: number; end: number } | null): string {
  const around = 120;
  if (!span || (span.start === 0 && span.end === text.length)) return cut(text, 0, 2 * around);
  const from = Math.max(0, span.start - around);
  const before = (from > 0 ? '…' : '') + text.slice(from, span.start);
  return `${before}⟦${text.slice(span.start, span.end)}⟧${cut(text, span.end, around)}`;
}

function cut(text: string, from: number, length: number): string {
  return text.length > from + length ? `${text.slice(from, from + length)}…` : text.slice(from);
}

/** One JSON object a line for each finding; nothing where nothing was found. */
export function jsonLinesReport(all: readonly Checked[]): string {
  return all
    .flatMap(({ document, findings }) => findings.map(finding => JSON.stringify(jsonOf(document.id, finding))))
    .join('\n');
}

function jsonOf(documentId: string, finding: PlacedFinding): object {
  const { segmentId, check, dimension, severity, source, target, message, fix, also } = finding;
  return {
    document: documentId,
    segment: segmentId,
    check,
    dimension,
    severity,
    source: source && [source.start, source.end],
    target: target && [target.start, target.end],
    message,
    remedy: remedyOf(finding),
    ...(fix === undefined ? {} : { fix }),
    ...(also
      ? { also: also.map(place => ({ segment: place.segmentId, target: [place.target.start, place.target.end] })) }
      : {}),
  };
}

const levels: Record<Severity, string> = { critical: 'error', major: 'warning', minor: 'note' };

/** SARIF 2.1.0, for tools that show the findings of checkers. */
export function sarifReport(all: readonly Checked[], version: string): string {
  const results = all.flatMap(({ document, findings }) => {
    const segments = byId(document);
    const location = (id: string) => locationOf(document.id, segments.get(id)!);
    return findings.map(finding => ({
      ruleId: finding.check,
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [location(finding.segmentId)],
      ...(finding.also ? { relatedLocations: finding.also.map(place => location(place.segmentId)) } : {}),
      properties: {
        dimension: finding.dimension,
        source: finding.source,
        target: finding.target,
        remedy: remedyOf(finding),
        ...(finding.fix === undefined ? {} : { fix: finding.fix }),
      },
    }));
  });
  const ids = [...new Set(results.map(one => one.ruleId))].sort();
  const rules = ids.map(id => ({ id, shortDescription: { text: titleOf(id) } }));
  const tool = { driver: { name: 'Sampan', version, rules } };
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool, columnKind: 'utf16CodeUnits', results }],
    },
    null,
    2,
  );
}

function locationOf(documentId: string, { id, place }: BilingualSegment): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: place.file.split('/').map(encodeURIComponent).join('/') },
      ...(place.line === null ? {} : { region: { startLine: place.line } }),
    },
    logicalLocations: [{ name: id, fullyQualifiedName: `${documentId}/${id}` }],
  };
}

/** The document as XLIFF 2.1, each finding a note of its unit: translators' tools show them beside the sentence. */
export function xliffReport({ document, findings }: Checked): string {
  const notes = Map.groupBy(findings, one => one.segmentId);
  return writeXliff(
    {
      sourceLocale: document.from,
      targetLocale: document.to,
      original: document.id,
      segments: document.segments.map(({ id, source, target }) => ({
        unitId: id,
        source,
        target,
        codes: [],
        state: 'translated',
        translator: null,
        reviewer: null,
        engine: null,
        at: null,
      })),
    },
    new Map([...notes].map(([id, found]) => [id, found.map(noteOf)])),
  );
}

const priorities: Record<Severity, number> = { critical: 1, major: 3, minor: 7 };

function noteOf(finding: PlacedFinding): XliffNote {
  const { check, severity, message } = finding;
  return { category: check, priority: priorities[severity], text: `${severity}: ${message}. ${remedyOf(finding)}` };
}

function byId({ segments }: BilingualDocument): Map<string, BilingualSegment> {
  return new Map(segments.map(segment => [segment.id, segment]));
}
