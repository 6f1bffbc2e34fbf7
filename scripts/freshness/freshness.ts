import { companies, figure } from "../../src/presets/companies";
import { FIELDS } from "../../src/presets/fields";
import { quarterOf } from "../../src/presets/quarter";
import type { Company, Figure } from "../../src/presets/types";

/** The newest reading of a field of a company, and how long ago its quarter was. */
export interface Newest {
  readonly figure: Figure;
  readonly quartersOld: number;
}

/** Readings older than this are due for a look. */
export const DUE_AFTER_QUARTERS = 2;

/** The newest readings of a company as a quarter sees them, in the order of the fields. */
export function newestReadings({ ticker }: Company, quarter: string): readonly Newest[] {
  return FIELDS.flatMap(({ name }) => {
    const newest = figure(ticker, name, "latest");
    return newest === undefined
      ? []
      : [{ figure: newest, quartersOld: quartersBetween(quarterOf(newest.asOf), quarter) }];
  });
}

/** What a maintainer should look up first: the oldest of all companies on top. */
export function dueReadings(quarter: string): readonly Newest[] {
  return companies()
    .flatMap((company) => newestReadings(company, quarter))
    .filter(({ quartersOld }) => quartersOld > DUE_AFTER_QUARTERS)
    .sort((a, b) => b.quartersOld - a.quartersOld);
}

/** The quarter of the newest reading there is: the data's own clock. */
export function newestQuarter(): string {
  const days = companies().flatMap(({ ticker }) =>
    FIELDS.flatMap(({ name }) => figure(ticker, name, "latest")?.asOf ?? []),
  );
  return quarterOf(days.sort().at(-1) ?? "");
}

export function quartersBetween(from: string, to: string): number {
  const count = (quarter: string): number =>
    Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6));
  return count(to) - count(from);
}
