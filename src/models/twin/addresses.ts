import { substitute } from "../../catalog/formula/formula";
import type { FormulaReference } from "../../catalog/formula/tokens";
import { cellName, fixedArea, fixedCell } from "../../sheet/a1";
import type { Place } from "./types";

export type Places = ReadonlyMap<string, Place>;

/** A row of a schedule that is being written; column A holds its number. */
export interface ScheduleRow {
  readonly schedule: string;
  readonly row: number;
}

/** A formula of the definition over the cells where its names stand. */
export function addressed(formula: string, places: Places, at?: ScheduleRow): string {
  return substitute(formula, (reference) => addressOf(reference, places, at));
}

function addressOf(reference: FormulaReference, places: Places, at?: ScheduleRow): string {
  if (reference.of === "row" && at !== undefined) {
    return `$${cellName(at.row, 0)}`;
  }
  const place = places.get(reference.name);
  if (place === undefined) {
    throw new Error(`the formula names ${reference.text}, which stands nowhere`);
  }
  if (place.kind === "cell") {
    return fixedCell(place.row, place.column);
  }
  if (reference.of === "column" || place.schedule !== at?.schedule || at === undefined) {
    return fixedArea(place);
  }
  return cellName(reference.of === "above" ? at.row - 1 : at.row, place.column);
}
