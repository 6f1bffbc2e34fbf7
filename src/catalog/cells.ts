import { grouped } from "../core/counted";
import { CalcError, type CalcErrorCode, invalidInput, noResult } from "../core/errors";

/**
 * What Excel may hand over for one cell, brought down to number, text, boolean, blank (null) or an
 * error. Formatted numbers and other rich values arrive as objects that carry a `basicValue`.
 */
export type PlainCell = number | string | boolean | null | CalcError;

/** What Excel shows in a cell for each error. */
export const EXCEL_ERRORS: Readonly<Record<CalcErrorCode, string>> = {
  invalidInput: "#VALUE!",
  notFound: "#N/A",
  noResult: "#NUM!",
  divisionByZero: "#DIV/0!",
};

/** Excel knows more errors than a function may answer with; the rest become #VALUE!. */
const ERROR_CODES: ReadonlyMap<string, CalcErrorCode> = new Map(
  Object.entries(EXCEL_ERRORS).map(([code, text]) => [text, code as CalcErrorCode]),
);

export function plainCell(cell: unknown): PlainCell {
  switch (typeof cell) {
    case "number":
      return Number.isFinite(cell) ? cell : noResult("not a finite number");
    case "string":
      return cell.trim() === "" ? null : cell;
    case "boolean":
      return cell;
    case "object":
      return cell === null ? null : plainObject(cell);
    case "undefined":
      return null;
    default:
      return invalidInput("not a cell value");
  }
}

function plainObject(cell: object): PlainCell {
  if (cell instanceof CalcError) {
    return cell;
  }
  const { code, type, basicValue } = cell as Record<string, unknown>;
  if (typeof code === "string") {
    return errorCell(code);
  }
  if (type === "Error" && typeof basicValue === "string") {
    return errorCell(basicValue);
  }
  if (type === "Empty") {
    return null;
  }
  if (type === undefined && basicValue === undefined) {
    // The invocation object, in the place of an argument that cached metadata does not know yet.
    return null;
  }
  if (type === "Entity" || type === "LinkedEntity") {
    return invalidInput("a data card; use a field of it, such as A1.Price");
  }
  return typeof basicValue === "object" || basicValue === undefined
    ? invalidInput("a rich value without a plain number")
    : plainCell(basicValue);
}

function errorCell(code: string): CalcError {
  return new CalcError(ERROR_CODES.get(code) ?? "invalidInput", `the error ${code}`);
}

/** For messages: "text 'abc'", "TRUE", "2". */
export function describeCell(cell: Exclude<PlainCell, CalcError>): string {
  if (cell === null) {
    return "nothing";
  }
  if (typeof cell === "boolean") {
    return String(cell).toUpperCase();
  }
  if (typeof cell === "number") {
    return formatNumber(cell);
  }
  return `text '${cell.length > 40 ? `${cell.slice(0, 40)}...` : cell}'`;
}

/** Thousands separated, since analysts read 1,000,000 and not 1000000; tiny and huge as 1E+21. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) {
    return value.toExponential().toUpperCase();
  }
  const text = String(value);
  const point = text.indexOf(".");
  return point < 0 ? grouped(text) : grouped(text.slice(0, point)) + text.slice(point);
}

/** Rows of cells from whatever Excel handed over; a single value is a block of one. */
export function toBlock(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    return [[value]];
  }
  const rows = isRows(value) ? value : Array.from(value, toRow);
  return rows.some((row) => row.length > 0) ? rows : [[null]];
}

/** With `for`, since `every` would pass over the holes of a sparse array. */
function isRows(value: readonly unknown[]): value is readonly (readonly unknown[])[] {
  for (const row of value) {
    if (!Array.isArray(row)) {
      return false;
    }
  }
  return true;
}

function toRow(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [row];
}

/** The cell of a range of one, or of one that is empty. */
export function onlyCell(range: readonly unknown[]): unknown {
  const row = range[0];
  return Array.isArray(row) ? row[0] : row;
}
