import { yieldOnCost as yieldOf } from "../../core/poweredShell";
import { defineFunction } from "../define";
import { costUsd, noiUsdPerYear } from "./arguments";
import { CAP_RATES, HUT_RIVER_BEND, WULF_CORE42 } from "./sources";

export const yieldOnCost = defineFunction({
  name: "YIELD_ON_COST",
  group: "AI hosting",
  summary: "Yearly NOI over the total build cost.",
  parameters: { noiUsdPerYear, costUsd },
  result: {
    label: "Yield on cost",
    unit: "fraction",
    formula: "noiUsdPerYear/costUsd",
  },
  steps: [],
  assumptions: [
    "Say which NOI: River Bend yields 15.1% on its first year and 18.5% on the average of its term.",
    "Total cost includes what the landlord builds for the tenant; land and what the tenant pays differ from source to source.",
  ],
  sources: [HUT_RIVER_BEND, WULF_CORE42, CAP_RATES],
  examples: [
    {
      arguments: [1.05e6, 6e6],
      result: 0.175,
      note: "TeraWulf and Core42 per MW: the published 17% to 18% uses the low end of the cost",
    },
    {
      arguments: [454e6, 2.45e9],
      result: 0.1853,
      note: "Hut 8 River Bend, average NOI of the term",
    },
  ],
  keywords: "build cost, capex per MW, return on cost, development yield",
  compute: ({ noiUsdPerYear: noi, costUsd: cost }) => yieldOf(noi, cost),
});
