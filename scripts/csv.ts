/**
 * Cells of comma-separated text, row by row. A quoted cell may hold commas, line breaks and, doubled,
 * quotes; blank lines at the end are ignored.
 *
 * @throws Error if a quote is left open or a cell goes on after its closing quote.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  const source = text.replace(/(\r?\n)+$/, "");
  while (pattern.lastIndex < source.length || row.length > 0) {
    const start = pattern.lastIndex;
    const match = pattern.exec(source);
    if (match === null) {
      throw new Error(
        `CSV row ${rows.length + 1}: stray quote near "${source.slice(start, start + 30)}"`,
      );
    }
    row.push(unquote(match[1]));
    if (match[2] !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/**
 * Rows under a header row, as objects by column name.
 *
 * @throws Error if a row has more or fewer cells than the header, or a column name comes twice.
 */
export function readRecords(text: string): CsvRecord[] {
  const [header = [], ...rows] = parseCsv(text);
  if (new Set(header).size !== header.length) {
    throw new Error("CSV header: a column name comes twice");
  }
  return rows.map((cells, index) => {
    if (cells.length !== header.length) {
      throw new Error(`CSV row ${index + 2}: ${cells.length} cells, header has ${header.length}`);
    }
    return Object.fromEntries(header.map((name, column) => [name, cells[column]]));
  });
}

export type CsvRecord = Readonly<Record<string, string>>;

function unquote(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell;
}
