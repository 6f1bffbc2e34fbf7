import type { AreaStyle, Looks } from "../../sheet/draft";
import type { Engine } from "../engine/engine";
import { findSheet } from "./sheets";
import { columnWidthsOf, fromEngineStyle } from "./styles";

/** How a sheet looks, cell by cell, as a file can hold it. */
export function sheetLooks(engine: Engine, name: string): Looks {
  const sheet = findSheet(engine, name);
  const worksheet = sheet.getSheet();
  const styles: AreaStyle[] = [];
  let columns = 0;
  worksheet.getCellMatrix().forValue((row, column) => {
    const style = fromEngineStyle(worksheet.getComposedCellStyle(row, column));
    if (Object.keys(style).length > 0) {
      styles.push({ row, column, rows: 1, columns: 1, ...style });
    }
    columns = Math.max(columns, column + 1);
  });
  const frozenRows = Math.max(0, worksheet.getFreeze().ySplit);
  return { styles, columnWidths: columnWidthsOf(sheet, columns), frozenRows };
}
