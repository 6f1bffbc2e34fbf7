import { findField } from "../../presets/fields";
import { toKey } from "../../presets/names";
import { DATA_VERSION } from "../../presets/version";
import { PortError } from "../../sheet/errors";
import type { CellValue } from "../../sheet/cells";
import { parseCsv, plainText, writeCsv } from "./csv";
import {
  checkRows,
  TEAM_COLUMNS,
  type CheckedRows,
  type RawRow,
  type TeamColumn,
  type TeamRow,
} from "./rows";

/** Far more than a team types; anything larger is another file. */
const MAX_CHARACTERS = 2_000_000;
const FORMAT = "hashwatt team figures";

/** The table as a file that any spreadsheet program opens. */
export function toCsvFile(rows: readonly TeamRow[]): string {
  return writeCsv([TEAM_COLUMNS, ...rows.map((row) => Object.values(toRecord(row)))]);
}

export function toJsonFile(rows: readonly TeamRow[]): string {
  const file = { format: FORMAT, dataVersion: DATA_VERSION, rows: rows.map(toRecord) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The cells of a row by column, in their order. */
export function toRecord(row: TeamRow): Record<TeamColumn, number | string> {
  const { ticker, field, value, asOf, source, note } = row;
  const unit = findField(field)?.unit ?? "";
  return { ticker, field, value, unit, "as of": asOf, source, note };
}

/**
 * Reads a file that `toCsvFile` or `toJsonFile` wrote, or one made by hand.
 *
 * @throws PortError `invalid` where the file as a whole is none; single rows are reported.
 */
export function readTeamFile(text: string): CheckedRows {
  if (text.length > MAX_CHARACTERS) {
    throw new PortError("invalid", "The file is too large for a table of company figures.");
  }
  const json = /^\uFEFF?\s*[[{]/.test(text);
  return checkRows(json ? readJson(text) : readCsv(text));
}

function readCsv(text: string): RawRow[] {
  const [header, ...lines] = parseCsv(text);
  const heads = (header?.cells ?? []).map((cell) => toKey(plainText(cell)));
  checkHeads(heads);
  return lines.map(({ line, cells }) => ({
    line,
    cells: rowOf((column) => typedCell(column, cells, heads)),
  }));
}

function checkHeads(heads: readonly string[]): void {
  const missing = TEAM_COLUMNS.slice(0, 3).find((column) => !heads.includes(toKey(column)));
  if (missing !== undefined) {
    throw new PortError(
      "invalid",
      `The file has no column "${missing}": its first line must name ${TEAM_COLUMNS.join(", ")}.`,
    );
  }
}

function typedCell(
  column: TeamColumn,
  cells: readonly string[],
  heads: readonly string[],
): CellValue {
  const text = plainText(cells[heads.indexOf(toKey(column))] ?? "");
  const field = findField(plainText(cells[heads.indexOf("FIELD")] ?? ""));
  const numeric = column === "value" && field !== undefined && field.unit !== "text";
  return numeric && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : text;
}

function readJson(text: string): RawRow[] {
  const rows = rowsOfJson(text);
  return rows.map((row, index) => ({
    line: index + 1,
    cells: rowOf((column) => jsonCell((row as Record<string, unknown> | null)?.[column])),
  }));
}

function rowsOfJson(text: string): readonly unknown[] {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new PortError("invalid", "The file begins as JSON but cannot be read as such.");
  }
  const rows = Array.isArray(file) ? (file as unknown[]) : (file as { rows?: unknown }).rows;
  if (!Array.isArray(rows)) {
    throw new PortError("invalid", 'The file holds no list of rows, as in {"rows": [...]}.');
  }
  return rows;
}

function jsonCell(cell: unknown): CellValue {
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean") {
    return cell;
  }
  return cell === undefined || cell === null ? "" : JSON.stringify(cell);
}

function rowOf(cell: (column: TeamColumn) => CellValue): RawRow["cells"] {
  const cells = TEAM_COLUMNS.map((column) => [column, cell(column)] as const);
  return Object.fromEntries(cells) as Record<TeamColumn, CellValue>;
}
