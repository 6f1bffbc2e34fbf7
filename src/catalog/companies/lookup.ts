import { notFound } from "../../core/errors";
import { namesIn } from "../../core/nearest";
import { chooseReading, newestBefore } from "../../presets/choose";
import { findCompany, history, tickers } from "../../presets/companies";
import { QUARTERS } from "../../presets/data/quarters";
import { FIELDS, findField, type Field } from "../../presets/fields";
import { toKey } from "../../presets/names";
import type { Company, Figure } from "../../presets/types";
import { DEFAULT_VINTAGE, VINTAGES, type VintageChoice } from "../../presets/vintages";
import { formatNumber } from "../cells";
import type { KeyParameter } from "../define";
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
  kind: "key",
  description: `Quarter of the readings, ${QUARTERS[0]} (known on 18 November 2025) to ${QUARTERS[QUARTERS.length - 1]}, or latest`,
  default: DEFAULT_VINTAGE,
} as const satisfies KeyParameter;

/** @throws CalcError `notFound` with the nearest vintages. */
export function vintageOf(name: string): VintageChoice {
  return knownName("vintage", name, VINTAGES);
}

/** The name among known ones, whatever its case. @throws CalcError `notFound` with the nearest. */
export function knownName<Name extends string>(
  what: string,
  name: string,
  known: readonly Name[],
): Name {
  const key = toKey(name);
  const found = known.find((one) => one === name || toKey(one) === key);
  if (found === undefined) {
    throw unknownName(what, name, known);
  }
  return found;
}

const FIELD_NAMES = FIELDS.map(({ name }) => name);
const NONE: readonly string[] = [];

/** @throws CalcError `notFound` with the nearest tickers, a team's own among them. */
export function companyOf(ticker: string, ownTickers: readonly string[] = NONE): Company {
  const company = findCompany(ticker);
  if (company === undefined) {
    throw unknownName(
      "ticker",
      ticker,
      namesIn(ownTickers, () => [...tickers(), ...ownTickers]),
    );
  }
  return company;
}

/** @throws CalcError `notFound` with the nearest fields. */
export function fieldOf(name: string): Field {
  const field = findField(name);
  if (field === undefined) {
    throw unknownName("field", name, FIELD_NAMES);
  }
  return field;
}

/** @throws CalcError `notFound` where nobody published it: unknown is never zero. */
export function figureOf(company: Company, field: Field, vintage: VintageChoice): Figure {
  const known = history(company.ticker, field.name);
  const found = chooseReading(known, vintage);
  if (found === undefined) {
    const when = vintage === "latest" ? "" : ` for ${vintage}`;
    const gap = `${company.ticker} ${field.name}: not published${when}`;
    throw notFound([gap, ...otherReadings(known, vintage)].join("; "));
  }
  return found;
}

/** What somebody who finds a vintage empty may take instead, each with its day. */
function otherReadings(known: readonly Figure[], vintage: VintageChoice): string[] {
  const before = vintage === "latest" ? undefined : newestBefore(known, vintage);
  const newest = chooseReading(known, "latest");
  return [
    ...(before === undefined ? [] : [`the newest before it is ${shown(before)}`]),
    ...(newest === undefined || newest === before ? [] : [`latest has one of ${newest.asOf}`]),
  ];
}

/** "2,910 MW of 2025-11-06". */
function shown({ value, unit, asOf }: Figure): string {
  const text = typeof value === "number" ? `${formatNumber(value)} ${unit}` : `'${value}'`;
  return `${text} of ${asOf}`;
}
