import {
  conversionOptionUsd,
  givenUpUsd,
  givenUpVolatility,
  totalSpread,
} from "../../core/conversionOption";
import { defineFunction, type NumberParameter } from "../define";

const volatility = {
  kind: "number",
  unit: "volatility",
  min: 0,
  max: 5,
  hint: "a fraction, so type 60% as 0.60",
} as const satisfies Omit<NumberParameter, "description">;

export const conversionOption = defineFunction({
  name: "CONVERSION_OPTION",
  group: "Valuation",
  summary: "Value of the right to convert a mine into a powered shell at a date.",
  parameters: {
    shellValueUsd: {
      kind: "number",
      unit: "USD",
      description: "Value of the finished shell, received",
      min: 0,
    },
    miningValueUsd: {
      kind: "number",
      unit: "USD",
      description: "Value of mining on, given up",
      min: 0,
    },
    capexUsd: {
      kind: "number",
      unit: "USD",
      description: "Capital to convert, given up; certain",
      min: 0,
    },
    shellVolatility: { ...volatility, description: "Yearly volatility of the shell value" },
    miningVolatility: { ...volatility, description: "Yearly volatility of the mining value" },
    correlation: {
      kind: "number",
      unit: "correlation",
      description: "Correlation of the two values",
      min: -1,
      max: 1,
    },
    years: { kind: "number", unit: "years", description: "Time to the decision", min: 0 },
  },
  result: {
    label: "Value of the option to convert",
    unit: "USD",
    formula:
      "IF(OR(totalSpread=0,shellValueUsd=0,givenUpUsd=0),MAX(shellValueUsd-givenUpUsd,0)," +
      "shellValueUsd*NORMSDIST(LN(shellValueUsd/givenUpUsd)/totalSpread+totalSpread/2)" +
      "-givenUpUsd*NORMSDIST(LN(shellValueUsd/givenUpUsd)/totalSpread-totalSpread/2))",
  },
  steps: [
    {
      key: "givenUpUsd",
      label: "Given up: mining value and capital",
      unit: "USD",
      formula: "miningValueUsd+capexUsd",
      value: givenUpUsd,
    },
    {
      key: "givenUpVolatility",
      label: "Its volatility: only the mining part moves",
      unit: "volatility",
      formula: "IF(givenUpUsd=0,0,miningVolatility*miningValueUsd/givenUpUsd)",
      value: givenUpVolatility,
    },
    {
      key: "totalSpread",
      label: "Volatility of one over the other, to the date",
      unit: "volatility",
      formula:
        "SQRT(((shellVolatility-givenUpVolatility)^2+2*(1-correlation)*shellVolatility*givenUpVolatility)*years)",
      value: totalSpread,
    },
  ],
  assumptions: [
    "Margrabe's exchange option: one decision date, no income from either side before it, lognormal values.",
    "Volatilities and correlation have no public calibration, so none is a default; 0 gives the intrinsic value.",
    "The volatility of what is given up is scaled to its mining part, since the capital is certain: an approximation of a sum by a lognormal.",
  ],
  sources: [
    {
      title:
        "Margrabe, The Value of an Option to Exchange One Asset for Another, Journal of Finance 33 (1978)",
      url: "https://doi.org/10.1111/j.1540-6261.1978.tb03397.x",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [519e6, 100e6, 350e6, 0, 0, 0, 2],
      result: 69000000,
      note: "Without volatility only the difference is left: 519 - 450",
    },
    {
      arguments: [450e6, 450e6, 0, 0.3, 0.3, 0.5, 1],
      result: 53655923.13,
      note: "At the money with a spread of 30%: 450m x (2 N(0.15) - 1)",
    },
  ],
  keywords: ["real option", "Margrabe", "wait", "exchange option"],
  compute: conversionOptionUsd,
});
