import { formatAddress, type CellRange } from "../workbook/address";
import type { CellInput, PortError, WorkbookPort } from "../workbook/port";
import type { BrokenCell } from "./brokenFormulas";

export interface RefusedCell {
  readonly address: string;
  readonly reason: string;
}

/**
 * Writes formulas where they stand, cells between them left as they are, in as few calls as the
 * workbook allows: where it refuses a block, the halves are tried, down to the cell it refuses.
 */
export async function enterAgain(
  port: WorkbookPort,
  cells: readonly BrokenCell[],
): Promise<readonly RefusedCell[]> {
  const box = boxAround(cells);
  try {
    await port.write(formatAddress(box), contents(box, cells));
    return [];
  } catch (error) {
    if (!isRefusal(error)) {
      throw error;
    }
    if (cells.length === 1) {
      return [{ address: formatAddress(box), reason: error.message }];
    }
    const half = Math.ceil(cells.length / 2);
    const first = await enterAgain(port, cells.slice(0, half));
    return [...first, ...(await enterAgain(port, cells.slice(half)))];
  }
}

/** How many of the cells show #NAME? now. */
export async function countUnknown(
  port: WorkbookPort,
  cells: readonly BrokenCell[],
): Promise<number> {
  if (cells.length === 0) {
    return 0;
  }
  const box = boxAround(cells);
  const { values } = await port.read(formatAddress(box));
  return cells.filter(
    ({ cell }) => values[cell.row - box.row][cell.column - box.column] === "#NAME?",
  ).length;
}

function boxAround(cells: readonly BrokenCell[]): CellRange {
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

function contents(box: CellRange, cells: readonly BrokenCell[]): CellInput[][] {
  const block = Array.from({ length: box.rows }, () =>
    new Array<CellInput>(box.columns).fill(null),
  );
  for (const { cell, formula } of cells) {
    block[cell.row - box.row][cell.column - box.column] = formula;
  }
  return block;
}

/** A refusal is about the cells; a cell being edited or a lost workbook is not. */
function isRefusal(error: unknown): error is PortError {
  const reason = (error as Partial<PortError> | null)?.reason;
  return reason === "invalid" || reason === "failed" || reason === "protected";
}
