import type { Unit } from "../../core/units";

/* The table of PATH_COMPARE as formulas over its steps; a text in quotes is a text. */

const PREFIXES = ["mining", "landlord", "compute"];

function row(label: string, unit: Unit, formula: (prefix: string) => string): readonly string[] {
  return [`"${label}"`, `"${unit}"`, ...PREFIXES.map(formula)];
}

export const pathCells: readonly (readonly string[])[] = [
  ["per MW of site power", "unit", "keep mining", "landlord", "compute provider"].map(
    (heading) => `"${heading}"`,
  ),
  row("Revenue", "USD/MW-year", (path) => `${path}RevenueUsdPerMwYear`),
  row("Cash margin", "USD/MW-year", (path) => `${path}MarginUsdPerMwYear`),
  row(
    "Cash margin of revenue",
    "fraction",
    (path) =>
      `IF(${path}RevenueUsdPerMwYear=0,"no revenue",${path}MarginUsdPerMwYear/${path}RevenueUsdPerMwYear)`,
  ),
  row("Capital", "USD/MW", (path) => `${path}CapitalUsdPerMw`),
  row(
    "Yield on capital",
    "fraction",
    (path) =>
      `IF(${path}CapitalUsdPerMw=0,"no capital",${path}MarginUsdPerMwYear/${path}CapitalUsdPerMw)`,
  ),
  row(
    "Payback",
    "years",
    (path) =>
      `IF(${path}CapitalUsdPerMw=0,"no capital",IF(${path}MarginUsdPerMwYear>0,${path}CapitalUsdPerMw/${path}MarginUsdPerMwYear,"never"))`,
  ),
  row("Value created", "USD/MW", (path) => `${path}ValueCreatedUsdPerMw`),
  row("Capital of the whole site", "USD", (path) => `${path}CapitalUsdPerMw*siteMw`),
  row("Value created at the whole site", "USD", (path) => `${path}ValueCreatedUsdPerMw*siteMw`),
];
