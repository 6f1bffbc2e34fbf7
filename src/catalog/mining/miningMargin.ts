import { miningMargin as marginOf } from "../../core/miningIncome";
import {
  efficiencyJPerTh,
  hashpriceUsdPerPhDay,
  otherCostUsdPerPhDay,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  THE_MINER_MAG,
} from "../common";
import { defineFunction } from "../define";
import { IREN_AUGUST_2025 } from "./arguments";
import { hashcostStep, netHashpriceStep } from "./steps";

export const miningMargin = defineFunction({
  name: "MINING_MARGIN",
  group: "Mining",
  summary: "Share of mining revenue left after power and other cost that stops with the machines.",
  parameters: {
    hashpriceUsdPerPhDay,
    efficiencyJPerTh,
    powerPriceUsdPerKwh,
    poolFeeFraction,
    pue,
    otherCostUsdPerPhDay,
  },
  result: {
    label: "Mining margin",
    unit: "fraction",
    formula: "1-hashcostUsdPerPhDay/netHashpriceUsdPerPhDay",
  },
  steps: [hashcostStep, netHashpriceStep],
  assumptions: [
    "A gross margin: no overheads, interest or depreciation. Companies call it hardware profit margin or hash margin.",
    "Negative where mining loses money, above 1 where the operator is paid to draw power.",
  ],
  sources: [IREN_AUGUST_2025, THE_MINER_MAG],
  examples: [
    { arguments: [38.2, 17.5, 0.045], result: 0.505, note: "1 - 18.90 / 38.20" },
    {
      arguments: [114816, 17.5, 0, null, null, 38791],
      result: 0.66,
      note: "A company's own figures per bitcoin instead of per PH: the published 66%",
    },
  ],
  keywords: "gross margin, profitability, hardware profit",
  compute: marginOf,
});
