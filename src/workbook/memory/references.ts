import { rangeIn } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";
import { quoteSheet, sameSheet } from "../../sheet/address";
import type { CellRange } from "../../sheet/address";
import { sheetOf, type MemoryBook } from "./book";

/** As hosts do when a sheet goes away. */
export function loseReferences(book: MemoryBook, sheet: string): void {
  rewriteReferences(book, sheet, () => "#REF!");
}

/** A new name for a sheet, which formulas, names and tables follow. */
export function renameSheet(book: MemoryBook, old: string, name: string): void {
  const sheet = sheetOf(book, old);
  const moved = <R extends CellRange | null>(range: R): R =>
    range !== null && sameSheet(range.sheet, old) ? { ...range, sheet: name } : range;
  rewriteReferences(book, old, (cells) => `${quoteSheet(name)}!${cells}`);
  book.names.forEach((entry, key) => book.names.set(key, { ...entry, range: moved(entry.range) }));
  book.tables.forEach((table, at) => {
    book.tables[at] = { ...table, range: moved(table.range) };
  });
  book.selection = moved(book.selection);
  sheet.name = name;
}

function rewriteReferences(
  book: MemoryBook,
  sheet: string,
  change: (cells: string) => string,
): void {
  rewriteFormulas(book, (text) => {
    const range = text.includes("!") ? rangeIn(text, "") : null;
    return range !== null && sameSheet(range.sheet, sheet)
      ? change(text.slice(text.lastIndexOf("!") + 1))
      : text;
  });
}

/** Changes the references of all formulas; `own` is the sheet of the formula. */
export function rewriteFormulas(
  book: MemoryBook,
  change: (reference: string, own: string) => string,
): void {
  for (const { cells, name } of book.sheets) {
    cells.forEach(({ formula, value }, key) => {
      if (formula !== null) {
        const tokens = tokensOf(formula).map(({ kind, text }) =>
          kind === "reference" ? change(text, name) : text,
        );
        cells.set(key, { formula: tokens.join(""), value });
      }
    });
  }
  book.results.clear();
}
