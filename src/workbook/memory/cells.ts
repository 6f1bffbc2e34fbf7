import {
  cellOf,
  formatAddress,
  MAX_COLUMNS,
  parseAddress,
  resize,
  type CellRange,
} from "../../sheet/address";
import {
  checkBlock,
  checkReadable,
  inputKind,
  inputText,
  type CellBlockInput,
} from "../../sheet/cellInput";
import { announce, cellKey, sheetOf, styleAt, writableSheet } from "./book";
import type { MemoryBook, MemoryCell, MemorySheet } from "./book";
import type { CellBlock, CellInput, CellValue } from "../../sheet/cells";
import { PLAIN_LOOK } from "../../sheet/looks";
import type { CellLook, RangeStyle } from "../port/port";

type Place = readonly [sheet: MemorySheet, row: number, column: number];

export function readBlock(book: MemoryBook, address: string): CellBlock {
  const range = parseAddress(address);
  checkReadable(range);
  const sheet = sheetOf(book, range.sheet);
  const values = valuesOf(book, range);
  const formulas = values.map((row, r) =>
    row.map(
      (value, c) => sheet.cells.get(cellKey(range.row + r, range.column + c))?.formula ?? value,
    ),
  );
  return {
    address: formatAddress({ ...range, sheet: sheet.name }),
    values,
    formulas,
    text: values.map((row) => row.map(shownText)),
  };
}

export function looksOf(book: MemoryBook, address: string): Required<CellLook>[][] {
  const range = parseAddress(address);
  checkReadable(range);
  const sheet = sheetOf(book, range.sheet);
  return Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (__, c) => {
      const look: Partial<RangeStyle> = styleAt(sheet, cellOf(range, r, c));
      delete (look as { address?: string }).address;
      return { ...PLAIN_LOOK, ...look };
    }),
  );
}

export function formatsOf(book: MemoryBook, address: string): string[][] {
  return looksOf(book, address).map((row) => row.map((look) => look.numberFormat));
}

export function writeBlock(book: MemoryBook, address: string, cells: CellBlockInput): void {
  const { rows, columns } = checkBlock(cells);
  const range = resize(parseAddress(address), rows, columns);
  const sheet = writableSheet(book, range.sheet);
  for (const [r, row] of cells.entries()) {
    for (const [c, input] of row.entries()) {
      writeCell(sheet, cellKey(range.row + r, range.column + c), input);
    }
  }
  book.results.clear();
  announce(book.changeListeners, formatAddress({ ...range, sheet: sheet.name }));
}

/** The smallest range over all cells of a sheet, or null. */
export function usedRangeOf(sheet: MemorySheet): CellRange | null {
  if (sheet.cells.size === 0) {
    return null;
  }
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  for (const key of sheet.cells.keys()) {
    const row = Math.floor(key / MAX_COLUMNS);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, key % MAX_COLUMNS);
    right = Math.max(right, key % MAX_COLUMNS);
  }
  return {
    sheet: sheet.name,
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}

export function valuesOf(book: MemoryBook, range: CellRange): CellValue[][] {
  const sheet = sheetOf(book, range.sheet);
  return Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (_, c) =>
      valueAt(book, [sheet, range.row + r, range.column + c]),
    ),
  );
}

function valueAt(book: MemoryBook, place: Place): CellValue {
  const [sheet, row, column] = place;
  const cell = sheet.cells.get(cellKey(row, column));
  if (cell === undefined || cell.formula === null) {
    return cell?.value ?? "";
  }
  return resultAt(book, place, cell.formula);
}

function resultAt(book: MemoryBook, place: Place, formula: string): CellValue {
  const [sheet, row, column] = place;
  const results = book.results.get(sheet) ?? new Map<number, CellValue>();
  book.results.set(sheet, results);
  const key = cellKey(row, column);
  const known = results.get(key);
  if (known !== undefined) {
    return known;
  }
  results.set(key, 0);
  const result = evaluate(book, place, formula);
  results.set(key, result);
  return result;
}

function evaluate(book: MemoryBook, [sheet, row, column]: Place, formula: string): CellValue {
  if (book.evaluate === null) {
    return "";
  }
  const address = formatAddress({ sheet: sheet.name, row, column, rows: 1, columns: 1 });
  try {
    const values = (of: string): CellValue[][] => valuesOf(book, parseAddress(of));
    return book.evaluate(formula, { address, values });
  } catch {
    return "#VALUE!";
  }
}

function writeCell(sheet: MemorySheet, key: number, input: CellInput): void {
  const kind = inputKind(input);
  if (kind === "clear") {
    sheet.cells.delete(key);
  } else if (kind !== "keep") {
    sheet.cells.set(key, toCell(input, kind === "formula"));
  }
}

function toCell(input: CellInput, isFormula: boolean): MemoryCell {
  if (isFormula) {
    return { formula: inputText(input), value: "" };
  }
  const value = typeof input === "number" || typeof input === "boolean" ? input : inputText(input);
  return { formula: null, value };
}

function shownText(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
