import { addRow, nextRow, textCell, type Draft } from "../../sheet/draft";
import { cellArea, look, rowArea } from "./looks";
import type { TwinRequest } from "./types";

/** What is copied and what it means. */
export function addTitle(draft: Draft, { definition, title }: TwinRequest): void {
  look(draft, "title", cellArea(addRow(draft, [textCell(title)]), 0));
  look(draft, "note", cellArea(addRow(draft, [definition.summary]), 0));
}

export function addHeadings(draft: Draft): void {
  look(draft, "heading", rowArea(nextRow(draft), 5));
  addRow(draft, ["Label", "Value", "Unit", "Formula in words", "Allowed"]);
}
