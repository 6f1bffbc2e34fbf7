import type { Area, AreaStyle, SheetChart } from "../draft";

/* A workbook as plain data: what an .xlsx file holds and what it is written from. */

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** Serial dates count from 1904, as old Macs had it; they stand in cells as the file has them. */
  readonly date1904: boolean;
  readonly properties: BookProperties;
  /** Formulas may go in circles, counted until they change by no more than that. */
  readonly iteration?: { readonly rounds?: number; readonly change?: number };
}

export interface BookProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly company?: string;
  readonly keywords?: string;
  readonly description?: string;
  readonly category?: string;
}

export interface BookName {
  readonly name: string;
  /** As the name manager shows it: `=Sheet1!$A$1:$B$3`, `=0.1`, `=Sheet1!$B$2*2`. */
  readonly formula: string;
  /** The only sheet where it holds; the whole workbook without it. */
  readonly sheet?: string;
  readonly hidden?: boolean;
}

export type SheetState = "visible" | "hidden" | "veryHidden";

export interface BookSheet {
  readonly name: string;
  readonly state: SheetState;
  /** Row by row; blank cells without looks are left out. */
  readonly cells: readonly BookCell[];
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tables: readonly BookTable[];
  readonly validations: readonly BookValidation[];
  readonly print: BookPrint;
  readonly charts: readonly SheetChart[];
  readonly face?: SheetFace;
}

/** How a sheet is shown; what is left out is as usual. */
export interface SheetFace {
  /** In per cent. */
  readonly zoom?: number;
  /** `#RRGGBB`. */
  readonly tabColor?: string;
  readonly rightToLeft?: boolean;
  /** Of columns that state none, in characters. */
  readonly columnWidth?: number;
  /** Of rows that state none, in points. */
  readonly rowHeight?: number;
}

/** A result or a constant; null is blank, and a formula whose result the file does not hold. */
export type BookValue = number | string | boolean | { readonly error: string } | null;

export interface BookCell {
  readonly row: number;
  readonly column: number;
  readonly value: BookValue;
  /** With its "=", functions under the names that a user types. */
  readonly formula?: string;
  /** The cells that a formula fills; those beside the first hold values only. */
  readonly block?: FormulaBlock;
  readonly link?: string;
  readonly look?: CellLook;
}

export interface FormulaBlock extends Area {
  /** Spilled, where Excel finds the size itself; else entered with Ctrl+Shift+Enter. */
  readonly dynamic: boolean;
}

export interface CellLook extends Omit<AreaStyle, keyof Area> {
  readonly fontName?: string;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly vertical?: "top" | "middle" | "bottom";
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<Edge, Border>>>;
}

export type Edge = "top" | "right" | "bottom" | "left";

export interface Border {
  readonly style: "thin" | "medium" | "thick" | "double" | "dotted" | "dashed" | "hair";
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface BookColumn {
  readonly column: number;
  /** In characters of the standard font. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** Of its cells that have none of their own and are blank. */
  readonly look?: CellLook;
}

/** Of a row, in points. */
export const STANDARD_HEIGHT = 15;

export interface BookRow {
  readonly row: number;
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly look?: CellLook;
}

export interface BookTable {
  readonly name: string;
  /** With its row of headers and its row of totals. */
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly theme?: string;
}

export interface TableColumn {
  readonly name: string;
  readonly totalsLabel?: string;
  readonly totalsFunction?: string;
  /** With its "=": what the table puts into the cells of new rows. */
  readonly formula?: string;
}

export interface BookValidation {
  readonly areas: readonly Area[];
  /** "any" only shows its prompt. */
  readonly type: ("list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom") | "any";
  readonly operator?: string;
  /** Without "=": `"low,high"`, `Sheet1!$A$1:$A$9`, `0`. */
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  /** "stop" where a wrong entry is refused. */
  readonly onError?: "stop" | "warning" | "information";
  readonly errorTitle?: string;
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

export interface BookPrint {
  /** Areas of the sheet, printed in this order; all of it when there is none. */
  readonly areas: readonly Area[];
  readonly landscape: boolean;
  /** Pages side by side and below each other that all must fit on; 0 is as many as it takes. */
  readonly fit?: { readonly wide: number; readonly tall: number };
  /** First and last row to repeat on each page. */
  readonly titleRows?: readonly [first: number, last: number];
  /** Likewise, `A:B`. */
  readonly titleColumns?: string;
  /** Excel's number of a paper size: 9 is A4. */
  readonly paper?: number;
  /** In per cent, where the pages are not fitted. */
  readonly scale?: number;
  /** In inches. */
  readonly margins?: Readonly<Record<Margin, number>>;
  readonly centred?: boolean;
  readonly header?: string;
  readonly footer?: string;
}

export type Margin = "left" | "right" | "top" | "bottom" | "header" | "footer";

/** What reading a file gives. */
export interface ReadBook {
  readonly book: Book;
  /** Each thing of the file that the book does not hold, such as "comments". */
  readonly left: readonly string[];
}

/** A sheet with nothing in it. */
export function emptySheet(name: string): BookSheet {
  return {
    name,
    state: "visible",
    cells: [],
    columns: [],
    rows: [],
    merges: [],
    frozen: { rows: 0, columns: 0 },
    gridlines: true,
    tables: [],
    validations: [],
    print: { areas: [], landscape: false },
    charts: [],
  };
}
