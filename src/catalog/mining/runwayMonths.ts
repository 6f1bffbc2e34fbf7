import { burnUsdPerMonth, liquidityUsd, runwayMonths as monthsOf } from "../../core/runway";
import { btcPriceUsd } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { btcHeld } from "../valuation/common";

export const runwayMonths = defineFunction({
  name: "RUNWAY_MONTHS",
  group: "Mining",
  summary: "Months that cash and bitcoin last while the cash margin falls short of fixed cost.",
  parameters: {
    cashUsd: quantity({
      unit: "USD",
      description: "Cash and equivalents that may be spent",
      min: 0,
    }),
    cashMarginUsdPerMonth: quantity({
      unit: "USD/month",
      description: "Cash that mining and hosting bring a month, before fixed cost; may be negative",
    }),
    fixedCostUsdPerMonth: quantity({
      unit: "USD/month",
      description: "Overheads, interest and whatever else falls due each month",
      min: 0,
    }),
    btcHeld: { ...btcHeld, description: "Bitcoin that may be sold", default: 0 },
    btcPriceUsd: { ...btcPriceUsd, optional: true },
    btcHaircutFraction: quantity({
      unit: "fraction",
      description: "Share of the bitcoin's value lost when it is sold or pledged",
      min: 0,
      max: 1,
      hint: "a fraction, so type 30% as 0.30",
      default: 0,
    }),
  },
  result: {
    label: "Runway",
    unit: "months",
    formula: "IF(burnUsdPerMonth<=0,NA(),liquidityUsd/burnUsdPerMonth)",
  },
  steps: [
    {
      key: "liquidityUsd",
      label: "Cash, and bitcoin after the haircut",
      unit: "USD",
      formula:
        'cashUsd+IF(btcHeld=0,0,IF(btcPriceUsd="",VALUE("refused"),btcHeld*btcPriceUsd*(1-btcHaircutFraction)))',
      value: liquidityUsd,
    },
    {
      key: "burnUsdPerMonth",
      label: "What a month takes out of it",
      unit: "USD/month",
      formula: "fixedCostUsdPerMonth-cashMarginUsdPerMonth",
      value: burnUsdPerMonth,
    },
  ],
  assumptions: [
    "Margin, cost and the price of bitcoin stay as they are, although a fall in price lowers both the margin and the coins' value: recompute the margin at the price used here.",
    "No new debt or shares and no maturities: FUNDING_GAP takes cash by period.",
    "Bitcoin that is pledged or lent out cannot be sold: leave it out, or take a haircut for it.",
    "Where the margin covers the fixed cost there is no end: #N/A.",
  ],
  sources: [],
  examples: [
    {
      arguments: [60e6, 3e6, 9e6, 2500, 85000, 0.3],
      result: 34.79,
      note: "60m of cash and 148.75m of bitcoin after 30% off, spent at 6m a month",
    },
    {
      arguments: [60e6, [[3e6], [-2e6]], 9e6],
      result: [[10], [5.4545]],
      note: "Cash alone, at two margins",
    },
  ],
  keywords:
    "run out of cash, how long does the cash last, months of cash left, burn, liquidity, survival, solvency, cash runway, treasury, capitulation",
  compute: monthsOf,
});
