import {
  ratioDrift,
  ratioVariance,
  switchTrigger as triggerOf,
  triggerRoot,
} from "../../core/switchTrigger";
import { defineFunction, type NumberParameter } from "../define";
import { quantity } from "../quantity";
import { MCDONALD_SIEGEL } from "./sources";

const volatility = {
  kind: "number",
  unit: "volatility",
  min: 0,
  max: 5,
  hint: "a fraction, so type 60% as 0.60",
} as const satisfies Omit<NumberParameter, "description">;

const payout = {
  kind: "number",
  unit: "rate/year",
  min: 0,
  max: 1,
  hint: "a fraction, so type 6.5% as 0.065",
} as const satisfies Omit<NumberParameter, "description">;

export const switchTrigger = defineFunction({
  name: "SWITCH_TRIGGER",
  group: "Valuation",
  summary: "How many times its cost a conversion must be worth before it beats waiting for ever.",
  parameters: {
    shellVolatility: { ...volatility, description: "Yearly volatility of the shell value" },
    miningVolatility: {
      ...volatility,
      description: "Yearly volatility of what is given up, mining and capital together",
    },
    correlation: quantity({
      unit: "correlation",
      description: "Correlation of the two values",
      min: -1,
      max: 1,
    }),
    shellYield: {
      ...payout,
      description: "What the shell earns a year over its value, forgone while waiting",
    },
    miningYield: {
      ...payout,
      description: "What is earned a year over what is given up while waiting",
    },
  },
  result: {
    label: "Value over cost at which to convert",
    unit: "ratio",
    formula: "IF(shellYield=0,NA(),1+(triggerRoot+ratioDrift)/(2*shellYield))",
  },
  steps: [
    {
      key: "ratioVariance",
      label: "Variance of one value over the other in a year",
      unit: "number",
      formula:
        "(shellVolatility-miningVolatility)^2+2*(1-correlation)*shellVolatility*miningVolatility",
      value: ratioVariance,
    },
    {
      key: "ratioDrift",
      label: "Growth of the ratio in a year, plus half the variance",
      unit: "rate/year",
      formula: "miningYield-shellYield+ratioVariance/2",
      value: ratioDrift,
    },
    {
      key: "triggerRoot",
      label: "Root of the equation for the trigger",
      unit: "rate/year",
      formula: "SQRT(ratioDrift^2+2*shellYield*ratioVariance)",
      value: triggerRoot,
    },
  ],
  assumptions: [
    "The right to convert never ends and the values move lognormally: McDonald and Siegel's b/(b-1), b = 1/2 - (q2-q1)/s2 + sqrt(((q2-q1)/s2 - 1/2)^2 + 2 q2/s2), q1 and q2 the yields, s2 the variance. It is written so that a variance of 0 gives the limit: the larger of 1 and q2/q1.",
    "Compare it with shell value / (mining value + capital). Below it waiting is worth more even where converting pays.",
    "A grid connection or a tenant that will not wait is no right for ever: the trigger is then too high. CONVERSION_OPTION takes a date.",
    "Capital is certain: scale the volatility and the yield of mining to its share of what is given up.",
  ],
  sources: [
    MCDONALD_SIEGEL,
    {
      title: "Dixit and Pindyck, Investment under Uncertainty, chapter 5 (1994)",
      url: "https://press.princeton.edu/books/hardcover/9780691034102/investment-under-uncertainty",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [0.2, 0, 0, 0.04, 0.04],
      result: 2,
      note: "Dixit and Pindyck's case: invest at twice the cost",
    },
    {
      arguments: [0.3, 0.16, 0.2, 0.0667, 0.0454],
      result: 2.08,
      note: "A shell at 15 times NOI against a mine and its conversion",
    },
  ],
  keywords:
    "should a miner convert, when to convert to AI, when should a miner convert, real option, option to wait, hurdle, American option, McDonald Siegel",
  compute: triggerOf,
});
