import { fieldValueProblem } from "../../catalog/companies/fieldValue";
import { unknownName } from "../../catalog/unknownName";
import { FIELDS, findField, type Field, type FieldName } from "../../presets/fields";
import { toKey } from "../../presets/names";
import { isErrorText } from "../../sheet/errors";
import type { CellValue } from "../../sheet/cells";

/** The columns of a team's table; the formulas need the first three. */
export const TEAM_COLUMNS = [
  "ticker",
  "field",
  "value",
  "unit",
  "as of",
  "source",
  "note",
] as const;
export type TeamColumn = (typeof TEAM_COLUMNS)[number];

/** One figure of a team's own. */
export interface TeamRow {
  readonly ticker: string;
  readonly field: FieldName;
  readonly value: number | string;
  /** ISO day, or "" where it is not given. */
  readonly asOf: string;
  readonly source: string;
  readonly note: string;
}

/** One row as a file or a sheet holds it; a column that is not there is "". */
export interface RawRow {
  /** As people count in the file or the sheet. */
  readonly line: number;
  readonly cells: Readonly<Record<TeamColumn, CellValue>>;
}

/** A row that was left out, and why, in half a sentence. */
export interface Rejected {
  readonly line: number;
  readonly reason: string;
}

export interface CheckedRows {
  readonly rows: readonly TeamRow[];
  readonly rejected: readonly Rejected[];
}

/**
 * Tells the rows that formulas can use from those they would refuse. Unlike a formula it also looks
 * at the unit, because a figure in gigawatts among megawatts is a wrong number nobody sees.
 */
export function checkRows(raw: readonly RawRow[]): CheckedRows {
  const rows: TeamRow[] = [];
  const rejected: Rejected[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of raw.filter((row) => !isEmpty(row))) {
    const read = readRow(cells);
    if (typeof read === "string") {
      rejected.push({ line, reason: read });
      continue;
    }
    const first = lines.get(teamKey(read));
    if (first !== undefined) {
      const reason = `${read.ticker} ${read.field} stands in line ${first} already`;
      rejected.push({ line, reason });
      continue;
    }
    lines.set(teamKey(read), line);
    rows.push(read);
  }
  return { rows, rejected };
}

/** What makes two rows figures for the same thing. */
export function teamKey({ ticker, field }: Pick<TeamRow, "ticker" | "field">): string {
  return `${toKey(ticker)}|${field}`;
}

function isEmpty({ cells }: RawRow): boolean {
  return [cells.ticker, cells.field, cells.value].every((cell) => String(cell).trim() === "");
}

/** The row, or what is wrong with it. */
function readRow(cells: RawRow["cells"]): TeamRow | string {
  const ticker = cells.ticker;
  if (typeof ticker !== "string" || ticker.trim() === "" || isErrorText(ticker)) {
    return `ticker must be text, got ${shown(ticker)}`;
  }
  const field = typeof cells.field === "string" ? findField(cells.field) : undefined;
  if (field === undefined) {
    return String(cells.field).trim() === "" ? "field is missing" : unknownField(cells.field);
  }
  const asOf = readDay(cells["as of"]);
  const problem = valueProblem(field, cells.value) ?? unitProblem(field, cells.unit);
  if (problem !== undefined || asOf === null) {
    return problem ?? `as of must be a day such as 2025-11-18, got ${shown(cells["as of"])}`;
  }
  return {
    ticker: toKey(ticker),
    field: field.name,
    value: cells.value as number | string,
    asOf,
    source: String(cells.source),
    note: String(cells.note),
  };
}

function unknownField(cell: CellValue): string {
  const names = FIELDS.map(({ name }) => name);
  return unknownName("field", String(cell), names).message;
}

function valueProblem(field: Field, value: CellValue): string | undefined {
  if (isErrorText(value)) {
    return `value of ${field.name} is the error ${String(value)}`;
  }
  const blank = typeof value === "string" && value.trim() === "";
  const problem = fieldValueProblem(field, blank ? null : value);
  return problem === undefined ? undefined : `value of ${field.name} ${problem}`;
}

function unitProblem({ name, unit }: Field, cell: CellValue): string | undefined {
  const given = String(cell).trim();
  return given === "" || toKey(given) === toKey(unit)
    ? undefined
    : `unit of ${name} must be ${unit}, got ${shown(cell)}`;
}

function shown(cell: CellValue): string {
  const text = String(cell);
  return text.trim() === "" ? "nothing" : `'${text.slice(0, 40)}'`;
}

const MS_PER_DAY = 86_400_000;
/** Excel's day 0, for days from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A day typed into a cell is a serial number, in a file it is text. */
function readDay(cell: CellValue): string | null {
  if (typeof cell === "number") {
    return cell > 60 && cell < 2_958_466 ? toIso(cell) : null;
  }
  const text = String(cell).trim();
  return text === "" || isoSerial(text) !== null ? text : null;
}

/** The Excel serial number of an ISO day; null where there is no such day. */
export function isoSerial(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return null;
  }
  const serial = (Date.parse(`${text}T00:00:00Z`) - DAY_ZERO) / MS_PER_DAY;
  return serial > 60 && toIso(serial) === text ? serial : null;
}

function toIso(serial: number): string {
  return new Date(DAY_ZERO + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}
