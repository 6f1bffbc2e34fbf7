import { solid, type Piece } from "./calls";
import { tokensOf, unquoted } from "./tokens";

/* Values as a formula writes them: English, commas between columns, semicolons between rows. */

export type Literal = number | string | boolean;
export type Constant = readonly (readonly Literal[])[];

export function literalText(value: Literal): string {
  return typeof value === "string" ? `"${value.replace(/"/g, '""')}"` : String(value).toUpperCase();
}

/** An array constant, `{1,2;3,4}`. */
export function constantText(rows: Constant): string {
  return `{${rows.map((row) => row.map(literalText).join(",")).join(";")}}`;
}

/** Reads an array constant; null where the text is none, or its rows differ in length. */
export function parseConstant(text: string): Constant | null {
  const value = literalOf(tokensOf(text));
  return Array.isArray(value) ? value : null;
}

/** A number as analysts type it: 0.045, -3, 4.5%, 152.27E12; null where it is none. */
export function parseNumber(text: string): number | null {
  const value = literalOf(tokensOf(text.trim()));
  return typeof value === "number" ? value : null;
}

/** A value typed into a formula: 0.05, -3, 5%, "text", TRUE or {1,2;3,4}; undefined for all else. */
export function literalOf(pieces: readonly Piece[]): Literal | Constant | undefined {
  const own = solid(pieces);
  return own[0]?.text === "{" && own[own.length - 1].text === "}"
    ? arrayOf(own.slice(1, -1))
    : scalarOf(own);
}

function scalarOf(own: readonly Piece[]): Literal | undefined {
  const [first, ...rest] = own;
  if (first?.kind === "string" && rest.length === 0) {
    return unquoted(first.text);
  }
  if (first?.kind === "boolean" && rest.length === 0) {
    return first.text.toUpperCase() === "TRUE";
  }
  const sign = first?.text === "-" ? -1 : 1;
  const [number, percent, ...more] = first?.text === "-" || first?.text === "+" ? rest : own;
  const whole = percent === undefined || (percent.text === "%" && more.length === 0);
  const value = (sign * Number(number?.text)) / (percent === undefined ? 1 : 100);
  return number?.kind === "number" && whole && Number.isFinite(value) ? value : undefined;
}

function arrayOf(inside: readonly Piece[]): Constant | undefined {
  const rows: (Literal | undefined)[][] = [[]];
  let cell: Piece[] = [];
  const close = (): void => {
    rows[rows.length - 1].push(scalarOf(cell));
    cell = [];
  };
  for (const piece of inside) {
    if (piece.kind === "operator" && (piece.text === "," || piece.text === ";")) {
      close();
      if (piece.text === ";") {
        rows.push([]);
      }
    } else {
      cell.push(piece);
    }
  }
  close();
  return rows.every(({ length }) => length === rows[0].length) && rows.every(isFilled)
    ? rows
    : undefined;
}

function isFilled(row: (Literal | undefined)[]): row is Literal[] {
  return !row.includes(undefined);
}
