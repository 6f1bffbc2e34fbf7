import { breakevenPowerPriceUsdPerKwh } from "../../core/breakevens";
import {
  efficiencyJPerTh,
  hashpriceUsdPerPhDay,
  otherCostUsdPerPhDay,
  poolFeeFraction,
  pue,
} from "../common";
import { defineFunction } from "../define";
import { netHashpriceStep } from "./steps";

export const breakevenPowerPrice = defineFunction({
  name: "BREAKEVEN_POWER_PRICE",
  group: "Mining",
  summary: "Electricity price at which a machine just pays its way; negative if it must be paid.",
  parameters: {
    hashpriceUsdPerPhDay,
    efficiencyJPerTh,
    poolFeeFraction,
    pue,
    otherCostUsdPerPhDay,
  },
  result: {
    label: "Breakeven power price",
    unit: "USD/kWh",
    formula: "(netHashpriceUsdPerPhDay-otherCostUsdPerPhDay)/(24*efficiencyJPerTh*pue)",
  },
  steps: [netHashpriceStep],
  assumptions: [
    "Against the avoidable cost alone; a price at which the company earns its overheads is lower.",
    "A contract that pays for power as a share s of revenue costs this price with a pool fee of 1 - s.",
  ],
  sources: [
    {
      title: "Compass Mining, January 2021: breakeven at 0.23 USD/kWh",
      url: "https://compassmining.io/education/bitcoin-miner-cost-to-mine-hardware-price/",
      retrieved: "2026-11-22",
    },
    {
      title: "Revenue share of 30% as a power price of nearly 0.07 USD/kWh",
      url: "https://stacker.news/items/984784",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    { arguments: [38.2, 17.5], result: 0.09095, note: "The hashprice of November 2025" },
    {
      arguments: [100, 18, 0.7],
      result: 0.0694,
      note: "Handing over 30% of revenue for power; the published nearly 7 cents",
    },
  ],
  keywords:
    "maximum price of a kWh, price per kWh at which mining earns zero, power cost at which mining loses money, power price at which mining stops paying, tariff, kWh, shutdown",
  compute: breakevenPowerPriceUsdPerKwh,
});
