import type { Figure } from "../../presets/types";
import { defineFunction } from "../define";
import {
  companyOf,
  fieldOf,
  fieldParameter,
  figureOf,
  tickerParameter,
  vintageOf,
  vintageParameter,
} from "./lookup";

export const companySource = defineFunction({
  name: "COMPANY_SOURCE",
  group: "Companies and contracts",
  summary: "Where a company figure comes from: its day, how it was obtained and its address.",
  parameters: { ticker: tickerParameter, field: fieldParameter, vintage: vintageParameter },
  result: { label: "Source", unit: "text" },
  steps: [],
  assumptions: [
    "The day is the one the figure describes, not the day of publication; where only the month is known it is the month's last day.",
    "sourced stands at the address; derived is arithmetic on what stands there.",
    "Many addresses are pages that quote a filing: follow them to the filing before you rely on a figure that matters.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["MARA", "btc_held"],
      result:
        "2025-09-30, sourced, https://ir.mara.com/sec-filings/all-sec-filings/content/0001507605-25-000026/q325shareholderletter.htm",
      note: "From the shareholder letter",
    },
  ],
  keywords:
    "source of the data, source of a figure, date of a figure, day, citation, as of, link, provenance",
  sourceOf: ({ ticker, field, vintage }) =>
    figureOf(companyOf(ticker), fieldOf(field), vintageOf(vintage)).sourceUrl,
  compute: ({ ticker, field, vintage }) =>
    shortSource(figureOf(companyOf(ticker), fieldOf(field), vintageOf(vintage))),
});

/** Day, method and address. */
export function shortSource({ asOf, method, sourceUrl }: Figure): string {
  return `${asOf}, ${method}, ${sourceUrl}`;
}

/** The same with basis and confidence before, for derivations. */
export function sourceLine(figure: Figure): string {
  return `${figure.basis}; ${figure.confidence} confidence; ${shortSource(figure)}`;
}
