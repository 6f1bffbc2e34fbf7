import { catalog } from "../../catalog";
import { EXCEL_ERRORS } from "../../catalog/cells";
import { compile, type Run } from "../../catalog/evaluate";
import { asCalcError, CalcError } from "../../core/errors";
import type { BookCell, BookSheet, BookValue } from "../../sheet/files/book";
import { solid, type Piece, type WattCall } from "../../formula/calls";
import { evaluate } from "../../formula/evaluate/expression";
import { isBlock, NotTraceable, toValue, type Value } from "../../formula/evaluate/value";
import { inExcelOrder } from "../arguments";
import type { Finding } from "./findings";
import type { BookSource } from "./source";

/** A cell whose formula calls the add-in. */
export interface CheckedCell {
  readonly sheet: BookSheet;
  readonly cell: BookCell;
  /** Within its sheet. */
  readonly address: string;
  readonly pieces: readonly Piece[];
}

/** Rounding of the same sum in another order. */
const SAME_WITHIN = 1e-9;

const runs = new Map<string, Run>();

/** Computes the formula from the file's own inputs and holds it against what the file shows. */
export async function recompute(
  { sheet, cell, address, pieces }: CheckedCell,
  source: BookSource,
): Promise<Finding[]> {
  const at = { sheet: sheet.name, cell: address };
  let value: Value;
  try {
    value = await evaluate(pieces, {
      source,
      sheet: sheet.name,
      call: (call) => answer(call, source, sheet.name),
    });
  } catch (error) {
    if (error instanceof NotTraceable) {
      return [{ ...at, kind: "untraced", text: `${error.message}.` }];
    }
    throw error;
  }
  const first = isBlock(value) ? value[0][0] : value;
  if (first instanceof CalcError) {
    const shown = EXCEL_ERRORS[first.code];
    return [{ ...at, kind: "error", text: `${shown} ${first.message}` }];
  }
  const drifted = rowsOf(value).flatMap((row, down) =>
    row.flatMap((now, across) => {
      const there = source.at(sheet.name, cell.row + down, cell.column + across)?.value ?? null;
      return now instanceof CalcError || same(now ?? "", there ?? "") ? [] : [{ now, there }];
    }),
  );
  if (cell.value === null) {
    return [{ ...at, kind: "untraced", text: "the file holds no result." }];
  }
  const [{ now, there } = { now: null, there: null }] = drifted;
  const more = drifted.length > 1 ? ` and ${drifted.length - 1} cells beside it` : "";
  return drifted.length === 0
    ? []
    : [
        {
          ...at,
          kind: "drift",
          text: `the file shows ${shown(there)}, the formula gives ${shown(now)}${more}`,
        },
      ];
}

async function answer(call: WattCall, source: BookSource, sheet: string): Promise<Value> {
  const definition = catalog.find(({ name }) => name === call.name);
  if (definition === undefined) {
    throw new NotTraceable(`there is no function ${call.name}`);
  }
  const values: unknown[] = [];
  for (const argument of call.arguments) {
    const left = solid(argument).length === 0;
    values.push(
      left
        ? null
        : await evaluate(argument, { source, sheet, call: (one) => answer(one, source, sheet) }),
    );
  }
  try {
    const run = runs.get(call.name) ?? compile(definition);
    runs.set(call.name, run);
    return toValue(run(inExcelOrder(definition, values)));
  } catch (error) {
    return asCalcError(error);
  }
}

function rowsOf(
  value: Value,
): readonly (readonly (number | string | boolean | null | CalcError)[])[] {
  return isBlock(value) ? value : [[value]];
}

function same(now: number | string | boolean, there: BookValue): boolean {
  return typeof now === "number" && typeof there === "number"
    ? Math.abs(now - there) <= SAME_WITHIN * Math.max(Math.abs(now), Math.abs(there))
    : now === there;
}

function shown(value: unknown): string {
  return value !== null && typeof value === "object" && "error" in value
    ? String(value.error)
    : value === null || value === ""
      ? "nothing"
      : String(value);
}
