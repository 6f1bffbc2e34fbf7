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
