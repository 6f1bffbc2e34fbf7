import { revenueUsdPerMwh } from "../../core/miningIncome";
import { efficiencyJPerTh, hashpriceUsdPerPhDay, poolFeeFraction, pue } from "../common";
import { defineFunction } from "../define";
import { netHashpriceStep } from "./steps";

export const miningRevenuePerMwh = defineFunction({
  name: "MINING_REVENUE_PER_MWH",
  group: "Mining",
  summary: "What a megawatt-hour earns when it mines: the power price at which to curtail.",
  parameters: { hashpriceUsdPerPhDay, efficiencyJPerTh, poolFeeFraction, pue },
  result: {
    label: "Mining revenue per MWh",
    unit: "USD/MWh",
    formula: "1000*netHashpriceUsdPerPhDay/(24*efficiencyJPerTh*pue)",
  },
  steps: [netHashpriceStep],
  assumptions: [
    "The curtailment strike when power is the only cost that stops with the machines; take the rest off with BREAKEVEN_POWER_PRICE.",
    "A megawatt-hour is one that the site meter counts where PUE is given, else one at the machines.",
  ],
  sources: [
    {
      title: "BitOoda, January 2021: mining revenue of 267 USD/MWh",
      url: "https://bitooda.medium.com/the-weekly-hash-1-20-21-it-costs-4300-to-mine-1-bitcoin-with-s19-rigs-at-the-average-price-of-e9744a1f6ff6",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    { arguments: [38.2, 17.5], result: 90.95, note: "The hashprice of November 2025, an S21" },
    { arguments: [38.2, 13.5], result: 117.9, note: "The same hour on an S21 XP" },
  ],
  keywords:
    "spark spread, curtailment strike price, curtailment, strike, hash spread, demand response",
  compute: revenueUsdPerMwh,
});
