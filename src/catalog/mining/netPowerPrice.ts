import { netPowerPriceUsdPerKwh } from "../../core/costPerBtc";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { creditsUsd } from "./arguments";

export const netPowerPrice = defineFunction({
  name: "NET_POWER_PRICE",
  group: "Mining",
  summary: "Electricity price after credits; negative where the credits are more than the bill.",
  parameters: {
    powerCostUsd: quantity({
      unit: "USD",
      description: "Power cost of the period, before credits; negative when paid to draw power",
    }),
    consumedMwh: quantity({ unit: "MWh", description: "Energy used in the period", min: 0 }),
    creditsUsd,
  },
  result: {
    label: "Net power price",
    unit: "USD/kWh",
    formula: "(powerCostUsd-creditsUsd)/consumedMwh/1000",
  },
  steps: [],
  assumptions: [
    "Over the energy used, not the energy contracted: curtailed hours lower the energy and raise the credits.",
    "Count a credit once: a price that is already net of it takes none here.",
  ],
  sources: [
    {
      title: "Riot Platforms, form 8-K for 2024: 3.4 cents net of curtailment credits",
      url: "https://ca.advfn.com/stock-market/NASDAQ/RIOT/stock-news/95500544/form-8-k-current-report",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [186154000, 4443677.036, 33685000],
      result: 0.0343,
      note: "Riot in 2024: the published 3.4 cents",
    },
    { arguments: [2000000, 60000, 3000000], result: -0.01667, note: "Credits above the bill" },
  ],
  keywords: "curtailment, demand response, credits, tariff",
  compute: netPowerPriceUsdPerKwh,
});
