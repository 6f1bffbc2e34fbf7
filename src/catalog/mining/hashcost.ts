import { energyCostUsdPerPhDay, hashcostUsdPerPhDay } from "../../core/mining";
import {
  efficiencyJPerTh,
  otherCostUsdPerPhDay,
  powerPriceUsdPerKwh,
  pue,
  THE_MINER_MAG,
} from "../common";
import { defineFunction } from "../define";

export const hashcost = defineFunction({
  name: "HASHCOST",
  group: "Mining",
  summary: "Cost of running 1 PH/s for a day.",
  parameters: { efficiencyJPerTh, powerPriceUsdPerKwh, pue, otherCostUsdPerPhDay },
  result: {
    label: "Hashcost",
    unit: "USD/PH/day",
    formula: "energyUsdPerPhDay+otherCostUsdPerPhDay",
  },
  steps: [
    {
      key: "energyUsdPerPhDay",
      label: "Electricity of 1 PH/s for a day; 1 PH/s at 1 J/TH draws 1 kW",
      unit: "USD/PH/day",
      formula: "24*efficiencyJPerTh*powerPriceUsdPerKwh*pue",
      value: energyCostUsdPerPhDay,
    },
  ],
  assumptions: [
    "Power and other cost that stops with the machines; no overheads, interest or depreciation.",
    "PUE multiplies energy, not hashrate: leave it at 1 where the price or meter already includes overhead.",
  ],
  sources: [THE_MINER_MAG],
  examples: [
    { arguments: [17.5, 0.045], result: 18.9, note: "24 h x 17.5 kW x 0.045 USD/kWh" },
    { arguments: [17.5, 0.045, 1.05], result: 19.845, note: "The same with 5% cooling overhead" },
  ],
  keywords:
    "electricity bill per petahash, cost per hash, cost of electricity per PH, electricity cost, opex",
  compute: hashcostUsdPerPhDay,
});
