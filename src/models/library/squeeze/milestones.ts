import { equilibriumHashrate } from "../../../catalog/mining/equilibriumHashrate";
import { hashprice } from "../../../catalog/network/hashprice";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, CalcLine, Formula } from "../../describe";
import { calcLines } from "../../rows";
import { inMonth, MILESTONE_MONTHS } from "./path";

/* Four moments of the path: what loses money, what the price pays for, what power that frees. */

const NINE = COVERED_TICKERS.length;

/** A formula for each of the four columns. */
function each(formula: (column: number) => string): Formula[] {
  return MILESTONE_MONTHS.map((_, index): Formula => `=${formula(index + 1)}`);
}

function onPath(key: string, label: string, column: "price" | "network" | "hashprice"): CalcLine {
  return {
    kind: "calc",
    key,
    label,
    unit: ({ price: "USD/BTC", network: "EH/s", hashprice: "USD/PH/day" } as const)[column],
    formula: `=${inMonth(column, "{milestones}")}`,
    needs: ["hashprice", "milestones"],
  };
}

/** Power of what runs, or of what loses money, over the rows given. */
function powerOf(hashrates: string): string {
  return `SUMPRODUCT(${hashrates}*{fleets.mwPerEh})`;
}

function loses(column: number): string {
  return `({fleets.cost}>{hashprices#${column}}*(1-{poolFee}))*{fleets.capacity${column}}`;
}

function stopped(column: number): string {
  return `({fleets.capacity${column}}-{fleets.on${column}})`;
}

const milestones: readonly CalcLine[] = [
  ...calcLines({
    milestones: {
      label: "Month of the path",
      unit: "months",
      format: "0",
      formula: MILESTONE_MONTHS,
      needs: ["toHalving"],
    },
    days: {
      label: "Day",
      unit: "date",
      formula: "=EDATE({day},{milestones})",
      needs: ["milestones"],
    },
  }),
  onPath("prices", "Bitcoin price", "price"),
  onPath("networks", "Network hashrate if nobody stops", "network"),
  {
    kind: "calc",
    key: "rewards",
    label: "Block reward, fees included",
    unit: "BTC",
    formula: `=${inMonth("reward", "{milestones}")}`,
    needs: ["hashprice", "milestones"],
  },
  { ...onPath("hashprices", "Hashprice if nobody stops", "hashprice"), strong: true },
  ...calcLines({
    losing: {
      label: "Hashrate that loses money at it",
      unit: "EH/s",
      formula: each((column) => `SUMPRODUCT(${loses(column)})`),
      needs: ["hashprices#1"],
    },
    losingMw: {
      label: "Its power",
      unit: "MW",
      formula: each((column) => powerOf(loses(column))),
      needs: ["hashprices#1"],
      note: "At once; as it stops, difficulty falls and the rest recovers",
    },
    settles: {
      label: "Hashrate that the price pays for",
      unit: "EH/s",
      formula: each((column) =>
        callText(equilibriumHashrate, {
          btcPriceUsd: `{prices#${column}}`,
          blockRewardBtc: `{rewards#${column}}`,
          hashratesEhs: `{fleets.capacity${column}}`,
          hashcostsUsdPerPhDay: "{fleets.cost}",
          poolFeeFraction: "{poolFee}",
        }),
      ),
      needs: ["hashprices#1"],
      strong: true,
      note: "Equilibrium, once difficulty has adjusted",
    },
    settledPrice: {
      label: "Hashprice there",
      unit: "USD/PH/day",
      formula: `=${callText(hashprice, { btcPriceUsd: "{prices}", networkHashrateEhs: "{settles}", blockRewardBtc: "{rewards}" })}`,
      needs: ["settles"],
    },
    stops: {
      label: "Hashrate that stops",
      unit: "EH/s",
      formula: each((column) => `SUMPRODUCT(${stopped(column)})`),
      needs: ["settles#1"],
    },
    freed: {
      label: "Power it frees",
      unit: "MW",
      formula: each((column) => powerOf(stopped(column))),
      needs: ["settles#1"],
      strong: true,
    },
    freedNine: {
      label: "Of that, of the nine",
      unit: "MW",
      formula: each(
        (column) =>
          `SUMPRODUCT(({fleets.row}<=${NINE})*({fleets.capacity${column}}-{fleets.on${column}})*{fleets.mwPerEh})`,
      ),
      needs: ["settles#1"],
    },
  }),
];

const together = calcLines({
  nineEfficiency: {
    label: "The nine together, efficiency",
    unit: "J/TH",
    formula: [
      `=SUMPRODUCT({fleets.counted#1:${NINE}}*{fleets.mwPerEh#1:${NINE}})/SUM({fleets.counted#1:${NINE}})/{pue}`,
    ],
    needs: ["known"],
    note: "Weighted by hashrate; companies with all figures",
  },
  ninePower: {
    label: "The nine together, power price",
    unit: "USD/kWh",
    formula: [
      `=SUMPRODUCT({fleets.counted#1:${NINE}}*{fleets.cost#1:${NINE}})/SUMPRODUCT({fleets.counted#1:${NINE}}*{fleets.mwPerEh#1:${NINE}})/24`,
    ],
    needs: ["known"],
    note: "Weighted by energy",
  },
  rentRatio: {
    label: "AI rent over mining revenue of the same MWh, today",
    unit: "multiple",
    formula: ["={sandwich.rent#1}/{sandwich.nine#1}"],
    needs: ["sandwich.nine#1"],
    strong: true,
    note: "The tenant pays power besides; mining pays it out of its revenue",
  },
});

/** Companies with hashrate, efficiency and power price; text where there is none. */
const counts = calcLines({
  known: {
    label: "Companies with all figures",
    unit: "",
    format: "0",
    formula: [`=IF(COUNT({fleets.mw#1:${NINE}})=0,"none",COUNT({fleets.mw#1:${NINE}}))`],
  },
  losers: {
    label: "Of them, losing money by then if nobody stops",
    unit: "",
    format: "0",
    formula: each(
      (column) =>
        `SUMPRODUCT(({fleets.row#1:${NINE}}<=${NINE})*({fleets.counted#1:${NINE}}>0)*({fleets.cost#1:${NINE}}>{hashprices#${column}}*(1-{poolFee})))`,
    ),
    needs: ["hashprices#1"],
  },
});

export const milestoneBlock: Block = {
  kind: "lines",
  key: "milestone",
  title: "Today, around the halving and at the end of the path",
  heads: ["Today", "Before halving", "After it", "End of path"],
  lines: [...milestones, ...counts, ...together],
};
