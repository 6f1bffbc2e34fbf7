import { CalcError } from "../../core/errors";
import { figure, findCompany, tickers } from "../../presets/companies";
import { FIELDS, findField, type Field } from "../../presets/fields";
import type { Company, Figure, VintageChoice } from "../../presets/types";
import type { ChoiceParameter, KeyParameter } from "../define";
import { unknownName } from "../unknownName";

export const tickerParameter = {
  kind: "key",
  description: "Ticker of the company, as COMPANIES lists them",
} as const satisfies KeyParameter;

export const fieldParameter = {
  kind: "key",
  description: "Field, as COMPANY_FACTS lists them: power_secured_mw, hashrate_eh_s, debt_usd",
} as const satisfies KeyParameter;

export const vintageParameter = {
  kind: "choice",
  description: "2025-Q3 is the state of 18 November 2025; latest prefers newer figures",
  choices: ["2025-Q3", "latest"],
  default: "2025-Q3",
} as const satisfies ChoiceParameter;

/** @throws CalcError `notFound` with the nearest tickers, a team's own among them. */
export function companyOf(ticker: string, ownTickers: readonly string[] = []): Company {
  const company = findCompany(ticker);
  if (company === undefined) {
    throw unknownName("ticker", ticker, [...tickers(), ...ownTickers]);
  }
  return company;
}

/** @throws CalcError `notFound` with the nearest fields. */
export function fieldOf(name: string): Field {
  const field = findField(name);
  if (field === undefined) {
    throw unknownName(
      "field",
      name,
      FIELDS.map((known) => known.name),
    );
  }
  return field;
}

/** @throws CalcError `notFound` where nobody published it: unknown is never zero. */
export function figureOf({ ticker }: Company, { name }: Field, vintage: VintageChoice): Figure {
  const found = figure(ticker, name, vintage);
  if (found === undefined) {
    const newer = figure(ticker, name, "latest");
    const when = vintage === "latest" ? "" : ` for ${vintage}`;
    const hint = newer === undefined ? "" : `; latest has one of ${newer.asOf}`;
    throw new CalcError("notFound", `${ticker} ${name}: not published${when}${hint}`);
  }
  return found;
}
