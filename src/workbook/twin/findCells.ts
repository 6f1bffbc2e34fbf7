import { cellOf, formatAddress, isOneCell, parseAddress } from "../../sheet/address";
import { hasFormula } from "../../sheet/cellInput";
import type { CellBlock, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { readSheet } from "../readSheet";
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
}

/** The cells within ranges whose formulas call the add-in, each once, in the order given. */
export async function wattCellsIn(
  port: WorkbookPort,
  addresses: readonly string[],
  names: Names,
): Promise<readonly WattCell[]> {
  const cells = new Map<string, WattCell>();
  for (const address of addresses) {
    const part = isOneCell(parseAddress(address)) ? address : await usedPart(port, address);
    const found = part === null ? [] : cellsOf(await port.read(part), names);
    found.forEach((cell) => cells.set(cell.address, cell));
  }
  return [...cells.values()];
}

/** All cells of a sheet whose formulas call the add-in. */
export async function wattCellsOn(
  port: WorkbookPort,
  sheet: string,
  names: Names,
): Promise<readonly WattCell[]> {
  const cells: WattCell[] = [];
  for await (const block of readSheet(port, sheet)) {
    cells.push(...cellsOf(block, names));
  }
  return cells;
}

function cellsOf(block: CellBlock, names: Names): WattCell[] {
  const range = parseAddress(block.address);
  return block.formulas.flatMap((row, r) =>
    row.flatMap((content, c) => {
      const formula = String(content);
      const pieces = hasFormula(block, r, c) ? parseCalls(formula) : null;
      if (pieces === null) {
        return [];
      }
      const { sheet } = range;
      const address = formatAddress(cellOf(range, r, c));
      const value = block.values[r][c];
      const reason = immovable(pieces, sheet, names);
      return [{ address, sheet, formula, pieces, value, immovable: reason }];
    }),
  );
}
