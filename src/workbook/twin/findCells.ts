import {
  cellOf,
  formatAddress,
  inBands,
  isOneCell,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  resize,
  type CellRange,
} from "../../sheet/address";
import { hasFormula } from "../../sheet/cellInput";
import type { CellBlock, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { usedPart } from "../safeWrite";
import { parseCalls, type Piece } from "../../formula/calls";
import { immovable, type Names } from "../../formula/movable";

/** A cell with a formula that calls the add-in. */
export interface WattCell {
  readonly address: string;
  readonly sheet: string;
  readonly formula: string;
  readonly pieces: readonly Piece[];
  readonly value: CellValue;
  /** Why it means something else elsewhere; empty where it does not. */
  readonly immovable: string;
  /** Whether values stand beside or below it that it may have filled. */
  readonly mayFill: boolean;
}

/** Well below what a host reads at once. */
const CELLS_AT_ONCE = 100_000;

/** The cells within ranges whose formulas call the add-in, each once, in the order given. */
export async function wattCellsIn(
  port: WorkbookPort,
  addresses: readonly string[],
  names: Names,
): Promise<readonly WattCell[]> {
  const cells = new Map<string, WattCell>();
  for (const address of addresses) {
    const part = isOneCell(parseAddress(address)) ? address : await usedPart(port, address);
    for (const range of part === null ? [] : inBands(parseAddress(part), CELLS_AT_ONCE)) {
      const block = await port.read(formatAddress(withMargin(range)));
      cellsOf(range, block, names).forEach((cell) => cells.set(cell.address, cell));
    }
  }
  return [...cells.values()];
}

/** All cells of a sheet whose formulas call the add-in. */
export async function wattCellsOn(
  port: WorkbookPort,
  sheet: string,
  names: Names,
): Promise<readonly WattCell[]> {
  const [used] = await port.usedRanges([sheet]);
  return used === null ? [] : wattCellsIn(port, [used], names);
}

/** With the cells below and beside, which tell what a formula may have filled. */
function withMargin(range: CellRange): CellRange {
  const rows = Math.min(range.rows + 1, MAX_ROWS - range.row);
  return resize(range, rows, Math.min(range.columns + 1, MAX_COLUMNS - range.column));
}

function cellsOf(range: CellRange, block: CellBlock, names: Names): WattCell[] {
  const isValue = (r: number, c: number): boolean =>
    (block.values[r]?.[c] ?? "") !== "" && !hasFormula(block, r, c);
  return block.formulas.slice(0, range.rows).flatMap((row, r) =>
    row.slice(0, range.columns).flatMap((content, c) => {
      const formula = String(content);
      const pieces = hasFormula(block, r, c) ? parseCalls(formula) : null;
      if (pieces === null) {
        return [];
      }
      const { sheet } = range;
      return [
        {
          address: formatAddress(cellOf(range, r, c)),
          sheet,
          formula,
          pieces,
          value: block.values[r][c],
          immovable: immovable(pieces, sheet, names),
          mayFill: isValue(r, c + 1) || isValue(r + 1, c),
        },
      ];
    }),
  );
}
