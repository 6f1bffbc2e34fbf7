import { findField } from "../../presets/fields";
import { toKey, visible } from "../../presets/names";
import { DATA_VERSION } from "../../presets/version";
import { daysMeant } from "../../sheet/dates";
import { PortError } from "../../sheet/errors";
import type { CellValue } from "../../sheet/cells";
import { parseCsv, plainText, separatorOf, writeCsv, type CsvLine } from "./csv";
import { decimalsOf, readNumber, type Decimals } from "./decimals";
import { decodeText } from "./decodeText";
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
 * @param file its bytes, or its text where that is known.
 * @throws PortError `invalid` where the file as a whole is none; single rows are reported.
 */
export function readTeamFile(file: string | Uint8Array): CheckedRows {
  if (file.length > MAX_CHARACTERS) {
    throw new PortError("invalid", "The file is too large for a table of company figures.");
  }
  const text = typeof file === "string" ? file : decodeText(file);
  const json = /^\uFEFF?\s*[[{]/.test(text);
  const rows = json ? readJson(text) : readCsv(text);
  return checkRows(rows.map((row) => ({ ...row, problem: row.problem ?? lostCharacter(row) })));
}

/** Where a file was saved in an encoding that its bytes do not tell, letters are lost. */
function lostCharacter({ cells }: RawRow): string | undefined {
  const column = TEAM_COLUMNS.find((one) => String(cells[one]).includes("\uFFFD"));
  return column === undefined
    ? undefined
    : `${column} holds letters that cannot be read: save the file as CSV UTF-8`;
}

function readCsv(text: string): RawRow[] {
  const [header, ...lines] = parseCsv(text);
  const heads = (header?.cells ?? []).map((cell) => headKey(plainText(cell)));
  checkHeads(heads);
  const cellIn = (cells: readonly string[], column: TeamColumn): string =>
    plainText(cells[heads.indexOf(headKey(column))] ?? "");
  const numbers = lines.flatMap(({ cells }) =>
    isNumeric(cellIn(cells, "field")) ? [visible(cellIn(cells, "value"))] : [],
  );
  const decimals = decimalsOf(numbers, separatorOf(text));
  return lines.map(({ line, cells }) => {
    const texts = rowOf((column) => cellIn(cells, column));
    const value = typedValue(texts, decimals);
    return {
      line,
      cells: { ...texts, value: value.value },
      problem: shapeProblem({ line, cells }, heads) ?? value.problem,
    };
  });
}

/** "as of", "as_of" and "asOf" are one name. */
export function headKey(name: string): string {
  return toKey(name).replace(/[ _-]/g, "");
}

function isNumeric(name: string): boolean {
  const field = findField(name);
  return field !== undefined && field.unit !== "text";
}

function checkHeads(heads: readonly string[]): void {
  const missing = TEAM_COLUMNS.slice(0, 3).find((column) => !heads.includes(headKey(column)));
  if (missing !== undefined) {
    throw new PortError(
      "invalid",
      `The file has no column "${missing}": its first line must name ${TEAM_COLUMNS.join(", ")}.`,
    );
  }
  const twice = TEAM_COLUMNS.find((column) => {
    const key = headKey(column);
    return heads.indexOf(key) !== heads.lastIndexOf(key);
  });
  if (twice !== undefined) {
    throw new PortError("invalid", `The file has two columns "${twice}": keep one of them.`);
  }
}

/** "400", "400.50", "5%": what the separator may have cut off a number. */
const REST_OF_NUMBER = /^\d+(?:[.,]\d+)*(?:e[+-]?\d+)?\s*%?$/i;

/** A number cut in two by the separator, or a row swallowed by a quote, would pass unseen. */
function shapeProblem({ line, cells }: CsvLine, heads: readonly string[]): string | undefined {
  const more = cells.slice(heads.length).some((cell) => cell.trim() !== "");
  if (more) {
    return `there are ${cells.length} cells under ${heads.length} headings: put quotes around texts and numbers that hold the separator`;
  }
  const value = heads.indexOf("VALUE");
  const [before, after = ""] = cells.slice(value, value + 2).map((cell) => cell.trim());
  const isDay = heads[value + 1] === "ASOF" && daysMeant(after).length > 0;
  if (/^[+-]?\d+$/.test(before) && REST_OF_NUMBER.test(after) && !isDay) {
    return `value may be ${before} or ${before},${after}: put quotes around a number that holds the separator`;
  }
  const field = heads.indexOf("FIELD");
  const inner = cells.flatMap((cell) => cell.split(/\r\n|\r|\n/).slice(1));
  return inner.some((text) => findField(text.split(/[,;\t|]/)[field] ?? "") !== undefined)
    ? `a quote that opens in line ${line} runs on over what reads as another row`
    : undefined;
}

interface TypedValue {
  readonly value: CellValue;
  readonly problem?: string;
}

function typedValue({ field, value }: RawRow["cells"], decimals: Decimals): TypedValue {
  const text = String(value);
  if (!isNumeric(String(field))) {
    return { value: text };
  }
  const read = readNumber(visible(text), decimals);
  if (typeof read !== "string") {
    return { value: read ?? text };
  }
  const { name = "", unit = "" } = findField(String(field)) ?? {};
  return {
    value: text,
    problem: `value of ${name} must be a number (${unit}), got text '${text.trim()}': ${read}`,
  };
}

function readJson(text: string): RawRow[] {
  return rowsOfJson(text).map((row, index) => ({ line: index + 1, ...jsonRow(row) }));
}

function jsonRow(row: unknown): Pick<RawRow, "cells" | "problem"> {
  const entries = typeof row === "object" && row !== null ? Object.entries(row) : [];
  const cells = new Map(entries.map(([name, cell]) => [headKey(name), cell as unknown]));
  const known = TEAM_COLUMNS.filter((column) => cells.has(headKey(column)));
  const keys = entries.map(([name]) => headKey(name));
  const twice = known.find((column) => keys.filter((key) => key === headKey(column)).length > 1);
  return {
    cells: rowOf((column) => jsonCell(cells.get(headKey(column)))),
    problem:
      known.length === 0
        ? 'it is no row such as {"ticker": "RIOT", "field": "hashrate_eh_s", "value": 40}'
        : twice && `${twice} is there twice`,
  };
}

function rowsOfJson(text: string): readonly unknown[] {
  let file: unknown;
  try {
    file = JSON.parse(withEveryKey(text.replace(/^\uFEFF/, "")));
  } catch {
    throw new PortError("invalid", "The file begins as JSON but cannot be read as such.");
  }
  const rows = Array.isArray(file)
    ? (file as unknown[])
    : Object.entries(file as object).find(([name]) => toKey(name) === "ROWS")?.[1];
  if (!Array.isArray(rows)) {
    throw new PortError("invalid", 'The file holds no list of rows, as in {"rows": [...]}.');
  }
  return rows;
}

/** Of two equal keys JSON keeps the last without a word: the second gets blanks, and is seen. */
function withEveryKey(text: string): string {
  const open: Set<string>[] = [];
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/g, (token, colon?: string) => {
    const keys = open[open.length - 1];
    if (token === "{") {
      open.push(new Set());
    } else if (token === "}") {
      open.pop();
    } else if (colon !== undefined && keys !== undefined) {
      const key = token.slice(1, -1 - colon.length);
      const blanks = keys.has(key) ? " ".repeat(keys.size) : "";
      keys.add(key + blanks);
      return `"${key}${blanks}"${colon}`;
    }
    return token;
  });
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
