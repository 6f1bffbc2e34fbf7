import { asCellError, type ErrorText } from "./cellError";
import type { FunctionMetadata } from "./metadata";

/** An Excel error with the sentence that explains it, "" when there is none. */
export interface ResultError {
  readonly error: ErrorText;
  readonly message: string;
}

export type ResultCell = number | string | boolean | ResultError;

/** What a formula shows: a block whose top left cell is the formula's own. */
export type ResultBlock = readonly (readonly ResultCell[])[];

/**
 * Checks what a function returned. Excel turns null and numbers that are not finite into a silent
 * 0 inside arrays; here they are errors that say so, because they are mistakes of the add-in.
 */
export function checkResult(metadata: FunctionMetadata, returned: unknown): ResultBlock {
  if (!Array.isArray(returned)) {
    if (metadata.result.dimensionality === "matrix" && !asCellError(returned)) {
      return failure(`${metadata.name} returned ${describe(returned)} instead of rows of cells`);
    }
    return [[checkCell(metadata, returned)]];
  }
  const rows: readonly unknown[] = returned;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    return failure(`${metadata.name} returned rows of unequal length`);
  }
  return (rows as readonly (readonly unknown[])[]).map((row) =>
    row.map((cell) => checkCell(metadata, cell)),
  );
}

/** The block that shows what a function threw. */
export function thrownResult(metadata: FunctionMetadata, thrown: unknown): ResultBlock {
  const error = asCellError(thrown);
  if (error) {
    return [[{ error: error.code, message: error.message }]];
  }
  return failure(`${metadata.name} failed unexpectedly: ${String(thrown)}`);
}

function checkCell(metadata: FunctionMetadata, cell: unknown): ResultCell {
  const error = asCellError(cell);
  if (error) {
    return { error: error.code, message: error.message };
  }
  if (typeof cell === "string" || typeof cell === "boolean") {
    return cell;
  }
  if (typeof cell === "number" && Number.isFinite(cell)) {
    return cell;
  }
  return {
    error: "#VALUE!",
    message: `${metadata.name} returned ${describe(cell)}, which Excel cannot show`,
  };
}

function failure(message: string): ResultBlock {
  return [[{ error: "#VALUE!", message }]];
}

function describe(value: unknown): string {
  if (value === null || typeof value === "undefined" || typeof value === "number") {
    return `${value}`;
  }
  return `a ${typeof value}`;
}
