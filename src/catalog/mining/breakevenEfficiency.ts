import { breakevenEfficiencyJPerTh } from "../../core/breakevens";
import {
  hashpriceUsdPerPhDay,
  otherCostUsdPerPhDay,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
} from "../common";
import { defineFunction } from "../define";
import { CBECI } from "./arguments";
import { netHashpriceStep } from "./steps";

export const breakevenEfficiency = defineFunction({
  name: "BREAKEVEN_EFFICIENCY",
  group: "Mining",
  summary: "Efficiency at which a machine just pays its way: those above it lose money.",
  parameters: {
    hashpriceUsdPerPhDay,
    powerPriceUsdPerKwh,
    poolFeeFraction,
    pue,
    otherCostUsdPerPhDay,
  },
  result: {
    label: "Breakeven efficiency",
    unit: "J/TH",
    formula:
      "IF(OR(powerPriceUsdPerKwh<=0,netHashpriceUsdPerPhDay<=otherCostUsdPerPhDay),NA()," +
      "(netHashpriceUsdPerPhDay-otherCostUsdPerPhDay)/(24*powerPriceUsdPerKwh*pue))",
  },
  steps: [netHashpriceStep],
  assumptions: [
    "Cambridge's profitability threshold, with the pool's fee, overhead and other cost added.",
    "There is none, hence #N/A, where power is free or paid for, and where other cost takes all revenue.",
  ],
  sources: [CBECI],
  examples: [
    { arguments: [38.2, 0.05], result: 31.83, note: "38.2 / (24 x 0.05)" },
    {
      arguments: [38.2, [[0.04], [0.06]], 0.02],
      result: [[38.996], [25.997]],
      note: "With a 2% pool fee",
    },
  ],
  keywords:
    "how efficient a machine must be to survive, efficiency needed to stay profitable, least efficient machine that pays, threshold, J/TH, CBECI",
  compute: breakevenEfficiencyJPerTh,
});
