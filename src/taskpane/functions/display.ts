import { formatNumber } from "../../catalog/cells";
import type { Cell } from "../../catalog/define";
import type { Unit } from "../../core/units";
import { isDate, isoDate } from "../../sheet/dates";

/** A rounding that changes a value by more than this share of it would mislead. */
const ROUNDING = 0.005;

/**
 * A value as a cell with this number format shows it, near enough to read: thousands, decimals,
 * percent, dates and a quoted ending. Where rounding would hide what the number is, it shows four
 * significant digits instead.
 */
export function displayCell(cell: Cell, format: string): string {
  if (typeof cell === "string") {
    return cell;
  }
  if (/y/.test(format) && isDate(cell)) {
    return isoDate(cell);
  }
  if (/E\+/.test(format)) {
    return cell.toExponential(decimalsOf(format)).toUpperCase();
  }
  return /0/.test(format) ? displayDecimals(cell, format) : displayGeneral(cell);
}

/** Units that the number itself shows, or that read better in other words behind it. */
const WORDS: Partial<Record<Unit, string>> = {
  date: "",
  fraction: "",
  multiple: "",
  number: "",
  ratio: "",
  text: "",
  volatility: "",
  year: "",
  "rate/month": "a month",
  "rate/period": "a period",
  "rate/year": "a year",
};

/** How a sentence says a unit; "" where the number needs none. */
export function unitWord(unit: Unit | null): string {
  return unit === null ? "" : (WORDS[unit] ?? unit);
}

/** The value with its unit. */
export function withUnit(text: string, unit: Unit | null): string {
  return `${text} ${unitWord(unit)}`.trimEnd();
}

function displayDecimals(cell: number, format: string): string {
  const percent = format.includes("%");
  const number = percent ? cell * 100 : cell;
  const decimals = decimalsOf(format);
  const rounded = Number(number.toFixed(decimals));
  const misleading = Math.abs(rounded - number) > Math.abs(number) * ROUNDING;
  const plain = misleading
    ? displayGeneral(Number(number.toPrecision(4)))
    : grouped(number, format);
  const ending = /"([^"]*)"$/.exec(format)?.[1] ?? "";
  return `${plain}${percent ? "%" : ""}${ending}`;
}

function grouped(number: number, format: string): string {
  return number.toLocaleString("en-US", {
    minimumFractionDigits: decimalsOf(format),
    maximumFractionDigits: decimalsOf(format),
    useGrouping: format.includes(","),
  });
}

/** Excel's General shows at most eleven digits in a cell. */
function displayGeneral(cell: number): string {
  return formatNumber(Number(cell.toPrecision(10)));
}

function decimalsOf(format: string): number {
  return /\.(0+)/.exec(format)?.[1].length ?? 0;
}
