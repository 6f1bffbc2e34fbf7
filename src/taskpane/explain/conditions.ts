import { CalcError } from "../../core/errors";
import type { Piece } from "../../formula/calls";
import { evaluate, type Surroundings } from "../../formula/evaluate/expression";
import { isBlock, NotTraceable, type Value } from "../../formula/evaluate/value";
import type { Conditions } from "./inWords";

/** What a formula's conditions are worked out to. */
export function conditions(around: Surroundings): Conditions {
  return {
    async holds(pieces) {
      const value = await worked(pieces, around);
      return typeof value === "number" ? value !== 0 : typeof value === "boolean" ? value : null;
    },
    async works(pieces) {
      const value = await worked(pieces, around);
      return value === undefined ? null : !(value instanceof CalcError);
    },
  };
}

/** undefined where only the workbook can say. */
export async function worked(
  pieces: readonly Piece[],
  around: Surroundings,
): Promise<Value | undefined> {
  try {
    const value = await evaluate(pieces, around);
    return isBlock(value) ? value[0][0] : value;
  } catch (error) {
    if (error instanceof NotTraceable || error instanceof CalcError) {
      return undefined;
    }
    throw error;
  }
}
