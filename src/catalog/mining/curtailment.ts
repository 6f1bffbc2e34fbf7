import {
  alwaysOnMarginUsdPerMw,
  curtailedMarginUsdPerMw,
  curtailedUptime,
  netPriceUsdPerMwh,
} from "../../core/curtailment";
import { PERCENT_HINT } from "../common";
import { defineFunction, type Arguments, type Cell, type Parameters, type Table } from "../define";
import { quantity } from "../quantity";
import { chosenOf, namesOf, type Output } from "../outputs";
import { curtailmentHeader, curtailmentSteps, curtailmentTable } from "./curtailmentSteps";

const OUTPUTS = {
  uptime: { unit: "fraction", formula: "usedHours/totalHours" },
  net_price: {
    unit: "USD/MWh",
    formula: "SUMPRODUCT(powerCostUsd[]-resaleUsd[])/usedHours",
  },
  margin: { unit: "USD/MW", formula: "SUM(marginUsd[])" },
  always_on: { unit: "USD/MW", formula: "alwaysOnUsdPerMw" },
  table: { unit: "USD/MW", formula: 'VALUE("refused")' },
} as const satisfies Record<string, Output>;

const parameters = {
  pricesUsdPerMwh: {
    kind: "series",
    unit: "USD/MWh",
    description: "Market price of each hour or block of hours; may be negative",
    blanks: "reject",
  },
  strikeUsdPerMwh: quantity({
    unit: "USD/MWh",
    description: "What a megawatt-hour earns when it mines: MINING_REVENUE_PER_MWH",
  }),
  hours: {
    kind: "series",
    unit: "hours",
    description: "Hours at each price",
    blanks: "reject",
    orOne: true,
    min: 0,
    default: 1,
  },
  contractUsdPerMwh: quantity({
    unit: "USD/MWh",
    description: "Price of a block bought for all hours; blank buys at the market price while on",
    optional: true,
  }),
  minUptimeFraction: quantity({
    unit: "fraction",
    description: "Share of the hours that must run whatever the price",
    min: 0,
    max: 1,
    hint: PERCENT_HINT,
    default: 0,
  }),
  output: {
    kind: "choice",
    description: "Which result",
    choices: namesOf(OUTPUTS),
    default: "uptime",
  },
} as const satisfies Parameters;

export const curtailment = defineFunction({
  name: "CURTAILMENT",
  group: "Mining",
  summary: "Uptime, net power price and margin of a load that switches off above a strike price.",
  parameters,
  result: {
    label: "Curtailed load",
    unit: "fraction",
    ...chosenOf(OUTPUTS),
  },
  steps: curtailmentSteps,
  assumptions: [
    "Runs in hours whose price lies below the strike, then in the cheapest of the others until minUptimeFraction is met; an hour at the strike is off. All amounts are for a load of 1 MW.",
    "Prices are known in advance and switching costs nothing: what a real site gets from this by forecast and telemetry is less.",
    "With a contract every hour is bought at its price and the hours off are sold at the market's; without one power costs the market price while on. Fees, basis between hub and node, and demand charges are left out: PEAK_CHARGE has the last.",
    "always_on is the margin with every hour on, for comparison: the margin is never below it.",
  ],
  sources: [
    {
      title:
        "Bitcoin mining and ERCOT, February 2024: miners switch off at 100 to 200 USD/MWh, hosting contracts that guarantee uptime apart",
      url: "https://thebcnews.com/general/2024/02/07/bitcoin-mining-and-ercot-the-data-tells-the-story",
      retrieved: "2026-11-27",
    },
  ],
  examples: [
    {
      arguments: [[[25], [60], [150], [2000]], 90.95, [[7000], [1500], [200], [60]]],
      result: 0.9703,
      note: "A year in four prices: 260 of 8,760 hours cost more than mining earns",
    },
    {
      arguments: [
        [[25], [60], [150], [2000]],
        90.95,
        [[7000], [1500], [200], [60]],
        null,
        null,
        [["net_price", "margin", "always_on"]],
      ],
      result: [[31.18, 508075, 381722]],
      note: "Power at 31.18 USD/MWh instead of 47.37, and 126,353 USD more per MW than always on",
    },
    {
      arguments: [
        [[25], [60], [150], [2000]],
        90.95,
        [[7000], [1500], [200], [60]],
        35,
        null,
        "net_price",
      ],
      result: 18.42,
      note: "A block at 35 USD/MWh whose 260 hours are resold for 150,000 USD",
    },
  ],
  keywords:
    "negative power prices, demand response revenue, curtail at high prices, demand response, strike, ERCOT, economic curtailment, power credits, spot price, PPA, block, resale, load following",
  compute: (args): Cell | Table => RESULTS[args.output](args),
});

const RESULTS: Readonly<
  Record<keyof typeof OUTPUTS, (args: Arguments<typeof parameters>) => Cell | Table>
> = {
  uptime: curtailedUptime,
  net_price: netPriceUsdPerMwh,
  margin: curtailedMarginUsdPerMw,
  always_on: alwaysOnMarginUsdPerMw,
  table: (args) => [curtailmentHeader, ...curtailmentTable(args)],
};
