import { plainCell, toBlock, type PlainCell } from "../../catalog/cells";
import { CalcError } from "../../core/errors";

/** What a part of a formula comes to: one cell or rows of them; blank cells are null. */
export type Value = PlainCell | readonly (readonly PlainCell[])[];

/** Why only the workbook can say what a part of a formula comes to; ends a sentence. */
export class NotTraceable extends Error {}

export function toValue(value: unknown): Value {
  const rows = toBlock(value).map((row) => row.map(plainCell));
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
}

export function isBlock(value: Value): value is readonly (readonly PlainCell[])[] {
  return Array.isArray(value);
}

/** Every cell of some values. */
export function cellsOf(values: readonly Value[]): readonly PlainCell[] {
  return values.flatMap((value) => (isBlock(value) ? value.flat() : [value]));
}

/**
 * Applies an operation cell by cell as Excel's operators do: a single cell, row or column stands for
 * all, what lies outside one of the blocks is #N/A.
 */
export function lift(
  values: readonly Value[],
  operation: (...cells: readonly PlainCell[]) => PlainCell,
): Value {
  const blocks = values.map((value) => (isBlock(value) ? value : [[value]]));
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0].length));
  const cell = (block: readonly (readonly PlainCell[])[], r: number, c: number): PlainCell => {
    const row = block[block.length === 1 ? 0 : r];
    const found = row?.[row.length === 1 ? 0 : c];
    return found === undefined ? new CalcError("notFound", "the error #N/A") : found;
  };
  const result = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const cells = blocks.map((block) => cell(block, r, c));
      const error = cells.find((one) => one instanceof CalcError);
      return error ?? operation(...cells);
    }),
  );
  return rows === 1 && columns === 1 ? result[0][0] : result;
}

/** The number that Excel's operators take for a cell, or an error. */
export function numberOf(cell: PlainCell): number | CalcError {
  if (cell instanceof CalcError || typeof cell === "number") {
    return cell;
  }
  if (typeof cell === "string") {
    const number = Number(cell.trim());
    return Number.isFinite(number) ? number : new CalcError("invalidInput", "the error #VALUE!");
  }
  return cell === true ? 1 : 0;
}

/** The text that Excel's & takes for a cell. */
export function textOfCell(cell: PlainCell): string {
  if (cell === null || cell instanceof CalcError) {
    return "";
  }
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}
