import type { Entity, NameStatus } from '../entity.ts';
import type { NamesColumn } from './csv-columns.ts';
import { joinForms } from './csv-forms.ts';

/**
 * Writes entities as CSV for `fromCsv` and for any spreadsheet: a row each, and one more for every office held. Systems
 * and periods of single names, words for kinds and successors have no column.
 */
export function toCsv(entities: readonly Entity[]): string {
  const columns = columnsFor(entities);
  const head = ['id', 'type', 'gender', 'office', 'from', 'until', ...columns.map(nameOfColumn)];
  const rows = entities.flatMap(entity => [
    [entity.id, entity.type, entity.gender, '', entity.from, entity.until, ...columns.map(one => formsOf(entity, one))],
    ...entity.offices.map(one => [
      entity.id,
      entity.type,
      '',
      one.officeId,
      one.from,
      one.until,
      ...columns.map(() => ''),
    ]),
  ]);
  return [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A column for each locale and, where there are such forms, for those of the other statuses. */
function columnsFor(entities: readonly Entity[]): NamesColumn[] {
  const locales = [...new Set(entities.flatMap(entity => Object.keys(entity.names)))].sort();
  const statuses = ['allowed', 'acronym', 'forbidden'] as const;
  return locales.flatMap(locale => [
    { locale, status: null },
    ...statuses
      .map(status => ({ locale, status }))
      .filter(column => entities.some(entity => formsOf(entity, column) !== '')),
  ]);
}

function nameOfColumn({ locale, status }: NamesColumn): string {
  return status === null ? locale : `${locale}:${status}`;
}

/** Admitted forms stand behind the preferred one; where there is none they would seem it, and have their own column. */
function formsOf({ names }: Entity, { locale, status }: NamesColumn): string {
  const all = names[locale] ?? [];
  const hasPreferred = all.some(name => name.status === 'preferred');
  const wanted: readonly NameStatus[] =
    status === null
      ? hasPreferred
        ? ['preferred', 'allowed']
        : []
      : status === 'allowed' && hasPreferred
        ? []
        : [status];
  return joinForms(all.filter(name => wanted.includes(name.status)).map(name => name.text));
}

function cell(value: string | null): string {
  const text = value ?? '';
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
