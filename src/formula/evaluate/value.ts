import { EXCEL_ERRORS, plainCell, toBlock, type PlainCell } from "../../catalog/cells";
import { CalcError, type CalcErrorCode } from "../../core/errors";
import type { CellRange } from "../../sheet/address";
import { greatest } from "../../core/lists";

/** What a part of a formula comes to: one cell or rows of them; blank cells are null. */
export type Value = PlainCell | readonly (readonly PlainCell[])[];

/** A value, and the cells it was read from: functions take texts in cells otherwise than typed ones. */
export interface Operand {
  readonly value: Value;
  readonly cells: CellRange | null;
}

/** One of Excel's own functions. */
export type Native = (operands: readonly Operand[]) => Operand;

export function worked(value: Value): Operand {
  return { value, cells: null };
}

/** What is left out between two commas, which counts as 0. */
export const LEFT_OUT: Operand = worked(0);

export function fromCells(cells: CellRange, value: Value): Operand {
  return { value, cells };
}

/** Why only the workbook can say what a part of a formula comes to; ends a sentence. */
export class NotTraceable extends Error {}

/** Keeps the empty text, which is no blank to Excel's operators. */
export function toValue(value: unknown): Value {
  const plain = (cell: unknown): PlainCell => (typeof cell === "string" ? cell : plainCell(cell));
  const rows = toBlock(value).map((row) => row.map(plain));
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
}

export function isBlock(value: Value): value is readonly (readonly PlainCell[])[] {
  return Array.isArray(value);
}

/**
 * Applies an operation cell by cell as Excel's operators do: a single cell, row or column stands for
 * all, what lies outside one of the blocks is #N/A. An error is the answer, unless it is `taken`.
 */
export function lift(
  values: readonly Value[],
  operation: (...cells: readonly PlainCell[]) => PlainCell,
  taken = false,
): Value {
  const blocks = values.map((value) => (isBlock(value) ? value : [[value]]));
  const rows = greatest(blocks.map((block) => block.length));
  const columns = greatest(blocks.map((block) => block[0].length));
  const cell = (block: readonly (readonly PlainCell[])[], r: number, c: number): PlainCell => {
    const row = block[block.length === 1 ? 0 : r];
    const found = row?.[row.length === 1 ? 0 : c];
    return found === undefined ? errorOf("notFound") : found;
  };
  const result = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const cells = blocks.map((block) => cell(block, r, c));
      const error = taken ? undefined : cells.find((one) => one instanceof CalcError);
      return error ?? operation(...cells);
    }),
  );
  return rows === 1 && columns === 1 ? result[0][0] : result;
}

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that Excel's operators take for a cell, or an error. */
export function numberOf(cell: PlainCell): number | CalcError {
  if (cell instanceof CalcError || typeof cell === "number") {
    return cell;
  }
  if (typeof cell !== "string") {
    return cell === true ? 1 : 0;
  }
  const text = cell.trim();
  if (PLAIN_NUMBER.test(text)) {
    return Number(text);
  }
  if (/\d/.test(text)) {
    throw new NotTraceable(`Excel reads the text "${text}" by its language`);
  }
  return errorOf("invalidInput");
}

/** The text that Excel's & takes for a cell. */
export function textOfCell(cell: PlainCell): string {
  if (cell === null || cell instanceof CalcError) {
    return "";
  }
  if (typeof cell !== "number") {
    return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
  }
  if (cell !== 0 && (Math.abs(cell) < 1e-5 || Math.abs(cell) >= 1e15)) {
    throw new NotTraceable("Excel writes very small and large numbers in its own way");
  }
  return String(Number(cell.toPrecision(15)));
}

/** An error as Excel shows it. */
export function errorOf(code: CalcErrorCode): CalcError {
  return new CalcError(code, `the error ${EXCEL_ERRORS[code]}`);
}
