import { companySource } from "../../../catalog/companies/companySource";
import { sites } from "../../../catalog/companies/sites";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { SheetDescription } from "../../describe";
import { tableColumns } from "../../rows";
import { siteColumns } from "../parts/sites";
import { FIGURES } from "./figures";

/* Where the numbers come from: figure by figure and site by site. */

const SOURCE = callText(companySource, {
  ticker: "{@ticker}",
  field: "{@field}",
  vintage: "{vintage}",
});

/** Room for every site of every company, with a few to come. */
const SITE_ROWS = 140;

export const sourcesSheet: SheetDescription = {
  name: "Nine sources",
  title: "Where each figure and each megawatt of the nine comes from",
  answer:
    '=SUMPRODUCT(--ISNUMBER({origins.value}))&" figures are published; "&COUNTIF({origins.value},"n/p")&" are not, and stay blank in every sum; "&SUMPRODUCT(--(LEN({sites.id})>0))&" sites and parts of sites"',
  purpose:
    "A figure a row, with its day, how it was found and the address of the document; the sites below.",
  widths: [34, 24, 40, 20, 22, 60, 14, 16, 16, 40, 22, 18, 18, 30, 14, 12, 40],
  blocks: [
    {
      kind: "table",
      key: "origins",
      title: "Figures and their documents",
      columns: tableColumns({
        ticker: { label: "Ticker", unit: "text", fixed: true },
        figure: { label: "Figure", unit: "text", fixed: true, align: "left" },
        field: { label: "Key", unit: "text", keys: true, align: "left" },
        value: { label: "Value", unit: "", format: "#,##0.0##", fixed: true },
        asOf: {
          label: "As of",
          unit: "text",
          align: "left",
          formula: `=IFNA(LEFT(${SOURCE},10),"n/p")`,
        },
        source: {
          label: "How it was found, and where",
          unit: "text",
          align: "left",
          formula: `=IFNA(MID(${SOURCE},13,400),"not published")`,
        },
      }),
      rows: COVERED_TICKERS.flatMap((ticker, row) =>
        FIGURES.map(({ key, label, field }) => [
          ticker,
          label,
          field,
          `={figures.${key}#${row + 1}}`,
        ]),
      ),
    },
    {
      kind: "spill",
      key: "sites",
      title: "Sites, as WATT.SITES lists them",
      note: "Newer than the figures of November 2025. Rows with something in 'part of' lie inside that site.",
      formula: `=${callText(sites, {})}`,
      rows: SITE_ROWS,
      columns: siteColumns,
    },
  ],
};
