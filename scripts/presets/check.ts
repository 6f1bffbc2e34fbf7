import { quarterOf } from "../../src/presets/quarter";
import type { CsvRecord } from "../csv";

/** The end of the default vintage: what is dated after this day is newer knowledge. */
export const VINTAGE_DAY = "2025-11-18";

/** Says what is wrong with one cell, or nothing. */
export type Rule = (cell: string) => string | undefined;

export const filled: Rule = (cell) => (cell.trim() === "" ? "is empty" : undefined);

export const oneOf =
  (allowed: readonly string[]): Rule =>
  (cell) =>
    allowed.includes(cell) ? undefined : `is '${cell}', allowed: ${allowed.join(", ")}`;

export const isoDate: Rule = (cell) => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? Date.parse(cell) : NaN;
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(cell);
  return real ? undefined : `is '${cell}', not a day as 2025-11-18`;
};

export const webAddress: Rule = (cell) =>
  /^https?:\/\/[^\s/]+\.[^\s/]+/.test(cell) ? undefined : `is '${cell}', not a web address`;

/** A plain decimal number of at least 0 and at most `max`. */
export const amount =
  (max = Infinity): Rule =>
  (cell) => {
    if (!/^\d+(\.\d+)?$/.test(cell)) {
      return `is '${cell}', not a plain number`;
    }
    return Number(cell) <= max ? undefined : `is ${cell}, more than ${max}`;
  };

export const orBlank =
  (rule: Rule): Rule =>
  (cell) =>
    cell === "" ? undefined : rule(cell);

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** A day, or as much of it as is known: a month or a year. */
export const partialDate: Rule = (cell) =>
  PARTIAL_DATE.test(cell) || isoDate(cell) === undefined
    ? undefined
    : `is '${cell}', not a day, a month as 2025-11 or a year`;

/** The same, or a quarter. */
export const partialDateOrQuarter: Rule = (cell) =>
  /^\d{4}-Q[1-4]$/.test(cell) || partialDate(cell) === undefined
    ? undefined
    : `is '${cell}', not a day, a month, a quarter as 2026-Q4 or a year`;

export const confidence = oneOf(["high", "medium", "low"]);

/** Public files that machines write from filings: never good enough alone for high confidence. */
const TRACKER =
  /github\.com\/(rictsb|xddai1688-svg|KYC32|subtlyart)\/|dat-tracker-next\/blob\/[0-9a-f]+\/src\//;

/** What stands behind a row must fit the confidence it claims. */
export function checkEvidence({
  source_url: source,
  confidence: level,
  note,
}: CsvRecord): string[] {
  const problems: string[] = [];
  if (level === "high" && TRACKER.test(source)) {
    problems.push("high confidence rests on a public tracker");
  }
  if (level === "high" && note.includes("Document not opened.") && !note.includes("agree")) {
    problems.push("high confidence without a second source, and the document was not opened");
  }
  return problems;
}

/** The quarter column repeats the day's quarter for those who filter by it. */
export function checkQuarter({ as_of: asOf, quarter }: CsvRecord): string[] {
  return quarter === quarterOf(asOf) ? [] : [`quarter ${quarter} is not that of ${asOf}`];
}

/** Problems of one record, each naming its column. A column without a rule is a problem too. */
export function checkCells(record: CsvRecord, rules: Readonly<Record<string, Rule>>): string[] {
  const known = new Set(Object.keys(rules));
  const unknown = Object.keys(record).filter((column) => !known.has(column));
  const broken = Object.entries(rules).map(([column, rule]) => {
    const problem = column in record ? rule(record[column]) : "is missing";
    return problem === undefined ? "" : `${column} ${problem}`;
  });
  return [...unknown.map((column) => `${column} is not a known column`), ...broken.filter(Boolean)];
}

/** Whether two amounts agree within a fraction of the second. */
export function agree(actual: number, expected: number, tolerance: number): boolean {
  return Math.abs(actual - expected) <= tolerance * Math.abs(expected);
}

/** The keys that more than one item has. */
export function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
