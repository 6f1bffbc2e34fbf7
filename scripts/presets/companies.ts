import { findField, STRATEGY_PATHS, STRATEGY_TIERS } from "../../src/presets/fields";
import { COVERED_TICKERS, PEER_TICKERS } from "../../src/presets/tickers";
import type { CsvRecord } from "../csv";
import {
  agree,
  amount,
  checkCells,
  checkEvidence,
  checkQuarter,
  confidence,
  filled,
  isoDate,
  oneOf,
  repeated,
  type Rule,
  VINTAGE_DAY,
  webAddress,
} from "./check";
import { declaration, distinct, heading, lines, notesOf, origin, quoted, tuple } from "./emit";

const TICKERS: readonly string[] = [...COVERED_TICKERS, ...PEER_TICKERS];

/** What is published in late November may be the nearest reading to the vintage's day. */
const LAST_DAY_OF_VINTAGE = "2025-11-30";
const PRESET_PRICE_DAYS = ["2025-11-08", "2025-11-28"] as const;

const DEFAULT_QUARTER = "2025-Q3";
const USES: Readonly<Record<string, readonly string[]>> = {
  "2025-Q3": ["preset", "alternative", "earlier"],
  later: ["latest", "later"],
};

const anything: Rule = () => undefined;
const CELL_RULES: Readonly<Record<string, Rule>> = {
  ticker: oneOf(TICKERS),
  field: (cell) =>
    findField(cell)?.name === cell ? undefined : `'${cell}' is not in the vocabulary`,
  value: filled,
  unit: filled,
  basis: filled,
  as_of: isoDate,
  vintage: oneOf(Object.keys(USES)),
  use: anything,
  method: oneOf(["sourced", "derived"]),
  confidence,
  source_url: webAddress,
  note: filled,
  quarter: filled,
};

/** Everything wrong with the company figures, a sentence each; empty if they may be shipped. */
export function checkCompanies(records: readonly CsvRecord[]): string[] {
  const rows = records.flatMap((record) =>
    checkFigure(record).map((text) => `${label(record)}: ${text}`),
  );
  return [
    ...rows,
    ...checkOrder(records.map(({ ticker }) => ticker)),
    ...checkUniqueUse(records),
    ...checkMarketCaps(records),
  ];
}

function label({ ticker, field, as_of: asOf, use }: CsvRecord): string {
  return `${ticker} ${field} ${asOf} ${use}`;
}

function checkFigure(record: CsvRecord): string[] {
  const problems = checkCells(record, CELL_RULES);
  return problems.length > 0
    ? problems
    : [
        ...checkValue(record),
        ...checkVintage(record),
        ...checkMethod(record),
        ...checkQuarter(record),
        ...checkEvidence(record),
      ];
}

function checkValue({ field: name, value, unit, basis }: CsvRecord): string[] {
  const field = findField(name);
  if (field === undefined) {
    return [];
  }
  const problems = [
    oneOf([field.unit])(unit)?.replace(/^/, "unit "),
    oneOf(field.bases)(basis)?.replace(/^/, "basis "),
    valueRule(name, field.unit)(value)?.replace(/^/, "value "),
  ];
  return problems.filter((problem) => problem !== undefined);
}

function valueRule(field: string, unit: string): Rule {
  if (field === "strategy_path" || field === "strategy_tier") {
    return oneOf(field === "strategy_path" ? STRATEGY_PATHS : STRATEGY_TIERS);
  }
  return unit === "text" ? filled : amount(unit === "fraction" ? 1 : Infinity);
}

function checkVintage({ field, vintage, use, as_of: asOf }: CsvRecord): string[] {
  const problems: string[] = [];
  if (!USES[vintage].includes(use)) {
    problems.push(`use '${use}' does not belong to vintage ${vintage}`);
  }
  if (vintage === "later" ? asOf <= VINTAGE_DAY : asOf > LAST_DAY_OF_VINTAGE) {
    problems.push(`as_of ${asOf} does not belong to vintage ${vintage}`);
  }
  const [first, last] = PRESET_PRICE_DAYS;
  if (field === "share_price_usd" && use === "preset" && (asOf < first || asOf > last)) {
    problems.push(`a preset share price is dated ${first} to ${last}, not ${asOf}`);
  }
  return problems;
}

/** A zero may be inferred in words; any other derived number shows the numbers it comes from. */
function checkMethod({ method, unit, value, note }: CsvRecord): string[] {
  const needsArithmetic = method === "derived" && unit !== "text" && Number(value) !== 0;
  return needsArithmetic && !/\d/.test(note)
    ? ["note shows no arithmetic for a derived value"]
    : [];
}

function checkOrder(tickers: readonly string[]): string[] {
  const blocks = tickers.filter((ticker, i) => ticker !== tickers[i - 1]);
  return blocks.join() === TICKERS.join()
    ? []
    : [`companies are ${blocks.join(", ")}; expected ${TICKERS.join(", ")}, each in one block`];
}

function checkUniqueUse(records: readonly CsvRecord[]): string[] {
  const keys = (use: string): string[] =>
    records.filter((record) => record.use === use).map(({ ticker, field }) => `${ticker} ${field}`);
  const twice = ["preset", "latest"].flatMap((use) =>
    repeated(keys(use)).map((key) => `${key}: more than one ${use}`),
  );
  return [...twice, ...records.flatMap((record) => checkNewest(record, records))];
}

/** A fact after the vintage's day needs a `latest` row beside it that is at least as new. */
function checkNewest(record: CsvRecord, records: readonly CsvRecord[]): string[] {
  const { ticker, field, as_of: asOf } = record;
  const latest = records.find(
    (other) => other.ticker === ticker && other.field === field && other.use === "latest",
  );
  const covered = latest !== undefined && latest.as_of >= asOf;
  return record.use === "later" && !covered ? [`${label(record)}: newer than the latest row`] : [];
}

/** Market cap must be price times shares within 3%, or the three are not of one date. */
function checkMarketCaps(records: readonly CsvRecord[]): string[] {
  return TICKERS.flatMap((ticker) => {
    const preset = (field: string): number | undefined => {
      const row = records.find(
        (r) => r.ticker === ticker && r.field === field && r.use === "preset",
      );
      return row && Number(row.value);
    };
    const cap = preset("market_cap_usd");
    const price = preset("share_price_usd");
    const shares = preset("shares_outstanding");
    if (cap === undefined) {
      return [];
    }
    if (price === undefined || shares === undefined) {
      return [`${ticker}: market cap without a preset share price and share count`];
    }
    return agree(cap, price * shares, 0.03)
      ? []
      : [`${ticker}: market cap ${cap} is not ${price} x ${shares}`];
  });
}

/** What look-ups give: every reading without its note. Expects records without problems. */
export function emitCompanies(records: readonly CsvRecord[]): string {
  return (
    heading("companies.csv", "CompanyRows", "rows") +
    declaration(
      "companyRows",
      "CompanyRows",
      lines(
        TICKERS.map((t) => block(t, records)),
        "",
      ),
    )
  );
}

/** The notes, in the order of the readings: for people, not for cells. */
export function emitCompanyNotes(records: readonly CsvRecord[]): string {
  return notesOf("companies.csv", "companyNotes", records);
}

/** The vintages that quarters give: the default one, and those with later readings. */
export function emitQuarters(records: readonly CsvRecord[]): string {
  const later = records.filter(({ vintage }) => vintage === "later");
  const quarters = distinct([DEFAULT_QUARTER, ...later.map(({ quarter }) => quarter).sort()]);
  return `${origin("companies.csv")}\nexport const QUARTERS = ${JSON.stringify(quarters)} as const;\n`;
}

function block(ticker: string, records: readonly CsvRecord[]): string {
  const own = records.filter((record) => record.ticker === ticker);
  const sources = distinct(own.map((record) => record.source_url));
  const addresses = lines(sources.map(quoted), "    ");
  const figures = lines(
    own.map((record) => tuple(figureRow(record, sources))),
    "    ",
  );
  return `{\n    ticker: "${ticker}",\n    sources: ${addresses},\n    figures: ${figures},\n  }`;
}

function figureRow(record: CsvRecord, sources: readonly string[]): (string | number)[] {
  return [
    record.field,
    record.unit === "text" ? record.value : Number(record.value),
    record.basis,
    record.as_of,
    record.use,
    record.method,
    record.confidence,
    sources.indexOf(record.source_url),
  ];
}
