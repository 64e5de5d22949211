import { escapeXml } from '../../base/html.ts';
import type { Code, Run } from '../../base/runs.ts';
import { metadataNamespace, originKeys, type XliffFile, type XliffSegment, xliffNamespace } from './xliff-file.ts';

/** Shown beside a unit; the priority counts from 1, the highest, to 10. */
export type XliffNote = { category: string; priority: number; text: string };

/**
 * XLIFF 2.1 core with the Metadata module: a unit per sentence or, where unit ids repeat, a unit per block. `notes` by
 * the id of their unit.
 */
export function writeXliff(file: XliffFile, notes: ReadonlyMap<string, readonly XliffNote[]> = new Map()): string {
  const units: XliffSegment[][] = [];
  for (const segment of file.segments) {
    const last = units.at(-1);
    if (last?.[0]?.unitId === segment.unitId) last.push(segment);
    else units.push([segment]);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${xliffNamespace}" xmlns:mda="${metadataNamespace}" version="2.1" srcLang="${attribute(file.sourceLocale)}" trgLang="${attribute(file.targetLocale)}">`,
    `<file id="f1"${file.original === null ? '' : ` original="${attribute(file.original)}"`}>`,
    ...units.map(unit => writeUnit(unit, notes.get(unit[0]!.unitId) ?? [])),
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function writeUnit(segments: readonly XliffSegment[], notes: readonly XliffNote[]): string {
  const first = segments[0] as XliffSegment;
  const metas = originKeys.flatMap(key =>
    first[key] === null ? [] : [`<mda:meta type="${key}">${content(first[key])}</mda:meta>`],
  );
  return [
    `<unit id="${attribute(first.unitId)}">`,
    metas.length > 0
      ? `<mda:metadata><mda:metaGroup category="sampan">${metas.join('')}</mda:metaGroup></mda:metadata>`
      : '',
    notes.length > 0 ? `<notes>${notes.map(writeNote).join('')}</notes>` : '',
    ...segments.map(
      segment =>
        `<segment state="${segment.state}"><source xml:space="preserve">${writeRuns(segment.source, segment.codes)}</source>${
          segment.target === null
            ? ''
            : `<target xml:space="preserve">${writeRuns(segment.target, segment.codes)}</target>`
        }</segment>`,
    ),
    '</unit>',
  ]
    .filter(Boolean)
    .join('\n');
}

function writeNote({ category, priority, text }: XliffNote): string {
  return `<note category="${attribute(category)}" priority="${priority}" appliesTo="target">${content(text)}</note>`;
}

const types: Record<Code['kind'], string> = {
  link: 'type="link"',
  emphasis: 'type="fmt" subType="xlf:i"',
  strong: 'type="fmt" subType="xlf:b"',
};

/** `pc` for paired codes, `ph` for placeholders; the code's id is the element's. */
function writeRuns(runs: readonly Run[], codes: readonly Code[]): string {
  return runs
    .map(run => {
      if ('open' in run) {
        const code = codes.find(one => one.id === run.open);
        return `<pc id="${run.open}"${code ? ` ${types[code.kind]}` : ''}>`;
      }
      if ('close' in run) return '</pc>';
      if ('placeholder' in run) return `<ph id="p${run.placeholder}" disp="${attribute(run.text)}"/>`;
      return content(run.text);
    })
    .join('');
}

/** XML turns a carriage return into a line feed, and any white space of an attribute into a space, unless it is written as a number. */
function content(text: string): string {
  return escapeXml(text).replaceAll('\r', '&#13;');
}

function attribute(text: string): string {
  return content(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
