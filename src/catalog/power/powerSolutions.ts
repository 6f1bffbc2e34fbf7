import { powerSolutions as solutions } from "../../presets/solutions";
import { defineFunction, type Table } from "../define";

const GW_OF = { low: "lowGw", mid: "midGw", high: "highGw" } as const;

export const powerSolutions = defineFunction({
  name: "POWER_SOLUTIONS",
  group: "Power market",
  summary:
    "Ways to power data centres round the grid by 2028: gas, fuel cells, nuclear, bitcoin sites.",
  parameters: {
    case: {
      kind: "choice",
      description: "Which end of the published range",
      choices: ["low", "mid", "high"],
      default: "mid",
    },
  },
  result: { label: "Power solutions", unit: "GW" },
  steps: [],
  assumptions: [
    "A broker's ranges of November 2025, cumulative to 2028, before any allowance for delay; the middle is ours.",
    "The published net shortfall of about 13 GW follows only when two thirds of the midpoints come about: our derivation.",
  ],
  sources: [
    {
      title:
        "Morgan Stanley on Investing.com, November 2025: gas turbines, fuel cells, nuclear sites",
      url: "https://ng.investing.com/news/stock-market-news/morgan-stanley-sees-up-to-20-shortage-of-us-power-for-data-centers-through-2028-2203320",
      retrieved: "2026-11-22",
    },
    {
      title: "Digest of the same report: 10 to 15 GW from bitcoin sites",
      url: "https://reportify.ai/social-media/740760280007926",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [],
      result: [
        ["solution", "GW", "note", "source"],
        ["gas_turbines", 17.5],
        ["fuel_cells", 6.5],
        ["nuclear_sites", 10],
        ["bitcoin_sites", 12.5],
      ],
      note: "Midpoints; use SUM over the second column in POWER_GAP",
    },
  ],
  keywords: "gas turbines, fuel cells, nuclear, time to power",
  compute: (args): Table => [
    ["solution", "GW", "note", "source"],
    ...solutions().map((solution) => [
      solution.solution,
      solution[GW_OF[args.case]],
      solution.note,
      solution.sourceUrl,
    ]),
  ],
});
