import { CalcError } from "../core/errors";
import { formatNumber, toBlock } from "./cells";
import type { CellReader, Element } from "./readCell";

/** What one call may fill; more is refused with the count. */
export const SPILL_LIMIT = 100_000;

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** One argument of a grid call, read once: values by element, errors beside them. */
export interface Column {
  readonly shape: Shape;
  readonly values: readonly Element[];
  readonly errors: ReadonlyMap<number, CalcError>;
}

/** The block of an argument that is a range, or null where one cell stands for all elements. */
export function blockOf(value: unknown): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(value)) {
    return null;
  }
  const block = toBlock(value);
  return block.length === 1 && block[0].length === 1 ? null : block;
}

export function readColumn(reader: CellReader, block: readonly (readonly unknown[])[]): Column {
  const shape = { rows: block.length, columns: widest(block) };
  checkSize(shape);
  const values = new Array<Element>(shape.rows * shape.columns);
  const errors = new Map<number, CalcError>();
  const { lowest, highest } = reader;
  let index = 0;
  for (let row = 0; row < shape.rows; row++) {
    const cells = block[row];
    for (let column = 0; column < shape.columns; column++, index++) {
      const cell = cells[column];
      if (typeof cell === "number" && cell >= lowest && cell <= highest) {
        values[index] = cell;
        continue;
      }
      const read = reader.read(cell, true);
      if (read instanceof CalcError) {
        errors.set(index, read);
      } else {
        values[index] = read;
      }
    }
  }
  return { shape, values, errors };
}

function widest(block: readonly (readonly unknown[])[]): number {
  let width = 1;
  for (const row of block) {
    width = Math.max(width, row.length);
  }
  return width;
}

/** The grid that operands of these shapes fill, as Excel's operators do it. */
export function commonShape(shapes: readonly Shape[]): Shape {
  const shape = {
    rows: Math.max(1, ...shapes.map(({ rows }) => rows)),
    columns: Math.max(1, ...shapes.map(({ columns }) => columns)),
  };
  checkSize(shape);
  return shape;
}

export function checkSize({ rows, columns }: Shape): void {
  if (rows * columns > SPILL_LIMIT) {
    throw new CalcError(
      "invalidInput",
      `the result would fill ${formatNumber(rows * columns)} cells ` +
        `(${formatNumber(rows)} rows x ${formatNumber(columns)} columns): ` +
        `at most ${formatNumber(SPILL_LIMIT)} fit, split the ranges`,
    );
  }
}

/** Where an element of the grid reads its argument; -1 outside the argument's shape. */
export function elementIndex({ rows, columns }: Shape, row: number, column: number): number {
  const ownRow = rows === 1 ? 0 : row;
  const ownColumn = columns === 1 ? 0 : column;
  return ownRow < rows && ownColumn < columns ? ownRow * columns + ownColumn : -1;
}
