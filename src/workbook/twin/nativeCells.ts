import { cellOf, formatAbsolute, type CellRange } from "../../sheet/address";

/**
 * References to each cell of a copy's result, for the cells that showed it before. In a copy that
 * holds values a blank is a blank: a plain reference would read it as 0.
 */
export function nativeCells(copy: CellRange, kept: boolean): string[][] {
  return Array.from({ length: copy.rows }, (_, row) =>
    Array.from({ length: copy.columns }, (_, column) => {
      const one = formatAbsolute(cellOf(copy, row, column));
      return kept ? `=IF(${one}="","",${one})` : `=${one}`;
    }),
  );
}
