import type { Area, AreaStyle } from "./draft";

/** The one palette of everything that is put into a workbook, by the habits of the trade. */
export const LOOKS = {
  title: { bold: true, fontSize: 14 },
  answer: { bold: true, fontSize: 14, fontColor: "#1F3864" },
  heading: { bold: true, fill: "#D9E1F2" },
  subheading: { bold: true, fill: "#F2F2F2", wrap: true },
  quiet: { fontColor: "#595959" },
  note: { fontColor: "#595959", italic: true },
  field: { fontColor: "#595959", italic: true, fontSize: 8 },
  input: { fontColor: "#0000FF", fill: "#FFFFCC" },
  link: { fontColor: "#00703C" },
  failing: { fontColor: "#C00000" },
  strong: { bold: true },
} as const satisfies Record<string, Partial<AreaStyle>>;

/** Of the series of a chart, in their order; told apart in print and by the colour-blind. */
export const SERIES_COLORS = [
  ...["#1F3864", "#C55A11", "#548235", "#7030A0", "#BF9000", "#2E75B6", "#C00000", "#595959"],
] as const;

/** A cell that nobody has styled. */
export const PLAIN_LOOK = {
  numberFormat: "General",
  bold: false,
  italic: false,
  fontSize: 11,
  fontColor: "#000000",
  fill: null,
  wrap: false,
  align: "general",
} as const;

export type Look = keyof typeof LOOKS;

/** What takes looks: a draft, or a sheet that is being laid out. */
interface Styled {
  readonly styles: AreaStyle[];
}

export function look({ styles }: Styled, name: Look, { row, column, rows, columns }: Area): void {
  styles.push({ row, column, rows, columns, ...LOOKS[name] });
}

/** Cells without a format of their own are left to the host. */
export function format({ styles }: Styled, numberFormat: string, area: Area): void {
  if (numberFormat !== "General") {
    styles.push({ ...area, numberFormat });
  }
}

/** One cell of a row, or several beside each other. */
export function rowArea(row: number, column: number, columns = 1): Area {
  return { row, column, rows: 1, columns };
}
