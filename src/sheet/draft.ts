/* Sheets as plain data: what a workbook port puts down and an .xlsx file holds. */

/** Text that starts with "=" is a formula unless it stands in `text`; null leaves the cell alone. */
export type SheetCell = number | string | boolean | null | { readonly text: string };

/** A block of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface AreaStyle extends Area {
  /** Excel number format in English notation. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
}

export interface Looks {
  readonly styles: readonly AreaStyle[];
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  readonly frozenRows?: number;
}

export interface Sheet extends Looks {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A block of cells of a named sheet. */
export interface Place extends Area {
  readonly sheet: string;
}

export type ChartType = "line" | "scatter" | "column" | "bar" | "stackedColumn";

export interface SheetChart {
  readonly name: string;
  readonly type: ChartType;
  readonly title: string;
  readonly altText: string;
  readonly xAxis: string;
  readonly yAxis: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: Place;
    readonly categories?: Place;
  }[];
  /** The cells that it covers. */
  readonly area: Area;
}

/** A sheet with what lies over and behind its cells. */
export interface ModelSheet extends Sheet {
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  readonly lists: readonly { readonly area: Area; readonly allowed: readonly string[] }[];
  readonly charts: readonly SheetChart[];
  readonly printArea: Area;
  /** Printed pages side by side. */
  readonly pagesWide: number;
  readonly header: PageTexts;
  readonly footer: PageTexts;
}

/** Above or below every printed page, in Excel's codes: &A the sheet, &D the day, &P the page. */
export interface PageTexts {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** The same in one text, as files hold it. */
export function pageText({ left = "", center = "", right = "" }: PageTexts): string {
  return `&L${left}&C${center}&R${right}`;
}

/** Rows that are being put down from `top` on; filled in place. */
export interface Draft {
  readonly top: number;
  readonly rows: SheetCell[][];
  readonly styles: AreaStyle[];
}

export function newDraft(top: number): Draft {
  return { top, rows: [], styles: [] };
}

/** Appends a row and answers its number in the sheet. */
export function addRow(draft: Draft, cells: readonly SheetCell[]): number {
  draft.rows.push([...cells]);
  return draft.top + draft.rows.length - 1;
}

/** The row that `addRow` would fill next. */
export function nextRow({ top, rows }: Draft): number {
  return top + rows.length;
}

/** A formula is text that starts with "="; this text stays text. */
export function textCell(text: string): SheetCell {
  return text.startsWith("=") ? { text } : text;
}

/** Rows of equal length; what was missing stays as it is in the sheet. */
export function padRows(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => [...row, ...new Array<SheetCell>(width - row.length).fill(null)]);
}
