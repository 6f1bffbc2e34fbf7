import { claimsUsd, mnav as multipleOf } from "../../core/treasury";
import { btcPriceUsd } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { btcHeld, cashUsd, debtUsd } from "./common";
import { STRATEGY_8K } from "./sources";

export const mnav = defineFunction({
  name: "MNAV",
  group: "Valuation",
  summary: "What the market pays over the value of the bitcoin held, as a multiple.",
  parameters: {
    marketCapUsd: quantity({
      unit: "USD",
      description: "Share price times shares, diluted ones where debt at par is left out",
      min: 0,
    }),
    btcHeld,
    btcPriceUsd,
    debtUsd,
    preferredUsd: quantity({
      unit: "USD",
      description: "Preferred stock, at what it must be redeemed for",
      min: 0,
      default: 0,
    }),
    cashUsd,
  },
  result: { label: "Multiple of the bitcoin held", unit: "multiple", formula: "claimsUsd/btcUsd" },
  steps: [
    {
      key: "claimsUsd",
      label: "Paid for the company without its cash",
      unit: "USD",
      formula: "marketCapUsd+debtUsd+preferredUsd-cashUsd",
      value: claimsUsd,
    },
    {
      key: "btcUsd",
      label: "Bitcoin held, at the price",
      unit: "USD",
      formula: "btcHeld*btcPriceUsd",
      value: (args) => args.btcHeld * args.btcPriceUsd,
    },
  ],
  assumptions: [
    "Counts nothing but bitcoin as an asset: for a miner with sites the multiple holds the value of its power too. SOTP takes that apart.",
    "Publishers differ: some leave debt, preferred stock and cash out. Leave the last three arguments out for market cap over bitcoin.",
    "A convertible is either in the debt at par or in diluted shares, never in both.",
  ],
  sources: [STRATEGY_8K],
  examples: [
    {
      arguments: [3.1e9, 24000, 88000, 3.3e9, 0.2e9, 0.4e9],
      result: 2.9356,
      note: "6.2 bn USD of claims over 2.112 bn of bitcoin",
    },
    { arguments: [3e9, 24000, 100000], result: 1.25, note: "Market cap over bitcoin alone" },
  ],
  keywords: "premium, treasury company, multiple of NAV, bitcoin treasury",
  compute: multipleOf,
});
