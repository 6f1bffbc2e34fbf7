import { solid } from "../../formula/calls";
import { rangeIn } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";
import type { CellValue } from "../../sheet/cells";
import { cellOf, type CellRange } from "../../sheet/address";
import type { Book, BookCell } from "./book";

/** Of a column in which a value is looked for. */
const MOST_ROWS = 400;

const SIGNS: Readonly<Record<string, string>> = { reference: "R", string: "T" };
/** With R for a reference and T for a text. */
const PICKS = /^=(?:IF(?:NA|ERROR)\()?INDEX\(R,(?:MATCH\(R,R,0\)|R)\)(?:,T\))?$/i;

/**
 * The cell that `INDEX(range,cell)` or `INDEX(range,MATCH(cell,range,0))` takes out of a column;
 * null for every other formula.
 */
export async function pickedBy(
  { formula, place }: BookCell,
  book: Book,
): Promise<CellRange | null> {
  const tokens = solid(tokensOf(formula));
  const shape = tokens.map(({ kind, text }) => SIGNS[kind] ?? text).join("");
  if (!PICKS.test(shape)) {
    return null;
  }
  const named = tokens.filter(({ kind }) => kind === "reference");
  const [column, wanted, keys] = named.map(({ text }) => rangeIn(text, place.sheet));
  if (column === null || wanted === null || keys === null) {
    return null;
  }
  if (column.columns > 1 || wanted.rows > 1) {
    return null;
  }
  const { value } = await book.cell(wanted);
  const row = keys === undefined ? Number(value) : 1 + (await rowOf(value, keys, book));
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
