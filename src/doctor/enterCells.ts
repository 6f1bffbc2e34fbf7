import { formatAddress, type CellRange } from "../sheet/address";
import type { PortError } from "../sheet/errors";
import type { CellBlock, CellInput, CellValue } from "../sheet/cells";
import type { WorkbookPort } from "../workbook/port/port";
import { blockOf, boxAround, type Placed } from "./cellBlocks";

export interface Entry extends Placed {
  readonly input: CellInput;
}

export interface RefusedCell {
  readonly cell: CellRange;
  readonly reason: string;
}

/**
 * Writes cells, those between them left as they are, in as few calls as the workbook allows: where
 * it refuses a block, the halves are tried, down to the cell it refuses.
 */
export async function enterCells(
  port: WorkbookPort,
  entries: readonly Entry[],
): Promise<readonly RefusedCell[]> {
  if (entries.length === 0) {
    return [];
  }
  const box = boxAround(entries);
  try {
    await port.write(
      formatAddress(box),
      blockOf(box, entries, ({ input }) => input),
    );
    return [];
  } catch (error) {
    if (!isRefusal(error)) {
      throw error;
    }
    if (entries.length === 1) {
      return [{ cell: entries[0].cell, reason: error.message }];
    }
    const half = Math.ceil(entries.length / 2);
    const first = await enterCells(port, entries.slice(0, half));
    return [...first, ...(await enterCells(port, entries.slice(half)))];
  }
}

/** What a cell shows and holds now. */
export interface Content {
  readonly value: CellValue;
  readonly formula: CellValue;
}

/** What the cells hold now, in their order, read in one call. */
export async function contentsOf(
  port: WorkbookPort,
  cells: readonly Placed[],
): Promise<readonly Content[]> {
  if (cells.length === 0) {
    return [];
  }
  const box = boxAround(cells);
  const block: CellBlock = await port.read(formatAddress(box));
  return cells.map(({ cell }) => {
    const [row, column] = [cell.row - box.row, cell.column - box.column];
    return { value: block.values[row][column], formula: block.formulas[row][column] };
  });
}

/** A refusal is about the cells; a cell being edited or a lost workbook is not. */
function isRefusal(error: unknown): error is PortError {
  const reason = (error as Partial<PortError> | null)?.reason;
  return reason === "invalid" || reason === "failed" || reason === "protected";
}
