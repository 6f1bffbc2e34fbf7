import type { FieldName } from "./fieldTable";
import type { Confidence, DemandScenario, Method, Use } from "./types";

/** Field, value, basis, as of, use, method, confidence, place in the source list. */
export type FigureRow = readonly [
  FieldName,
  number | string,
  string,
  string,
  Use,
  Method,
  Confidence,
  number,
];

/** The figures of one company as the generated data holds them: addresses once, units by field. */
export interface CompanyRows {
  readonly ticker: string;
  readonly sources: readonly string[];
  readonly figures: readonly FigureRow[];
}

/** Model, maker, TH/s, W, J/TH, year, places of source and note in the text list. */
export type AsicRow = readonly [
  string,
  string,
  number,
  number,
  number,
  number | undefined,
  number,
  number,
];

/** A scenario with points of year, value, places of source and note in the text list. */
export interface DemandRows extends Omit<DemandScenario, "points"> {
  readonly points: readonly (readonly [number, number, number, number])[];
}
