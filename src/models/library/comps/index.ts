import type { Block, Model } from "../../describe";
import type { FieldName } from "../../../presets/fieldTable";
import { compsPreview } from "../../previews";
import { datedMarket, vintageEnd } from "../shared/dated";
import { marketSources, vintageInput } from "../shared/market";
import { shellSources } from "../shell/sources";
import { RANKING_CHOICES, rankingTable } from "./ranking";
import { confidenceTable, dayTable } from "./standing";
import { compsTable, ROWS } from "./table";

const { broker } = shellSources;

const inputs: Block = {
  kind: "lines",
  title: "Inputs",
  lines: [
    vintageInput,
    ...datedMarket(vintageEnd),
    {
      kind: "input",
      key: "rent",
      label: "Rent for the price at which mining equals leasing",
      unit: "USD/kW-month",
      values: [109.46],
      name: "Rent_kW_month",
      standing: "backed out",
      source: "broker",
      note: "Gives the published 5.19 USD/W; the other lease terms are the function's defaults",
    },
    {
      kind: "input",
      key: "rankBy",
      label: "Rank by",
      unit: "text",
      values: ["EV/W in operation"],
      standing: "your choice",
      choices: RANKING_CHOICES,
      note: "The cell lists the columns",
    },
  ],
};

const chart: Block = {
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
      values: "{comps.evOperating#1:9}",
      categories: "{comps.ticker#1:9}",
    },
  ],
};

function dayOf(field: FieldName): string {
  return `LEFT(WATT.COMPANY_SOURCE({comps.ticker#1},"${field}",{vintage}),10)`;
}

const checks: Block = {
  kind: "lines",
  title: "Checks",
  lines: [
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
  ],
};

export const comps: Model = {
  id: "comps",
  title: "Comps table",
  sentence:
    "The nine companies side by side: price, power on each basis, coins, value a watt and breakevens, with missing figures said.",
  asksFor: null,
  preview: compsPreview,
  sources: { ...marketSources, broker },
  sheets: [
    {
      name: "Comps",
      title: "Comparable companies: bitcoin miners as power infrastructure",
      answer:
        '=IF(COUNT({comps.evOperating})=0,"No company has all figures for EV/W in operation","EV/W in operation: "&TEXT(MIN({comps.evOperating}),"0.0")&" to "&TEXT(MAX({comps.evOperating}),"0.0")&" USD over "&COUNT({comps.evOperating})&" companies with all figures")&IF(COUNT({comps.shutdown})=0,"","; shutdown "&TEXT(MIN({comps.shutdown}),"#,##0")&" to "&TEXT(MAX({comps.shutdown}),"#,##0")&" USD/BTC")',
      purpose:
        "For equity and credit analysts, at the price and network of the chosen vintage. An enterprise value takes cash and debt of that vintage only; a column says where their days differ.",
      widths: [50, 13, 13, 13, 13, 13, 13, 14, 13, 13, 13, 13, 14, 15, 13],
      blocks: [inputs, compsTable, chart, rankingTable(ROWS), confidenceTable, dayTable, checks],
    },
  ],
};
