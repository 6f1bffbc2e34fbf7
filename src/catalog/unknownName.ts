import { type CalcError, notFound } from "../core/errors";
import { nearestNames } from "../core/nearest";

let first: { readonly known?: readonly string[]; readonly names?: string } = {};

/** Put together once for a list, which must not change. */
function firstOf(known: readonly string[]): string | undefined {
  if (first.known !== known) {
    first = { known, names: known.slice(0, 20).join(", ") };
  }
  return first.names;
}

/** #N/A for a name that the data does not have, with the nearest names it does have. */
export function unknownName(what: string, name: string, known: readonly string[]): CalcError {
  const nearest = nearestNames(name, known);
  const meant =
    nearest.length === 0 ? `known are ${firstOf(known)}` : `did you mean ${nearest.join(", ")}?`;
  return notFound(`unknown ${what} '${name.slice(0, 40)}': ${meant}`);
}
