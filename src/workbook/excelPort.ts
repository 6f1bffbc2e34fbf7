import { recalculate } from "./excelCalculation";
import { numberFormats, read, write } from "./excelCells";
import { addChart } from "./excelCharts";
import { getDocument, setDocument } from "./excelDocument";
import { createChanges, createSelections, selection } from "./excelEvents";
import type { Report } from "./excelHub";
import { defineName, names } from "./excelNames";
import { supports } from "./excelRun";
import { activate, addSheet, columnWidths, deleteSheet, layout, listSheets } from "./excelSheets";
import { usedRange } from "./excelSheets";
import { style, validateList } from "./excelStyle";
import { addTable, tables } from "./excelTables";
import type { Capabilities, WorkbookPort } from "./port";

export interface ExcelPortOptions {
  /** Told what goes wrong while listening to Excel's events, where no caller waits for an answer. */
  readonly report: Report;
}

/** The workbook in Excel. To be called when Office is ready, once for a pane. */
export function createExcelPort({ report }: ExcelPortOptions): WorkbookPort {
  return {
    capabilities: excelCapabilities(),
    sheets: listSheets,
    addSheet,
    deleteSheet,
    activate,
    usedRange,
    read,
    write,
    numberFormats,
    style,
    columnWidths,
    layout,
    validateList,
    names,
    defineName,
    tables,
    addTable,
    addChart,
    getDocument,
    setDocument,
    selection,
    onSelection: createSelections(report),
    onChange: createChanges(report),
    recalculate,
  };
}

function excelCapabilities(): Capabilities {
  return {
    host: "excel",
    charts: supports("1.7"),
    tables: supports("1.4"),
    listValidation: supports("1.8"),
    printLayout: supports("1.9"),
    selectionEvents: supports("1.9"),
  };
}
