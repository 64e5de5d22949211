import { type Entity, entityTypes } from '../entity.ts';
import { type CsvColumn, type CsvField, columnsOf, columnsRemedy } from './csv-columns.ts';
import { splitForms } from './csv-forms.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { addNames, type Imported, type ImportProblem, newEntity, twoPreferred } from './imported.ts';
import { madeId } from './made-id.ts';

/**
 * Reads names from a CSV file. The first row names the columns: `type`, and as you like `id` left of it, `gender`,
 * `office`, `from`, `until`, and a column per locale (`vi`, `zh-Hans`) with the forms between `|`, the preferred one
 * first; `vi:allowed`, `vi:acronym` and `vi:forbidden` hold forms of that kind. Rows with one id are one entity. `from`
 * and `until` are those of the office where the row names one, else of the entity. A row that cannot be used is a
 * problem with its line, the rest is read. Never throws.
 */
export function fromCsv(text: string): Imported {
  const [head, ...rows] = csvRows(text);
  if (!head) return { entities: [], problems: [{ line: 1, message: 'the file is empty', remedy: columnsRemedy }] };
  const problems: ImportProblem[] = [];
  const columns = columnsOf(head, problems);
  if (!columns.some(column => column && 'field' in column && column.field === 'type')) {
    problems.push({ line: head.line, message: 'there is no column "type"', remedy: columnsRemedy });
    return { entities: [], problems };
  }
  const entities = new Map<string, Entity>();
  for (const row of rows) {
    const refused = refusal(row, columns);
    if (refused) problems.push({ line: row.line, ...refused });
    else readRow(row, columns, entities, problems);
  }
  return { entities: [...entities.values()], problems };
}

type Refusal = { message: string; remedy: string };

/** Why a row cannot be used, whatever the other rows say. */
function refusal(row: CsvRow, columns: readonly CsvColumn[]): Refusal | null {
  const cell = cellOf(row, columns);
  if (row.broken) {
    const remedy = 'Put a cell that holds quotation marks between quotation marks, and double those inside.';
    return { message: row.broken, remedy };
  }
  if (row.cells.length > columns.length) {
    const message = `the row has ${row.cells.length} cells where the first row has ${columns.length}`;
    return { message, remedy: 'Put a cell that holds the separator between quotation marks.' };
  }
  if (!entityTypes.some(type => type === cell('type')))
    return { message: `"${cell('type')}" is no type`, remedy: `The type is one of ${entityTypes.join(', ')}.` };
  if (!/^(|f|m)$/.test(cell('gender')))
    return { message: `"${cell('gender')}" is no gender`, remedy: 'Write f or m, or leave the cell empty.' };
  const wrong = [cell('from'), cell('until')].find(day => !/^(|\d{4}(-\d\d(-\d\d)?)?)$/.test(day));
  if (wrong !== undefined)
    return { message: `"${wrong}" is no day`, remedy: 'Write 2025-07-01, 2025-07 or 2025, or leave the cell empty.' };
  return null;
}

function cellOf({ cells }: CsvRow, columns: readonly CsvColumn[]): (field: CsvField) => string {
  return field =>
    cells[columns.findIndex(column => column && 'field' in column && column.field === field)]?.trim() ?? '';
}

function readRow(
  row: CsvRow,
  columns: readonly CsvColumn[],
  entities: Map<string, Entity>,
  problems: ImportProblem[],
): void {
  const { line } = row;
  const cell = cellOf(row, columns);
  const given = newEntity('', entityTypes.find(type => type === cell('type'))!);
  readNames(row, columns, given);
  const id = cell('id') || (Object.keys(given.names).length > 0 ? madeId(given, entities) : '');
  const entity = entities.get(id) ?? { ...given, id, names: {} };
  if (!entities.has(id) && Object.keys(given.names).length === 0)
    return void problems.push({
      line,
      message: 'the row has no name',
      remedy: 'Write a name into a column of a locale.',
    });
  if (entity.type !== given.type)
    return void problems.push({
      line,
      message: `"${id}" is a ${given.type} here and a ${entity.type} before`,
      remedy: 'Give one of the two another id, or both the same type.',
    });
  entities.set(id, entity);
  for (const { locale, text } of readNames(row, columns, entity)) problems.push(twoPreferred(line, id, locale, text));
  if (cell('gender') !== '') entity.gender = cell('gender') as 'f' | 'm';
  const period = { from: cell('from') || null, until: cell('until') || null };
  if (cell('office') !== '') entity.offices.push({ officeId: cell('office'), ...period });
  else Object.assign(entity, { from: period.from ?? entity.from, until: period.until ?? entity.until });
}

/** Adds the row's names to an entity; returns the preferred forms that there was no place for. */
function readNames(row: CsvRow, columns: readonly CsvColumn[], { names }: Entity) {
  return columns.flatMap((column, at) => {
    if (!column || 'field' in column) return [];
    const { locale, status } = column;
    const forms = splitForms(row.cells[at] ?? '').map(text => (status ? { text, status } : { text }));
    return addNames(names, locale, forms).map(text => ({ locale, text }));
  });
}
