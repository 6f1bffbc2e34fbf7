import { parseCalls } from "../../formula/calls";
import { fromCell } from "../../formula/relative";
import { tokensOf } from "../../formula/tokens";
import { cellName } from "../../sheet/a1";
import type { BookCell, BookSheet } from "../../sheet/files/book";
import type { Finding } from "./findings";

/** So many values in a row may be typed over; more are a block of inputs. */
const LONGEST_RUN = 12;

type Place = Pick<BookCell, "row" | "column">;
type Step = readonly [down: number, across: number];

/** Values among cells of one column or row that repeat one formula of ours, or in its table. */
export function typedOver({ name, cells, tables }: BookSheet): Finding[] {
  const byPlace = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const relative = (cell: BookCell | undefined): string | null =>
    cell?.formula === undefined || parseCalls(cell.formula) === null
      ? null
      : fromCell(cell.formula, { sheet: name, ...placeOf(cell), rows: 1, columns: 1 });
  const next = (from: BookCell, [down, across]: Step): BookCell | undefined => {
    for (let far = 1; far <= LONGEST_RUN; far++) {
      const place = { row: from.row + far * down, column: from.column + far * across };
      const cell = byPlace.get(keyOf(place));
      if (cell === undefined || !(isTyped(cell) && typeof cell.value === "number")) {
        return cell;
      }
    }
    return undefined;
  };
  const between = (cell: BookCell, [down, across]: Step): boolean => {
    const before = relative(next(cell, [-down, -across]));
    return before !== null && before === relative(next(cell, [down, across]));
  };
  const computing = columnsOf(tables);
  return cells.filter(isTyped).flatMap((cell) => {
    const text = between(cell, [1, 0])
      ? "a value stands where the cells above and below compute"
      : between(cell, [0, 1])
        ? "a value stands where the cells to its left and right compute"
        : computing.some((column) => covers(column, cell))
          ? "a value stands where the column of its table computes"
          : undefined;
    return text === undefined
      ? []
      : [{ sheet: name, cell: cellName(cell.row, cell.column), kind: "typed" as const, text }];
  });
}

function placeOf({ row, column }: Place): Place {
  return { row, column };
}

function keyOf({ row, column }: Place): string {
  return `${row},${column}`;
}

/** A constant, or one behind an equals sign. */
function isTyped({ value, formula }: BookCell): boolean {
  return (
    value !== null &&
    (formula === undefined || tokensOf(formula).every(({ kind }) => CONSTANT.has(kind)))
  );
}

const CONSTANT: ReadonlySet<string> = new Set(["number", "string", "operator", "space"]);

interface Column {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The rows of data of the columns that compute by a formula of ours. */
function columnsOf(tables: BookSheet["tables"]): Column[] {
  return tables.flatMap(({ area, columns, headerRow, totalsRow }) =>
    columns.flatMap(({ formula }, at) =>
      formula === undefined || parseCalls(formula) === null
        ? []
        : [
            {
              column: area.column + at,
              first: area.row + (headerRow ? 1 : 0),
              last: area.row + area.rows - (totalsRow ? 2 : 1),
            },
          ],
    ),
  );
}

function covers({ column, first, last }: Column, cell: Place): boolean {
  return cell.column === column && cell.row >= first && cell.row <= last;
}
