import type { CellRange } from "../sheet/address";
import type { CellInput } from "../sheet/cells";

/** One call's worth of cells: few enough that Excel answers soon and progress shows. */
const CELLS_AT_ONCE = 1000;
/** Cells far apart need a block that is mostly gaps, which Excel has to carry as well. */
const BLOCK_AT_ONCE = 20_000;

/** Something that stands in one cell. */
export interface Placed {
  readonly cell: CellRange;
}

/** Cells of one sheet, in rows from the top, in groups that are written or read together. */
export function inBlocks<T extends Placed>(cells: readonly T[]): readonly (readonly T[])[] {
  const blocks: T[][] = [];
  let left = 0;
  let right = 0;
  for (const one of cells) {
    const { row, column } = one.cell;
    const block = blocks[blocks.length - 1];
    const height = block === undefined ? 0 : row - block[0].cell.row + 1;
    const width = Math.max(right, column) - Math.min(left, column) + 1;
    if (block === undefined || block.length >= CELLS_AT_ONCE || height * width > BLOCK_AT_ONCE) {
      blocks.push([one]);
      [left, right] = [column, column];
    } else {
      block.push(one);
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  return blocks;
}

/** The smallest block around cells of one sheet. */
export function boxAround(cells: readonly Placed[]): CellRange {
  const rows = cells.map(({ cell }) => cell.row);
  const columns = cells.map(({ cell }) => cell.column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    ...cells[0].cell,
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

/** A block that writes these cells and leaves those between them as they are. */
export function blockOf<T extends Placed>(
  box: CellRange,
  cells: readonly T[],
  input: (cell: T) => CellInput,
): CellInput[][] {
  const block = Array.from({ length: box.rows }, () =>
    new Array<CellInput>(box.columns).fill(null),
  );
  for (const one of cells) {
    block[one.cell.row - box.row][one.cell.column - box.column] = input(one);
  }
  return block;
}
