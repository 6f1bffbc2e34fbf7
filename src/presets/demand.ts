import { demandRows, demandTexts } from "./data/demand";
import { indexByName, lazy } from "./names";
import type { DemandRows } from "./rows";
import type { DemandPoint, DemandScenario } from "./types";

const all = lazy(() => {
  const texts = demandTexts();
  return demandRows().map((rows) => toScenario(rows, texts));
});

/** Every demand scenario, whatever it counts: see `basis` and `unit` before comparing. */
export function demandScenarios(): readonly DemandScenario[] {
  return all();
}

/** The scenario of that key, whatever its case and outer blanks; undefined if unknown. */
export const findScenario: (scenario: string) => DemandScenario | undefined = indexByName(
  all,
  ({ scenario }) => scenario,
);

/** What a scenario publishes for a year; undefined where it publishes nothing for it. */
export function demandPoint(scenario: DemandScenario, year: number): DemandPoint | undefined {
  return scenario.points.find((point) => point.year === year);
}

function toScenario(rows: DemandRows, texts: readonly string[]): DemandScenario {
  const points = rows.points.map(([year, value, source, note]) => ({
    year,
    value,
    sourceUrl: texts[source],
    note: texts[note],
  }));
  return { ...rows, points };
}
