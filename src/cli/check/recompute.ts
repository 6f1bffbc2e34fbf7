import { catalog } from "../../catalog";
import { EXCEL_ERRORS } from "../../catalog/cells";
import { compile, type Run } from "../../catalog/evaluate";
import { asCalcError, CalcError } from "../../core/errors";
import type { BookCell, BookSheet, BookValue } from "../../sheet/files/book";
import { doubtsOf } from "../../formula/doubts";
import { solid, type Piece, type WattCall } from "../../formula/calls";
import { evaluate, type Surroundings } from "../../formula/evaluate/expression";
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
  const doubts = new Set<string>();
  const around = surroundings({ sheet: sheet.name, row: cell.row }, source, doubts);
  const value = await evaluate(pieces, around).catch(untraceable);
  return [
    ...Array.from(doubts, (text) => ({ ...at, kind: "unusual" as const, text })),
    ...(value instanceof NotTraceable
      ? [{ ...at, kind: "untraced" as const, text: `${value.message}.` }]
      : compared({ sheet, cell, address }, source, value)),
  ];
}

/** Of a formula; what its calls are to be asked about goes into `doubts`. */
export function surroundings(
  at: { readonly sheet: string; readonly row: number },
  source: BookSource,
  doubts = new Set<string>(),
): Surroundings {
  return { ...at, source, call: (call, around) => answer(call, around, doubts) };
}

export function untraceable(error: unknown): NotTraceable {
  if (error instanceof NotTraceable) {
    return error;
  }
  throw error;
}

/** What is the matter with a cell whose formula comes to a value. */
function compared(
  { sheet, cell, address }: Omit<CheckedCell, "pieces">,
  source: BookSource,
  value: Value,
): Finding[] {
  const at = { sheet: sheet.name, cell: address };
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
  if (cell.value === null && first !== "") {
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

async function answer(call: WattCall, around: Surroundings, doubts: Set<string>): Promise<Value> {
  const definition = catalog.find(({ name }) => name === call.name);
  if (definition === undefined) {
    throw new NotTraceable(`there is no function ${call.name}`);
  }
  const values: unknown[] = [];
  for (const argument of call.arguments) {
    values.push(solid(argument).length === 0 ? null : await evaluate(argument, around));
  }
  doubtsOf(definition, values).forEach((doubt) => doubts.add(doubt));
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
      : typeof value === "string"
        ? `"${value}"`
        : String(value);
}
