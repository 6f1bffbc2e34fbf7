import { columnLetters } from "../sheet/a1";
import { columnIndex, isCellReference, type CellRange } from "../sheet/address";
import { cellTokens } from "../formula/cellTokens";

/* Formulas as seen from their own cell, so that one text stands for a whole filled column. */

/** Brackets one cell; formulas do not hold it. */
const MARK = "\uE000";
const CELL = /(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})/g;

/** The formula with its cells as distances from `at`; {@link atCell} gives it back to the letter. */
export function fromCell(formula: string, at: CellRange): string {
  return cellTokens(formula)
    .map(({ kind, text }) => (kind === "reference" ? text.replace(CELL, distance) : text))
    .join("");

  function distance(cell: string, ...[lock, letters, rowLock, digits]: string[]): string {
    if (!isCellReference(`${letters}${digits}`)) {
      return cell;
    }
    const column = lock === "$" ? `$${letters}` : String(columnIndex(letters) - at.column);
    const row = rowLock === "$" ? `$${digits}` : String(Number(digits) - 1 - at.row);
    return `${MARK}${column},${row}${MARK}`;
  }
}

/** The formula of {@link fromCell} as the cell `at` holds it. */
export function atCell(relative: string, at: CellRange): string {
  return relative
    .split(MARK)
    .map((part, index) => (index % 2 === 0 ? part : cellAt(part, at)))
    .join("");
}

function cellAt(distance: string, at: CellRange): string {
  const [column, row] = distance.split(",");
  const letters = column.startsWith("$") ? column : columnLetters(at.column + Number(column));
  return letters + (row.startsWith("$") ? row : String(at.row + 1 + Number(row)));
}
