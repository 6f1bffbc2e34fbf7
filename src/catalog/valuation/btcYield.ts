import { btcPerShare, btcYield as yieldOf } from "../../core/treasury";
import { defineFunction, type NumberParameter } from "../define";
import { btcHeld } from "./common";
import { STRATEGY_8K } from "./sources";

const shares = {
  kind: "number",
  unit: "shares",
  min: 0,
} as const satisfies Omit<NumberParameter, "description">;

export const btcYield = defineFunction({
  name: "BTC_YIELD",
  group: "Valuation",
  summary: "Growth of the bitcoin behind each share between two dates.",
  parameters: {
    btcStart: { ...btcHeld, description: "Bitcoin held at the start" },
    sharesStart: { ...shares, description: "Diluted shares at the start" },
    btcEnd: { ...btcHeld, description: "Bitcoin held at the end" },
    sharesEnd: { ...shares, description: "Diluted shares at the end" },
  },
  result: { label: "BTC yield", unit: "fraction", formula: "perShareEnd/perShareStart-1" },
  steps: [
    {
      key: "perShareStart",
      label: "Bitcoin per share at the start",
      unit: "BTC/share",
      formula: "btcStart/sharesStart",
      value: (args) => btcPerShare(args.btcStart, args.sharesStart),
    },
    {
      key: "perShareEnd",
      label: "Bitcoin per share at the end",
      unit: "BTC/share",
      formula: "btcEnd/sharesEnd",
      value: (args) => btcPerShare(args.btcEnd, args.sharesEnd),
    },
  ],
  assumptions: [
    "Not a yield: nothing is paid out. Shares sold above the value of their bitcoin raise it, debt raises it without adding a share.",
    "Over the period as it is, not a year. Count the same shares at both dates, diluted ones as Strategy does: DILUTED_SHARES.",
  ],
  sources: [STRATEGY_8K],
  examples: [
    {
      arguments: [189150, 207636000, 423650, 275642000],
      result: 0.687,
      note: "Strategy in 2024 up to 8 December: published as 68.7%",
    },
    {
      arguments: [252220, 235042000, 423650, 275642000],
      result: 0.432,
      note: "Of that since the end of September: published as 43.2%",
    },
  ],
  keywords: "bitcoin per share, accretion, treasury company, sats per share",
  compute: yieldOf,
});
