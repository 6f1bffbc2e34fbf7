import type { Area, SheetCell } from "../../sheet/draft";
import { greatest } from "../../core/lists";

/** What a formula's result may need; its length is not known before it is computed. */
const FORMULA_TEXT = 90;
const NUMBER = 10;
/** The first rows are set in large type. */
const LARGE_ROWS = 2;
const LARGE = 1.5;

/** All rows, and as many columns as the longest text runs over. */
export function printArea(
  rows: readonly (readonly SheetCell[])[],
  widths: readonly number[],
): Area {
  const columns = greatest(rows.map((cells, row) => reach(cells, row, widths)));
  return { row: 0, column: 0, rows: rows.length, columns };
}

function reach(cells: readonly SheetCell[], row: number, widths: readonly number[]): number {
  const last = cells.reduce<number>(
    (found, cell, column) => (cell === null || cell === "" ? found : column),
    -1,
  );
  if (last === -1) {
    return 0;
  }
  const usual = widths[widths.length - 1];
  let left = lengthOf(cells[last]) * (row < LARGE_ROWS ? LARGE : 1);
  let column = last;
  for (; left > 0; column++) {
    left -= widths[column] ?? usual;
  }
  return Math.max(column, last + 1);
}

function lengthOf(cell: SheetCell): number {
  const text = typeof cell === "object" ? (cell?.text ?? "") : String(cell);
  if (!text.startsWith("=")) {
    return text.length;
  }
  return text.includes('&"') ? FORMULA_TEXT : NUMBER;
}
