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
