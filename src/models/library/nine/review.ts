import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, Column, Formula } from "../../describe";
import { placeAmong } from "../shared/places";

/** By the upside of the base case; companies without a value stand last. */
function sorted(key: string): Formula {
  return `=INDEX({work.${key}},MATCH({@place},{work.place},0))`;
}

type Shown = Pick<Column, "key" | "label" | "unit" | "format">;

const COLUMNS: readonly Shown[] = [
  { key: "ticker", label: "Ticker", unit: "text" },
  { key: "path", label: "Path, our reading", unit: "text" },
  { key: "tier", label: "Tier, our reading", unit: "text" },
  { key: "ruled", label: "Tier by the rule", unit: "text" },
  { key: "price", label: "Share price", unit: "USD/share" },
  { key: "nav", label: "Value a share", unit: "USD/share" },
  { key: "upside", label: "Upside or downside", unit: "fraction" },
  { key: "operating", label: "Running (site)", unit: "MW" },
  { key: "secured", label: "Secured (site)", unit: "MW" },
  { key: "leasedIt", label: "Let (critical IT)", unit: "MW" },
  { key: "pipeline", label: "Pipeline (site)", unit: "MW" },
  { key: "operatingPerWatt", label: "EV/W running", unit: "USD/W" },
  { key: "securedPerWatt", label: "EV/W secured", unit: "USD/W" },
  { key: "leasedItPerWatt", label: "EV/W let (IT)", unit: "USD/W" },
  {
    key: "impliedPerMw",
    label: "Implied, let MW",
    unit: "USD/IT MW",
    format: "0.0,,;(0.0,,)",
  },
  { key: "impliedMultiple", label: "Implied multiple", unit: "multiple" },
  { key: "impliedBtc", label: "Implied bitcoin", unit: "USD/BTC", format: "#,##0" },
  { key: "btc10", label: "+10% bitcoin", unit: "fraction" },
  { key: "rent10", label: "+10% rent", unit: "fraction" },
  { key: "mw10", label: "+10% MW let", unit: "fraction" },
  { key: "mirror", label: "Mirror of", unit: "text" },
  { key: "apart", label: "Cash and debt", unit: "text" },
  { key: "oldest", label: "Oldest figure", unit: "date" },
  { key: "age", label: "Its age", unit: "days", format: "0" },
];

export const reviewBlocks: readonly Block[] = [
  {
    kind: "table",
    key: "review",
    title: "The nine, by upside of the base case",
    note: "EV on diluted shares, net of bitcoin. Implied: what one term would have to be, the others held, for the base case to give the share price. +10%: what 10% more of each does to the value a share.",
    columns: [
      { key: "place", label: "Place", unit: "", format: "0", fixed: true, align: "left" },
      ...COLUMNS.map((column): Column => ({ ...column, formula: sorted(column.key) })),
      {
        key: "leftOut",
        label: "Parts not published",
        unit: "",
        format: "0",
        formula: sorted("missing"),
      },
    ],
    rows: COVERED_TICKERS.map((_, index) => [index + 1]),
  },
  {
    kind: "chart",
    name: "Upside",
    type: "column",
    title: "Value a share against the share price, base case",
    altText: "Two columns a company, price and value a share, by upside of the value.",
    xAxis: "Company",
    yAxis: "USD/share",
    series: [
      { name: "Share price", values: "{review.price}", categories: "{review.ticker}" },
      { name: "Value a share", values: "{review.nav}", categories: "{review.ticker}" },
    ],
  },
];

const VALUED = placeAmong("{@upside}", "{work.upside}", "review.place");
const REST =
  "COUNT({work.upside})+SUMPRODUCT((1-ISNUMBER({work.upside}))*({review.place}<={review.place#row}))";

/** Of each company; those without a value come last. */
export const placeColumn: Column = {
  key: "place",
  label: "Place by upside",
  unit: "",
  format: "0",
  formula: `=IF(ISNUMBER({@upside}),${VALUED},${REST})`,
};
