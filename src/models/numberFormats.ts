import type { Unit } from "../core/units";

const WHOLE = "#,##0;(#,##0)";
const ONE_DECIMAL = "#,##0.0;(#,##0.0)";
const TWO_DECIMALS = "#,##0.00;(#,##0.00)";
const PLAIN = "0";

/** How numbers of a unit are shown where nothing says otherwise; negatives stand in brackets. */
const FORMATS: Readonly<Record<Unit, string>> = {
  BTC: "#,##0.00000000;(#,##0.00000000)",
  "EH/s": ONE_DECIMAL,
  GW: ONE_DECIMAL,
  "J/TH": ONE_DECIMAL,
  MW: ONE_DECIMAL,
  MWh: WHOLE,
  "TH/s": ONE_DECIMAL,
  USD: WHOLE,
  "USD/BTC": WHOLE,
  "USD/GPU-hour": TWO_DECIMALS,
  "USD/IT MW": WHOLE,
  "USD/IT MW-year": WHOLE,
  "USD/IT W": TWO_DECIMALS,
  "USD/MW": WHOLE,
  "USD/MW-year": WHOLE,
  "USD/MWh": TWO_DECIMALS,
  "USD/PH": WHOLE,
  "USD/PH/day": TWO_DECIMALS,
  "USD/TH": TWO_DECIMALS,
  "USD/W": TWO_DECIMALS,
  "USD/day": WHOLE,
  "USD/kW-month": TWO_DECIMALS,
  "USD/kWh": "0.0000;(0.0000)",
  "USD/share": TWO_DECIMALS,
  "USD/year": WHOLE,
  W: WHOLE,
  GPUs: WHOLE,
  "IT W/site W": TWO_DECIMALS,
  block: WHOLE,
  date: "yyyy-mm-dd hh:mm",
  days: ONE_DECIMAL,
  difficulty: "0.00E+00",
  correlation: "0.00;(0.00)",
  fraction: "0.0%;(0.0%)",
  "rate/month": "0.00%;(0.00%)",
  "rate/period": "0.00%;(0.00%)",
  "rate/year": "0.00%;(0.00%)",
  ratio: "0.00;(0.00)",
  seconds: ONE_DECIMAL,
  months: ONE_DECIMAL,
  multiple: '0.0"x";(0.0"x")',
  number: "General",
  shares: WHOLE,
  text: "General",
  volatility: "0.0%;(0.0%)",
  year: PLAIN,
  years: TWO_DECIMALS,
};

/** The Excel number format of a unit, in English notation; "General" where there is no unit. */
export function numberFormat(unit: Unit | ""): string {
  return unit === "" ? "General" : FORMATS[unit];
}
