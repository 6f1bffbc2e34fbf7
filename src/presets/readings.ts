import { readingRows } from "./data/readings";
import { FIELDS, findField } from "./fields";
import { indexByName, lazy } from "./names";
import type { ReadingRow, ReadingRows } from "./rows";
import { groupByField, toFigure } from "./toFigure";
import type { Reading, Use, VintageChoice } from "./types";

/* For people, not for cells: kept apart from the look-ups so that functions.js stays small. */

const all = lazy(() =>
  readingRows().map((rows) => ({ ticker: rows.ticker, readings: groupByField(toReadings(rows)) })),
);
const findReadings = indexByName(all, ({ ticker }) => ticker);

/** What fills a cell of each vintage, best first, as in the look-ups. */
const CHOSEN: Readonly<Record<VintageChoice, readonly Use[]>> = {
  "2025-Q3": ["preset"],
  latest: ["latest", "preset"],
};

/** Every reading of a field, older, newer and competing ones too, as the data lists them. */
export function readings(ticker: string, field: string): readonly Reading[] {
  const name = findField(field)?.name;
  return (name && findReadings(ticker)?.readings.get(name)) ?? [];
}

/** The reading that fills a cell, with its note; undefined where nothing was published. */
export function chosenReading(
  ticker: string,
  field: string,
  vintage: VintageChoice = "2025-Q3",
): Reading | undefined {
  const known = readings(ticker, field);
  return CHOSEN[vintage]
    .map((use) => known.find((reading) => reading.use === use))
    .find((reading) => reading !== undefined);
}

/** What fills the cells of one company, with the notes, in the order of the fields. */
export function chosenReadings(
  ticker: string,
  vintage: VintageChoice = "2025-Q3",
): readonly Reading[] {
  return FIELDS.flatMap(({ name }) => chosenReading(ticker, name, vintage) ?? []);
}

/** The readings that a cell passes over: what else an analyst could have taken. */
export function alternatives(
  ticker: string,
  field: string,
  vintage: VintageChoice = "2025-Q3",
): readonly Reading[] {
  const chosen = chosenReading(ticker, field, vintage);
  return readings(ticker, field).filter((reading) => reading !== chosen);
}

function toReadings({ ticker, sources, figures }: ReadingRows): Reading[] {
  return figures.map((row) => toReading(ticker, sources, row));
}

function toReading(ticker: string, sources: readonly string[], row: ReadingRow): Reading {
  const [field, value, basis, asOf, use, method, confidence, source, note] = row;
  const figure = [field, value, basis, asOf, use, method, confidence, source] as const;
  return { ...toFigure(ticker, sources, figure), note };
}
