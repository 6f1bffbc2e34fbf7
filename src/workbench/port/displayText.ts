import type { FWorksheet } from "@univerjs/sheets/facade";
import type { CellValue } from "../../sheet/cells";

/** How the grid writes a value in a cell, its number format applied. */
export function displayText(
  sheet: FWorksheet,
): (value: CellValue, row: number, column: number) => string {
  const model = sheet.getSheet();
  return (value, row, column) => {
    if (typeof value === "boolean") {
      return value ? "TRUE" : "FALSE";
    }
    if (value === "" || typeof value === "string") {
      return value;
    }
    return String(model.getCell(row, column)?.v ?? value);
  };
}
