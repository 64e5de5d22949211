import { escapeXml } from '../../base/html.ts';
import type { Entity, Name } from '../entity.ts';
import { statusNames } from './tbx-categories.ts';

/**
 * Writes entities as TBX-Basic in the style DCA (ISO 30042:2019), for `fromTbx` and for any termbase: id, type as subject
 * field, names with their status. Gender, offices, periods, systems and words for kinds have no place in TBX-Basic.
 */
export function toTbx(entities: readonly Entity[], title = 'Names'): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">',
    `<tbxHeader><fileDesc><sourceDesc><p>${escapeXml(title)}</p></sourceDesc></fileDesc></tbxHeader>`,
    '<text><body>',
    ...entities.flatMap(entry),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

function entry({ id, type, names }: Entity): string[] {
  return [
    `<conceptEntry id="${escapeXml(id)}"><descrip type="subjectField">${type}</descrip>`,
    ...Object.entries(names).map(
      ([locale, forms]) => `<langSec xml:lang="${locale}">${forms.map(section).join('')}</langSec>`,
    ),
    '</conceptEntry>',
  ];
}

function section({ text, status }: Name): string {
  const termType = status === 'acronym' ? '<termNote type="termType">acronym</termNote>' : '';
  const note = `<termNote type="administrativeStatus">${statusNames[status]}</termNote>`;
  return `<termSec><term>${escapeXml(text)}</term>${note}${termType}</termSec>`;
}
