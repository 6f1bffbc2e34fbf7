import { solutionRows } from "./data/solutions";
import { lazy } from "./names";
import type { PowerSolution } from "./types";

const all = lazy(solutionRows);

/** The ways round the grid, as the source orders them. */
export function powerSolutions(): readonly PowerSolution[] {
  return all();
}
