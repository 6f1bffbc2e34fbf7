import { parseCalls } from "../../src/formula/calls";
import { evaluate } from "../../src/formula/evaluate/expression";
import type { CellSource } from "../../src/formula/evaluate/source";
import { tokensOf } from "../../src/formula/tokens";
import { createTracer } from "../../src/taskpane/explain/trace";

/** A formula of the ledger reads nothing but what stands in it. */
const NO_CELLS: CellSource = {
  cells: () => Promise.reject(new Error("a published number's formula names cells")),
  name: () => Promise.resolve(undefined),
  table: () => Promise.resolve(undefined),
};

/**
 * What a cell with that formula shows.
 *
 * @throws Error if it is no number.
 */
export async function compute(formula: string): Promise<number> {
  const pieces = parseCalls(formula) ?? tokensOf(formula.slice(1));
  const { result } = createTracer(NO_CELLS, "");
  const value = await evaluate(pieces, { source: NO_CELLS, sheet: "", call: result });
  if (typeof value !== "number") {
    throw new Error(`${formula} gives no number but ${String(value)}`);
  }
  return value;
}
