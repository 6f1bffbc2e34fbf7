import { cellOf, formatAddress, parseAddress, type CellRange } from "../workbook/address";
import { hasFormula } from "../workbook/cellInput";
import type { CellBlock, WorkbookPort } from "../workbook/port";
import type { FormulaReader } from "./functionNames";

/** Cells read at once: large enough to be quick, small enough to show progress. */
const CELLS_AT_ONCE = 20_000;

export interface BrokenCell {
  readonly cell: CellRange;
  readonly formula: string;
}

/**
 * The formulas of this add-in on a sheet that show #NAME? or the name Excel saves them under, a
 * block of the sheet at a time.
 */
export async function* brokenBlocks(
  port: WorkbookPort,
  sheet: string,
  reader: FormulaReader,
): AsyncGenerator<readonly BrokenCell[]> {
  const used = await port.usedRange(sheet);
  for (const part of used === null ? [] : parts(parseAddress(used))) {
    const cells = brokenCells(part, await port.read(formatAddress(part)), reader);
    if (cells.length > 0) {
      yield cells;
    }
  }
}

function brokenCells(range: CellRange, block: CellBlock, reader: FormulaReader): BrokenCell[] {
  return block.formulas.flatMap((row, r) =>
    row.flatMap((content, c) => {
      const formula = String(content);
      const ours = hasFormula(block, r, c) && reader.isOurs(formula);
      const broken = block.values[r][c] === "#NAME?" || reader.hasSavedName(formula);
      return ours && broken ? [{ cell: cellOf(range, r, c), formula }] : [];
    }),
  );
}

function parts(range: CellRange): CellRange[] {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns));
  return Array.from({ length: Math.ceil(range.rows / rowsAtOnce) }, (_, index) => ({
    ...range,
    row: range.row + index * rowsAtOnce,
    rows: Math.min(rowsAtOnce, range.rows - index * rowsAtOnce),
  }));
}
