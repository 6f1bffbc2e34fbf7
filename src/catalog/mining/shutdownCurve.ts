import {
  powerPriceOf,
  rowsByPrice,
  shutdownCurve as curveOf,
  shutdownPrices,
  tieKey,
  type CurveRow,
} from "../../core/supplyCurve";
import { netBtcPerPhDay } from "../../core/mining";
import {
  blockRewardBtc,
  networkHashrateEhs,
  poolFeeFraction,
  pue,
  powerPriceUsdPerKwh,
} from "../common";
import { defineFunction, type ScheduleColumn } from "../define";
import { ANTPOOL_LIST, efficienciesJPerTh, F2POOL_LIST, hashratesEhs } from "./arguments";

const POSITION = "MATCH(row+1,place[],0)";

const columns = [
  {
    key: "rowHashrateEhs",
    label: "Hashrate EH/s",
    unit: "EH/s",
    formula: `INDEX(hashratesEhs,${POSITION})`,
  },
  {
    key: "rowEfficiencyJPerTh",
    label: "Efficiency J/TH",
    unit: "J/TH",
    formula: `INDEX(efficienciesJPerTh,${POSITION})`,
  },
  {
    key: "rowPowerPriceUsdPerKwh",
    label: "Power price USD/kWh",
    unit: "USD/kWh",
    formula: `INDEX(fleetPowerPrice[],${POSITION})`,
  },
  {
    key: "shutdownPriceUsd",
    label: "Shutdown price USD/BTC",
    unit: "USD/BTC",
    formula: `INDEX(fleetShutdownPrice[],${POSITION})`,
  },
  {
    key: "cumulativeEhs",
    label: "Cumulative EH/s",
    unit: "EH/s",
    first: "rowHashrateEhs",
    formula: "cumulativeEhs[-1]+rowHashrateEhs",
  },
] as const satisfies readonly ScheduleColumn[];

export const shutdownCurve = defineFunction({
  name: "SHUTDOWN_CURVE",
  group: "Mining",
  summary: "Supply curve of a fleet: its rows by rising shutdown price, with cumulative hashrate.",
  parameters: {
    hashratesEhs,
    efficienciesJPerTh,
    powerPricesUsdPerKwh: {
      kind: "series",
      unit: "USD/kWh",
      description: "Electricity price of each row, or one for all; may be negative",
      min: powerPriceUsdPerKwh.min,
      max: powerPriceUsdPerKwh.max,
      hint: powerPriceUsdPerKwh.hint,
      blanks: "skip",
      orOne: true,
    },
    networkHashrateEhs,
    blockRewardBtc,
    poolFeeFraction,
    pue,
  },
  result: { label: "Shutdown curve", unit: "text" },
  steps: [
    {
      key: "netBtcPerPhDay",
      label: "Bitcoin earned by 1 PH/s in a day, after the pool's fee",
      unit: "BTC",
      formula: "144*blockRewardBtc*(1-poolFeeFraction)/(networkHashrateEhs*1000)",
      value: netBtcPerPhDay,
    },
    {
      key: "ranking",
      label: "The fleet in its own order, with each row's place in the curve",
      columns: [
        { key: "fleetRow", label: "Row", unit: "number", formula: "row+1" },
        {
          key: "fleetPowerPrice",
          label: "Power price",
          unit: "USD/kWh",
          formula:
            "INDEX(powerPricesUsdPerKwh,IF(ROWS(powerPricesUsdPerKwh)*COLUMNS(powerPricesUsdPerKwh)=1,1,fleetRow))",
        },
        {
          key: "fleetShutdownPrice",
          label: "Shutdown price",
          unit: "USD/BTC",
          formula: "24*INDEX(efficienciesJPerTh,fleetRow)*fleetPowerPrice*pue/netBtcPerPhDay",
        },
        {
          key: "tieKey",
          label: "Shutdown price to 12 digits, so that ties are ties",
          unit: "USD/BTC",
          formula:
            "IF(fleetShutdownPrice=0,0,ROUND(fleetShutdownPrice,11-INT(LOG10(ABS(fleetShutdownPrice)))))",
        },
        {
          key: "place",
          label: "Place",
          unit: "number",
          formula: "1+SUMPRODUCT((tieKey[]<tieKey)+(tieKey[]=tieKey)*(fleetRow[]<fleetRow))",
        },
      ],
      rows: (args) => args.hashratesEhs.length,
      values: (args) => {
        const prices = shutdownPrices(args);
        const places = rowsByPrice(prices);
        const placeOf: number[] = [];
        places.forEach((row, place) => {
          placeOf[row] = place + 1;
        });
        return prices.map((price, row) => [
          row + 1,
          powerPriceOf(args, row),
          price,
          tieKey(price),
          placeOf[row],
        ]);
      },
    },
    {
      key: "curve",
      label: "The curve",
      columns,
      rows: (args) => args.hashratesEhs.length,
      values: (args) => curveOf(args).map(toCells),
    },
  ],
  assumptions: [
    "A row runs while bitcoin is above its shutdown price: power and pool fee only, at today's network hashrate.",
    "Prices equal to twelve digits are ties and keep the order of the fleet.",
    "Rows that are blank in every range are skipped; the network hashrate is not checked against the fleet's.",
  ],
  sources: [F2POOL_LIST, ANTPOOL_LIST],
  examples: [
    {
      arguments: [[[10], [5], [20]], [[17.5], [30], [13.5]], 0.05, 1000, 3.125],
      result: [
        [
          "Hashrate EH/s",
          "Efficiency J/TH",
          "Power price USD/kWh",
          "Shutdown price USD/BTC",
          "Cumulative EH/s",
        ],
        [20, 13.5, 0.05, 36000, 20],
        [10, 17.5, 0.05, 46666.67, 30],
        [5, 30, 0.05, 80000, 35],
      ],
      note: "Three kinds of machines at 5 cents: at 50,000 USD 30 EH/s still run",
    },
  ],
  keywords: "which miners switch off first, supply curve, merit order, fleet",
  compute: (args) => [columns.map(({ label }) => label), ...curveOf(args).map(toCells)],
});

function toCells(row: CurveRow): number[] {
  return [
    row.hashrateEhs,
    row.efficiencyJPerTh,
    row.powerPriceUsdPerKwh,
    row.shutdownPriceUsd,
    row.cumulativeEhs,
  ];
}
