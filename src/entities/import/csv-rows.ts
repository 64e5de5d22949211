/** A row of a CSV file with the line it begins on. `broken`: why its cells cannot be told apart. */
export type CsvRow = { line: number; cells: string[]; broken: string | null };

/**
 * The rows of a CSV file (RFC 4180; line ends of any kind, a byte order mark, `,` `;` or a tab between cells, as the
 * first line has it). A quotation mark that is never closed costs its own line only. Linear.
 */
export function csvRows(text: string): CsvRow[] {
  const source = text.replace(/^\ufeff/, '');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const { row, end } = readRow(source, at, line, separator);
    if (row.broken !== null || row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    line += lineEnds(source.slice(at, end));
    at = end;
  }
  return rows;
}

/** The separator that stands most often in the first line, outside of quotation marks. */
function separatorOf(source: string): string {
  const first = /^[^\r\n]*/.exec(source)![0].replace(/"[^"]*"/g, '');
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function readRow(source: string, from: number, line: number, separator: string): { row: CsvRow; end: number } {
  const row: CsvRow = { line, cells: [], broken: null };
  let at = from;
  for (;;) {
    if (source[at] === '"') {
      const quoted = readQuoted(source, at);
      if (quoted === null) {
        row.broken = 'a quotation mark is opened and never closed';
        return { row, end: nextLine(source, from) };
      }
      row.cells.push(quoted.cell);
      at = quoted.end;
      if (at < source.length && source[at] !== separator && !isLineEnd(source[at])) {
        row.broken = 'text follows a closing quotation mark';
        return { row, end: nextLine(source, at) };
      }
    } else {
      const end = endOfCell(source, at, separator);
      row.cells.push(source.slice(at, end));
      at = end;
    }
    if (source[at] !== separator) return { row, end: nextLine(source, at) };
    at += 1;
  }
}

function readQuoted(source: string, from: number): { cell: string; end: number } | null {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const close = source.indexOf('"', at);
    if (close < 0) return null;
    cell += source.slice(at, close);
    if (source[close + 1] !== '"') return { cell, end: close + 1 };
    cell += '"';
    at = close + 2;
  }
}

function endOfCell(source: string, from: number, separator: string): number {
  let at = from;
  while (at < source.length && source[at] !== separator && !isLineEnd(source[at])) at += 1;
  return at;
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

function nextLine(source: string, from: number): number {
  let at = from;
  while (at < source.length && !isLineEnd(source[at])) at += 1;
  return at + (source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1);
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
