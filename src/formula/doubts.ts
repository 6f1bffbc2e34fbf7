import { formatNumber } from "../catalog/cells";
import type { FunctionDefinition, Parameter } from "../catalog/define";
import type { Unit } from "../core/units";

/* Values that a function takes and hardly anybody means. */

interface Plausible {
  readonly from: number;
  readonly to: number;
  /** In size, of a single number: a list may hold less. */
  readonly least?: number;
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
  "EH/s": {
    from: 0,
    to: 10_000,
    slips: [
      [1000, "PH/s"],
      [1e6, "TH/s"],
    ],
  },
  "J/TH": { from: 1, to: 2000, slips: [] },
  MW: {
    from: 0,
    to: 20_000,
    slips: [
      [1000, "kW"],
      [1e6, "W"],
    ],
  },
  GW: { from: 0, to: 3000, slips: [[1000, "MW"]] },
  "USD/PH/day": { from: -1e6, to: 1e6, least: 0.5, slips: [[0.001, "USD a TH and day"]] },
  "USD/MWh": { from: -1000, to: 5500, least: 1, slips: [[0.001, "USD a kWh"]] },
  "USD/MMBtu": { from: -20, to: 100, slips: [[100, "cents a MMBtu"]] },
  "USD/TH": { from: 0, to: 500, slips: [[1000, "USD a PH"]] },
  "USD/kW-year": { from: 0, to: 3000, slips: [[1000, "USD a MW and year"]] },
  "USD/MW": { from: 0, to: 1e8, least: 1000, slips: [[1e-6, "millions of USD"]] },
  "USD/IT MW": { from: 0, to: 1e8, least: 1000, slips: [[1e-6, "millions of USD"]] },
  "USD/GPU": { from: 0, to: 500_000, least: 500, slips: [[0.001, "thousands of USD"]] },
  shares: { from: 0, to: 1e12, least: 1e5, slips: [[1e-6, "millions"]] },
  seconds: { from: 60, to: 6000, slips: [[1 / 60, "minutes"]] },
};

/** Whether an argument could hold a value that is allowed and looks like a slip. */
export function isDoubtable(parameter: Parameter): boolean {
  return usualFor(parameter) !== undefined;
}

/**
 * Whether a value that is allowed looks like a slip, in a question; null where it does not. Of
 * several cells the first that does is told.
 */
export function doubtOf(name: string, parameter: Parameter, value: unknown): string | null {
  const usual = usualFor(parameter);
  const least = parameter.kind === "number" ? usual?.least : undefined;
  const fits = (one: number): boolean =>
    usual === undefined || (one >= usual.from && one <= usual.to && Math.abs(one) >= (least ?? 0));
  const odd = numbersIn(value).find((one) => one !== 0 && !fits(one));
  if (odd === undefined || usual === undefined || !("unit" in parameter)) {
    return null;
  }
  const slip = usual.slips.find(([perUnit]) => fits(odd / perUnit));
  const shown = `${name} is ${formatNumber(odd)} ${parameter.unit}`;
  return slip === undefined
    ? `${shown}, which is far from what is usual.`
    : `${shown}: did you mean ${short(odd / slip[0])} ${parameter.unit}? It looks like ${slip[1]}.`;
}

/** The doubts about what a function is given, in Excel's order. */
export function doubtsOf(
  { parameters }: FunctionDefinition,
  values: readonly unknown[],
): readonly string[] {
  return Object.entries(parameters).flatMap(
    ([name, parameter], at) => doubtOf(name, parameter, values[at]) ?? [],
  );
}

function usualFor(parameter: Parameter): Plausible | undefined {
  return parameter.kind === "number" || parameter.kind === "series"
    ? PLAUSIBLE[parameter.unit]
    : undefined;
}

function numbersIn(value: unknown): readonly number[] {
  const cells: unknown[] = Array.isArray(value) ? value.flat() : [value];
  return cells.filter((cell) => typeof cell === "number");
}

function short(value: number): string {
  return formatNumber(Number(value.toPrecision(6)));
}
