import {
  conversionOptionUsd,
  givenUpUsd,
  givenUpVolatility,
  receivedUsd,
  totalSpread,
} from "../../core/conversionOption";
import { discountRate } from "../common";
import { defineFunction, type NumberParameter } from "../define";
import { quantity } from "../quantity";

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
  hint: "a fraction, so type 6.67% as 0.0667",
  default: 0,
} as const satisfies Omit<NumberParameter, "description">;

export const conversionOption = defineFunction({
  name: "CONVERSION_OPTION",
  group: "Valuation",
  summary: "Value of the right to convert a mine into a powered shell at a date.",
  parameters: {
    shellValueUsd: quantity({
      unit: "USD",
      description: "Value of the finished shell, received",
      min: 0,
    }),
    miningValueUsd: quantity({ unit: "USD", description: "Value of mining on, given up", min: 0 }),
    capexUsd: quantity({
      unit: "USD",
      description: "Capital to convert, given up; certain",
      min: 0,
    }),
    shellVolatility: { ...volatility, description: "Yearly volatility of the shell value" },
    miningVolatility: { ...volatility, description: "Yearly volatility of the mining value" },
    correlation: quantity({
      unit: "correlation",
      description: "Correlation of the two values",
      min: -1,
      max: 1,
    }),
    years: quantity({ unit: "years", description: "Time to the decision", min: 0 }),
    shellYield: {
      ...payout,
      description:
        "Rent over the shell's value a year, missed while waiting: about 1 / NOI multiple",
    },
    miningYield: {
      ...payout,
      description:
        "Cash over the mining value a year, earned while waiting: about 1 / its multiple",
    },
    riskFreeRate: {
      ...discountRate,
      description: "Rate, compounded continuously, from which the capital is paid later",
      default: 0,
    },
  },
  result: {
    label: "Value of the option to convert",
    unit: "USD",
    formula:
      "IF(OR(totalSpread=0,receivedUsd=0,givenUpUsd=0),MAX(receivedUsd-givenUpUsd,0)," +
      "receivedUsd*NORMSDIST(LN(receivedUsd/givenUpUsd)/totalSpread+totalSpread/2)" +
      "-givenUpUsd*NORMSDIST(LN(receivedUsd/givenUpUsd)/totalSpread-totalSpread/2))",
  },
  steps: [
    {
      key: "receivedUsd",
      label: "Received: the shell without the rent missed until the date",
      unit: "USD",
      formula: "shellValueUsd*EXP(-shellYield*years)",
      value: receivedUsd,
    },
    {
      key: "givenUpUsd",
      label: "Given up: mining without its cash until the date, and the capital paid then",
      unit: "USD",
      formula: "miningValueUsd*EXP(-miningYield*years)+capexUsd*EXP(-riskFreeRate*years)",
      value: givenUpUsd,
    },
    {
      key: "givenUpVolatility",
      label: "Its volatility: only the mining part moves",
      unit: "volatility",
      formula:
        "IF(givenUpUsd=0,0,miningVolatility*miningValueUsd*EXP(-miningYield*years)/givenUpUsd)",
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
    "Margrabe's exchange option: one decision date, lognormal values. Without mining it is the Black-Scholes call.",
    "Yields and rate are 0 by default, and then waiting never loses: a lease's rent (1/15 of its value a year) is missed while waiting, a mine's cash (about 1/5 of its value) is earned, and the capital is paid later.",
    "Compare the option with shell less mining less capital today; the mine's cash until the date is in its yield and must not be added again. IREN per MW in November 2025 at a neocloud's rent: 5.99m against 5.55m USD today says wait. With a shell yield of 1/15, a mining yield of 1/5 and 4.5% it is 5.34m: convert, the rent that is missed counts for more than the choice. At a hyperscaler's rent waiting still wins, 3.37m against 2.93m.",
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
    {
      arguments: [
        15502431,
        2260000,
        7692308,
        0.3,
        0.7,
        0.2,
        2,
        [[0, 1 / 15]],
        [[0, 0.2]],
        [[0, 0.045]],
      ],
      result: [[5988335.81, 5340206.64]],
      note: "IREN per MW at a neocloud's rent, without and with yields; converting today is worth 5,550,123",
    },
    {
      arguments: [10e6, 0, 10e6, 0.3, 0, 0, 2, 0, 0, 0.045],
      result: 2073477.87,
      note: "Nothing to give up but the capital: a Black-Scholes call at the money",
    },
  ],
  keywords: "real option, Margrabe, wait, exchange option",
  compute: conversionOptionUsd,
});
