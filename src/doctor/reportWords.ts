import { counted } from "../core/counted";
import { formatAddress, type CellRange } from "../sheet/address";
import type { RefusedCell } from "../workbook/scattered";

/* How reports say things. */

/** "1 formula", "5,000 formulas". */
export function formulas(count: number): string {
  return counted(count, "formula");
}

/** Each reason once, with all of its cells in runs. */
export function byReason<Reason extends string>(
  cells: readonly { readonly cell: CellRange; readonly reason: Reason }[],
): readonly { readonly where: string; readonly reason: Reason }[] {
  const reasons = new Map<Reason, readonly CellRange[]>();
  cells.forEach(({ cell, reason }) =>
    reasons.set(reason, withCell(reasons.get(reason) ?? [], cell)),
  );
  return [...reasons].map(([reason, runs]) => ({
    where: runs.map(formatAddress).join(", "),
    reason,
  }));
}

/** A cell below a run makes it longer. */
function withCell(runs: readonly CellRange[], cell: CellRange): readonly CellRange[] {
  const above = runs.find(
    ({ sheet, column, columns, row, rows }) =>
      sheet === cell.sheet &&
      column === cell.column &&
      columns === cell.columns &&
      row + rows === cell.row,
  );
  return above === undefined
    ? [...runs, cell]
    : runs.map((run) => (run === above ? { ...run, rows: run.rows + cell.rows } : run));
}

/** The refused cells, by reason. */
export function refusals(refused: readonly RefusedCell[]): readonly string[] {
  return byReason(refused).map(({ where, reason }) => `${where}: ${reason}`);
}

export function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}
