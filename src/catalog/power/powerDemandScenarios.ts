import { demandScenarios } from "../../presets/demand";
import type { DemandScenario } from "../../presets/types";
import { defineFunction, type Cell } from "../define";

const HEADER = [
  "scenario",
  "source",
  "region",
  "basis",
  "unit",
  "years",
  "source address",
] as const;

export const powerDemandScenarios = defineFunction({
  name: "POWER_DEMAND_SCENARIOS",
  group: "Power market",
  summary: "The published scenarios of data-centre power, with basis, years and source.",
  parameters: {},
  result: { label: "Demand scenarios", unit: "text" },
  steps: [],
  assumptions: [
    "Compare scenarios of one basis and region only.",
    "The two scenarios that spread 65 GW over the years by another source's growth are our derivation.",
  ],
  sources: [],
  examples: [
    {
      arguments: [],
      result: [[...HEADER]],
      note: "One row a scenario below the header",
    },
  ],
  keywords: "forecast, list",
  compute: () => [HEADER, ...demandScenarios().map(toRow)],
});

function toRow({
  scenario,
  source,
  region,
  basis,
  unit,
  additions,
  points,
}: DemandScenario): Cell[] {
  const years = points.map(({ year }) => year).join(", ");
  const counted = additions === undefined ? basis : `${basis} (${additions})`;
  return [scenario, source, region, counted, unit, years, points[0].sourceUrl];
}
