import type { Block, Column } from "../../describe";
import { FIGURES, LAST_FIELD, TICKER_ROWS } from "./table";

/* How far each figure of the companies may be trusted, and of what day it is. */

const sameTicker: Column = {
  key: "ticker",
  label: "Ticker",
  unit: "text",
  formula: '=IF({comps.ticker#row}="","",{comps.ticker#row})',
};

export const confidenceTable: Block = {
  kind: "table",
  key: "trust",
  title: "Confidence in each figure",
  note: "high, medium or low as the sources allow; low is old, second-hand, estimated or disputed.",
  columns: [
    sameTicker,
    ...FIGURES.map(({ key, label, field }): Column => ({
      key,
      label,
      unit: "text",
      formula: `=IF({@ticker}="","",IFNA(VLOOKUP("${field}",WATT.COMPANY_FACTS({@ticker},{vintage}),6,FALSE),"n/p"))`,
    })),
  ],
  rows: TICKER_ROWS.map(() => []),
};

export const dayTable: Block = {
  kind: "table",
  key: "daysOf",
  title: "Day of each figure",
  columns: [
    sameTicker,
    ...FIGURES.map(({ key, label }, index): Column => ({
      key,
      label,
      unit: "text",
      ...(index === 0
        ? {
            formula: `=IF({comps.ticker}="","",IFNA(LEFT(WATT.COMPANY_SOURCE({comps.ticker},{comps.fields#2:${LAST_FIELD}},{vintage}),10),"n/p"))`,
            spills: true,
          }
        : { spilled: true }),
    })),
  ],
  rows: TICKER_ROWS.map(() => []),
};
