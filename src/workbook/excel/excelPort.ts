import { recalculate } from "./calculation";
import { numberFormats, read, write } from "./cells";
import { addChart } from "./charts";
import { getDocument, setDocument } from "./document";
import { createChanges, createSelections, selection } from "./events";
import type { Report } from "./hub";
import { defineName, names } from "./names";
import { supports } from "./run";
import { activate, addSheet, columnWidths, deleteSheet, layout, listSheets } from "./sheets";
import { usedRange } from "./sheets";
import { style, validateList } from "./style";
import { addTable, tables } from "./tables";
import type { Capabilities, WorkbookPort } from "../port/port";

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
