import type { ModelSheet, SheetCell } from "../../sheet/draft";
import { greatest, sum } from "../../core/lists";
import { PAGE_WIDTH } from "./bands";

/** What a formula's result may need; its length is not known before it is computed. */
const FORMULA_TEXT = 82;
const NUMBER = 10;
/** Of a column whose width the layout leaves to the spreadsheet. */
const STANDARD_WIDTH = 8.43;
/** The first rows are set in large type. */
const LARGE_ROWS = 2;
const LARGE = 1.5;
/** Widths count digits; letters are narrower on the whole. */
const PROPORTIONAL = 1.1;

/**
 * What is printed: all rows, and as many columns as the longest text runs over and lists fill. Texts
 * are made smaller to stay on one page; a wide list goes on beside it.
 */
export function pages(
  { rows, styles, columnWidths: widths }: Pick<ModelSheet, "rows" | "styles" | "columnWidths">,
  listColumns: number,
): Pick<ModelSheet, "printArea" | "pagesWide"> {
  const wrapped = new Set(styles.flatMap(({ row, wrap }) => (wrap === true ? [row] : [])));
  const reached = rows.map((cells, row) =>
    wrapped.has(row) ? lastOf(cells) + 1 : reach(cells, row, widths),
  );
  const columns = Math.max(greatest(reached), listColumns);
  const listed = Math.ceil(sum(widths.slice(0, listColumns)) / PAGE_WIDTH);
  return {
    printArea: { row: 0, column: 0, rows: rows.length, columns },
    pagesWide: Math.max(1, listed),
  };
}

function lastOf(cells: readonly SheetCell[]): number {
  return cells.reduce<number>(
    (found, cell, column) => (cell === null || cell === "" ? found : column),
    -1,
  );
}

function reach(cells: readonly SheetCell[], row: number, widths: readonly number[]): number {
  const last = lastOf(cells);
  if (last === -1) {
    return 0;
  }
  let left = lengthOf(cells[last]) * (row < LARGE_ROWS ? LARGE : 1);
  let column = last;
  for (; left > 0; column++) {
    left -= widths[column] ?? STANDARD_WIDTH;
  }
  return Math.max(column, last + 1);
}

function lengthOf(cell: SheetCell): number {
  const text = typeof cell === "object" ? (cell?.text ?? "") : String(cell);
  if (!text.startsWith("=")) {
    return text.length / PROPORTIONAL;
  }
  return text.includes('&"') ? FORMULA_TEXT : NUMBER;
}
