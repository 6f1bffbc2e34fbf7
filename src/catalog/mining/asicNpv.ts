import { asicIrr, asicNpvUsdPerPh } from "../../core/asicValue";
import {
  discountRate,
  efficiencyJPerTh,
  hashpriceUsdPerPhDay,
  PERCENT_HINT,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  uptimeFraction,
} from "../common";
import { defineFunction, type Arguments, type Cell, type Parameters, type Table } from "../define";
import { quantity } from "../quantity";
import { chosenOf, namesOf, type Output } from "../outputs";
import {
  difficultyGrowthPerMonth,
  HASHRATE_ROUNDUP,
  LUXOR_LOOKBACK,
  months,
  monthsToHalving,
  priceGrowthPerMonth,
  priceUsdPerTh,
} from "./arguments";
import { asicHeader, asicRows, asicSteps } from "./asicNpvSteps";

const OUTPUTS = {
  npv: { unit: "USD/PH", formula: "SUM(discountedUsd[])" },
  irr: { unit: "rate/year", formula: "(1+periodRate)^12-1" },
  table: { unit: "USD/PH", formula: 'VALUE("refused")' },
} as const satisfies Record<string, Output>;

const parameters = {
  priceUsdPerTh,
  efficiencyJPerTh,
  powerPriceUsdPerKwh,
  hashpriceUsdPerPhDay: {
    ...hashpriceUsdPerPhDay,
    kind: "series",
    description: "Hashprice now, or a forward curve with a row for each month",
    blanks: "reject",
    orOne: true,
  },
  discountRate,
  months: { ...months, description: "Life of the machine", default: 48 },
  difficultyGrowthPerMonth,
  priceGrowthPerMonth,
  monthsToHalving,
  uptimeFraction,
  poolFeeFraction,
  pue,
  residualFraction: quantity({
    unit: "fraction",
    description: "Value of the machine at the end over its price",
    min: 0,
    max: 1,
    hint: PERCENT_HINT,
    default: 0,
  }),
  infrastructureUsdPerTh: quantity({
    unit: "USD/TH",
    description: "Its part of buildings and power, per TH/s; worth nothing at the end",
    min: 0,
    default: 0,
  }),
  output: {
    kind: "choice",
    description: "Which result",
    choices: namesOf(OUTPUTS),
    default: "npv",
  },
} as const satisfies Parameters;

export const asicNpv = defineFunction({
  name: "ASIC_NPV",
  group: "Mining",
  summary: "Net present value of 1 PH/s of machines, their yearly return, or the cash by month.",
  parameters,
  result: {
    label: "Value of the machines",
    unit: "USD/PH",
    ...chosenOf(OUTPUTS),
  },
  steps: asicSteps,
  assumptions: [
    "Month 0 of the table is the purchase; month 1 mines at the hashprice given and its cash comes at its end. A month has 30.4375 days; the rate a month is (1 + discount rate)^(1/12) - 1.",
    "In a month that would lose money the machine is off and earns 0, and runs again when it pays; a contract that must be paid anyway is not in here.",
    "One hashprice grows as in ASIC_PAYBACK and halves from the first whole month after monthsToHalving, again every 48 months. A forward curve holds growth and halving, so neither may stand beside it; rows beyond the months are not used.",
    "Tax, depreciation, repairs and staff are left out; infrastructure fetches nothing at the end.",
  ],
  sources: [HASHRATE_ROUNDUP, LUXOR_LOOKBACK],
  examples: [
    {
      arguments: [25.7, 13.5, 0.05, 43.33, 0.12, 48, 0.02, 0.01, 29, null, null, null, 0.1],
      result: -7217.98,
      note: "An S21 XP in November 2025, difficulty up 2% and price 1% a month, the halving in 29 months, a tenth of the price at the end: 28% of the outlay is lost",
    },
    {
      arguments: [
        25.7,
        13.5,
        0.05,
        43.33,
        0.12,
        48,
        0.02,
        0.01,
        29,
        null,
        null,
        null,
        0.1,
        null,
        "irr",
      ],
      result: -0.1027,
      note: "The same as a yearly return",
    },
    {
      arguments: [
        14,
        15,
        0.04,
        [[48], [46], [44], [43], [41], [40]],
        0.15,
        6,
        null,
        null,
        null,
        0.97,
        0.01,
        1.05,
        0.3,
      ],
      result: -5292.7,
      note: "Half a year along a forward curve, then sold at 30% of the price",
    },
  ],
  keywords:
    "buying new machines, how profitable is a machine, net present value, IRR, return, machine, S21, forward curve, upgrade, fleet refresh, investment",
  // A month is powers of growth, halvings and discount.
  work: ({ months }) => 3 * months,
  compute: (args): Cell | Table => RESULTS[args.output](args),
});

const RESULTS: Readonly<
  Record<keyof typeof OUTPUTS, (args: Arguments<typeof parameters>) => Cell | Table>
> = {
  npv: asicNpvUsdPerPh,
  irr: asicIrr,
  table: (args) => [asicHeader, ...asicRows(args)],
};
