import { parseA1Ref, parseStructRef } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../sheet/address";
import { solid, type Piece } from "./calls";
import { tokensOf } from "./tokens";

/** Where the cells of a reference are. */
export interface Reference {
  /** In the formula's own sheet, a named one, several sheets, or another book. */
  readonly scope: "own" | "sheet" | "sheets" | "book";
  readonly range: CellRange;
}

/** Reads a reference token of a formula on `sheet`; null for ranges that trim themselves. */
export function referenceOf(text: string, sheet: string): Reference | null {
  const found = parseA1Ref(text, { allowNamed: false });
  if (found === undefined || !("range" in found) || found.range.trim !== undefined) {
    return null;
  }
  const { range, context = [] } = found;
  const [top, bottom] = [range.top ?? 0, range.bottom ?? MAX_ROWS - 1];
  const [left, right] = [range.left ?? 0, range.right ?? MAX_COLUMNS - 1];
  const [named = sheet] = context;
  return {
    scope: scopeOf(context),
    range: {
      sheet: named,
      row: Math.min(top, bottom),
      column: Math.min(left, right),
      rows: Math.abs(bottom - top) + 1,
      columns: Math.abs(right - left) + 1,
    },
  };
}

function scopeOf(context: readonly string[]): Reference["scope"] {
  return context.length > 1
    ? "book"
    : context.length === 0
      ? "own"
      : context[0].includes(":")
        ? "sheets"
        : "sheet";
}

/** Whether a reference means the same in every cell: $A$1, $A:$B. */
export function isFixed(text: string): boolean {
  const found = parseA1Ref(text, { allowNamed: false });
  if (found === undefined || !("range" in found)) {
    return false;
  }
  const { top, left, $top, $bottom, $left, $right } = found.range;
  const rows = top === null || ($top === true && $bottom === true);
  return rows && (left === null || ($left === true && $right === true));
}

/** The range of this workbook that pieces consist of; null for anything else. */
export function rangeOf(pieces: readonly Piece[], sheet: string): CellRange | null {
  const [first, ...rest] = solid(pieces);
  return first?.kind === "reference" && rest.length === 0 ? rangeIn(first.text, sheet) : null;
}

/** The range of this workbook that a reference token names. */
export function rangeIn(text: string, sheet: string): CellRange | null {
  const found = referenceOf(text, sheet);
  return found?.scope === "own" || found?.scope === "sheet" ? found.range : null;
}

/** A reference to a table, its escapes read; null for one into another book. */
export interface TableReference {
  /** Empty within the table itself. */
  readonly table: string;
  /** In lower case: all, data, headers, totals, this row. */
  readonly sections: readonly string[];
  /** None, one, or the first and the last of several side by side. */
  readonly columns: readonly string[];
}

export function tableReferenceOf(text: string): TableReference | null {
  const found = parseStructRef(text);
  return found === undefined || (found.context ?? []).length > 0
    ? null
    : { table: found.table ?? "", sections: found.sections ?? [], columns: found.columns ?? [] };
}

/** The first piece that reads another workbook; undefined where none does. */
export function bookLinkIn(formula: string): string | undefined {
  return tokensOf(formula).find(
    ({ kind, text }) =>
      (kind === "prefix" && text.includes("[")) ||
      (kind === "reference" && (text.includes("[") || referenceOf(text, "")?.scope === "book")),
  )?.text;
}
