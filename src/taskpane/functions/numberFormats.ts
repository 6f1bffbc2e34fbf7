import type { FunctionDefinition } from "../../catalog/define";
import type { Unit } from "../../core/units";
import type { Area } from "../../sheet/draft";
import { unitFormat } from "../../sheet/numberFormats";

/** The Excel number format of a function's result in the given unit. */
export function numberFormat({ result }: FunctionDefinition, unit: Unit | null): string {
  if (result.format !== undefined && (unit === null || unit === result.unit)) {
    return result.format;
  }
  return unit === null ? "General" : unitFormat(unit);
}

/** Percentiles, mean and deviation in the answer of a simulation: results of what is simulated. */
export const SIMULATED: Area = { row: 1, column: 1, rows: 9, columns: 1 };
const SIMULATIONS: readonly string[] = ["MONTE_CARLO", "SIMULATE"];

export function isSimulation({ name }: FunctionDefinition): boolean {
  return SIMULATIONS.includes(name);
}
