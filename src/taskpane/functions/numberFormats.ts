import type { FunctionDefinition } from "../../catalog/define";
import type { Unit } from "../../core/units";

const THOUSANDS = "#,##0";
const TO_THE_CENT = "#,##0.00";
const PERCENT = "0.00%";

/** How a result of a unit is shown where its function does not say; the others to the cent. */
const FORMATS: Partial<Record<Unit, string>> = {
  BTC: "#,##0.00000000",
  "J/TH": "0.0",
  MW: "#,##0.0",
  MWh: THOUSANDS,
  USD: THOUSANDS,
  "USD/IT MW": THOUSANDS,
  "USD/IT MW-year": THOUSANDS,
  "USD/MW": THOUSANDS,
  "USD/MW-year": THOUSANDS,
  "USD/day": THOUSANDS,
  "USD/kWh": "0.0000",
  "USD/year": THOUSANDS,
  GPUs: THOUSANDS,
  block: "0",
  date: "yyyy-mm-dd",
  days: "0.0",
  difficulty: "0.00E+00",
  fraction: PERCENT,
  "rate/month": PERCENT,
  "rate/period": PERCENT,
  "rate/year": PERCENT,
  seconds: "0",
  months: "0.0",
  multiple: '0.0"x"',
  number: "General",
  shares: THOUSANDS,
  text: "General",
  volatility: PERCENT,
  year: "0",
  years: "0.0",
};

/** The Excel number format of a function's result in the given unit. */
export function numberFormat({ result }: FunctionDefinition, unit: Unit | null): string {
  if (result.format !== undefined && (unit === null || unit === result.unit)) {
    return result.format;
  }
  return unit === null ? "General" : unitFormat(unit);
}

/** The Excel number format of a unit. */
export function unitFormat(unit: Unit): string {
  return FORMATS[unit] ?? TO_THE_CENT;
}
