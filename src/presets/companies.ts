import { chooseReading } from "./choose";
import { companyRows } from "./data/companies";
import type { FieldName } from "./fieldTable";
import { FIELDS, findField } from "./fields";
import { indexByName, lazy } from "./names";
import type { CompanyRows } from "./rows";
import { PEER_TICKERS } from "./tickers";
import { groupByField, toFigure } from "./toFigure";
import type { Company, Figure } from "./types";
import { DEFAULT_VINTAGE, type VintageChoice } from "./vintages";

interface Entry {
  readonly company: Company;
  readonly readings: ReadonlyMap<FieldName, readonly Figure[]>;
}

const entries = lazy(() => companyRows().map(toEntry));
const findEntry = indexByName(entries, ({ company }) => company.ticker);

/** Every company: the nine of the article in its order, then the peers. */
export function companies(): readonly Company[] {
  return entries().map(({ company }) => company);
}

/** The tickers of `companies()`. */
export function tickers(): readonly string[] {
  return companies().map(({ ticker }) => ticker);
}

/** The company of that ticker, whatever its case and outer blanks; undefined if unknown. */
export function findCompany(ticker: string): Company | undefined {
  return findEntry(ticker)?.company;
}

/** Every figure of a field, older, newer and competing ones too, as the data lists them. */
export function history(ticker: string, field: string): readonly Figure[] {
  const name = findField(field)?.name;
  return (name && findEntry(ticker)?.readings.get(name)) ?? [];
}

/**
 * The figure that fills a cell: what the data marks for a quarter. `latest` gives the newest known,
 * or the default figure where nothing newer is.
 *
 * @returns undefined if ticker or field is unknown, or if no such figure was published: ask
 *   `findCompany` and `findField` which of the three it is.
 */
export function figure(
  ticker: string,
  field: string,
  vintage: VintageChoice = DEFAULT_VINTAGE,
): Figure | undefined {
  return chooseReading(history(ticker, field), vintage);
}

/** What fills the cells of one company, in the order of the fields; empty if it is unknown. */
export function figures(
  ticker: string,
  vintage: VintageChoice = DEFAULT_VINTAGE,
): readonly Figure[] {
  return FIELDS.flatMap(({ name }) => figure(ticker, name, vintage) ?? []);
}

function toEntry(rows: CompanyRows): Entry {
  const { ticker } = rows;
  const readings = groupByField(rows.figures.map((row) => toFigure(ticker, rows.sources, row)));
  const name = String(readings.get("company_name")?.[0].value ?? ticker);
  return {
    company: { ticker, name, peer: (PEER_TICKERS as readonly string[]).includes(ticker) },
    readings,
  };
}
