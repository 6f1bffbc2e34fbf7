import { miningProfitUsd } from "../../core/miningIncome";
import {
  efficiencyJPerTh,
  hashpriceUsdPerPhDay,
  otherCostUsdPerPhDay,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  uptimeFraction,
} from "../common";
import { defineFunction } from "../define";
import { BLOCKSPACE_RIGS, days, hashrateEhs, IREN_AUGUST_2025 } from "./arguments";
import { energyStep, netHashpriceStep } from "./steps";

export const miningProfit = defineFunction({
  name: "MINING_PROFIT",
  group: "Mining",
  summary: "Profit of a fleet over some days, before overheads, interest and depreciation.",
  parameters: {
    hashrateEhs,
    hashpriceUsdPerPhDay,
    efficiencyJPerTh,
    powerPriceUsdPerKwh,
    days,
    uptimeFraction,
    poolFeeFraction,
    pue,
    otherCostUsdPerPhDay: {
      ...otherCostUsdPerPhDay,
      description: "Other cost, which downtime does not save",
    },
  },
  result: {
    label: "Mining profit",
    unit: "USD",
    formula:
      "hashrateEhs*1000*days*" +
      "(uptimeFraction*(netHashpriceUsdPerPhDay-energyUsdPerPhDay)-otherCostUsdPerPhDay)",
  },
  steps: [netHashpriceStep, energyStep],
  assumptions: [
    "Hashprice stays over the period; sum several periods where it moves or a halving falls in.",
    "Downtime cuts revenue and power together, not the other cost.",
  ],
  sources: [BLOCKSPACE_RIGS, IREN_AUGUST_2025],
  examples: [
    {
      arguments: [0.0002, 38.4, 17.5, 0.045],
      result: 3.9,
      note: "One machine of 200 TH/s and 3,500 W: the published 3.90 USD a day",
    },
    {
      arguments: [50, 38.2, 17.5, 0.045, 365, 0.95],
      result: 334613750,
      note: "50 EH/s over a year at 95% uptime",
    },
  ],
  keywords: "mining profitability, how profitable is a machine, cash flow, earnings, EBITDA",
  compute: miningProfitUsd,
});
