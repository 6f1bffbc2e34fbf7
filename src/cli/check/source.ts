import { formatAddress, parseAddress, sameSheet, type CellRange } from "../../sheet/address";
import type { NamedRange, TableInfo } from "../../sheet/cells";
import { PortError } from "../../sheet/errors";
import type { Book, BookCell, BookSheet, BookValue } from "../../sheet/files/book";
import type { CellSource } from "../../formula/evaluate/source";
import { NotTraceable, toValue, type Value } from "../../formula/evaluate/value";

/** The cells of a file as formulas read them: what the file itself holds, nothing computed anew. */
export interface BookSource extends CellSource {
  at(sheet: string, row: number, column: number): BookCell | undefined;
}

/** More than this is read by Excel only. */
const MOST_CELLS = 1_000_000;

export function bookSource(book: Book): BookSource {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), indexed(sheet)]));
  const at: BookSource["at"] = (sheet, row, column) =>
    sheets.get(sheet.toLowerCase())?.cells.get(key(row, column));
  return {
    at,
    async cells(range) {
      const sheet = sheets.get(range.sheet.toLowerCase());
      if (sheet === undefined) {
        throw new NotTraceable(`there is no sheet ${range.sheet}`);
      }
      const rows = Math.min(range.rows, Math.max(1, sheet.rows - range.row));
      const columns = Math.min(range.columns, Math.max(1, sheet.columns - range.column));
      if (rows * columns > MOST_CELLS) {
        throw new NotTraceable(`${formatAddress(range)} is too large`);
      }
      return blockOf(sheet.cells, { ...range, rows, columns });
    },
    name: async (wanted, sheet) => nameOf(book, wanted, sheet),
    table: async (wanted) => tableOf(book, wanted, at),
  };
}

/** Rows and columns in use, so that a whole column is read to its last cell. */
interface IndexedSheet {
  readonly cells: ReadonlyMap<string, BookCell>;
  readonly rows: number;
  readonly columns: number;
}

function indexed({ cells }: BookSheet): IndexedSheet {
  let [rows, columns] = [0, 0];
  const byPlace = new Map<string, BookCell>();
  for (const cell of cells) {
    byPlace.set(key(cell.row, cell.column), cell);
    [rows, columns] = [Math.max(rows, cell.row + 1), Math.max(columns, cell.column + 1)];
  }
  return { cells: byPlace, rows, columns };
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}

function blockOf(cells: IndexedSheet["cells"], range: CellRange): Value {
  return toValue(
    Array.from({ length: range.rows }, (_, row) =>
      Array.from({ length: range.columns }, (__, column) =>
        plain(cells.get(key(range.row + row, range.column + column))?.value ?? null),
      ),
    ),
  );
}

/** An error as a card of Excel's would carry it. */
function plain(value: BookValue): unknown {
  return value !== null && typeof value === "object"
    ? { type: "Error", basicValue: value.error }
    : value;
}

function nameOf({ names }: Book, wanted: string, sheet: string): NamedRange | undefined {
  const same = names.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const found =
    same.find((one) => one.sheet !== undefined && sameSheet(one.sheet, sheet)) ??
    same.find((one) => one.sheet === undefined);
  if (found === undefined) {
    return undefined;
  }
  try {
    return { name: found.name, address: formatAddress(parseAddress(found.formula.slice(1))) };
  } catch (error) {
    if (error instanceof PortError) {
      throw new NotTraceable(`the name ${found.name} is a formula`);
    }
    throw error;
  }
}

function tableOf(book: Book, wanted: string, at: BookSource["at"]): TableInfo | undefined {
  for (const { name: sheet, tables } of book.sheets) {
    const table = tables.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (table !== undefined) {
      const { columns, totalsRow } = table;
      const area = { ...table.area, rows: table.area.rows - (totalsRow ? 1 : 0) };
      return {
        name: table.name,
        address: formatAddress({ sheet, ...area }),
        headers: columns.map(({ name }, column) =>
          String(at(sheet, area.row, area.column + column)?.value ?? name),
        ),
        totals: totalsRow,
      };
    }
  }
  return undefined;
}
