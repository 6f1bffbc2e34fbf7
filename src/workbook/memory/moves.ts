import { rangeIn } from "../../formula/references";
import { columnLetters } from "../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS, sameSheet, type CellRange } from "../../sheet/address";
import { cellKey, writableSheet, type MemoryBook } from "./book";
import { rewriteFormulas } from "./references";

/** Lines that a user puts in before one, or takes out from one on where the count is below 0. */
export interface Move {
  readonly sheet: string;
  readonly axis: "row" | "column";
  /** From 0. */
  readonly at: number;
  readonly count: number;
}

/** Rows or columns come or go, and all that stands or points behind them moves along. */
export function moveLines(book: MemoryBook, move: Move): void {
  const sheet = writableSheet(book, move.sheet);
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    const now = movedRange({ sheet: sheet.name, row, column, rows: 1, columns: 1 }, move);
    if (now !== null) {
      sheet.cells.set(cellKey(now.row, now.column), cell);
    }
  }
  // What comes in is plain.
  moveEach(sheet.styles, move, parted);
  moveEach(sheet.lists, move, parted);
  moveEach(book.tables, move);
  book.names.forEach((entry, key) =>
    book.names.set(key, { ...entry, range: entry.range && movedRange(entry.range, move) }),
  );
  book.selection = movedRange(book.selection, move) ?? book.selection;
  rewriteFormulas(book, (text, own) => movedReference(text, own, move));
}

function moveEach<T extends { readonly range: CellRange }>(
  all: T[],
  move: Move,
  parts: (range: CellRange, move: Move) => readonly CellRange[] = (range) => [range],
): void {
  const moved = all.flatMap((one) =>
    parts(one.range, move).flatMap((part) => {
      const range = movedRange(part, move);
      return range === null ? [] : [{ ...one, range }];
    }),
  );
  all.length = 0;
  moved.forEach((one) => all.push(one));
}

function parted(own: CellRange, { sheet, axis, at, count }: Move): readonly CellRange[] {
  const range = { ...own, sheet };
  const size = axis === "row" ? "rows" : "columns";
  const before = at - range[axis];
  return count > 0 && before > 0 && before < range[size]
    ? [
        { ...range, [size]: before },
        { ...range, [axis]: at, [size]: range[size] - before },
      ]
    : [range];
}

/** The range by now; null where all of it is gone. */
function movedRange(range: CellRange, { sheet, axis, at, count }: Move): CellRange | null {
  const [size, most] =
    axis === "row" ? (["rows", MAX_ROWS] as const) : (["columns", MAX_COLUMNS] as const);
  if (!sameSheet(range.sheet, sheet) || range[size] === most) {
    return range;
  }
  const first = range[axis];
  const end = first + range[size];
  const start = first < at ? first : Math.max(at, first + count);
  const stop = end <= at ? end : Math.max(at, end + count);
  return stop <= start ? null : { ...range, [axis]: start, [size]: stop - start };
}

/** A reference of a formula on `own`, its locks and its sheet as they are. */
function movedReference(text: string, own: string, move: Move): string {
  const range = rangeIn(text, own);
  const now = range === null ? null : movedRange(range, move);
  if (range === null || now === range) {
    return text;
  }
  if (now === null) {
    return "#REF!";
  }
  const start = text.lastIndexOf("!") + 1;
  const ends = text.slice(start).split(":");
  const corners = ends.map((end, at) => {
    const [, lock, letters, rowLock, digits] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end) ?? [];
    const last = at > 0;
    const column = columnLetters(now.column + (last ? now.columns - 1 : 0));
    const row = String(now.row + (last ? now.rows : 1));
    return `${lock}${letters === "" ? "" : column}${rowLock}${digits === "" ? "" : row}`;
  });
  return text.slice(0, start) + corners.join(":");
}
