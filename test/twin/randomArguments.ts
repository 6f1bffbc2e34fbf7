import { interval } from "../../src/catalog/bounds";
import type {
  FunctionDefinition,
  NumberParameter,
  Parameter,
  SeriesParameter,
} from "../../src/catalog/define";
import type { Unit } from "../../src/core/units";

/** Where real values of a unit lie; a parameter with a default varies around its default. */
const USUAL: Partial<Record<Unit, readonly [number, number]>> = {
  BTC: [0.5, 2000],
  "EH/s": [5, 1200],
  GW: [1, 150],
  "J/TH": [10, 40],
  MW: [5, 1500],
  MWh: [100, 5e5],
  "MMBtu/MWh": [6, 12],
  USD: [1e6, 5e9],
  "USD/BTC": [20_000, 150_000],
  "USD/GPU": [1e4, 6e4],
  "USD/GPU-year": [500, 5000],
  "USD/IT MW": [1e6, 3e7],
  "USD/IT MW-year": [1e6, 1.5e7],
  "USD/IT W": [4, 15],
  "USD/MMBtu": [1, 10],
  "USD/MW": [1e5, 1e7],
  "USD/MW-year": [-2e5, 8e5],
  "USD/MWh": [10, 200],
  "USD/PH/day": [10, 120],
  "USD/TH": [2, 40],
  "USD/W": [1, 12],
  "USD/kW": [500, 5000],
  "USD/kW-month": [50, 250],
  "USD/kW-year": [5, 150],
  "USD/kWh": [-0.01, 0.12],
  "USD/month": [1e5, 2e7],
  "USD/share": [1, 100],
  "USD/year": [1e6, 5e8],
  GPUs: [1000, 200_000],
  block: [0, 8e6],
  date: [40_000, 50_000],
  days: [1, 365],
  difficulty: [1e10, 2e14],
  correlation: [-1, 1],
  fraction: [0, 0.5],
  hours: [0, 2000],
  "kW/GPU": [0.5, 2],
  "rate/month": [-0.02, 0.05],
  "rate/period": [-0.02, 0.05],
  "rate/year": [0.01, 0.15],
  ratio: [1, 2],
  seconds: [400, 800],
  months: [0, 48],
  multiple: [3, 20],
  number: [1, 12],
  shares: [1e7, 1e9],
  volatility: [0, 1.2],
  year: [1, 10],
  years: [1, 15],
};

/** The usual range covers what a unit means; these are the kinds that come in whole numbers. */
const WHOLE_UNITS: ReadonlySet<Unit> = new Set(["years", "year", "number", "block", "GPUs"]);

export type Random = () => number;

/** A generator that gives the same numbers on every machine (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Arguments of one call: usual values, each left out now and then where that is allowed. */
export function randomArguments(definition: FunctionDefinition, random: Random): unknown[] {
  const rows = 1 + Math.floor(random() * 8);
  const sets = new Map<string, boolean>();
  return Object.values(definition.parameters).map((parameter, position) => {
    const shown = exampleValues(definition, position);
    if (parameter.kind === "series" && isLeftOut(parameter, sets, random)) {
      return null;
    }
    return parameter.kind === "number" && shown.length > 0 && random() < 0.3
      ? pick(shown, random)
      : randomArgument(parameter, rows, random);
  });
}

/** Series that belong together are left out together, and those that are to keep blanks alone. */
function isLeftOut(
  { optional, blanks, set = "" }: SeriesParameter,
  sets: Map<string, boolean>,
  random: Random,
): boolean {
  if (optional !== true) {
    return false;
  }
  if (blanks === "keep") {
    return sets.get(set) === true || random() < 0.3;
  }
  const leftOut = sets.get(set) ?? random() < 0.3;
  sets.set(set, leftOut);
  return leftOut;
}

/** What examples give for an argument: for some, such as payments a year, few values are any use. */
function exampleValues({ examples }: FunctionDefinition, position: number): number[] {
  return examples.flatMap(({ arguments: values }) => {
    const value = values[position];
    return typeof value === "number" ? [value] : [];
  });
}

/**
 * Calls at the edges: each number in turn at its bounds, at 0 and at 1, the rest as in a usual
 * call.
 */
export function edgeArguments(definition: FunctionDefinition, random: Random): unknown[][] {
  return Object.values(definition.parameters).flatMap((parameter, position) =>
    edgesOf(parameter).map((edge) => {
      const values = randomArguments(definition, random);
      values[position] = edge;
      return values;
    }),
  );
}

function edgesOf(parameter: Parameter): unknown[] {
  switch (parameter.kind) {
    case "number": {
      const { lowest, highest } = interval(parameter);
      const edges = [parameter.min, parameter.max, 0, 1, parameter.default];
      return [...new Set(edges)].filter(
        (edge) => edge !== undefined && edge >= lowest && edge <= highest,
      );
    }
    case "choice":
      return [...parameter.choices];
    default:
      return [];
  }
}

function randomArgument(parameter: Parameter, rows: number, random: Random): unknown {
  switch (parameter.kind) {
    case "number":
      return mayOmit(parameter) && random() < 0.25 ? null : randomNumber(parameter, random);
    case "choice":
      return mayOmit(parameter) && random() < 0.25 ? null : pick(parameter.choices, random);
    case "flag":
      return random() < 0.5;
    case "series":
      return randomSeries(parameter, rows, random);
    default:
      return null;
  }
}

function mayOmit(parameter: Parameter): boolean {
  return "optional" in parameter || ("default" in parameter && parameter.default !== undefined);
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)];
}

function randomNumber(parameter: NumberParameter, random: Random): number {
  const { lowest, highest } = interval(parameter);
  const [from, to] = usualRange(parameter);
  const low = Math.max(from, lowest);
  const value = low + random() * (Math.min(to, highest) - low);
  const whole = parameter.whole === true || (WHOLE_UNITS.has(parameter.unit) && random() < 0.8);
  return Math.min(highest, Math.max(lowest, whole ? Math.round(value) : rounded(value)));
}

function usualRange({ default: normal, unit, max }: NumberParameter): readonly [number, number] {
  if (normal !== undefined && normal !== 0) {
    return [normal / 3, normal * 3];
  }
  const range = USUAL[unit];
  if (range === undefined) {
    throw new Error(`say where real values of the unit ${unit} lie`);
  }
  return max !== undefined && range[0] > max ? [0, max] : range;
}

/** As people type them: four digits that count. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function randomSeries(parameter: SeriesParameter, rows: number, random: Random): unknown {
  if (parameter.default !== undefined && random() < 0.25) {
    return null;
  }
  if (parameter.blanks === "reject" && parameter.unit === "USD" && parameter.min === undefined) {
    return randomFlows(rows, random);
  }
  const single = { ...parameter, kind: "number" } as const;
  const most = parameter.blanks === "reject" ? rows + 1 : rows;
  const length = parameter.orOne === true && random() < 0.5 ? 1 : most;
  const values = Array.from({ length }, () => randomNumber(single, random));
  if (parameter.blanks === "reject" && parameter.unit === "date") {
    values.sort((a, b) => a - b);
  }
  const blank = (row: number): boolean => parameter.blanks === "keep" && row > 0 && random() < 0.25;
  return values.map((value, row) => [blank(row) ? null : value]);
}

/** Money out, then mostly in; now and then out again. */
function randomFlows(rows: number, random: Random): unknown[][] {
  return Array.from({ length: rows + 1 }, (_, row) => {
    const size = rounded(1e6 + random() * 9e6);
    return [row === 0 || random() < 0.1 ? -2 * size : size];
  });
}
