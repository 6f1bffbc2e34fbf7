import { hashpricePath as pathOf, type HashpricePathInputs } from "../../core/hashpricePath";
import { BITCOIN_CORE, btcPriceUsd, LUXOR_HASHPRICE, networkHashrateEhs } from "../common";
import { defineFunction, type ScheduleColumn } from "../define";
import { quantity } from "../quantity";
import { tableHeader } from "../tableHeader";
import {
  LUXOR_LOOKBACK,
  months,
  monthsToHalving,
  networkGrowthPerMonth,
  priceGrowthPerMonth,
} from "./arguments";
import { halvedFormula } from "./halvingFormula";

const columns = [
  { key: "month", label: "Month", unit: "months", formula: "row" },
  {
    key: "monthPriceUsd",
    label: "Bitcoin price",
    unit: "USD/BTC",
    formula: "btcPriceUsd*(1+priceGrowthPerMonth)^month",
  },
  {
    key: "monthNetworkEhs",
    label: "Network",
    unit: "EH/s",
    formula: "networkHashrateEhs*(1+networkGrowthPerMonth)^month",
  },
  {
    key: "monthRewardBtc",
    label: "Block reward",
    unit: "BTC",
    formula: `subsidyBtc*${halvedFormula("month")}/(1-feeFraction)`,
  },
  {
    key: "monthHashprice",
    label: "Hashprice",
    unit: "USD/PH/day",
    formula: "144*monthRewardBtc/(monthNetworkEhs*1000)*monthPriceUsd",
  },
] as const satisfies readonly ScheduleColumn[];

export const hashpricePath = defineFunction({
  name: "HASHPRICE_PATH",
  group: "Mining",
  summary: "Hashprice month by month while price and network grow and the subsidy halves.",
  parameters: {
    btcPriceUsd: { ...btcPriceUsd, description: "Price of one bitcoin now" },
    networkHashrateEhs,
    subsidyBtc: quantity({
      unit: "BTC",
      description: "New bitcoin per block now: BLOCK_SUBSIDY",
      min: 0,
    }),
    months: { ...months, description: "Rows of the table, from month 0, which is now" },
    feeFraction: quantity({
      unit: "fraction",
      description: "Fees over the whole reward, in every month",
      min: 0,
      max: 1,
      hint: "a fraction, so type 2% as 0.02",
      default: 0,
    }),
    priceGrowthPerMonth,
    networkGrowthPerMonth,
    monthsToHalving: {
      ...monthsToHalving,
      description: "Months until the subsidy halves; 0 is from the start, blank is no halving",
    },
  },
  result: { label: "Hashprice by month", unit: "text" },
  steps: [
    {
      key: "path",
      label: "The months",
      columns,
      rowCount: "months",
      rows: (args) => args.months,
      values: pathRows,
    },
  ],
  assumptions: [
    "Growth compounds from month to month and knows nothing of the halving: a network that shrinks after it, or a price that rises, must be in the growth rates.",
    "The subsidy halves from the first whole month after monthsToHalving and again every 48 months; HALVING_DATE gives the date. Fees keep their share of the reward, so they halve too.",
    "A scenario and no forecast: the forward market's own curve goes straight into ASIC_NPV.",
  ],
  sources: [LUXOR_HASHPRICE, LUXOR_LOOKBACK, BITCOIN_CORE],
  examples: [
    {
      arguments: [90000, 1000, 3, 4, 0.04, 0, 0.25, 2],
      result: [
        [
          "Month",
          "Bitcoin price (USD/BTC)",
          "Network (EH/s)",
          "Block reward (BTC)",
          "Hashprice (USD/PH/day)",
        ],
        [0, 90000, 1000, 3.125, 40.5],
        [1, 90000, 1250, 3.125, 32.4],
        [2, 90000, 1562.5, 1.5625, 12.96],
        [3, 90000, 1953.125, 1.5625, 10.368],
      ],
      note: "A network that grows by a quarter a month, and a halving in month 2",
    },
    {
      arguments: [90000, 1090, 3.125, 36, 0.0062, 0.01, 0.015, 28.8],
      result: [
        [
          "Month",
          "Bitcoin price (USD/BTC)",
          "Network (EH/s)",
          "Block reward (BTC)",
          "Hashprice (USD/PH/day)",
        ],
        [0, 90000, 1090, 3.1445, 37.388],
      ],
      note: "From November 2025 through the halving of 2028; month 35 ends at 15.73",
    },
  ],
  keywords: "forward curve, forecast, projection, scenario, halving, difficulty growth",
  compute: (args) => [tableHeader(columns), ...pathRows(args)],
});

function pathRows(args: HashpricePathInputs): number[][] {
  return pathOf(args).map((month) => [
    month.month,
    month.btcPriceUsd,
    month.networkHashrateEhs,
    month.blockRewardBtc,
    month.hashpriceUsdPerPhDay,
  ]);
}
