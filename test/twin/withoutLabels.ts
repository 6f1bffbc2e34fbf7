import type { SheetCell } from "../../src/sheet/draft";
import type { TwinBlock } from "../../src/models/twin/types";

/** The cells that compute: labels and notes take most of the time and are not what is compared. */
export function withoutLabels({ rows, result, top }: TwinBlock): SheetCell[][] {
  return rows.map((cells, index) => {
    const row = top + index;
    const inResult = row >= result.row && row < result.row + result.rows;
    return cells.map((cell, column) =>
      inResult || column === 1 || typeof cell !== "string" || cell.startsWith("=") ? cell : null,
    );
  });
}
