import { rentPerMwh } from "../../../catalog/hosting/rentPerMwh";
import { miningRevenuePerMwh } from "../../../catalog/mining/miningRevenuePerMwh";
import { callText } from "../../../formula/callText";
import type { Block } from "../../describe";
import { tableColumns } from "../../rows";
import { inMonth } from "./path";

/* A MWh of site power over time: AI rent above, mining between, power below. */

function revenue(efficiency: string): string {
  return callText(miningRevenuePerMwh, {
    hashpriceUsdPerPhDay: inMonth("hashprice", "{@month}"),
    efficiencyJPerTh: efficiency,
    poolFeeFraction: "{poolFee}",
    pue: "{pue}",
  });
}

const MARKET_NEEDS = ["hashprice", "day"];

export const sandwichTable = (months: readonly number[]): Block => ({
  kind: "table",
  key: "sandwich",
  title: "The sandwich: a MWh of site power, from above and below",
  note: "AI rent comes without power, which the tenant pays; mining pays its power out of its revenue.",
  columns: tableColumns({
    date: {
      label: "Month",
      unit: "date",
      format: "yyyy-mm",
      formula: "=EDATE({day},{@month})",
      needs: ["day"],
    },
    month: { label: "Of the path", unit: "months", format: "0", fixed: true },
    hashprice: {
      label: "Hashprice",
      unit: "USD/PH/day",
      formula: `=${inMonth("hashprice", "{@month}")}`,
      needs: MARKET_NEEDS,
    },
    rent: {
      label: "AI rent",
      unit: "USD/MWh",
      formula: `=${callText(rentPerMwh, { rentUsdPerKwMonth: "{rent}*(1+{escalator})^({@month}/12)", siteToItRatio: "{ratio}" })}`,
    },
    nine: {
      label: "Mining, the nine",
      unit: "USD/MWh",
      formula: `=${revenue("{nineEfficiency}")}`,
      needs: [...MARKET_NEEDS, "nineEfficiency"],
    },
    ninePower: {
      label: "Their power",
      unit: "USD/MWh",
      formula: "=1000*{ninePower}",
      needs: ["ninePower"],
    },
    farm: {
      label: "Mining, small farm",
      unit: "USD/MWh",
      formula: `=${revenue("{farmEfficiency#2}")}`,
      needs: MARKET_NEEDS,
    },
    hosting: { label: "Its hosting", unit: "USD/MWh", formula: "=1000*{farmPower#2}" },
  }),
  rows: months.map((month) => [month]),
});

export const sandwichChart: Block = {
  kind: "chart",
  name: "Sandwich",
  type: "line",
  title: "Miners between AI rent and their power bill",
  altText:
    "Lines over the months: AI rent a MWh, mining revenue a MWh of the nine and of a small farm, and what power and hosting cost; at a halving mining revenue falls by half.",
  xAxis: "Month",
  yAxis: "USD per MWh of site power",
  series: [
    ["AI rent", "rent"],
    ["Mining revenue, the nine", "nine"],
    ["Their power price", "ninePower"],
    ["Mining revenue, small farm", "farm"],
    ["Its hosting rate", "hosting"],
  ].map(([name, column]) => ({
    name,
    values: `{sandwich.${column}}`,
    categories: "{sandwich.date}",
  })),
};
