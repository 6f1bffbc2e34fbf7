import type { Area, AreaStyle, Draft } from "../../sheet/draft";

/* How the parts of a copy look: inputs blue on yellow, links green, headings bold. */

const INPUT = { fontColor: "#0000FF", fill: "#FFF9DB" } as const;
const LINK = { fontColor: "#00703C" } as const;
const HEADING = { bold: true, fill: "#F3F2F1" } as const;
const NOTE = { italic: true, fontColor: "#605E5C" } as const;
const TITLE = { bold: true, fontSize: 12 } as const;
const LOOKS = { input: INPUT, link: LINK, heading: HEADING, note: NOTE, title: TITLE } as const;

export function look(draft: Draft, name: keyof typeof LOOKS, area: Area): void {
  draft.styles.push({ ...area, ...LOOKS[name] });
}

export function format(draft: Draft, numberFormat: string, area: Area): void {
  if (numberFormat !== "General") {
    draft.styles.push({ ...area, numberFormat } satisfies AreaStyle);
  }
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

export function rowArea(row: number, columns: number): Area {
  return { row, column: 0, rows: 1, columns };
}
