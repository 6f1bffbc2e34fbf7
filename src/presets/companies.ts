import { companyRows } from "./data/companies";
import { FIELD_TABLE, type FieldName } from "./fieldTable";
import { FIELDS, findField } from "./fields";
import { indexByName, lazy } from "./names";
import type { CompanyRows, FigureRow } from "./rows";
import { PEER_TICKERS } from "./tickers";
import type { Company, Figure, Use, VintageChoice } from "./types";

/** Which figures fill a cell, best first: a newer fact, then the figure of the default vintage. */
const CHOSEN_USES: Readonly<Record<VintageChoice, readonly Use[]>> = {
  "2025-Q3": ["preset"],
  latest: ["latest", "preset"],
};

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

/**
 * The figure that fills a cell. `latest` gives the newest fact after the default vintage, or the
 * default figure where nothing newer is known.
 *
 * @returns undefined if ticker or field is unknown, or if no such figure was published: ask
 *   `findCompany` and `findField` which of the three it is.
 */
export function figure(
  ticker: string,
  field: string,
  vintage: VintageChoice = "2025-Q3",
): Figure | undefined {
  const known = readings(ticker, field);
  for (const use of CHOSEN_USES[vintage]) {
    const chosen = known.find((reading) => reading.use === use);
    if (chosen !== undefined) {
      return chosen;
    }
  }
  return undefined;
}

/** What fills the cells of one company, in the order of the fields; empty if it is unknown. */
export function figures(ticker: string, vintage: VintageChoice = "2025-Q3"): readonly Figure[] {
  return FIELDS.flatMap(({ name }) => figure(ticker, name, vintage) ?? []);
}

/** Every reading of a field, older, newer and competing ones too, as the data lists them. */
export function readings(ticker: string, field: string): readonly Figure[] {
  const name = findField(field)?.name;
  return (name && findEntry(ticker)?.readings.get(name)) ?? [];
}

/** The readings that `figure` passes over: what else an analyst could have taken. */
export function alternatives(
  ticker: string,
  field: string,
  vintage: VintageChoice = "2025-Q3",
): readonly Figure[] {
  const chosen = figure(ticker, field, vintage);
  return readings(ticker, field).filter((reading) => reading !== chosen);
}

function toEntry(rows: CompanyRows): Entry {
  const { ticker } = rows;
  const readings = groupByField(rows.figures.map((row) => toFigure(rows, row)));
  const name = String(readings.get("company_name")?.[0].value ?? ticker);
  return {
    company: { ticker, name, peer: (PEER_TICKERS as readonly string[]).includes(ticker) },
    readings,
  };
}

function groupByField(figures: readonly Figure[]): Map<FieldName, Figure[]> {
  const grouped = new Map<FieldName, Figure[]>();
  for (const reading of figures) {
    grouped.set(reading.field, [...(grouped.get(reading.field) ?? []), reading]);
  }
  return grouped;
}

function toFigure({ ticker, sources }: CompanyRows, row: FigureRow): Figure {
  const [field, value, basis, asOf, use, method, confidence, source, note] = row;
  return {
    ticker,
    field,
    value,
    unit: FIELD_TABLE[field].unit,
    basis,
    asOf,
    vintage: use === "latest" || use === "later" ? "later" : "2025-Q3",
    use,
    method,
    confidence,
    sourceUrl: sources[source],
    note,
  };
}
