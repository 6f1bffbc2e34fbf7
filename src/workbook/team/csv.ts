import { PortError } from "../../sheet/errors";

/* Comma-separated values as Excel and others write them (RFC 4180, and semicolons or tabs). */

export interface CsvLine {
  /** The line of the file where the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a spreadsheet program would take for a formula when it opens the file. */
const FORMULA_START = /^'*[=+\-@\t\r]/;

/** Rows of cells; numbers stay numbers, and texts cannot turn into formulas in the reader. */
export function writeCsv(rows: readonly (readonly (number | string)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(cell: number | string): string {
  const text = typeof cell === "string" && FORMULA_START.test(cell) ? `'${cell}` : String(cell);
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The text that `writeCsv` has kept from being a formula. */
export function plainText(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell) ? cell.slice(1) : cell;
}

/** A first line by which Excel is told the separator: `sep=;`. */
const SEPARATOR_LINE = /^"?sep=([^\w"'\r\n])"?(?:\r\n|\n|\r|$)/i;

/**
 * Cells as texts; blank lines are left out.
 *
 * @throws PortError `invalid` for a quote that is never closed, or closed within a text.
 */
export function parseCsv(file: string): readonly CsvLine[] {
  const text = withoutMark(file);
  const [told = ""] = SEPARATOR_LINE.exec(text) ?? [];
  const lines = linesOf({
    text: text.slice(told.length),
    separator: separatorOf(file),
    place: 0,
    line: told === "" ? 1 : 2,
  });
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

function withoutMark(file: string): string {
  return file.replace(/^\uFEFF/, "");
}

/** What parts the cells, by the first line: Excel writes semicolons where decimals have commas. */
export function separatorOf(file: string): string {
  const text = withoutMark(file);
  const [, told] = SEPARATOR_LINE.exec(text) ?? [];
  const [head] = text
    .replace(/"[^"]*"/g, "")
    .trimStart()
    .split(/[\r\n]/, 1);
  const count = (separator: string): number => head.split(separator).length;
  return (
    told ?? [",", ";", "\t", "|"].reduce((best, next) => (count(next) > count(best) ? next : best))
  );
}

interface Reader {
  readonly text: string;
  readonly separator: string;
  place: number;
  line: number;
}

function linesOf(reader: Reader): CsvLine[] {
  const lines: CsvLine[] = [];
  while (reader.place < reader.text.length) {
    const { line } = reader;
    lines.push({ line, cells: rowOf(reader) });
  }
  return lines;
}

function rowOf(reader: Reader): string[] {
  const cells = [cellOf(reader)];
  while (reader.text[reader.place] === reader.separator) {
    reader.place += 1;
    cells.push(cellOf(reader));
  }
  reader.place += reader.text.startsWith("\r\n", reader.place) ? 2 : 1;
  reader.line += 1;
  return cells;
}

function cellOf(reader: Reader): string {
  if (reader.text[reader.place] !== '"') {
    return bareText(reader);
  }
  const { line } = reader;
  const cell = quotedText(reader);
  if (bareText(reader).trim() !== "") {
    throw badQuote(line, `ends within a text in line ${reader.line}`);
  }
  return cell;
}

function bareText(reader: Reader): string {
  const { text, separator, place: start } = reader;
  while (reader.place < text.length && ![separator, "\n", "\r"].includes(text[reader.place])) {
    reader.place += 1;
  }
  return text.slice(start, reader.place);
}

function quotedText(reader: Reader): string {
  const { text, line } = reader;
  let cell = "";
  reader.place += 1;
  while (reader.place < text.length) {
    const character = text[reader.place];
    if (character === '"') {
      reader.place += 1;
      if (text[reader.place] !== '"') {
        return cell;
      }
    }
    const next = text[reader.place + 1];
    reader.line += character === "\n" || (character === "\r" && next !== "\n") ? 1 : 0;
    cell += character;
    reader.place += 1;
  }
  throw badQuote(line, "is never closed");
}

function badQuote(line: number, fault: string): PortError {
  return new PortError(
    "invalid",
    `The quote that opens in line ${line} of the file ${fault}. Close it, or double a quote that is part of the text.`,
  );
}
