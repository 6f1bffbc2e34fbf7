import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import type { AreaStyle, ModelSheet, Sheet } from "../../sheet/draft";
import { emptyWorkbook, type WorkbookData } from "../engine/workbookData";
import { asCustom, NOTHING, onSheets } from "./carried";
import { toCellData } from "./cellData";
import { pixelsOf, toEngineStyle } from "./styles";

export type ChartedSheet = Sheet & Pick<ModelSheet, "charts">;

/**
 * A workbook that holds a sheet as it is to look. Opening it is one step and none that can be
 * undone, where filling a sheet that is open takes a command for each look.
 */
export function sheetWorkbook(sheet: ChartedSheet): WorkbookData {
  const workbook = emptyWorkbook(sheet.name);
  const [id] = workbook.sheetOrder;
  const charts = sheet.charts.map((chart) => onSheets(chart, new Map([[sheet.name, id]])));
  const custom = asCustom({ ...NOTHING, charts });
  const content = { ...workbook.sheets[id], ...contentOf(sheet), custom };
  return { ...workbook, sheets: { [id]: content } };
}

function contentOf({ rows, styles, columnWidths, frozenRows = 0 }: Sheet): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const cellAt = (row: number, column: number): ICellData => ((cells[row] ??= {})[column] ??= {});
  rows.forEach((inputs, row) =>
    inputs.forEach((input, column) => Object.assign(cellAt(row, column), toCellData(input))),
  );
  for (const area of styles) {
    const style = toEngineStyle(area);
    placesIn(area).forEach(([row, column]) => {
      const cell = cellAt(row, column);
      cell.s = { ...(cell.s as IStyleData | undefined), ...style };
    });
  }
  return {
    cellData: cells,
    columnData: Object.fromEntries(columnWidths.map((width, at) => [at, { w: pixelsOf(width) }])),
    freeze: { xSplit: 0, ySplit: frozenRows, startRow: frozenRows || -1, startColumn: -1 },
  };
}

function placesIn({ row, column, rows, columns }: AreaStyle): (readonly [number, number])[] {
  return Array.from(
    { length: rows * columns },
    (_, at) => [row + Math.floor(at / columns), column + (at % columns)] as const,
  );
}
