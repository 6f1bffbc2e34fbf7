import { impliedEnergyUsdPerPhDay, impliedPowerPriceUsdPerKwh } from "../../core/publishedCost";
import { netBtcPerPhDay } from "../../core/mining";
import {
  blockRewardBtc,
  efficiencyJPerTh,
  networkHashrateEhs,
  poolFeeFraction,
  pue,
  THE_MINER_MAG,
} from "../common";
import { defineFunction } from "../define";
import { CIPHER_THIRD_QUARTER, costUsdPerBtc } from "./arguments";

export const impliedPowerPrice = defineFunction({
  name: "IMPLIED_POWER_PRICE",
  group: "Mining",
  summary: "The power price that a published electricity cost per bitcoin means.",
  parameters: {
    costUsdPerBtc: { ...costUsdPerBtc, description: "Electricity per bitcoin mined, as published" },
    efficiencyJPerTh,
    networkHashrateEhs,
    blockRewardBtc,
    poolFeeFraction,
    pue,
  },
  result: {
    label: "Implied power price",
    unit: "USD/kWh",
    formula: "energyUsdPerPhDay/(24*efficiencyJPerTh*pue)",
  },
  steps: [
    {
      key: "netBtcPerPhDay",
      label: "Bitcoin earned by 1 PH/s in a day, after the pool's fee",
      unit: "BTC",
      formula: "144*blockRewardBtc*(1-poolFeeFraction)/(networkHashrateEhs*1000)",
      value: netBtcPerPhDay,
    },
    {
      key: "energyUsdPerPhDay",
      label: "Electricity of 1 PH/s for a day that this cost means",
      unit: "USD/PH/day",
      formula: "costUsdPerBtc*netBtcPerPhDay",
      value: impliedEnergyUsdPerPhDay,
    },
  ],
  assumptions: [
    "The cost must be electricity alone: hosting, staff or overheads in it come out as a dearer kilowatt-hour.",
    "Network and reward must be averages of the period of the cost, and efficiency that of the fleet that ran: a better machine or a smaller network makes the price look higher in proportion.",
    "Holds for running machines: uptime does not matter, since both cost and bitcoin stop with them.",
  ],
  sources: [THE_MINER_MAG, CIPHER_THIRD_QUARTER],
  examples: [
    {
      arguments: [34189, 18.4, 973.6, 3.1458],
      result: 0.036,
      note: "Cipher in the third quarter of 2025: the network's mean and the efficiency of the fleet that ran",
    },
    {
      arguments: [34189, 16.8, 930.5762, 3.15],
      result: 0.0413,
      note: "The same cost with the efficiency of the quarter's end and the network of its start (a difficulty of 130T): 15% too high",
    },
  ],
  keywords: "all-in power, electricity price, cents per kWh, back out, cost per bitcoin",
  compute: impliedPowerPriceUsdPerKwh,
});
