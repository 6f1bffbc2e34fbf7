import { notFound } from "../../core/errors";
import { figures } from "../../presets/companies";
import type { Company, Figure } from "../../presets/types";
import type { VintageChoice } from "../../presets/vintages";
import { defineFunction, type Cell, type Table } from "../define";
import { companyOf, tickerParameter, vintageOf, vintageParameter } from "./lookup";

const HEADER = ["field", "value", "unit", "basis", "as of", "confidence", "source"] as const;

export const companyFacts = defineFunction({
  name: "COMPANY_FACTS",
  group: "Companies and contracts",
  summary: "Every figure of a company with unit, basis, day, confidence and source.",
  parameters: { ticker: tickerParameter, vintage: vintageParameter },
  result: { label: "Facts of a company", unit: "text" },
  steps: [],
  assumptions: [
    "A field that is not listed was not published.",
    "Figures of low confidence are old, second-hand, estimated or disputed.",
    "Megawatts compare on equal bases only: site is the grid meter, critical_it the servers, leased and mixed are neither.",
    "strategy_path and strategy_tier are our reading, not published facts.",
    "A quarter after 2025-Q3 lists its own readings only, so a field that stands here for one quarter may be absent in the next.",
    "A quarter or latest takes each figure by itself: cash and debt may be of different days, on opposite sides of a financing.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["HIVE"],
      result: [
        [...HEADER],
        ["company_name", "HIVE Digital Technologies Ltd.", "text", "n/a", "2025-11-17", "high"],
      ],
      note: "One row a field below the header; days are texts such as 2025-09-30",
    },
  ],
  keywords: "all figures of a company, fact sheet, profile, preset, fields",
  compute({ ticker, vintage }) {
    const company = companyOf(ticker);
    const known = factTable(company, vintageOf(vintage));
    if (known.length === 1) {
      throw notFound(`${company.ticker}: nothing is published for ${vintage}`);
    }
    return known;
  },
});

/** The header alone where a quarter has nothing of the company. */
export function factTable({ ticker }: Company, vintage: VintageChoice): Table {
  return [HEADER, ...figures(ticker, vintage).map(toRow)];
}

function toRow({ field, value, unit, basis, asOf, confidence, sourceUrl }: Figure): Cell[] {
  return [field, value, unit, basis, asOf, confidence, sourceUrl];
}
