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
  const reader = new Reader(text.slice(told.length), separatorOf(file), told === "" ? 1 : 2);
  return reader.lines().filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
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

class Reader {
  private place = 0;

  constructor(
    private readonly text: string,
    private readonly separator: string,
    private line: number,
  ) {}

  lines(): CsvLine[] {
    const lines: CsvLine[] = [];
    while (this.place < this.text.length) {
      const line = this.line;
      lines.push({ line, cells: this.row() });
    }
    return lines;
  }

  private row(): string[] {
    const cells = [this.cell()];
    while (this.text[this.place] === this.separator) {
      this.place += 1;
      cells.push(this.cell());
    }
    this.place += this.text.startsWith("\r\n", this.place) ? 2 : 1;
    this.line += 1;
    return cells;
  }

  private cell(): string {
    if (this.text[this.place] !== '"') {
      return this.bare();
    }
    const { line } = this;
    const cell = this.quoted();
    if (this.bare().trim() !== "") {
      throw badQuote(line, `ends within a text in line ${this.line}`);
    }
    return cell;
  }

  private bare(): string {
    const start = this.place;
    while (this.place < this.text.length && !this.ends(this.text[this.place])) {
      this.place += 1;
    }
    return this.text.slice(start, this.place);
  }

  private ends(character: string): boolean {
    return character === this.separator || character === "\n" || character === "\r";
  }

  private quoted(): string {
    const { line } = this;
    let cell = "";
    this.place += 1;
    while (this.place < this.text.length) {
      const character = this.text[this.place];
      if (character === '"') {
        this.place += 1;
        if (this.text[this.place] !== '"') {
          return cell;
        }
      }
      const next = this.text[this.place + 1];
      this.line += character === "\n" || (character === "\r" && next !== "\n") ? 1 : 0;
      cell += character;
      this.place += 1;
    }
    throw badQuote(line, "is never closed");
  }
}

function badQuote(line: number, fault: string): PortError {
  return new PortError(
    "invalid",
    `The quote that opens in line ${line} of the file ${fault}. Close it, or double a quote that is part of the text.`,
  );
}
