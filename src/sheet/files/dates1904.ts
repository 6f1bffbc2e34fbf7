import type { Book, BookCell } from "./book";

/** Days from the first of January 1904 back to where Excel counts from otherwise. */
export const DAYS_TO_1904 = 1462;
/** A year, a day or a month by name; times and durations are the same in both ways of counting. */
const DATE = /[yd]|mmm/i;
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** The book with its dates counted from 1900, and how many cells changed. */
export function from1904(book: Book): { readonly book: Book; readonly moved: number } {
  if (!book.date1904) {
    return { book, moved: 0 };
  }
  let moved = 0;
  const shift = (cell: BookCell): BookCell => {
    if (typeof cell.value !== "number" || !isDated(cell)) {
      return cell;
    }
    moved += 1;
    return { ...cell, value: cell.value + DAYS_TO_1904 };
  };
  const sheets = book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(shift) }));
  return { book: { ...book, sheets, date1904: false }, moved };
}

function isDated({ look }: BookCell): boolean {
  return DATE.test((look?.numberFormat ?? "").replace(QUOTED, ""));
}
