import { cellOf, MAX_COLUMNS, sameSheet, type CellRange } from "../../sheet/address";
import type { CellValue, FormulaName } from "../../sheet/cells";
import type { AllowedTexts, ChartSpec, RangeStyle, SheetLayout } from "../port/port";
import { sheetMissing, sheetProtected } from "../port/refusals";

/** Formula text, or the value where `formula` is null. */
export interface MemoryCell {
  readonly formula: string | null;
  readonly value: CellValue;
}

export interface MemorySheet {
  name: string;
  visible: boolean;
  protected: boolean;
  /** By row * MAX_COLUMNS + column. */
  readonly cells: Map<number, MemoryCell>;
  readonly styles: { readonly range: CellRange; readonly style: RangeStyle }[];
  readonly lists: { readonly range: CellRange; readonly allowed: AllowedTexts }[];
  readonly charts: ChartSpec[];
  widths: readonly number[];
  layout: Omit<SheetLayout, "sheet">;
}

/** What an evaluator may ask of the workbook, and where its formula stands. */
export interface FormulaContext {
  /** The formula's own cell, `Sheet1!B2`. */
  readonly address: string;
  /** Values of a range, computed where needed; a cell that needs itself is 0, as in Excel. */
  values(address: string): readonly (readonly CellValue[])[];
}

/** Computes a formula, which begins with "="; what it throws stands in the cell as #VALUE!. */
export type Evaluator = (formula: string, context: FormulaContext) => CellValue;

export interface MemoryBook {
  readonly sheets: MemorySheet[];
  /** By lower-case name; the range is null when its sheet is gone. */
  readonly names: Map<string, { readonly name: string; readonly range: CellRange | null }>;
  readonly formulaNames: FormulaName[];
  readonly tables: { readonly name: string; readonly range: CellRange }[];
  /** JSON by key. */
  readonly documents: Map<string, string>;
  readonly evaluate: Evaluator | null;
  /** Results of formulas since the last edit, by sheet and cell. */
  readonly results: Map<MemorySheet, Map<number, CellValue>>;
  readonly changeListeners: Set<(address: string) => void>;
  readonly selectionListeners: Set<(address: string) => void>;
  selection: CellRange;
}

export function newSheet(name: string): MemorySheet {
  return {
    name,
    visible: true,
    protected: false,
    cells: new Map(),
    styles: [],
    lists: [],
    charts: [],
    widths: [],
    layout: {},
  };
}

export function newBook(sheets: readonly string[], evaluate: Evaluator | null): MemoryBook {
  return {
    sheets: sheets.map(newSheet),
    names: new Map(),
    formulaNames: [],
    tables: [],
    documents: new Map(),
    evaluate,
    results: new Map(),
    changeListeners: new Set(),
    selectionListeners: new Set(),
    selection: { sheet: sheets[0], row: 0, column: 0, rows: 1, columns: 1 },
  };
}

/** The sheet, or throws "missing". */
export function sheetOf(book: MemoryBook, name: string): MemorySheet {
  const sheet = book.sheets.find((one) => sameSheet(one.name, name));
  if (sheet === undefined) {
    throw sheetMissing(name);
  }
  return sheet;
}

/** The sheet for writing, or throws "missing" or "protected". */
export function writableSheet(book: MemoryBook, name: string): MemorySheet {
  const sheet = sheetOf(book, name);
  if (sheet.protected) {
    throw sheetProtected(sheet.name);
  }
  return sheet;
}

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Later styles win, property by property. */
export function styleAt(sheet: MemorySheet, cell: CellRange): RangeStyle {
  const styles = sheet.styles.filter(({ range }) => covers(range, cell)).map(({ style }) => style);
  return Object.assign({}, ...styles, { address: "" }) as RangeStyle;
}

export function covers(range: CellRange, cell: CellRange): boolean {
  const row = cell.row - range.row;
  const column = cell.column - range.column;
  return row >= 0 && row < range.rows && column >= 0 && column < range.columns;
}

/** The top left cell of a range. */
export function topLeft(range: CellRange): CellRange {
  return cellOf(range, 0, 0);
}

/** Tells listeners after the operation, as a host does, unless they have left by then. */
export function announce(listeners: ReadonlySet<(address: string) => void>, address: string): void {
  for (const listener of listeners) {
    queueMicrotask(() => {
      if (listeners.has(listener)) {
        listener(address);
      }
    });
  }
}
