import { networkHistory } from "../../../catalog/companies/networkHistory";
import { miningRevenuePerMwh } from "../../../catalog/mining/miningRevenuePerMwh";
import { callText } from "../../../formula/callText";
import type { Block } from "../../describe";
import { calcLines, tableColumns } from "../../rows";

/* How much hashprice has moved, to hold beside the volatility that is assumed. */

const MONTHS = 24;

const PRICE = `INDEX(${callText(networkHistory, { fromMonth: "{@of}", toMonth: "{@of}" })},2,4)`;

export const historyBlocks: readonly Block[] = [
  {
    kind: "lines",
    title: "How volatile mining has been, for comparison",
    lines: calcLines({
      hashpriceVolatility: {
        label: "Volatility of hashprice over two years",
        unit: "volatility",
        formula: '=IF(COUNT({past.change})<12,"no data",STDEV({past.change})*SQRT(12))',
        note: "From monthly means, halvings included",
      },
      leverage: {
        label: "Revenue over EBITDA of mining",
        unit: "multiple",
        format: "0.0x",
        formula: `=IF({ebitda#1}<=0,"no margin",8760*{uptime}*${callText(miningRevenuePerMwh, {
          hashpriceUsdPerPhDay: "{hashprice}",
          efficiencyJPerTh: "{efficiency}",
          poolFeeFraction: "{poolFee}",
          pue: "{pue}",
        })}/{ebitda#1})`,
        needs: ["ebitda#1"],
      },
      historicVolatility: {
        label: "Volatility of EBITDA that follows",
        unit: "volatility",
        formula: "={hashpriceVolatility}*{leverage}",
        needs: ["hashpriceVolatility", "leverage"],
        note: "Cost held: an upper mark for the mining value's",
      },
    }),
  },
];

export const pastTable: Block = {
  kind: "table",
  key: "past",
  title: "Hashprice over two years",
  note: "Blank where no figure of the month is known. Change: of the logarithm, from the month before.",
  columns: tableColumns({
    of: { label: "Month", unit: "date", format: "yyyy-mm", formula: "=EDATE({month},-{@back})" },
    back: { label: "Months back", unit: "months", format: "0", fixed: true },
    hashprice: {
      label: "Hashprice",
      unit: "USD/PH/day",
      formula: `=IFERROR(IF(${PRICE}>0,${PRICE},""),"")`,
    },
    change: { label: "Change", unit: "number", format: "0.000;(0.000)", fixed: true },
  }),
  rows: Array.from({ length: MONTHS + 1 }, (_, back) => [
    back,
    back === MONTHS
      ? ""
      : `=IF(COUNT({past.hashprice#${back + 1}},{past.hashprice#${back + 2}})=2,LN({past.hashprice#${back + 1}}/{past.hashprice#${back + 2}}),"")`,
  ]),
};
