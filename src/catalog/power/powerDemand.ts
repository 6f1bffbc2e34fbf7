import { notFound } from "../../core/errors";
import { onLine } from "../../core/interpolate";
import { demandPoint, demandScenarios, findScenario } from "../../presets/demand";
import type { DemandPoint, DemandScenario } from "../../presets/types";
import { lazy } from "../../presets/names";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { unknownName } from "../unknownName";

export const powerDemand = defineFunction({
  name: "POWER_DEMAND",
  group: "Power market",
  summary: "Data-centre power of a published scenario in a year, on that scenario's own basis.",
  parameters: {
    scenario: {
      kind: "key",
      description: "Scenario, as POWER_DEMAND_SCENARIOS lists them",
    },
    year: quantity({
      unit: "year",
      description: "Calendar year",
      min: 1900,
      max: 2200,
      whole: true,
      hint: "a year such as 2028",
    }),
    interpolate: {
      kind: "flag",
      description: "TRUE fills years between two published ones on a straight line",
      default: false,
    },
  },
  result: { label: "Data-centre power", unit: "GW", format: "#,##0.0" },
  steps: [],
  assumptions: [
    "Three bases that must not be mixed: capacity level (connected GW), average load (mean draw; a capacity level is 1.3 to 2 times as much) and additions (GW added, in the year or since the start).",
    "A year that the source does not publish is #N/A, not a guess; a filled-in year is our straight line, not the source's figure.",
    "Scenarios that publish a share of national use have no GW and are #N/A.",
  ],
  sources: [],
  examples: [
    { arguments: ["sp_451_2025", 2028], result: 108, note: "S&P and 451 Research: capacity level" },
    {
      arguments: ["sp_451_2025", 2027, true],
      result: 91.9,
      note: "Halfway between 75.8 in 2026 and 108.0 in 2028",
    },
    {
      arguments: ["mckinsey_medium_2024", [[2025, 2026, 2027, 2028]]],
      result: [[25.57, 33.33, 42.35, 51.37]],
      note: "A row of years: average load",
    },
  ],
  keywords: "load growth, how much power data centres need, forecast, data centre, scenario",
  sourceOf: ({ scenario, year, interpolate }) =>
    sourceLine(scenarioOf(scenario), year, interpolate),
  compute: ({ scenario, year, interpolate }) => demandGw(scenarioOf(scenario), year, interpolate),
});

const scenarioNames = lazy(() => demandScenarios().map(({ scenario }) => scenario));

function scenarioOf(key: string): DemandScenario {
  const found = findScenario(key);
  if (found === undefined) {
    throw unknownName("scenario", key, scenarioNames());
  }
  return found;
}

function demandGw(scenario: DemandScenario, year: number, interpolate: boolean): number {
  if (scenario.unit !== "GW") {
    throw notFound(`${scenario.scenario} is published as a share of electricity use, not in GW`);
  }
  const value =
    demandPoint(scenario, year)?.value ?? (interpolate ? filledIn(scenario, year) : undefined);
  if (value === undefined) {
    const years = scenario.points.map((point) => point.year).join(", ");
    throw notFound(`${scenario.scenario} has no figure for ${year}: published for ${years}`);
  }
  return value;
}

function filledIn(scenario: DemandScenario, year: number): number | undefined {
  const ends = publishedAround(scenario, year);
  return ends === undefined ? undefined : onLine(year, pair(ends[0]), pair(ends[1]));
}

/** The published points next to a year without one; undefined outside the published years. */
function publishedAround(
  { points }: DemandScenario,
  year: number,
): readonly [DemandPoint, DemandPoint] | undefined {
  const next = points.findIndex((point) => point.year > year);
  return next <= 0 ? undefined : [points[next - 1], points[next]];
}

function pair({ year, value }: DemandPoint): readonly [number, number] {
  return [year, value];
}

/** Empty for a year without a figure. */
function sourceLine(scenario: DemandScenario, year: number, interpolate: boolean): string {
  const { source, basis } = scenario;
  const point = demandPoint(scenario, year);
  if (point !== undefined) {
    return `${source}; ${basis}; ${point.sourceUrl}; ${point.note}`;
  }
  const ends = interpolate ? publishedAround(scenario, year) : undefined;
  if (ends === undefined) {
    return "";
  }
  const years = ends.map((end) => end.year).join(" and ");
  const addresses = [...new Set(ends.map((end) => end.sourceUrl))].join(" and ");
  return `${source}; ${basis}; ${addresses}; our straight line between ${years}, not published`;
}
