import type { Column, TableBlock } from "../../describe";
import type { Figure } from "./figures";

/* How far each published figure of the companies may be trusted, and of what day it is. */

const sameTicker: Column = {
  key: "ticker",
  label: "Ticker",
  unit: "text",
  formula: '=IF({comps.ticker#row}="","",{comps.ticker#row})',
};

export function confidenceTable(figures: readonly Figure[], rows: number): TableBlock {
  return {
    kind: "table",
    key: "trust",
    title: "Confidence in each published figure",
    note: "high, medium or low as the sources allow; low is old, second-hand, estimated or disputed.",
    columns: [
      sameTicker,
      ...figures.map(({ key, label, field }): Column => ({
        key,
        label,
        unit: "text",
        formula: `=IF({@ticker}="","",IFNA(VLOOKUP("${field}",WATT.COMPANY_FACTS({@ticker},{vintage}),6,FALSE),"n/p"))`,
      })),
    ],
    rows: new Array<[]>(rows).fill([]),
  };
}

export function dayTable(figures: readonly Figure[], rows: number): TableBlock {
  const formula =
    `=IF({comps.ticker}="","",IFNA(LEFT(WATT.COMPANY_SOURCE({comps.ticker},{comps.fields#2:${figures.length + 1}},{vintage}),10),"n/p"))` as const;
  return {
    kind: "table",
    key: "daysOf",
    title: "Day of each published figure",
    columns: [
      sameTicker,
      ...figures.map(({ key, label }, index): Column => ({
        key,
        label,
        unit: "text",
        ...(index === 0 ? { formula, spills: true } : { spilled: true }),
      })),
    ],
    rows: new Array<[]>(rows).fill([]),
  };
}
