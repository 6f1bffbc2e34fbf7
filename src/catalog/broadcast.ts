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
  readonly values: Float64Array | readonly Element[];
  readonly errors: ReadonlyMap<number, CalcError>;
}

/** Whether an argument is a range, and not one cell that stands for all elements. */
export function isRange(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value)) {
    return false;
  }
  const first: unknown = value[0];
  return value.length > 1 || (Array.isArray(first) && first.length > 1);
}

export function readColumn(reader: CellReader, range: readonly unknown[]): Column {
  const block = toBlock(range);
  const shape = { rows: block.length, columns: widest(block) };
  checkSize(shape);
  const errors = new Map<number, CalcError>();
  const values =
    reader.parameter.kind === "number"
      ? readNumbers(reader, block, { shape, errors })
      : readOthers(reader, block, { shape, errors });
  return { shape, values, errors };
}

interface Target {
  readonly shape: Shape;
  readonly errors: Map<number, CalcError>;
}

function readNumbers(
  reader: CellReader,
  block: readonly (readonly unknown[])[],
  { shape, errors }: Target,
): Float64Array {
  const { lowest, highest } = reader;
  const values = new Float64Array(shape.rows * shape.columns);
  const { rows, columns } = shape;
  for (let row = 0, index = 0; row < rows; row++) {
    const cells = block[row];
    for (let column = 0; column < columns; column++, index++) {
      const cell = cells[column];
      if (typeof cell === "number" && cell >= lowest && cell <= highest) {
        values[index] = cell;
      } else {
        values[index] = Number(readInto(errors, index, reader.read(cell, true)) ?? NaN);
      }
    }
  }
  return values;
}

function readOthers(
  reader: CellReader,
  block: readonly (readonly unknown[])[],
  { shape, errors }: Target,
): Element[] {
  return block.flatMap((cells, row) =>
    Array.from({ length: shape.columns }, (_, column) =>
      readInto(errors, row * shape.columns + column, reader.read(cells[column], true)),
    ),
  );
}

function readInto(
  errors: Map<number, CalcError>,
  index: number,
  read: Element | CalcError,
): Element {
  if (read instanceof CalcError) {
    errors.set(index, read);
    return undefined;
  }
  return read;
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
