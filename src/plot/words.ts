import { greatest } from "../core/lists";
import type { Unit } from "../core/units";
import { isDate, isoDate } from "../sheet/dates";

const SIZES: readonly (readonly [number, string])[] = [
  [1e12, "tn"],
  [1e9, "bn"],
  [1e6, "m"],
  [1e3, "k"],
];

/** A number in little room: 45.4k, 519m, 1.94bn, 0.045, -12. Three digits that count. */
export function compact(value: number): string {
  const size = Math.abs(value);
  const [unit, ending] = SIZES.find(([least]) => size >= least * 0.9995) ?? [1, ""];
  return `${plain(value / unit)}${ending}`;
}

/** A fraction as a percentage in little room. */
export function compactPercent(value: number): string {
  return `${plain(value * 100)}%`;
}

function plain(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return Math.abs(rounded) < 1e-4 && rounded !== 0
    ? rounded.toExponential(0).toUpperCase()
    : String(rounded);
}

/** The same for numbers side by side, all with the decimals and the size of the largest. */
export function evenNumbers(unit: Unit, values: readonly number[]): (value: number) => string {
  const usual = unitNumbers(unit);
  const most = greatest(values.map(Math.abs));
  if (!(most > 0) || (usual !== compact && usual !== compactPercent)) {
    return usual;
  }
  const [size, ending] =
    usual === compactPercent
      ? ([0.01, "%"] as const)
      : (SIZES.find(([least]) => most >= least * 0.9995) ?? ([1, ""] as const));
  const scaled = most / size;
  const decimals = scaled >= 100 ? 1 : scaled >= 1 ? 2 : 2 - Math.floor(Math.log10(scaled));
  return (value) => `${withoutMinusZero((value / size).toFixed(Math.min(decimals, 6)))}${ending}`;
}

function withoutMinusZero(text: string): string {
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** How the numbers of a unit are written in little room. */
export function unitNumbers(unit: Unit): (value: number) => string {
  switch (unit) {
    case "fraction":
    case "volatility":
    case "rate/month":
    case "rate/period":
    case "rate/year":
      return compactPercent;
    case "year":
    case "block":
      return (value) => String(Math.round(value));
    case "date":
      return isoDay;
    default:
      return compact;
  }
}

function isoDay(serial: number): string {
  return isDate(serial) ? isoDate(serial).slice(0, 10) : compact(serial);
}
