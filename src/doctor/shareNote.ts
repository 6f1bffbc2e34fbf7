import { ADDIN_VERSION } from "../catalog/version";
import { textCell, type Sheet, type SheetCell } from "../sheet/draft";
import { LOOKS, rowArea } from "../sheet/looks";
import { DATA_VERSION } from "../presets/version";
import type { CommandReport } from "./command";

/** How a workbook computes for readers without the add-in. */
export type ShareForm = "native" | "values";

export interface ShareNote {
  readonly form: ShareForm;
  /** ISO day. */
  readonly day: string;
  /** What was done, and what was left alone. */
  readonly report: CommandReport;
}

const HOW: Readonly<Record<ShareForm, string>> = {
  native:
    "Plain Excel formulas on a sheet of native copies stand in their place. They recalculate in Excel 2016 and later and in LibreOffice.",
  values: "Their results stand in their place. They do not follow their inputs.",
};

const BACK: Readonly<Record<ShareForm, string>> = {
  native: "With the add-in: Doctor, then Back to WATT formulas.",
  values: "With the add-in: Doctor, then Restore formulas.",
};

/** A sheet that tells a reader without the add-in what this workbook is. */
export function noteSheet(name: string, { form, day, report }: ShareNote): Sheet {
  const { text, details = [] } = report;
  const rows: SheetCell[][] = [
    ["About this workbook"],
    ["It was built with Hashwatt, an Excel add-in, and prepared for readers without it."],
    [],
    ["Prepared on", { text: day }],
    ["Add-in version", { text: ADDIN_VERSION }],
    ["Data version", { text: DATA_VERSION }],
    ["WATT formulas", HOW[form]],
    ["To work on it again", BACK[form]],
    ["Done", textCell(text)],
    ...details.map((detail): SheetCell[] => ["Left alone", textCell(detail)]),
  ];
  return {
    name,
    rows,
    styles: [
      { ...rowArea(0, 0), ...LOOKS.title },
      { ...rowArea(1, 0), ...LOOKS.note },
      { row: 3, column: 0, rows: rows.length - 3, columns: 1, bold: true },
      { row: 3, column: 1, rows: rows.length - 3, columns: 1, wrap: true },
    ],
    columnWidths: [22, 90],
  };
}
