import { hashpricePath } from "../../../catalog/mining/hashpricePath";
import { callText } from "../../../formula/callText";
import type { Block, Formula } from "../../describe";

/* Hashprice month by month, and when it falls below a cost. */

const LAST_MONTH = 48;

/** Beyond the path. */
const NEVER = 1000;

/** The first month in which hashprice after pool fee is under a hashcost; 1000 for none. */
function stopMonth(cost: string): string {
  return `${NEVER}-SUMPRODUCT(MAX(({path.hashprice}*(1-{poolFee})<${cost})*(${NEVER}-{path.month})))`;
}

/** Its date. */
export function stopDate(cost: string): Formula {
  return `=IF(${stopMonth(cost)}=${NEVER},"runs on",EDATE({day},${stopMonth(cost)}))`;
}

/** A column of the path in a month. */
export function inMonth(column: string, month: string): string {
  return `INDEX({path.${column}},${month}+1)`;
}

export const pathBlock: Block = {
  kind: "spill",
  key: "path",
  title: "Hashprice month by month, from the day of the figures",
  note: "A scenario, no forecast: growth goes on whether or not the network can afford it.",
  formula: `=IF(COUNT({btcPrice},{network},{toHalving})<3,"no data",${callText(hashpricePath, {
    btcPriceUsd: "{btcPrice}",
    networkHashrateEhs: "{network}",
    subsidyBtc: "{subsidy}",
    months: LAST_MONTH + 1,
    feeFraction: "{feeShare}",
    priceGrowthPerMonth: "{priceGrowth}",
    networkGrowthPerMonth: "{networkGrowth}",
    monthsToHalving: "{toHalving}",
  })})`,
  rows: LAST_MONTH + 2,
  columns: [
    { key: "month", unit: "months", format: "0" },
    { key: "price", unit: "USD/BTC" },
    { key: "network", unit: "EH/s" },
    { key: "reward", unit: "BTC" },
    { key: "hashprice", unit: "USD/PH/day" },
  ],
};

/** Months of the four columns: today, before and after the halving, the end of the path. */
export const MILESTONE_MONTHS: readonly Formula[] = [
  "=0",
  `=MIN(${LAST_MONTH},MAX(0,ROUNDUP({toHalving},0)-1))`,
  `=MIN(${LAST_MONTH},ROUNDUP({toHalving},0))`,
  `=${LAST_MONTH}`,
];

export const QUARTERS = Array.from({ length: LAST_MONTH / 3 + 1 }, (_, index) => 3 * index);
