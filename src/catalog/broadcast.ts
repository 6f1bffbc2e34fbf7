import { CalcError, invalidInput, notFound } from "../core/errors";
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
  readonly values: Float64Array | readonly Element[];
  readonly errors: ReadonlyMap<number, CalcError>;
}

export const OUTSIDE = notFound("outside the shape of one of the ranges");

/** Whether an argument is a range, and not one cell that stands for all elements. */
export function isRange(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value)) {
    return false;
  }
  const first: unknown = value[0];
  return value.length > 1 || (Array.isArray(first) && first.length > 1);
}

export function readColumn(reader: CellReader, range: readonly unknown[]): Column {
  return readPlain(reader, range) ?? readAny(reader, range);
}

/** In one pass what most ranges are: numbers within bounds only. Null for any other range. */
function readPlain({ lowest, highest }: CellReader, range: readonly unknown[]): Column | null {
  const [first] = range;
  const shape = { rows: range.length, columns: Array.isArray(first) ? first.length : 0 };
  checkSize(shape);
  const { rows, columns } = shape;
  const values = new Float64Array(rows * columns);
  for (let row = 0, index = 0; row < rows; row++) {
    const cells = range[row];
    if (!Array.isArray(cells) || cells.length !== columns) {
      return null;
    }
    for (let column = 0; column < columns; column++, index++) {
      const cell: unknown = cells[column];
      if (!(typeof cell === "number" && cell >= lowest && cell <= highest)) {
        return null;
      }
      values[index] = cell;
    }
  }
  return columns === 0 ? null : { shape, values, errors: NO_ERRORS };
}

function readAny(reader: CellReader, range: readonly unknown[]): Column {
  const block = toBlock(range);
  const shape = { rows: block.length, columns: widest(block) };
  checkSize(shape);
  const count = shape.rows * shape.columns;
  const errors = new Map<number, CalcError>();
  const values = reader.parameter.kind === "number" ? new Float64Array(count) : blanks(count);
  let place = 0;
  for (const cells of block) {
    for (let column = 0; column < shape.columns; column++, place++) {
      const read = reader.read(cells[column], true);
      if (read instanceof CalcError) {
        errors.set(place, read);
      } else {
        // What is left out is NaN among numbers.
        values[place] = read as number;
      }
    }
  }
  return { shape, values, errors };
}

function blanks(count: number): Element[] {
  return new Array<Element>(count).fill(undefined);
}

const NO_ERRORS: ReadonlyMap<number, CalcError> = new Map();

export function widest(block: readonly (readonly unknown[])[]): number {
  let width = 1;
  for (const row of block) {
    width = Math.max(width, row.length);
  }
  return width;
}

/** The grid that operands of these shapes fill, as Excel's operators do it. */
export function commonShape(shapes: readonly Shape[]): Shape {
  const shape = {
    rows: shapes.reduce((most, { rows }) => Math.max(most, rows), 1),
    columns: shapes.reduce((most, { columns }) => Math.max(most, columns), 1),
  };
  checkSize(shape);
  return shape;
}

/** The same over a whole grid: a single row or column repeats, and what lies outside is #N/A. */
export function spreadOver(grid: Shape, column: Column): Column {
  const { shape } = column;
  if (shape.rows === grid.rows && shape.columns === grid.columns) {
    return column;
  }
  const count = grid.rows * grid.columns;
  const values = column.values instanceof Float64Array ? new Float64Array(count) : blanks(count);
  const errors = new Map<number, CalcError>();
  for (let place = 0; place < count; place++) {
    const from = sourceOf(shape, Math.floor(place / grid.columns), place % grid.columns);
    const error = from < 0 ? OUTSIDE : column.errors.get(from);
    if (error === undefined) {
      values[place] = column.values[from] as number;
    } else {
      errors.set(place, error);
    }
  }
  return { shape: grid, values, errors };
}

/** Which value of a range stands at a place of the grid; -1 where it does not reach. */
function sourceOf({ rows, columns }: Shape, gridRow: number, gridColumn: number): number {
  const row = rows === 1 ? 0 : gridRow;
  const column = columns === 1 ? 0 : gridColumn;
  return row < rows && column < columns ? row * columns + column : -1;
}

export function checkSize({ rows, columns }: Shape): void {
  if (rows * columns > SPILL_LIMIT) {
    throw invalidInput(
      `the result would fill ${formatNumber(rows * columns)} cells ` +
        `(${formatNumber(rows)} rows x ${formatNumber(columns)} columns): ` +
        `at most ${formatNumber(SPILL_LIMIT)} fit, split the ranges`,
    );
  }
}
