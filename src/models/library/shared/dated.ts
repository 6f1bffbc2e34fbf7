import { networkHistory } from "../../../catalog/companies/networkHistory";
import { blockReward } from "../../../catalog/network/blockReward";
import { blockSubsidy } from "../../../catalog/network/blockSubsidy";
import { hashprice } from "../../../catalog/network/hashprice";
import { networkHashrate } from "../../../catalog/network/networkHashrate";
import { callText } from "../../../formula/callText";
import { DEFAULT_VINTAGE } from "../../../presets/vintages";
import type { CalcLine, Formula, InputLine, Line } from "../../describe";
import { calcLines } from "../../rows";
import { btcPriceInput, networkInputs } from "./market";

/* Bitcoin price and network of the chosen vintage: typed for November 2025, else by the month. */

const IS_DEFAULT = `{vintage}="${DEFAULT_VINTAGE}"`;
const ALL_MONTHS = callText(networkHistory, {});
const NEWEST = `INDEX(${ALL_MONTHS},ROWS(${ALL_MONTHS}),1)`;

/** The last day of the vintage; what is newest has the newest month. */
export const LAST_DAY = `IF(${IS_DEFAULT},DATE(2025,11,18),IF({vintage}="latest",${NEWEST},EOMONTH(DATE(VALUE(LEFT({vintage},4)),3*VALUE(RIGHT({vintage},1)),1),0)))`;

export const vintageEnd: CalcLine = {
  kind: "calc",
  key: "day",
  label: "Last day of the vintage",
  unit: "date",
  formula: `=${LAST_DAY}`,
};

function typed(key: string, label: string, unit: InputLine["unit"]): InputLine {
  return {
    kind: "input",
    key,
    label,
    unit,
    values: [null],
    standing: "your choice",
    note: "Blank takes that of the vintage",
  };
}

const inputs: readonly InputLine[] = [
  {
    ...btcPriceInput,
    key: "btcNovember",
    label: "Bitcoin price on 18 November 2025",
    name: "BTC_price_November",
  },
  typed("btcOwn", "Your bitcoin price", "USD/BTC"),
  ...networkInputs,
  typed("networkOwn", "Your network hashrate", "EH/s"),
];

const MONTH = callText(networkHistory, { fromMonth: "{month}", toMonth: "{month}" });

/** A line of its own, so that the lines below stay plain formulas in a copy without the add-in. */
function ofMonth(key: string, label: string, column: number): CalcLine {
  return {
    kind: "calc",
    key,
    label,
    unit: column === 5 ? "USD/BTC" : "EH/s",
    formula: `=IFERROR(INDEX(${MONTH},2,${column}),"no data")`,
    needs: ["month"],
  };
}

/** The user's own, else that of November 2025, else that of the month. */
function unlessTyped(own: string, november: string, month: string): Formula {
  return `=IF(ISNUMBER({${own}}),{${own}},IF(${IS_DEFAULT},${november},{${month}}))`;
}

const results: readonly CalcLine[] = [
  {
    kind: "calc",
    key: "month",
    label: "Month of price and network",
    unit: "date",
    format: "yyyy-mm",
    formula: `=MIN({day},IF(${IS_DEFAULT},{day},${NEWEST}))`,
    needs: ["day"],
    note: "The newest month known, where the vintage ends later",
  },
  ofMonth("monthPrice", "Mean bitcoin price of the month", 5),
  ofMonth("monthNetwork", "Measured network of the month", 2),
  ...calcLines({
    btcPrice: {
      label: "Bitcoin price used",
      unit: "USD/BTC",
      name: "BTC_price",
      formula: unlessTyped("btcOwn", "{btcNovember}", "monthPrice"),
      note: "Else the mean of the month",
    },
    network: {
      label: "Network hashrate used",
      unit: "EH/s",
      formula: unlessTyped(
        "networkOwn",
        callText(networkHashrate, { difficulty: "{difficulty}" }),
        "monthNetwork",
      ),
      note: "By difficulty in November 2025, else measured: up to 12% apart",
    },
    subsidy: {
      label: "Block subsidy",
      unit: "BTC",
      formula: `=${callText(blockSubsidy, { height: "{height}" })}`,
    },
    reward: {
      label: "Block reward, fees included",
      unit: "BTC",
      formula: `=${callText(blockReward, { subsidyBtc: "{subsidy}", feeFraction: "{feeShare}" })}`,
      note: "The fee share is typed above, for every vintage",
    },
    hashprice: {
      label: "Hashprice",
      unit: "USD/PH/day",
      name: "Hashprice",
      formula: `=${callText(hashprice, { btcPriceUsd: "{btcPrice}", networkHashrateEhs: "{network}", blockRewardBtc: "{reward}" })}`,
      needs: ["btcPrice", "network"],
    },
  }),
];

/** Price and network as of a line with the key `day`. */
export function datedMarket(day: CalcLine): readonly Line[] {
  return [...inputs, day, ...results];
}
