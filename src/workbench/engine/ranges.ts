import type { IRange } from "@univerjs/core";
import type { CellRange } from "../../sheet/address";

/** The engine's own form of a range, which counts from 0 and includes its ends. */
export function toEngineRange({ row, column, rows, columns }: CellRange): IRange {
  return {
    startRow: row,
    endRow: row + rows - 1,
    startColumn: column,
    endColumn: column + columns - 1,
  };
}

export function fromEngineRange(sheet: string, range: IRange): CellRange {
  return {
    sheet,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
