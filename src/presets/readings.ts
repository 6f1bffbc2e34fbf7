import { chosenFigures, figure } from "./companies";
import { otherRows } from "./data/otherReadings";
import { findField } from "./fields";
import { indexByName, lazy } from "./names";
import { groupByField, toFigures } from "./toFigures";
import type { Figure, VintageChoice } from "./types";

/* For people, not for cells: kept apart from the look-ups so that functions.js stays small. */

const others = lazy(() =>
  otherRows().map((rows) => ({ ticker: rows.ticker, figures: groupByField(toFigures(rows)) })),
);
const findOthers = indexByName(others, ({ ticker }) => ticker);

/** Every reading of a field: those that fill cells first, then older, newer and competing ones. */
export function readings(ticker: string, field: string): readonly Figure[] {
  const name = findField(field)?.name;
  const other = (name && findOthers(ticker)?.figures.get(name)) ?? [];
  return [...chosenFigures(ticker, field), ...other];
}

/** The readings that `figure` passes over: what else an analyst could have taken. */
export function alternatives(
  ticker: string,
  field: string,
  vintage: VintageChoice = "2025-Q3",
): readonly Figure[] {
  const chosen = figure(ticker, field, vintage);
  return readings(ticker, field).filter((reading) => reading !== chosen);
}
