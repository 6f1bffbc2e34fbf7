import { chooseReading } from "./choose";
import { findCompany } from "./companies";
import { companyNotes } from "./data/companyNotes";
import { companyRows } from "./data/companies";
import { FIELDS, findField } from "./fields";
import { lazy } from "./names";
import { toFigure } from "./toFigure";
import type { Reading } from "./types";
import { DEFAULT_VINTAGE, type VintageChoice } from "./vintages";

/* For people, not for cells: kept apart from the look-ups so that functions.js stays small. */

const all = lazy(() => {
  const notes = companyNotes();
  return companyRows()
    .flatMap(({ ticker, sources, figures }) => figures.map((row) => toFigure(ticker, sources, row)))
    .map((figure, index) => ({ ...figure, note: notes[index] }));
});

const byField = lazy(() => {
  const grouped = new Map<string, Reading[]>();
  for (const reading of all()) {
    const key = keyOf(reading.ticker, reading.field);
    grouped.set(key, [...(grouped.get(key) ?? []), reading]);
  }
  return grouped;
});

/** Every reading of a field, older, newer and competing ones too, as the data lists them. */
export function readings(ticker: string, field: string): readonly Reading[] {
  const company = findCompany(ticker);
  const name = findField(field)?.name;
  return (company && name && byField().get(keyOf(company.ticker, name))) ?? [];
}

/** The reading that fills a cell, with its note; undefined where nothing was published. */
export function chosenReading(
  ticker: string,
  field: string,
  vintage: VintageChoice = DEFAULT_VINTAGE,
): Reading | undefined {
  return chooseReading(readings(ticker, field), vintage);
}

/** What fills the cells of one company, with the notes, in the order of the fields. */
export function chosenReadings(
  ticker: string,
  vintage: VintageChoice = DEFAULT_VINTAGE,
): readonly Reading[] {
  return FIELDS.flatMap(({ name }) => chosenReading(ticker, name, vintage) ?? []);
}

function keyOf(ticker: string, field: string): string {
  return `${ticker} ${field}`;
}
