import { yieldOnCost } from "../../core/poweredShell";
import { defineFunction } from "../define";
import { capRate, costUsd, noiUsdPerYear } from "./arguments";
import { CAP_RATES } from "./sources";

export const developmentSpread = defineFunction({
  name: "DEVELOPMENT_SPREAD",
  group: "AI hosting",
  summary: "Yield on cost less the cap rate: what building earns over buying a let building.",
  parameters: { noiUsdPerYear, costUsd, capRate },
  result: {
    label: "Development spread",
    unit: "fraction",
    formula: "yieldOnCost-capRate",
  },
  steps: [
    {
      key: "yieldOnCost",
      label: "Yield on cost",
      unit: "fraction",
      formula: "noiUsdPerYear/costUsd",
      value: (args) => yieldOnCost(args.noiUsdPerYear, args.costUsd),
    },
  ],
  assumptions: [
    "In points of a rate: 0.045 is 4.5 percentage points.",
    "Pays for construction, lease-up and time; it is not a return on the equity.",
  ],
  sources: [CAP_RATES],
  examples: [
    {
      arguments: [85.88e6, 769.2e6, 0.0667],
      result: 0.0449,
      note: "A powered shell for a hyperscaler: 11.16% on cost against a 6.67% cap rate",
    },
    { arguments: [50e6, 1e9, 0.065], result: -0.015, note: "Building for less than buying yields" },
  ],
  keywords: "profit on cost of a development, development margin, yield spread, value creation",
  compute: (args) => yieldOnCost(args.noiUsdPerYear, args.costUsd) - args.capRate,
});
