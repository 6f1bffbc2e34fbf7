import { powerGapGw } from "../../core/powerMarket";
import { MORGAN_STANLEY_GAP, MSX_ARTICLE, PERCENT_HINT } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";

export const powerGap = defineFunction({
  name: "POWER_GAP",
  group: "Power market",
  summary: "Power that data centres need and will not get; negative is a surplus.",
  parameters: {
    demandGw: quantity({ unit: "GW", description: "Power needed over the period", min: 0 }),
    gridAccessGw: quantity({ unit: "GW", description: "Near-term access to the grid", min: 0 }),
    underConstructionGw: quantity({
      unit: "GW",
      description: "Data-centre power already being built",
      min: 0,
    }),
    solutionsGw: quantity({
      unit: "GW",
      description: "Other ways to power: gas turbines, fuel cells, nuclear sites, bitcoin sites",
      min: 0,
      default: 0,
    }),
    realisationFraction: quantity({
      unit: "fraction",
      description: "Share of those that comes about in time",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
      default: 1,
    }),
  },
  result: {
    label: "Power gap",
    unit: "GW",
    formula: "demandGw-gridAccessGw-underConstructionGw-solutionsGw*realisationFraction",
  },
  steps: [],
  assumptions: [
    'The published parts, 65 needed less 15 of grid access less 6 under construction, give 44; the published "about 45" is a rounding of them.',
    "Compare like with like: capacity levels, average loads and additions are different things.",
  ],
  sources: [MSX_ARTICLE, MORGAN_STANLEY_GAP],
  examples: [
    { arguments: [65, 15, 6], result: 44, note: "United States, 2025 to 2028" },
    {
      arguments: [65, 15, 6, 46.5, 0.5],
      result: 20.75,
      note: "Half of the midpoint of the published solutions comes about in time",
    },
  ],
  keywords: "power deficit, shortfall, shortage, data centre demand",
  compute: powerGapGw,
});
