import { cellOf, formatAddress, inBands, parseAddress, type CellRange } from "../sheet/address";
import { hasFormula } from "../sheet/cellInput";
import type { CellBlock, CellValue } from "../sheet/cells";
import type { WorkbookPort } from "../workbook/port/port";
import { isErrorText } from "../sheet/errors";
import { hasSavedName, isOurs } from "../formula/calls";
import { isFixed } from "../formula/references";
import { tokensOf } from "../formula/tokens";

/** Cells read at once: large enough to be quick, small enough to show progress. */
const CELLS_AT_ONCE = 20_000;

/**
 * - `stuck`: shows #NAME?, or the name under which Excel saves the function
 * - `waiting`: Excel has no result yet
 * - `error`: shows another error
 */
export type Condition = "stuck" | "waiting" | "error" | "fine";

/** A cell whose formula calls functions of this add-in. */
export interface OurCell {
  readonly cell: CellRange;
  readonly formula: string;
  readonly shown: CellValue;
  readonly condition: Condition;
  /**
   * The cell whose formula this one repeats to the letter although a copy of it would read
   * differently here: the two may be one array formula, or a spill. null for a formula of its own.
   */
  readonly head: CellRange | null;
}

/** The formulas of this add-in on a sheet, a block of the sheet at a time. */
export async function* ourFormulas(
  port: WorkbookPort,
  sheet: string,
): AsyncGenerator<readonly OurCell[]> {
  const [used] = await port.usedRanges([sheet]);
  let above: ReadonlyMap<number, OurCell> = new Map();
  for (const part of used === null ? [] : inBands(parseAddress(used), CELLS_AT_ONCE)) {
    const found = cellsIn(part, await port.read(formatAddress(part)), above);
    above = lastRow(found, part);
    yield found;
  }
}

export function conditionOf(formula: string, shown: CellValue): Condition {
  if (shown === "#NAME?" || hasSavedName(formula)) {
    return "stuck";
  }
  if (shown === "#BUSY!" || shown === "#GETTING_DATA") {
    return "waiting";
  }
  return isErrorText(shown) ? "error" : "fine";
}

/** @param above the cells of the row before, by column. */
function cellsIn(
  range: CellRange,
  block: CellBlock,
  above: ReadonlyMap<number, OurCell>,
): readonly OurCell[] {
  const found = new Map<string, OurCell>();
  const at = (row: number, column: number): OurCell | undefined =>
    row < 0 ? above.get(column) : found.get(`${row},${column}`);
  block.formulas.forEach((row, r) =>
    row.forEach((content, c) => {
      const formula = String(content);
      if (hasFormula(block, r, c) && isOurs(formula)) {
        const same = [at(r, c - 1), at(r - 1, c)].find((cell) => cell?.formula === formula);
        const shown = block.values[r][c];
        found.set(`${r},${c}`, {
          cell: cellOf(range, r, c),
          formula,
          shown,
          condition: conditionOf(formula, shown),
          head: same === undefined || readsAlikeAnywhere(formula) ? null : (same.head ?? same.cell),
        });
      }
    }),
  );
  return [...found.values()];
}

/** Whether a copy of the formula in the next cell would be the same text, and fill one cell. */
function readsAlikeAnywhere(formula: string): boolean {
  return tokensOf(formula).every(({ kind, text }) =>
    kind === "reference"
      ? isFixed(text) && !text.includes(":")
      : kind !== "structured" && text !== "#" && text !== "{",
  );
}

function lastRow(cells: readonly OurCell[], part: CellRange): ReadonlyMap<number, OurCell> {
  const last = part.row + part.rows - 1;
  return new Map(
    cells.flatMap((one) =>
      one.cell.row === last ? [[one.cell.column - part.column, one] as const] : [],
    ),
  );
}
