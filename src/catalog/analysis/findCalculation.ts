import { invalidInput, notFound } from "../../core/errors";
import { namesIn, nearestNames } from "../../core/nearest";
import type { FunctionDefinition } from "../define";

/**
 * The function that a user named: "MINER_BREAKEVEN" or "WATT.MINER_BREAKEVEN", in any case.
 *
 * @throws CalcError `notFound` with the nearest names.
 */
export function findCalculation(
  calculations: readonly FunctionDefinition[],
  functionName: string,
): FunctionDefinition {
  const wanted = bareName(functionName);
  const found = calculations.find(({ name }) => name === wanted);
  if (found !== undefined) {
    return found;
  }
  const names = namesIn(calculations, () => calculations.map(({ name }) => name));
  const near = nearestNames(wanted, names);
  const meant = near.length === 0 ? "" : `, did you mean ${near.join(" or ")}?`;
  throw notFound(`there is no function "${functionName.slice(0, 40)}" to ask about${meant}`);
}

/** As the list holds it, whether or not it is there. */
export function bareName(functionName: string): string {
  return functionName.toUpperCase().replace(/^=?WATT\./, "");
}

/**
 * The arguments meant for a function that is asked about. Excel itself refuses too many of them
 * only when it calls the function directly.
 *
 * @throws CalcError `invalidInput` with the number it takes.
 */
export function checkArgumentCount(
  { name, parameters }: FunctionDefinition,
  values: readonly unknown[],
): readonly unknown[] {
  const most = Object.keys(parameters).length;
  if (values.length > most) {
    throw invalidInput(`${name} takes ${most} arguments, got ${values.length}`);
  }
  return values;
}
