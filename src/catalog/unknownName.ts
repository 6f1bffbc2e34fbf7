import { type CalcError, notFound } from "../core/errors";
import { nearestNames } from "../core/nearest";

/** #N/A for a name that the data does not have, with the nearest names it does have. */
export function unknownName(what: string, name: string, known: readonly string[]): CalcError {
  const nearest = nearestNames(name, known);
  const meant =
    nearest.length === 0
      ? `known are ${known.slice(0, 20).join(", ")}`
      : `did you mean ${nearest.join(", ")}?`;
  return notFound(`unknown ${what} '${name.slice(0, 40)}': ${meant}`);
}
