import { rentUsdPerMwh, rentUsdPerSiteMwYear } from "../../core/rentPerMwh";
import { noiMarginFraction, PERCENT_HINT, rentUsdPerKwMonth, siteToItRatio } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { WULF_CORE42 } from "./sources";

export const rentPerMwh = defineFunction({
  name: "RENT_PER_MWH",
  group: "AI hosting",
  summary: "What a tenant's rent comes to per MWh of site power, to hold against mining.",
  parameters: {
    rentUsdPerKwMonth,
    siteToItRatio,
    noiMarginFraction: { ...noiMarginFraction, default: 1 },
    loadFraction: quantity({
      unit: "fraction",
      description: "Share of the site's power that is drawn on average; 1 for all of it",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
      default: 1,
    }),
  },
  result: {
    label: "Rent per MWh of site power",
    unit: "USD/MWh",
    formula: "rentUsdPerSiteMwYear/(8760*loadFraction)",
  },
  steps: [
    {
      key: "rentUsdPerSiteMwYear",
      label: "Rent left of one MW of site power",
      unit: "USD/MW-year",
      formula: "rentUsdPerKwMonth*12000*noiMarginFraction/siteToItRatio",
      value: rentUsdPerSiteMwYear,
    },
  ],
  assumptions: [
    "The tenant pays for capacity, not for energy: at a lower load the same rent is more per MWh.",
    "The whole rent by default; a margin of 85% leaves the NOI. Power is on top of the rent, but comes out of mining's revenue: MINING_REVENUE_PER_MWH less the power price is what compares with NOI.",
    "Build cost is left out: INDIFFERENCE_BTC_PRICE charges it.",
  ],
  sources: [WULF_CORE42],
  examples: [
    {
      arguments: [130, 1.25, null, 0.9],
      result: 158.3,
      note: "1.248m USD a year from each site MW over 7,884 hours",
    },
    {
      arguments: [[[109.46], [131.72]]],
      result: [[115.34], [138.8]],
      note: "The backed-out rents of a hyperscaler and a neocloud at the default ratio",
    },
  ],
  keywords:
    "rent that equals mining revenue, rent per MWh, opportunity cost, mine or lease, power value",
  compute: rentUsdPerMwh,
});
