import { companyRows } from "./data/companies";
import type { FieldName } from "./fieldTable";
import { FIELDS, findField } from "./fields";
import { indexByName, lazy } from "./names";
import type { CompanyRows } from "./rows";
import { PEER_TICKERS } from "./tickers";
import { groupByField, toFigure } from "./toFigure";
import type { Company, Figure, Use, VintageChoice } from "./types";

/** Which figures fill a cell, best first: a newer fact, then the figure of the default vintage. */
const CHOSEN_USES: Readonly<Record<VintageChoice, readonly Use[]>> = {
  "2025-Q3": ["preset"],
  latest: ["latest", "preset"],
};

interface Entry {
  readonly company: Company;
  readonly chosen: ReadonlyMap<FieldName, readonly Figure[]>;
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
  const name = findField(field)?.name;
  const known = (name && findEntry(ticker)?.chosen.get(name)) ?? [];
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

function toEntry(rows: CompanyRows): Entry {
  const { ticker } = rows;
  const chosen = groupByField(rows.figures.map((row) => toFigure(rows.ticker, rows.sources, row)));
  const name = String(chosen.get("company_name")?.[0].value ?? ticker);
  return {
    company: { ticker, name, peer: (PEER_TICKERS as readonly string[]).includes(ticker) },
    chosen,
  };
}
