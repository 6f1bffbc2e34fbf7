import { findField } from "../../presets/fields";
import { visible } from "../../presets/names";
import { DATA_VERSION } from "../../presets/version";
import { daysMeant } from "../../sheet/dates";
import { PortError } from "../../sheet/errors";
import type { CellValue } from "../../sheet/cells";
import { parseCsv, plainText, separatorOf, writeCsv, type CsvLine } from "./csv";
import { decimalsOf, readNumber, type Decimals } from "../../sheet/decimals";
import { decodeText } from "./decodeText";
import { readJson } from "./json";
import {
  checkRows,
  headKey,
  rowOf,
  TEAM_COLUMNS,
  type CheckedRows,
  type RawFile,
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
export function readTeamFile(file: string | Uint8Array): TeamFile {
  if (file.length > MAX_CHARACTERS) {
    throw new PortError("invalid", "The file is too large for a table of company figures.");
  }
  const text = typeof file === "string" ? file : decodeText(file);
  const json = /^\uFEFF?\s*[[{]/.test(text);
  const { rows, heads } = json ? readJson(text) : readCsv(text);
  const checked = rows.map((row) => ({ ...row, problem: row.problem ?? lostCharacter(row) }));
  const known = new Set(TEAM_COLUMNS.map(headKey));
  const unread = [...new Set(heads.map((head) => head.trim()))].filter(
    (head) => head !== "" && !known.has(headKey(head)),
  );
  return { ...checkRows(checked), unread };
}

/** What a file holds for the table. */
export interface TeamFile extends CheckedRows {
  /** Its headings, or the keys of its rows, that are no columns of ours. */
  readonly unread: readonly string[];
}

/** Where a file was saved in an encoding that its bytes do not tell, letters are lost. */
function lostCharacter({ cells }: RawRow): string | undefined {
  const column = TEAM_COLUMNS.find((one) => String(cells[one]).includes("\uFFFD"));
  return column === undefined
    ? undefined
    : `${column} holds letters that cannot be read: save the file as CSV UTF-8`;
}

function readCsv(text: string): RawFile {
  const [header, ...lines] = parseCsv(text);
  const typed = (header?.cells ?? []).map(plainText);
  const heads = typed.map(headKey);
  checkHeads(heads);
  const cellIn = (cells: readonly string[], column: TeamColumn): string =>
    plainText(cells[heads.indexOf(headKey(column))] ?? "");
  const numbers = lines.flatMap(({ cells }) =>
    isNumeric(cellIn(cells, "field")) ? [visible(cellIn(cells, "value"))] : [],
  );
  const decimals = decimalsOf(numbers, separatorOf(text));
  const rows = lines.map(({ line, cells }) => {
    const texts = rowOf((column) => cellIn(cells, column));
    const value = typedValue(texts, decimals);
    return {
      line,
      cells: { ...texts, value: value.value },
      problem: shapeProblem({ line, cells }, heads) ?? value.problem,
    };
  });
  return { rows, heads: typed };
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

/** "1", "1.400": what may go on behind the separator. */
const START_OF_NUMBER = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:[.'\u2019 ]\d{3})+)$/;
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
  if (START_OF_NUMBER.test(before) && REST_OF_NUMBER.test(after) && !isDay) {
    return `value may be ${before} or ${before},${after}: put quotes around a number that holds the separator`;
  }
  const field = heads.indexOf("FIELD");
  const inner = cells.flatMap((cell) => cell.split(/\r\n|\r|\n/).slice(1));
  return inner.some((text) => findField(text.split(/[,;\t|]/)[field] ?? "") !== undefined)
    ? `a quote that opens in line ${line} runs on over what reads as another row`
    : undefined;
}

/** Digits on two lines are two numbers. */
const LINE_BREAK = /[\t-\r\u2028\u2029]/;

interface TypedValue {
  readonly value: CellValue;
  readonly problem?: string;
}

function typedValue({ field, value }: RawRow["cells"], decimals: Decimals): TypedValue {
  const text = String(value);
  if (!isNumeric(String(field))) {
    return { value: text };
  }
  const read = LINE_BREAK.test(text.trim()) ? null : readNumber(visible(text), decimals);
  if (typeof read !== "string") {
    return { value: read ?? text };
  }
  const { name = "", unit = "" } = findField(String(field)) ?? {};
  return {
    value: text,
    problem: `value of ${name} must be a number (${unit}), got text '${text.trim()}': ${read}`,
  };
}
