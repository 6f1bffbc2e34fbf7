import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/address";
import type { CellSource } from "./source";
import { fromCells, NotTraceable, type Operand } from "./value";

/** The cells so far below and beside others, of their size where none is said. */
export async function offset(
  source: CellSource,
  [{ cells }, ...sizes]: readonly Operand[],
): Promise<Operand> {
  const numbers = sizes.map(({ value }) => (typeof value === "number" ? Math.trunc(value) : NaN));
  const [down, across, rows = cells?.rows, columns = cells?.columns] = numbers;
  const moved = cells && {
    sheet: cells.sheet,
    ...{ row: cells.row + down, column: cells.column + across },
    ...{ rows: rows ?? NaN, columns: columns ?? NaN },
  };
  const within =
    moved &&
    Math.min(moved.row, moved.column, moved.rows - 1, moved.columns - 1) >= 0 &&
    moved.row + moved.rows <= MAX_ROWS &&
    moved.column + moved.columns <= MAX_COLUMNS;
  if (!within) {
    throw new NotTraceable("OFFSET leads to no cells that can be read here");
  }
  return fromCells(moved, await source.cells(moved));
}
