import type { Derivation } from "../../src/catalog/analysis/derivation";
import { EXCEL_ERRORS } from "../../src/catalog/cells";
import type { Cell, Table } from "../../src/catalog/define";
import { CalcError } from "../../src/core/errors";
import type { TwinBlock } from "../../src/models/twin/types";

/** A cell as another program computed it; errors as Excel's text, blank as "". */
export type Read = (row: number, column: number) => number | string | boolean;

export interface Comparison {
  readonly compared: number;
  readonly errors: number;
  /** Relative. */
  readonly largest: number;
  readonly mismatches: readonly string[];
}

interface Pair {
  readonly what: string;
  readonly core: Cell | CalcError;
  readonly native: number | string | boolean;
}

/** Two formulas for one number may round differently, not more. */
const TOLERANCE = 1e-9;
/** Where terms cancel, what is left carries the rounding of the terms. */
const CANCELLATION = 1e-14;

/**
 * Compares every step and the result of a copy with the core. Numbers agree to 1e-9 of their size.
 * Where the core's result is an error the copy's must be one, of whatever kind, and the other way
 * round. The core may refuse a call before its first step, so steps that it refuses count only
 * where there is a result, and schedules that it refuses as a whole do not.
 */
export function compareBlock(block: TwinBlock, derivation: Derivation, read: Read): Comparison {
  const pairs = [...stepPairs(block, derivation, read), ...resultPairs(block, derivation, read)];
  const sizes = pairs.map(({ core }) => (typeof core === "number" ? Math.abs(core) : 0));
  const noise = CANCELLATION * Math.max(0, ...sizes.filter(Number.isFinite));
  const check = read(block.check.row, block.check.column);
  return {
    compared: pairs.length,
    errors: pairs.filter(({ core }) => core instanceof CalcError).length,
    largest: Math.max(0, ...pairs.map((pair) => difference(pair, noise))),
    mismatches: [
      ...pairs.filter((pair) => !agrees(pair, noise)).map(describePair),
      ...(check === "OK" ? [] : [`the check cell shows ${check}`]),
    ],
  };
}

function stepPairs({ places }: TwinBlock, { steps, result }: Derivation, read: Read): Pair[] {
  return steps.flatMap((step) => {
    if (step.kind === "line") {
      const place = places.get(step.key);
      const refused = step.value instanceof CalcError && result.value instanceof CalcError;
      return place === undefined || refused
        ? []
        : [{ what: step.key, core: step.value, native: read(place.row, place.column) }];
    }
    const { rows } = step;
    if (rows instanceof CalcError) {
      return [];
    }
    return step.columns.flatMap(({ key }, column) => {
      const place = places.get(key);
      return Array.from({ length: step.length }, (_, row) => ({
        what: `${key} in row ${row}`,
        core: numberOrError(rows[row][column]),
        native: place === undefined ? "nowhere" : read(place.row + row, place.column),
      }));
    });
  });
}

function numberOrError(value: number): number | CalcError {
  return Number.isFinite(value) ? value : new CalcError("noResult", "not a finite number");
}

function resultPairs({ result }: TwinBlock, derivation: Derivation, read: Read): Pair[] {
  const { value, key } = derivation.result;
  const table: Table | [[CalcError]] =
    typeof value === "object" && !(value instanceof CalcError) ? value : ([[value]] as Table);
  return table.flatMap((cells, row) =>
    cells.map((core: Cell | CalcError, column) => ({
      what: `${key} [${row}, ${column}]`,
      core,
      native: read(result.row + row, result.column + column),
    })),
  );
}

function agrees(pair: Pair, noise: number): boolean {
  const { core, native } = pair;
  if (core instanceof CalcError) {
    return isError(native);
  }
  if (typeof core === "number") {
    return typeof native === "number" && difference(pair, noise) <= TOLERANCE;
  }
  return core === native;
}

function isError(native: Pair["native"]): boolean {
  return typeof native === "string" && /^#|^Err:/.test(native);
}

function difference({ core, native }: Pair, noise: number): number {
  if (typeof core !== "number" || typeof native !== "number") {
    return 0;
  }
  const gap = Math.abs(core - native);
  const relative = gap === 0 ? 0 : gap / Math.max(Math.abs(core), Math.abs(native));
  return relative > TOLERANCE && gap <= noise ? 0 : relative;
}

function describePair({ what, core, native }: Pair): string {
  const shown = core instanceof CalcError ? `${EXCEL_ERRORS[core.code]} ${core.message}` : core;
  return `${what}: the core has ${shown}, the copy ${native}`;
}
