import type { PlainCell } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { errorOf, isBlock, lift, NotTraceable, numberOf, textOfCell, worked } from "./value";
import type { Native, Operand, Value } from "./value";

type Inspector = readonly [run: Native, least: number, most: number];

/** Functions that ask what cells hold, or take some of them out of a block. */
export const INSPECTORS: Readonly<Record<string, Inspector>> = {
  ISBLANK: [ofEach((cell) => cell === null), 1, 1],
  ISNA: [ofEach((cell) => cell instanceof CalcError && cell.code === "notFound"), 1, 1],
  LEN: [([{ value }]) => worked(lift([value], (cell) => textOfCell(cell).length)), 1, 1],
  LEFT: [([text, count]) => partOfText(text, worked(1), count), 1, 2],
  MID: [([text, from, count]) => partOfText(text, from, count), 3, 3],
  ROWS: [([{ value }]) => worked(rowsOf(value).length), 1, 1],
  COLUMNS: [([{ value }]) => worked(rowsOf(value)[0].length), 1, 1],
  MATCH: [match, 3, 3],
  VLOOKUP: [lookUp, 4, 4],
  SUMPRODUCT: [sumOfProducts, 1, 255],
};

function ofEach(test: (cell: PlainCell) => boolean): Native {
  return ([{ value }]) => worked(lift([value], test, true));
}

/** So many letters of a text, one if none are said, from a place that counts from 1. */
function partOfText(text: Operand, from: Operand, count = worked(1)): Operand {
  return worked(
    lift([text.value, from.value, count.value], (cell, ...places) => {
      const [start, length] = places.map(numberOf);
      const error = [start, length].find((place) => place instanceof CalcError);
      const [first, letters] = [Math.trunc(Number(start)), Math.trunc(Number(length))];
      return (
        error ??
        (first < 1 || letters < 0
          ? errorOf("invalidInput")
          : textOfCell(cell).slice(first - 1, first - 1 + letters))
      );
    }),
  );
}

export function rowsOf(value: Value): readonly (readonly PlainCell[])[] {
  return isBlock(value) ? value : [[value]];
}

/** A whole number that says a place; an error passes through. */
export function placeOf({ value }: Operand): number | CalcError {
  if (isBlock(value)) {
    throw new NotTraceable("several places at once are looked up by Excel only");
  }
  const number = numberOf(value);
  return number instanceof CalcError ? number : Math.trunc(number);
}

function match([wanted, block, kind]: readonly Operand[]): Operand {
  const rows = rowsOf(block.value);
  if (rows.length > 1 && rows[0].length > 1) {
    return worked(errorOf("notFound"));
  }
  const cells = rows.flat();
  const at = exactly(wanted, cells, kind);
  return worked(at instanceof CalcError ? at : at + 1);
}

function lookUp([wanted, block, column, kind]: readonly Operand[]): Operand {
  const rows = rowsOf(block.value);
  const at = exactly(
    wanted,
    rows.map(([cell]) => cell),
    kind,
  );
  const place = placeOf(column);
  const error = [at, place].find((one) => one instanceof CalcError);
  if (error !== undefined) {
    return worked(error);
  }
  const cell = rows[Number(at)][Number(place) - 1];
  if (cell === undefined) {
    throw new NotTraceable("VLOOKUP of a column beyond its block is worked out by Excel only");
  }
  return worked(cell ?? 0);
}

/** The place of the first cell that equals the wanted one, texts in any case. */
export function exactly(
  { value }: Operand,
  cells: readonly PlainCell[],
  kind: Operand,
): number | CalcError {
  if (isBlock(value) || (kind.value !== 0 && kind.value !== false)) {
    throw new NotTraceable("the nearest match is looked up by Excel only");
  }
  if (value instanceof CalcError) {
    return value;
  }
  if (typeof value === "string" && /[*?~]/.test(value)) {
    throw new NotTraceable("patterns are matched by Excel only");
  }
  const key = (cell: PlainCell): PlainCell =>
    typeof cell === "string" ? cell.toLowerCase() : cell;
  const at = cells.findIndex((cell) => cell !== null && key(cell) === key(value ?? 0));
  return at < 0 ? errorOf("notFound") : at;
}

/** Texts and truths count as 0, errors pass through. */
function sumOfProducts(operands: readonly Operand[]): Operand {
  const shapes = operands.map(({ value }) => rowsOf(value));
  if (
    shapes.some(
      (rows) => rows.length !== shapes[0].length || rows[0].length !== shapes[0][0].length,
    )
  ) {
    throw new NotTraceable("SUMPRODUCT of blocks of unequal size is worked out by Excel only");
  }
  const product = lift(
    operands.map(({ value }) => value),
    (...cells) => cells.reduce<number>((so, cell) => so * (typeof cell === "number" ? cell : 0), 1),
  );
  const cells = rowsOf(product).flat();
  const error = cells.find((cell) => cell instanceof CalcError);
  return worked(error ?? cells.reduce<number>((sum, cell) => sum + Number(cell), 0));
}
