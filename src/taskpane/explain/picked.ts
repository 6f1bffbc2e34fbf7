import type { CellValue } from "../../sheet/cells";
import { rangeIn } from "../../formula/references";
import { cellOf, type CellRange } from "../../sheet/address";
import type { Book, BookCell } from "./book";

/** Of a column in which a value is looked for. */
const MOST_ROWS = 400;

const PICKS =
  /^=(?:IFNA\(|IFERROR\()?INDEX\(([^(),]+),(?:MATCH\(([^(),]+),([^(),]+),0\)|([^(),]+))\)(?:,"[^"]*"\))?$/i;

/**
 * The cell that `INDEX(range,cell)` or `INDEX(range,MATCH(cell,range,0))` takes out of a column;
 * null for every other formula.
 */
export async function pickedBy(
  { formula, place }: BookCell,
  book: Book,
): Promise<CellRange | null> {
  const [, from = "", wanted = "", among = "", at = ""] = PICKS.exec(formula) ?? [];
  const [column, keys] = [rangeIn(from, place.sheet), rangeIn(among, place.sheet)];
  const named = rangeIn(at || wanted, place.sheet);
  if (column === null || named === null || column.columns > 1 || named.rows > 1) {
    return null;
  }
  const { value } = await book.cell(named);
  const row = keys === null ? Number(value) : 1 + (await rowOf(value, keys, book));
  return row >= 1 && row <= column.rows ? cellOf(column, row - 1, 0) : null;
}

/** From 0, without regard to case, as MATCH finds it; -1 where it is not there. */
async function rowOf(value: CellValue, keys: CellRange, book: Book): Promise<number> {
  const folded = (cell: CellValue): CellValue =>
    typeof cell === "string" ? cell.toLowerCase() : cell;
  for (let row = 0; row < Math.min(keys.rows, MOST_ROWS); row++) {
    if (folded((await book.cell(cellOf(keys, row, 0))).value) === folded(value)) {
      return row;
    }
  }
  return -1;
}
