import type { Parameter } from "../../catalog/define";
import type { Unit } from "../../core/units";
import { valueText } from "../explain/valueText";

/* Values that a function takes and hardly anybody means. */

interface Plausible {
  readonly from: number;
  readonly to: number;
  /** What it may have been typed in, and how many of those make one of the unit. */
  readonly slips: readonly (readonly [perUnit: number, typedIn: string])[];
}

/** By unit: what is usual, with room to spare. */
const PLAUSIBLE: Partial<Record<Unit, Plausible>> = {
  "USD/kWh": {
    from: -0.3,
    to: 0.3,
    slips: [
      [100, "cents a kWh"],
      [1000, "USD a MWh"],
    ],
  },
  "USD/kW-month": { from: 10, to: 500, slips: [[12, "USD a kW and year"]] },
  "USD/BTC": { from: 1000, to: 5_000_000, slips: [[0.001, "thousands of USD"]] },
  "EH/s": { from: 0, to: 10_000, slips: [[1000, "PH/s"]] },
};

/** Whether a value that is allowed looks like a slip, in a question; null where it does not. */
export function doubtOf(name: string, parameter: Parameter, value: unknown): string | null {
  const unit = parameter.kind === "number" ? parameter.unit : null;
  const usual = unit === null ? undefined : PLAUSIBLE[unit];
  if (unit === null || usual === undefined || typeof value !== "number" || value === 0) {
    return null;
  }
  const fits = (one: number): boolean => one >= usual.from && one <= usual.to;
  if (fits(value)) {
    return null;
  }
  const slip = usual.slips.find(([perUnit]) => fits(value / perUnit));
  const shown = `${name} is ${valueText(value, unit)}`;
  return slip === undefined
    ? `${shown}, which is far from what is usual.`
    : `${shown}: did you mean ${valueText(value / slip[0], unit)}? It looks like ${slip[1]}.`;
}
