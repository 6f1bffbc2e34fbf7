import { formatAddress, parseAddress, type CellRange } from "../sheet/address";
import { hasFormula } from "../sheet/cellInput";
import type { CellBlock, CellValue } from "../sheet/cells";
import type { WorkbookPort } from "../workbook/port/port";
import { readSheets } from "../workbook/readSheet";

/** What cells of a sheet showed at one moment; rows and columns count from the sheet's top. */
export interface SheetGrid {
  /** "" for blank cells and those that were not looked at. */
  at(row: number, column: number): CellValue;
  /** The formula of the cell, or "". */
  formulaAt(row: number, column: number): string;
  /** What the cell holds, its formula where it has one. */
  contentAt(row: number, column: number): CellValue;
  /** Whether what was looked at goes as far as the range. */
  reaches(range: CellRange): boolean;
  /** Cells that show something. */
  forEach(visit: (row: number, column: number) => void): void;
}

export async function gridOf(port: WorkbookPort, sheet: string): Promise<SheetGrid> {
  const blocks: CellBlock[] = [];
  for await (const block of readSheets(port, [sheet])) {
    blocks.push(block);
  }
  return toGrid(blocks);
}

/** Only a part of a sheet. */
export async function gridIn(port: WorkbookPort, range: CellRange): Promise<SheetGrid> {
  return toGrid([await port.read(formatAddress(range))]);
}

/** Blocks lie below each other. */
function toGrid(cells: readonly CellBlock[]): SheetGrid {
  const blocks = cells.map((block) => ({ block, range: parseAddress(block.address) }));
  const find = (row: number, column: number) => {
    const found = blocks.find(({ range }) => row >= range.row && row < range.row + range.rows);
    const right = found === undefined ? -1 : column - found.range.column;
    return found === undefined || right < 0 || right >= found.range.columns
      ? null
      : { block: found.block, r: row - found.range.row, c: right };
  };
  return {
    reaches: ({ row, column, rows, columns }) =>
      find(row + rows - 1, column + columns - 1) !== null,
    at(row, column) {
      const cell = find(row, column);
      return cell === null ? "" : cell.block.values[cell.r][cell.c];
    },
    formulaAt(row, column) {
      const cell = find(row, column);
      return cell !== null && hasFormula(cell.block, cell.r, cell.c)
        ? String(cell.block.formulas[cell.r][cell.c])
        : "";
    },
    contentAt(row, column) {
      const cell = find(row, column);
      return cell === null ? "" : cell.block.formulas[cell.r][cell.c];
    },
    forEach(visit) {
      for (const { block, range } of blocks) {
        block.values.forEach((values, r) =>
          values.forEach((value, c) => {
            if (value !== "") {
              visit(range.row + r, range.column + c);
            }
          }),
        );
      }
    },
  };
}
