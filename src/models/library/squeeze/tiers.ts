import { hashcost } from "../../../catalog/mining/hashcost";
import { runwayMonths } from "../../../catalog/mining/runwayMonths";
import { miningProfit } from "../../../catalog/mining/miningProfit";
import { fleetPower } from "../../../catalog/mining/fleetPower";
import { minerBreakeven } from "../../../catalog/mining/minerBreakeven";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Column, Formula, TableBlock } from "../../describe";
import { tableColumns } from "../../rows";
import { rowCashColumns, rowDebtColumns } from "../shared/balance";
import { MILLIONS } from "../shared/looks";
import { placeAmong } from "../shared/places";
import { REST_ROWS } from "./inputs";
import { stopDate } from "./path";

/* Who mines at what cost: the nine, small farms, the rest, and what the network adds. */

const NINE = COVERED_TICKERS.length;

/** The nine first, then small farms, the rest, and new machines. */
export const FLEETS = NINE + 1 + REST_ROWS;

/** Hashrate of the nine that have all figures. */
const OF_NINE = `{fleets.counted#1:${NINE}}`;

const nine = COVERED_TICKERS.map((_, index) => {
  const row = index + 1;
  return [
    `={figures.ticker#${row}}`,
    `={figures.hashrate#${row}}`,
    `={figures.efficiency#${row}}`,
    `={figures.powerPrice#${row}}`,
  ];
});

const farms = [
  "Small grid-fed farms",
  `=IF(ISNUMBER({network}),({network}-SUM(${OF_NINE}))*{farmShare},"no data")`,
  "={farmEfficiency#2}",
  "={farmPower#2}",
];

const rest = Array.from({ length: REST_ROWS }, (_, index) => {
  const row = index + 1;
  return [
    `={rest.name#${row}}`,
    `=IF(ISNUMBER({network}),({network}-SUM(${OF_NINE}))*(1-{farmShare})*{rest.share#${row}},"no data")`,
    `={rest.efficiency#${row}}`,
    `={rest.powerPrice#${row}}`,
  ];
});

const added = ["New machines", 0, "={newEfficiency}", "={newPower}"];

/** Blank where a fleet is not counted: its hashrate is then in the rest. */
const HIDE_ZERO = "#,##0.0;(#,##0.0);";

const cost = callText(hashcost, {
  efficiencyJPerTh: "{@efficiency}",
  powerPriceUsdPerKwh: "{@powerPrice}",
  pue: "{pue}",
});

/** Cheaper hashrate, and that of the same cost in rows above. */
function below(capacity: string): Formula {
  return `=SUMPRODUCT((({fleets.cost}<{@cost})+({fleets.cost}={@cost})*({fleets.row}<{@row}))*{fleets.${capacity}})`;
}

const HEADS = ["today", "before the halving", "after it", "at the end"] as const;

/** Of each fleet what the price pays for once difficulty has settled. */
function milestone(head: string, index: number): readonly Column[] {
  const number = index + 1;
  const capacity = `capacity${number}`;
  return tableColumns({
    [capacity]: {
      label: `Capacity ${head}`,
      unit: "EH/s",
      format: HIDE_ZERO,
      formula: `={@counted}+IF({@row}=${FLEETS + 1},MAX(0,N({networks#${number}})-N({network})),0)`,
    },
    [`below${number}`]: { label: "Cheaper", unit: "EH/s", formula: below(capacity) },
    [`on${number}`]: {
      label: `Runs ${head}`,
      unit: "EH/s",
      format: HIDE_ZERO,
      formula: `=MAX(0,MIN({@${capacity}},ROUND(N({settles#${number}})-{@below${number}},9)))`,
    },
  });
}

const OF_ALL = `#1:${FLEETS}`;
const PLACE: Formula = `=IF({@row}>${FLEETS},"",${placeAmong("{@cost}", `{fleets.cost${OF_ALL}}`, `fleets.row${OF_ALL}`)})`;

const columns: readonly Column[] = [
  ...tableColumns({
    name: { label: "Fleet", unit: "text", fixed: true },
    hashrate: { label: "Hashrate", unit: "EH/s", fixed: true },
    efficiency: { label: "Efficiency", unit: "J/TH", fixed: true },
    powerPrice: { label: "Power price", unit: "USD/kWh", fixed: true },
    row: { label: "No.", unit: "", format: "0", fixed: true },
    hashcost: {
      label: "Hashcost",
      unit: "USD/PH/day",
      formula: `=${cost}`,
      needs: ["@efficiency", "@powerPrice"],
    },
    counted: {
      label: "Counted as its own",
      unit: "EH/s",
      format: HIDE_ZERO,
      formula: "=IF(COUNT({@hashrate},{@hashcost})=2,{@hashrate},0)",
    },
    cost: {
      label: "Cost in the curve",
      unit: "USD/PH/day",
      format: "0.00;(0.00);",
      formula: "=IF(ISNUMBER({@hashcost}),{@hashcost},0)",
    },
    mwPerEh: {
      label: "Power of 1 EH/s",
      unit: "MW",
      format: "0.0;(0.0);",
      formula: `=IF(ISNUMBER({@hashcost}),${callText(fleetPower, { hashrateEhs: 1, efficiencyJPerTh: "{@efficiency}", pue: "{pue}" })},0)`,
    },
    mw: {
      label: "Power",
      unit: "MW",
      formula: "={@counted}*{@mwPerEh}",
      needs: ["@hashrate", "@hashcost"],
    },
    shutdown: {
      label: "Shutdown price",
      unit: "USD/BTC",
      formula: `=${callText(minerBreakeven, {
        efficiencyJPerTh: "{@efficiency}",
        powerPriceUsdPerKwh: "{@powerPrice}",
        networkHashrateEhs: "{network}",
        blockRewardBtc: "{reward}",
        poolFeeFraction: "{poolFee}",
        pue: "{pue}",
      })}`,
      needs: ["@hashcost", "network"],
    },
    stops: {
      label: "Loses money from",
      unit: "date",
      formula: stopDate("{@hashcost}"),
      needs: ["@hashcost", "hashprice", "day"],
    },
  }),
  ...HEADS.flatMap(milestone),
  { key: "place", label: "Place by hashcost", unit: "", format: "0", formula: PLACE },
];

export const fleetsTable: TableBlock = {
  kind: "table",
  key: "fleets",
  title: "The supply curve: who mines at what cost",
  note: "A company without hashrate, efficiency or power price is not counted as its own: its hashrate is in the rest.",
  columns,
  rows: [...nine, farms, ...rest, added].map((cells, index) => [...cells, index + 1]),
};

/** Cash a month before fixed cost; machines stop where they lose cash. */
function marginAt(price: string): string {
  return `MAX(0,${callText(miningProfit, {
    hashrateEhs: "{figures.hashrate#row}",
    hashpriceUsdPerPhDay: price,
    efficiencyJPerTh: "{figures.efficiency#row}",
    powerPriceUsdPerKwh: "{figures.powerPrice#row}",
    days: 30.4375,
    uptimeFraction: 1,
    poolFeeFraction: "{poolFee}",
    pue: "{pue}",
  })})`;
}

const COINS = { unit: "BTC", format: "#,##0" } as const;
const MINES = "figures.hashrate#row,figures.efficiency#row,figures.powerPrice#row".split(",");

function runway(key: string, label: string, margin: string): Column {
  const months = callText(runwayMonths, {
    cashUsd: "{@cashUsd}",
    cashMarginUsdPerMonth: `{@${margin}}`,
    fixedCostUsdPerMonth: "{@fixed}",
    btcHeld: "N({@btcHeld})",
    btcPriceUsd: "{btcPrice}",
    btcHaircutFraction: "{haircut}",
  });
  return {
    key,
    label,
    unit: "months",
    format: "0",
    formula: `=IFNA(${months},"covers cost")`,
    needs: ["@cashUsd", `@${margin}`, "@fixed", "btcPrice"],
  };
}

export const runwayTable: TableBlock = {
  kind: "table",
  key: "runways",
  title: "Runway of the nine",
  note: "Cash and bitcoin after the haircut over what a month takes: overheads and interest less cash from mining. No new debt, shares or rent. Cash is the newest published by the day of the figures: where one figure for cash and bitcoin is newer, that less the bitcoin at the price used. Its day, and the debt beside it, stand in the row.",
  columns: [
    ...tableColumns({
      ticker: { label: "Ticker", unit: "text", formula: "={figures.ticker#row}" },
      cash: { label: "Cash published", ...MILLIONS, formula: "={figures.cash#row}" },
      liquidity: { label: "Cash and bitcoin", ...MILLIONS, formula: "={figures.liquidity#row}" },
      btcHeld: { label: "Bitcoin held", ...COINS, formula: "={figures.btcHeld#row}" },
      debt: { label: "Debt", ...MILLIONS, formula: "={figures.debt#row}" },
    }),
    ...rowCashColumns,
    ...rowDebtColumns,
    ...tableColumns({
      cashUsd: {
        label: "Cash",
        ...MILLIONS,
        formula: "=IF({@fromLiquidity}=1,{@liquidity}-N({@btcHeld})*{btcPrice},{@cash})",
        needs: ["btcPrice"],
      },
      fixed: {
        label: "Fixed cost a month",
        ...MILLIONS,
        format: "#,##0.0,,",
        formula: "=30.4375*1000*{figures.hashrate#row}*{overheads}+{@debtUsed}*{interest}/12",
        needs: ["figures.hashrate#row", "@debtUsed"],
      },
      margin: {
        label: "Cash from mining a month",
        ...MILLIONS,
        format: "#,##0.0,,",
        formula: `=${marginAt("{hashprice}")}`,
        needs: [...MINES, "hashprice"],
      },
      marginAfter: {
        label: "After the halving",
        ...MILLIONS,
        format: "#,##0.0,,",
        formula: `=${marginAt("{hashprices#3}")}`,
        needs: [...MINES, "hashprices#3"],
      },
    }),
    runway("runway", "Runway today", "margin"),
    runway("runwayAfter", "Runway after the halving", "marginAfter"),
  ],
  rows: COVERED_TICKERS.map(() => []),
};
