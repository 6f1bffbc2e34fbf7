/* What stands in the cells of a sheet, and what lies over them. */

/** Errors stand in `values` as their Excel text, such as "#N/A". Blank cells are "". */
export type CellValue = number | string | boolean;

export interface CellBlock {
  readonly address: string;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula as typed, or the value where there is none; "" for a blank cell. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** As shown on screen, with the number format applied. */
  readonly text: readonly (readonly string[])[];
}

/** What one cell shows and holds. */
export interface Content {
  readonly value: CellValue;
  readonly formula: CellValue;
}

export type CellInput = CellValue | null | { readonly text: string };

export interface NamedRange {
  readonly name: string;
  readonly address: string;
}

/** A defined name that is no visible range of the whole workbook. */
export interface FormulaName {
  readonly name: string;
  /** A constant, a formula or a range, with its "=". */
  readonly formula: string;
  /** The only sheet that knows it; null for a name of the whole workbook. */
  readonly sheet: string | null;
}

export function sameName(a: FormulaName, b: FormulaName): boolean {
  return a.sheet === b.sheet && a.name.toLowerCase() === b.name.toLowerCase();
}

export interface TableInfo {
  readonly name: string;
  /** Headings and data, without the row of totals. */
  readonly address: string;
  /** Whether a row of totals follows. */
  readonly totals?: boolean;
  readonly headers: readonly string[];
}
