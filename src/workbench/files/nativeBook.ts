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
  const taken = new Map(
    sheet.cells
      .filter(({ formula }) => formula !== undefined && isOurs(formula))
      .flatMap(placesOf)
      .map((place) => [keyOf(place), place]),
  );
  const held = new Map(sheet.cells.map((cell) => [keyOf(cell), cell]));
  const copies = [...taken].map(([key, { row, column }]) =>
    copyOf(held.get(key) ?? { row, column, value: null }, rows[row]?.[column]),
  );
  return {
    ...sheet,
    cells: [...sheet.cells.filter((cell) => !taken.has(keyOf(cell))), ...copies],
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function keyOf({ row, column }: Place): string {
  return `${row},${column}`;
}

function placesOf({ row, column, block }: BookCell): Place[] {
  const { rows, columns } = block ?? { rows: 1, columns: 1 };
  return Array.from({ length: rows * columns }, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));
}

/** Where there is no copy its value stays; where the add-in shows an empty text, so does the copy. */
function copyOf(
  { formula: _, block: __, ...cell }: BookCell,
  copy: SheetCell | undefined,
): BookCell {
  return typeof copy === "string" && copy.startsWith("=")
    ? { ...cell, value: cell.value ?? "", formula: copy }
    : cell;
}
