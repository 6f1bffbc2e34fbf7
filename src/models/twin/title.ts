import { addRow, nextRow, textCell, type Draft } from "../../sheet/draft";
import { look, rowArea } from "../../sheet/looks";
import type { TwinRequest } from "./types";

/** What is copied and what it means. */
export function addTitle(draft: Draft, { definition, title }: TwinRequest): void {
  look(draft, "title", rowArea(addRow(draft, [textCell(title)]), 0));
  look(draft, "note", rowArea(addRow(draft, [definition.summary]), 0));
}

export function addHeadings(draft: Draft): void {
  look(draft, "heading", rowArea(nextRow(draft), 0, 5));
  addRow(draft, ["Label", "Value", "Unit", "Formula in words", "Allowed"]);
}
