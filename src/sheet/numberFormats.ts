import type { Unit } from "../core/units";

const WHOLE = "#,##0";
const ONE_DECIMAL = "#,##0.0";
const TWO_DECIMALS = "#,##0.00";
const PLAIN = "0";
const PERCENT = "0.00%";

/** How numbers of a unit are shown where nothing says otherwise. */
const FORMATS: Readonly<Record<Unit, string>> = {
  BTC: "#,##0.00000000",
  "BTC/share": "0.00000000",
  "EH/s": TWO_DECIMALS,
  GW: TWO_DECIMALS,
  "J/TH": ONE_DECIMAL,
  MW: ONE_DECIMAL,
  MWh: WHOLE,
  "MMBtu/MWh": TWO_DECIMALS,
  "TH/s": TWO_DECIMALS,
  USD: WHOLE,
  "USD/BTC": TWO_DECIMALS,
  "USD/GPU": WHOLE,
  "USD/GPU-hour": TWO_DECIMALS,
  "USD/GPU-year": WHOLE,
  "USD/IT MW": WHOLE,
  "USD/IT MW-year": WHOLE,
  "USD/IT W": TWO_DECIMALS,
  "USD/MMBtu": TWO_DECIMALS,
  "USD/MW": WHOLE,
  "USD/MW-year": WHOLE,
  "USD/MWh": TWO_DECIMALS,
  "USD/PH": TWO_DECIMALS,
  "USD/PH/day": TWO_DECIMALS,
  "USD/TH": TWO_DECIMALS,
  "USD/W": TWO_DECIMALS,
  "USD/day": WHOLE,
  "USD/kW": WHOLE,
  "USD/kW-month": TWO_DECIMALS,
  "USD/kW-year": TWO_DECIMALS,
  "USD/kWh": "0.0000",
  "USD/month": WHOLE,
  "USD/share": TWO_DECIMALS,
  "USD/year": WHOLE,
  W: WHOLE,
  GPUs: WHOLE,
  "IT W/site W": TWO_DECIMALS,
  block: PLAIN,
  date: "yyyy-mm-dd hh:mm",
  days: ONE_DECIMAL,
  difficulty: "0.00E+00",
  correlation: TWO_DECIMALS,
  fraction: PERCENT,
  hours: WHOLE,
  "hours/year": WHOLE,
  "kW/GPU": TWO_DECIMALS,
  "rate/month": PERCENT,
  "rate/period": PERCENT,
  "rate/year": PERCENT,
  ratio: TWO_DECIMALS,
  seconds: PLAIN,
  months: ONE_DECIMAL,
  multiple: '0.0"x"',
  number: "General",
  shares: WHOLE,
  text: "General",
  volatility: PERCENT,
  year: PLAIN,
  years: ONE_DECIMAL,
};

/** The Excel number format of a unit, in English notation. */
export function unitFormat(unit: Unit): string {
  return FORMATS[unit];
}

/** No more digits on a sheet than there are: 3.15 BTC, and a price of bitcoin without cents. */
const ON_SHEETS: Partial<Record<Unit, string>> = { BTC: "#,##0.00######", "USD/BTC": WHOLE };

/** As sheets show it: negatives in brackets; "General" where there is no unit. */
export function sheetFormat(unit: Unit | ""): string {
  return unit === "" ? "General" : withBrackets(ON_SHEETS[unit] ?? FORMATS[unit]);
}

export function withBrackets(format: string): string {
  return /^[0#]/.test(format) && !format.includes("E") ? `${format};(${format})` : format;
}
