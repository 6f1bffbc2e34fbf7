import { recalculate } from "./calculation";
import { numberFormats, read, readAll, write } from "./cells";
import { addCharts } from "./charts";
import { getDocument, setDocument } from "./document";
import { createChanges, createSelections, selection } from "./events";
import type { Report } from "./hub";
import { defineNames, formulaNames, names, redefineNames } from "./names";
import { activate, addSheet, addSheets, deleteSheet, layout, listSheets } from "./sheets";
import { usedRanges } from "./sheets";
import { looks, style, validateLists } from "./style";
import { addTable, tables } from "./tables";
import type { Capabilities, WorkbookPort } from "../port/port";

export interface ExcelPortOptions {
  /** Told what goes wrong while listening to Excel's events, where no caller waits for an answer. */
  readonly report: Report;
}

/** Of the oldest Excel that the manifest admits. */
const CAPABILITIES: Capabilities = {
  host: "excel",
  charts: true,
  tables: true,
  listValidation: true,
  printLayout: true,
};

/** The workbook in Excel. To be called when Office is ready, once for a pane. */
export function createExcelPort({ report }: ExcelPortOptions): WorkbookPort {
  return {
    capabilities: CAPABILITIES,
    sheets: listSheets,
    addSheet,
    addSheets,
    deleteSheet,
    activate,
    usedRanges,
    read,
    readAll,
    write,
    numberFormats,
    looks,
    style,
    layout,
    validateLists,
    names,
    formulaNames,
    defineNames,
    redefineNames,
    tables,
    addTable,
    addCharts,
    getDocument,
    setDocument,
    selection,
    onSelection: createSelections(report),
    onChange: createChanges(report),
    recalculate,
  };
}
