import {
  PAYBACK_HORIZON_MONTHS,
  paybackMonths,
  paybackSchedule,
  pricePerPhUsd,
  revenueGrowth,
} from "../../core/asicPayback";
import {
  efficiencyJPerTh,
  hashpriceUsdPerPhDay,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  uptimeFraction,
} from "../common";
import { defineFunction } from "../define";
import {
  HASHRATE_ROUNDUP,
  difficultyGrowthPerMonth,
  monthsToHalving,
  priceGrowthPerMonth,
  priceUsdPerTh,
} from "./arguments";
import { energyStep, netHashpriceStep } from "./steps";

export const asicPayback = defineFunction({
  name: "ASIC_PAYBACK",
  group: "Mining",
  summary: "Months until a machine has earned its price, with growing difficulty and a halving.",
  parameters: {
    priceUsdPerTh,
    efficiencyJPerTh,
    powerPriceUsdPerKwh,
    hashpriceUsdPerPhDay,
    difficultyGrowthPerMonth,
    priceGrowthPerMonth,
    uptimeFraction,
    poolFeeFraction,
    pue,
    monthsToHalving,
  },
  result: {
    label: "Payback",
    unit: "months",
    formula:
      `IF(priceUsdPerTh=0,0,IF(monthsShort=${PAYBACK_HORIZON_MONTHS},NA(),monthsShort+` +
      "(pricePerPhUsd-INDEX(recoveredBeforeUsd[],monthsShort+1))/INDEX(earnedUsd[],monthsShort+1)))",
  },
  steps: [
    {
      key: "pricePerPhUsd",
      label: "Price of 1 PH/s of machines",
      unit: "USD/PH",
      formula: "priceUsdPerTh*1000",
      value: pricePerPhUsd,
    },
    netHashpriceStep,
    energyStep,
    {
      key: "revenueGrowth",
      label: "Revenue of a month over that of the month before",
      unit: "ratio",
      formula: "(1+priceGrowthPerMonth)/(1+difficultyGrowthPerMonth)",
      value: revenueGrowth,
    },
    {
      key: "months",
      label: "Months of 1 PH/s of machines",
      columns: [
        { key: "month", label: "Month", unit: "months", formula: "row" },
        {
          key: "grownUsdPerPhDay",
          label: "Net hashprice without halving",
          unit: "USD/PH/day",
          first: "netHashpriceUsdPerPhDay",
          formula: "MIN(10^100,grownUsdPerPhDay[-1]*revenueGrowth)",
        },
        {
          key: "revenueUsdPerPhDay",
          label: "Net hashprice",
          unit: "USD/PH/day",
          formula: 'grownUsdPerPhDay*IF(monthsToHalving="",1,IF(month>=monthsToHalving,0.5,1))',
        },
        {
          key: "earnedUsd",
          label: "Would earn",
          unit: "USD/PH",
          formula: "30.4375*uptimeFraction*(revenueUsdPerPhDay-energyUsdPerPhDay)",
        },
        {
          key: "running",
          label: "Running",
          unit: "number",
          first: "IF(earnedUsd>0,1,0)",
          formula: "IF(earnedUsd>0,running[-1],0)",
        },
        {
          key: "recoveredBeforeUsd",
          label: "Recovered before",
          unit: "USD/PH",
          first: "0",
          formula: "recoveredUsd[-1]",
        },
        {
          key: "recoveredUsd",
          label: "Recovered",
          unit: "USD/PH",
          formula: "recoveredBeforeUsd+IF(running=1,earnedUsd,0)",
        },
      ],
      rows: () => PAYBACK_HORIZON_MONTHS,
      values: (args) =>
        paybackSchedule(args).map((month, index) => [
          index,
          month.grownUsdPerPhDay,
          month.revenueUsdPerPhDay,
          month.earnedUsd,
          month.running,
          month.recoveredBeforeUsd,
          month.recoveredUsd,
        ]),
    },
    {
      key: "monthsShort",
      label: "Months that end before the price is recovered",
      unit: "months",
      formula: "SUMPRODUCT(--(recoveredUsd[]<pricePerPhUsd))",
      value: (args) =>
        paybackSchedule(args).filter((month) => month.recoveredUsd < pricePerPhUsd(args)).length,
    },
  ],
  assumptions: [
    "A month has 30.4375 days. Growth divides revenue by (1 + difficulty growth) each month, the exact form; multiplying by (1 - growth) is a habit of forums that shortens lives.",
    "The machine is switched off for good in the first month that earns nothing; without payback by then, or within 240 months, the result is #N/A with what was recovered.",
    "Power price, fee and uptime stay; no resale value, no discounting. A point of monthly growth can turn a payback into never.",
    "Without monthsToHalving no halving is counted. Where one falls into the payback the result is too short: 31.1 instead of 35.6 months in the first example. HALVING_DATE gives its day.",
    "A halving is counted from the first whole month after it, once; fees halve with the subsidy, a simplification.",
  ],
  sources: [
    HASHRATE_ROUNDUP,
    {
      title: "Revenue under falling shares, worked out in a forum in July 2016",
      url: "https://bitcointalk.org/index.php?topic=1546844.msg15553924",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [25.7, 13.5, 0.05, 43.33, null, null, null, null, null, 29.2],
      result: 35.57,
      note: "An S21 XP on 3 November 2025 with the halving 29.2 months away; 31.1 months as if there were none",
    },
    {
      arguments: [25.7, 13.5, 0.05, 43.33, 0.01],
      result: 44.5,
      note: "With difficulty up 1% a month and no halving; at 2% it never pays back",
    },
  ],
  keywords:
    "payback of an S21 Pro, S21, payback of a machine, payback period of a miner, ROI, return, break even, machine",
  compute: paybackMonths,
});
