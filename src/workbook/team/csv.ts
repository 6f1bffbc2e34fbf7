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

/** Cells as texts. Blank lines are left out; a quote that is never closed ends with the file. */
export function parseCsv(file: string): readonly CsvLine[] {
  const text = file.replace(/^\uFEFF/, "");
  const reader = new Reader(text, separatorOf(text));
  return reader.lines().filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** Excel writes semicolons where the comma is the decimal sign. */
function separatorOf(text: string): string {
  const [head] = text.split(/\r?\n/, 1);
  const count = (separator: string): number => head.split(separator).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

class Reader {
  private place = 0;
  private line = 1;

  constructor(
    private readonly text: string,
    private readonly separator: string,
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
    return this.text[this.place] === '"' ? this.quoted() + this.bare() : this.bare();
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
      this.line += character === "\n" ? 1 : 0;
      cell += character;
      this.place += 1;
    }
    return cell;
  }
}
