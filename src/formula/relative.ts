import { columnLetters } from "../sheet/a1";
import { columnIndex, MAX_COLUMNS, MAX_ROWS, quoteSheet, type CellRange } from "../sheet/address";
import { isCall, solid, typedCall, type Piece } from "./calls";
import { referenceOf } from "./references";
import { tokensOf } from "./tokens";

/* Formulas as other cells must write them. */

/**
 * The formula as another sheet must write it: references without a sheet get theirs, calls become
 * what `call` gives for them.
 */
export function moved(
  pieces: readonly Piece[],
  sheet: string,
  call: (piece: Extract<Piece, { kind: "call" }>) => string,
): string {
  return pieces
    .map((piece, index) => {
      if (isCall(piece)) {
        return call(piece);
      }
      if (piece.text === "@" && solid(pieces.slice(index + 1))[0]?.kind === "call") {
        // A copy is one cell already, and Excel 2016 does not know the sign.
        return "";
      }
      const own =
        piece.kind === "reference" &&
        pieces[index - 1]?.kind !== "prefix" &&
        referenceOf(piece.text, sheet)?.scope === "own";
      return own ? `${quoteSheet(sheet)}!${piece.text}` : piece.text;
    })
    .join("");
}

/** The formula, or an argument, as another sheet writes it, calls included. */
export function movedText(pieces: readonly Piece[], sheet: string): string {
  return moved(pieces, sheet, ({ name, arguments: args }) =>
    typedCall(
      name,
      args.map((argument) => movedText(argument, sheet)),
    ),
  ).trim();
}

/** Brackets one cell; formulas do not hold it. */
const MARK = "\uE000";
const CELL = /(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})/g;
/** One end of `A:C` or `2:5`. */
const LINE = /(\$?)([A-Z]{1,3}|[1-9]\d{0,6})(?=:|$)/g;

/** The formula with its cells as distances from `at`; {@link atCell} gives it back to the letter. */
export function fromCell(formula: string, at: CellRange): string {
  return tokensOf(formula)
    .map(({ kind, text }) => (kind === "reference" ? distances(text, at) : text))
    .join("");
}

function distances(reference: string, at: CellRange): string {
  const start = reference.lastIndexOf("!") + 1;
  const cells = reference.slice(start);
  const column = (lock: string, letters: string): string =>
    lock === "$" ? `$${letters}` : String(columnIndex(letters) - at.column);
  const row = (lock: string, digits: string): string =>
    lock === "$" ? `$${digits}` : String(Number(digits) - 1 - at.row);
  const lines = /^\$?(?:[A-Z]+:\$?[A-Z]+|\d+:\$?\d+)$/.test(cells);
  const far = lines
    ? cells.replace(LINE, (_, lock: string, end: string) =>
        /\d/.test(end) ? `${MARK},${row(lock, end)}${MARK}` : `${MARK}${column(lock, end)},${MARK}`,
      )
    : cells.replace(CELL, (_, ...[lock, letters, rowLock, digits]: string[]) => {
        return `${MARK}${column(lock, letters)},${row(rowLock, digits)}${MARK}`;
      });
  return reference.slice(0, start) + far;
}

/** The formula of {@link fromCell} as the cell `at` holds it. */
export function atCell(relative: string, at: CellRange): string {
  return relative
    .split(MARK)
    .map((part, index) => (index % 2 === 0 ? part : cellAt(part, at)))
    .join("");
}

function cellAt(distance: string, at: CellRange): string {
  const [column, row] = distance.split(",");
  const across = at.column + Number(column);
  const down = at.row + Number(row);
  if (across < 0 || down < 0 || across >= MAX_COLUMNS || down >= MAX_ROWS) {
    return "#REF!";
  }
  const letters = column.startsWith("$") || column === "" ? column : columnLetters(across);
  return letters + (row.startsWith("$") || row === "" ? row : String(down + 1));
}

const CATCH = /^(_XLFN\.)?(IFERROR|IFNA|IS[A-Z]+|ERROR\.TYPE|TYPE|COUNT[A-Z]*|AGGREGATE)$/i;

/** Whether the formula, its calls apart, may make an answer of an error. */
export function catchesErrors(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind, text }) => kind === "function" && CATCH.test(text));
}

/**
 * Whether a block in place of a call would go into one cell: older programs take a block only as an
 * argument of a function that makes one number of it.
 */
export function takesBlock(pieces: readonly Piece[], at: number): boolean {
  const next = (step: 1 | -1): string => {
    let index = at + step;
    while (pieces[index]?.kind === "space") {
      index += step;
    }
    return pieces[index]?.text ?? "";
  };
  return /^[(,]$/.test(next(-1)) && /^[),]$/.test(next(1)) && aggregateAround(pieces, at);
}

const AGGREGATES =
  /^(SUM|AVERAGE|MIN|MAX|COUNT|MEDIAN|PRODUCT|STDEV|SUMPRODUCT|INDEX|IRR|NPV|MATCH|LARGE|SMALL)$/i;

function aggregateAround(pieces: readonly Piece[], at: number): boolean {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    const { kind, text } = pieces[index];
    depth += kind !== "operator" ? 0 : text === ")" ? 1 : text === "(" ? -1 : 0;
    if (depth < 0) {
      const before = pieces[index - 1];
      return before?.kind === "function" && AGGREGATES.test(before.text);
    }
  }
  return false;
}
