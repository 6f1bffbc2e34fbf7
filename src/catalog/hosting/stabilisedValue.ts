import { stabilisedValueUsd } from "../../core/rent";
import { defineFunction } from "../define";
import { capRate, noiUsdPerYear } from "./arguments";
import { CAP_RATES } from "./sources";

export const stabilisedValue = defineFunction({
  name: "STABILISED_VALUE",
  group: "AI hosting",
  summary: "Value of a let building: yearly NOI over the cap rate.",
  parameters: { noiUsdPerYear, capRate },
  result: {
    label: "Stabilised value",
    unit: "USD",
    formula: "noiUsdPerYear/capRate",
  },
  steps: [],
  assumptions: [
    "NOI of the first stabilised year, before capital reserves and debt.",
    "Published cap rates disagree on powered shells: 7% to 8% in one guide, 5.5% to 6.5% in another; hyperscale leases 5% to 6.5%, colocation 6% to 7%.",
  ],
  sources: [CAP_RATES],
  examples: [
    { arguments: [85.884e6, 0.0625], result: 1374144000, note: "A 6.25% cap rate is 16 times NOI" },
    {
      arguments: [120e6, [[0.055, 0.065, 0.075]]],
      result: [[2181818181.82, 1846153846.15, 1600000000]],
      note: "A row of cap rates",
    },
  ],
  keywords:
    "exit value at a cap rate, capitalisation of NOI, cap rate, direct capitalisation, capitalisation, NOI multiple",
  compute: ({ noiUsdPerYear: noi, capRate: rate }) => stabilisedValueUsd(noi, rate),
});
