import { counted } from "../../core/counted";
import { fieldValueProblem } from "../../catalog/companies/fieldValue";
import { unknownName } from "../../catalog/unknownName";
import { FIELDS, findField, type Field, type FieldName } from "../../presets/fields";
import { toKey, visible } from "../../presets/names";
import { MAX_TEXT } from "../../sheet/cellInput";
import { daysMeant, isDate, isoDate } from "../../sheet/dates";
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
  /** What a file's reader holds against the row, in half a sentence. */
  readonly problem?: string;
}

/** What a reader finds in a file, with its headings or the keys of its rows as they are typed. */
export interface RawFile {
  readonly rows: readonly RawRow[];
  readonly heads: readonly string[];
}

/** "as of", "as_of" and "asOf" are one name, and so are "unit" and "Units". */
export function headKey(name: string): string {
  return toKey(name).replace(/[ _-]|S$/g, "");
}

export function rowOf(cell: (column: TeamColumn) => CellValue): RawRow["cells"] {
  const cells = TEAM_COLUMNS.map((column) => [column, cell(column)] as const);
  return Object.fromEntries(cells) as Record<TeamColumn, CellValue>;
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
  for (const { line, cells, problem } of raw.filter((row) => !isEmpty(row))) {
    const read = problem ?? readRow(cells);
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

function isEmpty({ cells, problem }: RawRow): boolean {
  return (
    problem === undefined &&
    [cells.ticker, cells.field, cells.value].every((cell) => String(cell).trim() === "")
  );
}

/** The row, or what is wrong with it. */
function readRow(cells: RawRow["cells"]): TeamRow | string {
  const ticker = cells.ticker;
  if (typeof ticker !== "string" || toKey(ticker) === "" || isErrorText(ticker)) {
    return `ticker must be text, got ${shown(ticker)}`;
  }
  const field = typeof cells.field === "string" ? findField(cells.field) : undefined;
  if (field === undefined) {
    return String(cells.field).trim() === "" ? "field is missing" : unknownField(cells.field);
  }
  const read = readDay(cells["as of"]);
  const problem =
    lengthProblem(cells) ?? valueProblem(field, cells.value) ?? unitProblem(field, cells.unit);
  if (problem !== undefined || typeof read === "string") {
    return problem ?? (read as string);
  }
  return {
    ticker: toKey(ticker),
    field: field.name,
    value: cells.value as number | string,
    asOf: read.day,
    source: String(cells.source),
    note: String(cells.note),
  };
}

function unknownField(cell: CellValue): string {
  const names = FIELDS.map(({ name }) => name);
  return unknownName("field", String(cell), names).message;
}

function lengthProblem(cells: RawRow["cells"]): string | undefined {
  const long = TEAM_COLUMNS.find((column) => String(cells[column]).length > MAX_TEXT);
  return long === undefined
    ? undefined
    : `${long} has ${counted(String(cells[long]).length, "character")}, ${MAX_TEXT} fit into a cell`;
}

function valueProblem(field: Field, value: CellValue): string | undefined {
  if (isErrorText(value)) {
    return `value of ${field.name} is the error ${String(value)}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    return `value of ${field.name} is larger than a cell can hold`;
  }
  const blank = typeof value === "string" && toKey(value) === "";
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
  return toKey(text) === "" ? "nothing" : `'${text.slice(0, 40)}'`;
}

/** A day typed into a cell is a serial number, in a file it is text; or what is wrong with it. */
function readDay(cell: CellValue): { readonly day: string } | string {
  if (typeof cell === "number") {
    return isDate(cell) ? { day: isoDate(Math.floor(cell)) } : wrongDay(cell);
  }
  const text = visible(String(cell)).trim();
  const days = text === "" ? [""] : daysMeant(text);
  if (days.length === 1) {
    return { day: days[0] };
  }
  return days.length === 0
    ? wrongDay(cell)
    : `as of may be ${days.join(" or ")}, got ${shown(cell)}: write the year first`;
}

function wrongDay(cell: CellValue): string {
  return `as of must be a day such as 2025-11-18, got ${shown(cell)}`;
}
