import { solutionRows } from "./data/solutions";
import { indexByName, lazy } from "./names";
import type { PowerSolution } from "./types";

const all = lazy(solutionRows);

/** The ways round the grid, as the source orders them. */
export function powerSolutions(): readonly PowerSolution[] {
  return all();
}

/** The solution of that key, whatever its case and outer blanks; undefined if unknown. */
export const findSolution: (solution: string) => PowerSolution | undefined = indexByName(
  all,
  ({ solution }) => solution,
);
