import { type Locale, parseLocale } from '../../base/locale.ts';
import { type NameStatus, nameStatuses } from '../entity.ts';
import type { CsvRow } from './csv-rows.ts';
import type { ImportProblem } from './imported.ts';

export const csvFields = ['id', 'type', 'gender', 'office', 'from', 'until'] as const;
export type CsvField = (typeof csvFields)[number];

/** What a column of names holds: forms of one locale; `status` null: the first is the preferred one. */
export type NamesColumn = { locale: Locale; status: NameStatus | null };
export type CsvColumn = { field: CsvField } | NamesColumn | null;

export const columnsRemedy = 'The first row names the columns, such as: id,type,gender,vi,zh-Hans,en.';

/** What each cell of the first row says of its column; null, with a problem, where it is not known. */
export function columnsOf(head: CsvRow, problems: ImportProblem[]): CsvColumn[] {
  const names = head.cells.map(name => name.trim());
  const typeAt = names.indexOf('type');
  return names.map((name, at) => {
    // "id" is the column of ids left of "type", and Indonesian right of it.
    const field = name === 'id' && at > typeAt ? undefined : csvFields.find(one => one === name);
    const column = field ? { field } : namesColumn(name);
    if (column === null)
      problems.push({
        line: head.line,
        message: `the column "${name}" is not known and was not read`,
        remedy: columnsRemedy,
      });
    return column;
  });
}

function namesColumn(name: string): NamesColumn | null {
  const [tag = '', given = null] = name.split(':');
  const status = nameStatuses.find(one => one === given) ?? null;
  if (given !== null && status === null) return null;
  try {
    return { locale: parseLocale(tag), status };
  } catch {
    return null;
  }
}
