import { LocaleType, type IWorkbookData, type IWorksheetData } from "@univerjs/core";

/** A whole workbook as plain data, the engine's snapshot. */
export type WorkbookData = IWorkbookData;

/**
 * Cells of a new sheet. Unlike Excel the engine answers #NAME? for a reference outside the sheet,
 * so there are more than a model needs.
 */
export const NEW_SHEET_SIZE = { rowCount: 1000, columnCount: 60 } as const;

const VERSION = "0.25.1";

/** A workbook with one empty sheet. */
export function emptyWorkbook(sheetName = "Sheet1"): WorkbookData {
  const sheet: Partial<IWorksheetData> = { id: "sheet-1", name: sheetName, ...NEW_SHEET_SIZE };
  return {
    id: freshId(),
    name: "Workbook",
    appVersion: VERSION,
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": sheet },
  };
}

/** The engine keeps what it knows of a workbook under its id, so no two may share one. */
export function freshId(): string {
  return `workbook-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Where the sheet's and the workbook's own data hold what a file has and the grid has no place for. */
export const FILE_STORE = "hashwatt-file";
