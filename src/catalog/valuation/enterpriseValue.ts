import { btcValueUsd, enterpriseValueUsd } from "../../core/valuation";
import { btcPriceUsd } from "../common";
import { defineFunction } from "../define";
import { btcHeld, cashUsd, debtUsd } from "./common";

export const enterpriseValue = defineFunction({
  name: "ENTERPRISE_VALUE",
  group: "Valuation",
  summary: "Market cap plus debt, less cash and the bitcoin held.",
  parameters: {
    marketCapUsd: {
      kind: "number",
      unit: "USD",
      description: "Share price times undiluted shares",
      min: 0,
    },
    debtUsd,
    cashUsd,
    btcHeld: { ...btcHeld, default: 0 },
    btcPriceUsd: { ...btcPriceUsd, optional: true },
  },
  result: {
    label: "Enterprise value",
    unit: "USD",
    formula: "marketCapUsd+debtUsd-cashUsd-btcUsd",
  },
  steps: [
    {
      key: "btcUsd",
      label: "Bitcoin held, at the price",
      unit: "USD",
      formula: 'IF(btcHeld=0,0,IF(btcPriceUsd="",NA(),btcHeld*btcPriceUsd))',
      value: btcValueUsd,
    },
  ],
  assumptions: [
    "Bitcoin counts like cash: do not value it again elsewhere, and leave btcHeld out where you do.",
    "Cash, debt and shares should be of one date, before or after a financing but never one of each.",
    "Undiluted: convertibles are neither in the shares nor taken out of the debt.",
  ],
  sources: [],
  examples: [
    {
      arguments: [5e9, 1e9, 0.4e9, 10000, 90000],
      result: 4700000000,
      note: "5.0 + 1.0 - 0.4 - 0.9 bn USD of bitcoin",
    },
  ],
  keywords: ["EV", "net debt", "treasury"],
  compute: enterpriseValueUsd,
});
