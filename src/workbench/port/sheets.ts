import type { FWorksheet } from "@univerjs/sheets/facade";
import { parseAddress, sameSheet, type CellRange } from "../../sheet/address";
import type { SheetInfo } from "../../workbook/port/port";
import { lastVisibleSheet, sheetMissing } from "../../workbook/port/refusals";
import { freeSheetNames } from "../../sheet/sheetNames";
import type { Engine } from "../engine/engine";
import { NEW_SHEET_SIZE } from "../engine/workbookData";

export function listSheets(engine: Engine): readonly SheetInfo[] {
  return engine
    .workbook()
    .getSheets()
    .map((sheet) => ({
      name: sheet.getSheetName(),
      visible: !sheet.isSheetHidden(),
      protected: false,
    }));
}

/** The sheet of that name, upper and lower case alike; throws "missing". */
export function findSheet(engine: Engine, name: string): FWorksheet {
  const sheets = engine.workbook().getSheets();
  const sheet = sheets.find((one) => sameSheet(one.getSheetName(), name));
  if (!sheet) {
    throw sheetMissing(name);
  }
  return sheet;
}

/** A range together with its sheet. */
export interface Place {
  readonly sheet: FWorksheet;
  readonly range: CellRange;
}

/** Where an address lies, the sheet's name as the workbook writes it. */
export function placeOf(engine: Engine, address: string): Place {
  const range = parseAddress(address);
  const sheet = findSheet(engine, range.sheet);
  return { sheet, range: { ...range, sheet: sheet.getSheetName() } };
}

/** The part of a place that lies on the sheet's grid: whole columns and rows end there. */
export function onGrid({ sheet, range }: Place): CellRange {
  return {
    ...range,
    rows: Math.min(range.rows, Math.max(sheet.getMaxRows() - range.row, 1)),
    columns: Math.min(range.columns, Math.max(sheet.getMaxColumns() - range.column, 1)),
  };
}

/** Makes the grid large enough for a range; Excel's sheets always are. */
export function growTo({ sheet, range }: Place): void {
  const rows = range.row + range.rows;
  const columns = range.column + range.columns;
  if (rows > sheet.getMaxRows()) {
    sheet.setRowCount(rows);
  }
  if (columns > sheet.getMaxColumns()) {
    sheet.setColumnCount(columns);
  }
}

export function addSheets(engine: Engine, wanted: readonly string[]): readonly string[] {
  const taken = listSheets(engine).map(({ name }) => name);
  const names = freeSheetNames(wanted, taken);
  names.forEach((name) => engine.workbook().insertSheet(name, { sheet: NEW_SHEET_SIZE }));
  return names;
}

export function deleteSheet(engine: Engine, name: string): void {
  const sheet = findSheet(engine, name);
  const others = listSheets(engine).filter((one) => one.visible && !sameSheet(one.name, name));
  if (others.length === 0) {
    throw lastVisibleSheet(sheet.getSheetName());
  }
  engine.workbook().deleteSheet(sheet);
}
