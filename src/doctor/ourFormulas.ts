import { cellOf, formatAddress, parseAddress, type CellRange } from "../sheet/address";
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
  for (const part of used === null ? [] : parts(parseAddress(used))) {
    const found = new Finder(part, await port.read(formatAddress(part))).cells(above);
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

class Finder {
  private readonly found = new Map<string, OurCell>();

  constructor(
    private readonly range: CellRange,
    private readonly block: CellBlock,
  ) {}

  cells(above: ReadonlyMap<number, OurCell>): readonly OurCell[] {
    this.block.formulas.forEach((row, r) =>
      row.forEach((content, c) => {
        const formula = String(content);
        if (hasFormula(this.block, r, c) && isOurs(formula)) {
          const before = [this.at(r, c - 1), r === 0 ? above.get(c) : this.at(r - 1, c)];
          this.found.set(`${r},${c}`, this.toCell(formula, [r, c], before));
        }
      }),
    );
    return [...this.found.values()];
  }

  private at(row: number, column: number): OurCell | undefined {
    return this.found.get(`${row},${column}`);
  }

  private toCell(
    formula: string,
    [r, c]: readonly [number, number],
    before: readonly (OurCell | undefined)[],
  ): OurCell {
    const shown = this.block.values[r][c];
    const same = before.find((cell) => cell?.formula === formula);
    return {
      cell: cellOf(this.range, r, c),
      formula,
      shown,
      condition: conditionOf(formula, shown),
      head: same === undefined || readsAlikeAnywhere(formula) ? null : (same.head ?? same.cell),
    };
  }
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

function parts(range: CellRange): CellRange[] {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns));
  return Array.from({ length: Math.ceil(range.rows / rowsAtOnce) }, (_, index) => ({
    ...range,
    row: range.row + index * rowsAtOnce,
    rows: Math.min(rowsAtOnce, range.rows - index * rowsAtOnce),
  }));
}
