/**
 * Every unit an argument or a result may have, with the names that carry it. An argument's name
 * ends in its unit, because the name is what Excel shows while a formula is being typed.
 */
export const UNIT_NAMES = {
  BTC: /Btc$|btcHeld$|^btc(Start|End)$/,
  "BTC/share": /^$/,
  "EH/s": /Ehs$/,
  GW: /Gw$/,
  "J/TH": /JPerTh$/,
  MW: /Mw$|^mw(AtPeaks)?$/,
  MWh: /Mwh$/,
  "MMBtu/MWh": /MmbtuPerMwh$/,
  "TH/s": /^$/,
  USD: /Usd$/,
  "USD/BTC": /UsdPerBtc$|PriceUsd$/,
  "USD/GPU": /UsdPerGpu$/,
  "USD/GPU-hour": /UsdPerGpuHour$/,
  "USD/GPU-year": /UsdPerGpuYear$/,
  "USD/IT MW": /UsdPerItMw$/,
  "USD/IT MW-year": /UsdPerItMwYear$/,
  "USD/IT W": /UsdPerItW$/,
  "USD/MMBtu": /UsdPerMmbtu$/,
  "USD/MW": /UsdPerMw$/,
  "USD/MW-year": /UsdPerMwYear$/,
  "USD/MWh": /UsdPerMwh$/,
  "USD/PH": /^$/,
  "USD/PH/day": /UsdPerPhDay$/,
  "USD/TH": /UsdPerTh$/,
  "USD/W": /UsdPerW$/,
  "USD/day": /^$/,
  "USD/kW": /UsdPerKw$/,
  "USD/kW-month": /UsdPerKwMonth$/,
  "USD/kW-year": /[uU]sdPerKwYear$/,
  "USD/kWh": /UsdPerKwh$/,
  "USD/month": /UsdPerMonth$/,
  "USD/share": /UsdPerShare$|^sharePriceUsd$|^strikesUsd$|^conversionPricesUsd$|CallCapsUsd$/,
  "USD/year": /UsdPerYear$/,
  W: /^$/,
  GPUs: /^gpus$/,
  "IT W/site W": /^$/,
  block: /^height$/,
  date: /Dates?$|^dates$|^(from|to)Month$/,
  days: /^days$/,
  difficulty: /^difficulty$/,
  correlation: /^correlation$/,
  fraction: /Fraction$|^loanToCost$/,
  hours: /^hours$/,
  "hours/year": /^hoursPerYear$/,
  "kW/GPU": /^kwPerGpu$/,
  "rate/month": /GrowthPerMonth$/,
  "rate/period": /^$/,
  "rate/year": /Rate$|^requiredReturn$|^rate$|Yield$/,
  ratio: /^pue$|Ratio$|^dscr$|Factor$/,
  seconds: /Seconds$/,
  months: /^months(ToHalving)?$/,
  multiple: /Multiple$/,
  number: /Number$|PerYear$|^trials$|^seed$|^target$/,
  shares: /^shares(Outstanding|Start|End)$|Shares$/,
  text: /^$/,
  volatility: /Volatility$/,
  year: /^year$|FromYear$/,
  years: /^years$|Years$|^yearsToDelivery$/,
} as const satisfies Record<string, RegExp>;

export type Unit = keyof typeof UNIT_NAMES;

export const HOURS_PER_DAY = 24;
export const HOURS_PER_YEAR = 8760;
export const DAYS_PER_MONTH = 30.4375;
export const MONTHS_PER_YEAR = 12;
export const SECONDS_PER_DAY = 86_400;
export const KW_PER_MW = 1000;
export const W_PER_MW = 1e6;
export const PH_PER_EH = 1000;
export const TH_PER_PH = 1000;
export const KWH_PER_MWH = 1000;
/** 1,000 kW at 12 monthly rents: turns MW and USD/kW-month into USD a year. */
export const KW_MONTHS_PER_MW_YEAR = KW_PER_MW * MONTHS_PER_YEAR;
