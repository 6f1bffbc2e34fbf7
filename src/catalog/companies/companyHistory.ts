import { notFound } from "../../core/errors";
import { history } from "../../presets/companies";
import type { Figure } from "../../presets/types";
import { defineFunction } from "../define";
import { type Column, listing } from "./columns";
import { companyOf, fieldOf, fieldParameter, tickerParameter } from "./lookup";

const COLUMNS: readonly Column<Figure>[] = [
  ["day", "asOf"],
  ["value", "value"],
  ["unit", "unit"],
  ["basis", "basis"],
  ["method", "method"],
  ["confidence", "confidence"],
  ["source", "sourceUrl"],
  ["use", "use"],
];

export const companyHistory = defineFunction({
  name: "COMPANY_HISTORY",
  group: "Companies and contracts",
  summary: "Every reading of a company's figure in order of its day, with basis and source.",
  parameters: { ticker: tickerParameter, field: fieldParameter },
  result: { label: "History of a figure", unit: "text" },
  steps: [],
  assumptions: [
    "Readings on unlike bases do not make one line: debt goes from principal to carrying amounts with leases, hashrate from installed to average. Filter by basis before charting.",
    "Competing readings of one day are all there. use says which fills cells: preset in 2025-Q3, latest as the newest, later in between; alternative and earlier fill none.",
    "Days are texts such as 2025-09-30; where only the month is known, its last day.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["IREN", "power_secured_mw"],
      result: [
        ["day", "value", "unit", "basis", "method", "confidence"],
        ["2025-11-06", 2910, "MW", "site", "sourced", "high"],
        ["2026-02-05", 4500, "MW", "site", "sourced", "high"],
        ["2026-10-06", 4810, "MW", "site", "derived", "medium"],
      ],
      note: "Secured power of IREN over a year",
    },
  ],
  keywords: "how a figure has changed, time series, trend, readings, quarterly, history",
  compute({ ticker, field }) {
    const company = companyOf(ticker);
    const { name } = fieldOf(field);
    const readings = history(company.ticker, name);
    if (readings.length === 0) {
      throw notFound(`${company.ticker} ${name}: not published`);
    }
    return listing(
      COLUMNS,
      [...readings].sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0)),
    );
  },
});
