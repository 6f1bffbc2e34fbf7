import type { SheetCell } from "../../sheet/draft";
import type { Book, BookCell, BookSheet } from "../../sheet/files/book";
import { draftSheet } from "../../sheet/files/draftBook";
import { isOurs } from "../../formula/calls";
import { bookValue } from "./toBook";
import type { NativeWorkbook } from "../../workbook/twin/nativeWorkbook";

/**
 * The book with native formulas in place of the add-in's, their results still in the cells. The
 * sheet that holds the copies prints its head only: it has thousands of rows.
 */
export function nativeBook(book: Book, native: NativeWorkbook): Book {
  const rowsOf = new Map(native.sheets.map(({ name, rows }) => [name, rows]));
  const known = new Set(book.sheets.map(({ name }) => name));
  return {
    ...book,
    sheets: [
      ...book.sheets.map((sheet) => withCopies(sheet, rowsOf.get(sheet.name) ?? [])),
      ...native.sheets
        .filter(({ name }) => !known.has(name))
        .map((sheet) => ({ ...withResults(draftSheet(sheet), native), print: HEAD_ONLY })),
    ],
  };
}

const HEAD_ONLY = {
  areas: [{ row: 0, column: 0, rows: 3, columns: 4 }],
  landscape: true,
  fit: { wide: 1, tall: 0 },
} as const;

function withResults(sheet: BookSheet, { results }: NativeWorkbook): BookSheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula === undefined
        ? cell
        : { ...cell, value: bookValue(results[cell.row][cell.column], true) },
    ),
  };
}

function withCopies(sheet: BookSheet, rows: readonly (readonly SheetCell[])[]): BookSheet {
  const ours = sheet.cells.filter(({ formula }) => formula !== undefined && isOurs(formula));
  const taken = new Set(ours.flatMap(placesOf));
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      taken.has(`${cell.row},${cell.column}`) ? copyOf(cell, rows[cell.row]?.[cell.column]) : cell,
    ),
  };
}

function placesOf({ row, column, block }: BookCell): string[] {
  const { rows, columns } = block ?? { rows: 1, columns: 1 };
  return Array.from(
    { length: rows * columns },
    (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)}`,
  );
}

/** Where there is no copy its value stays. */
function copyOf(
  { formula: _, block: __, ...cell }: BookCell,
  copy: SheetCell | undefined,
): BookCell {
  return typeof copy === "string" && copy.startsWith("=") ? { ...cell, formula: copy } : cell;
}
