import { EXCEL_ERRORS } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import type { Unit } from "../../core/units";
import { displayCell, withUnit } from "../functions/display";
import { unitFormat } from "../../sheet/numberFormats";
import { isBlock, type Value } from "../../formula/evaluate/value";

/** A value as people read it, with its unit: "45,416.67 USD/BTC", "TRUE", "3 x 2 cells". */
export function valueText(value: Value, unit: Unit | ""): string {
  if (isBlock(value)) {
    return `${value.length} x ${value[0].length} cells`;
  }
  if (value instanceof CalcError) {
    return `${EXCEL_ERRORS[value.code]} ${value.message}`;
  }
  if (typeof value === "number") {
    return unit === ""
      ? displayCell(value, "General")
      : withUnit(displayCell(value, unitFormat(unit)), unit);
  }
  return value === null
    ? "blank"
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : value;
}

const MILLION = 1e6;
/** Money below this reads well as it is. */
const LEAST_IN_MILLIONS = 10 * MILLION;

/** The same in little room, as sums are spoken of: "3,114m USD", "600 MW", "85%". */
export function briefText(value: string | number | boolean | CalcError, unit: Unit | ""): string {
  if (typeof value !== "number") {
    return valueText(value, unit);
  }
  const inMillions = unit.startsWith("USD") && Math.abs(value) >= LEAST_IN_MILLIONS;
  return inMillions
    ? withUnit(`${(value / MILLION).toLocaleString("en-US", MOST_DIGITS)}m`, unit || null)
    : valueText(value, unit);
}

const MOST_DIGITS = { maximumFractionDigits: 1 } as const;
