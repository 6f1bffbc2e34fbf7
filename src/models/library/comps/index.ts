import type { Block, CheckLine, Formula, InputLine, Model } from "../../describe";
import type { FieldName } from "../../../presets/fieldTable";
import { compsPreview } from "../../previews";
import { datedMarket, vintageEnd } from "../shared/dated";
import { marketSources, vintageInput } from "../shared/market";
import { shellSources } from "../shell/sources";
import { RANKING_CHOICES, rankingTable } from "./ranking";
import { confidenceTable, dayTable } from "./standing";
import { figuresOf } from "./figures";
import { columnsIn, compsTable, COVERED_ROWS, EVERY_COLUMN } from "./table";

export { COMPS_COLUMNS } from "./table";

const { broker } = shellSources;

/** Inputs that only some of the columns need. */
const rent: InputLine = {
  kind: "input",
  key: "rent",
  label: "Rent for the price at which mining equals leasing",
  unit: "USD/kW-month",
  values: [109.46],
  name: "Rent_kW_month",
  standing: "backed out",
  source: "broker",
  note: "Gives the published 5.19 USD/W; the other lease terms are the function's defaults",
};
const rankBy: InputLine = {
  kind: "input",
  key: "rankBy",
  label: "Rank by",
  unit: "text",
  values: ["EV/W in operation"],
  standing: "your choice",
  choices: RANKING_CHOICES,
  note: "The cell lists the columns",
};

const chart = (rows: number): Block => ({
  kind: "chart",
  name: "EV per watt",
  type: "column",
  title: "Diluted enterprise value a watt of site power in operation",
  altText:
    "One column a company; companies whose cash, debt, bitcoin or power is not published have none.",
  xAxis: "Company",
  yAxis: "Enterprise value (USD/W in operation)",
  series: [
    {
      name: "EV/W in operation",
      values: `{comps.evOperating#1:${rows}}`,
      categories: `{comps.ticker#1:${rows}}`,
    },
  ],
});

function dayOf(field: FieldName): string {
  return `LEFT(WATT.COMPANY_SOURCE({comps.ticker#1},"${field}",{vintage}),10)`;
}

const CHECKS: readonly CheckLine[] = [
  {
    kind: "check",
    label: "Price times shares is the market cap in the data, to 1%",
    holds: `IFNA(IF(${dayOf("market_cap_usd")}=${dayOf("share_price_usd")},ABS({comps.cap#1}/WATT.COMPANY({comps.ticker#1},"market_cap_usd",{vintage})-1)<0.01,TRUE),TRUE)`,
    needs: ["comps.cap#1"],
    note: "First row, where the vintage has both of one day and no price of your own stands there",
  },
  {
    kind: "check",
    label: "EV on basic shares holds against plain arithmetic",
    holds:
      "ABS({comps.ev#1}-({comps.cap#1}+{comps.debtUsed#1}-{comps.cashUsed#1}-N({comps.btc#1})*{btcPrice}))<0.01",
    needs: ["comps.ev#1"],
    note: "First row",
  },
  {
    kind: "check",
    label: "Every ranked company has its place",
    holds: "MAX({comps.place})=COUNT({comps.ranked})",
  },
];

/** The companies and columns of a comps table, those that are worked out with what they need. */
export interface CompsChoice {
  readonly tickers: readonly (string | null)[];
  readonly columns: readonly string[];
}

/** The one comps table: of the nine with every column, or of what somebody picked. */
export function compsOf({ tickers, columns }: CompsChoice): Model {
  const rows = tickers.length;
  const charted = tickers.filter((ticker) => ticker !== null).length;
  const table = compsTable(tickers, columns);
  const keys = table.columns.map(({ key }) => key);
  const figures = figuresOf(keys);
  const has = (...wanted: string[]): boolean => wanted.every((key) => keys.includes(key));
  const when = <Part>(holds: boolean, ...parts: Part[]): Part[] => (holds ? parts : []);
  const checks = CHECKS.filter(({ holds }) => has(...columnsIn(holds)));
  return {
    id: "comps",
    title: "Comps table",
    sentence:
      "The nine companies side by side: price, power on each basis, coins, value a watt and breakevens, with mean and median, missing figures said.",
    asksFor: null,
    preview: compsPreview,
    sources: { ...marketSources, ...(has("indifference") && { broker }) },
    sheets: [
      {
        name: "Comps",
        title: "Comparable companies: bitcoin miners as power infrastructure",
        answer: answerOf(has),
        purpose:
          "For equity and credit analysts, at the price and network of the chosen vintage. An enterprise value takes cash and debt of that vintage only; a column says where their days differ.",
        widths: [50, 13, 13, 13, 13, 13, 13, 14, 13, 13, 13, 13, 14, 15, 13],
        blocks: [
          {
            kind: "lines",
            title: "Inputs",
            lines: [
              vintageInput,
              ...datedMarket(vintageEnd),
              ...when(has("indifference"), rent),
              ...when(has("ranked"), rankBy),
            ],
          },
          table,
          ...when(has("evOperating"), chart(charted)),
          ...when(has("ranked"), rankingTable(rows)),
          ...when(figures.length > 0, confidenceTable(figures, rows), dayTable(figures, rows)),
          ...when<Block>(checks.length > 0, { kind: "lines", title: "Checks", lines: checks }),
        ],
      },
    ],
  };
}

/** What the chosen columns have to say. */
function answerOf(has: (...keys: string[]) => boolean): Formula {
  const count = 'COUNTIF({comps.ticker},"?*")&" companies side by side"';
  const value =
    'IF(COUNT({comps.evOperating})=0,"No company has all figures for EV/W in operation","EV/W in operation: "&TEXT(MIN({comps.evOperating}),"0.0")&" to "&TEXT(MAX({comps.evOperating}),"0.0")&" USD over "&COUNT({comps.evOperating})&" companies with all figures")';
  const shutdown =
    'IF(COUNT({comps.shutdown})=0,"","; shutdown "&TEXT(MIN({comps.shutdown}),"#,##0")&" to "&TEXT(MAX({comps.shutdown}),"#,##0")&" USD/BTC")';
  return `=${has("evOperating") ? value : count}${has("shutdown") ? `&${shutdown}` : ""}`;
}

export const comps = compsOf({ tickers: COVERED_ROWS, columns: EVERY_COLUMN });
