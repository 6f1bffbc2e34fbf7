import type { FunctionDefinition } from "../../catalog/define";
import type { Unit } from "../../core/units";
import { unitFormat } from "../../sheet/numberFormats";

/** The Excel number format of a function's result in the given unit. */
export function numberFormat({ result }: FunctionDefinition, unit: Unit | null): string {
  if (result.format !== undefined && (unit === null || unit === result.unit)) {
    return result.format;
  }
  return unit === null ? "General" : unitFormat(unit);
}
