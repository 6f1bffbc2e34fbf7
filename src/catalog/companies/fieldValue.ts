import type { Field } from "../../presets/fields";
import { describeCell, formatNumber, type PlainCell } from "../cells";
import type { CalcError } from "../../core/errors";

/** Only these fields may be below zero: power that is paid for, and costs net of credits. */
const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set([
  "power_price_usd_kwh",
  "cost_per_btc_usd",
  "cost_per_btc_cash_usd",
  "cost_per_btc_all_in_usd",
]);

/**
 * What is wrong with a value that someone typed for a field: half a sentence such as "must be a
 * number, got text 'n/a'". Undefined where the field can have it.
 */
export function fieldValueProblem(
  { name, unit }: Field,
  value: Exclude<PlainCell, CalcError>,
): string | undefined {
  if (value === null) {
    return "is missing";
  }
  if (unit === "text") {
    return typeof value === "string" ? undefined : `must be text, got ${describeCell(value)}`;
  }
  if (typeof value !== "number") {
    return `must be a number (${unit}), got ${describeCell(value)}`;
  }
  if (value < 0 && !MAY_BE_NEGATIVE.has(name)) {
    return `must not be negative, got ${formatNumber(value)}`;
  }
  return unit === "fraction" && value > 1
    ? `must be a fraction, so type 85% as 0.85, got ${formatNumber(value)}`
    : undefined;
}
