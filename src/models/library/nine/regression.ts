import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, Column } from "../../describe";
import { calcLines } from "../../rows";
import { MILLIONS } from "../shared/looks";

/* Which of three things explains enterprise value: secured power, let power or hashrate. */

const EXPLAINED_BY = [
  ["secured", "Secured MW"],
  ["leasedIt", "Let IT MW"],
  ["hashrate", "EH/s"],
] as const;

/** A pair only where both are known, so that both columns skip the same companies. */
function pair(key: string, own: string): Pick<Column, "formula"> {
  return {
    formula: `=IF(COUNT({work.ev#row},{work.${key}#row})=2,{work.${own}#row},"")`,
  };
}

const columns: readonly Column[] = EXPLAINED_BY.flatMap(([key, label], index): Column[] => [
  { key: `${key}X`, label, unit: "", format: "#,##0.0", ...pair(key, key) },
  { key: `${key}Y`, label: `EV beside ${label}`, ...MILLIONS, ...pair(key, "ev") },
  {
    key: `${key}Left`,
    label: `EV not explained by ${label}`,
    ...MILLIONS,
    formula: `=IF(COUNT({@${key}X},{slope#${index + 1}})=2,{@${key}Y}-{intercept#${index + 1}}-{slope#${index + 1}}*{@${key}X},"")`,
  },
]);

function over(name: string): readonly `=${string}`[] {
  return EXPLAINED_BY.map(
    ([key]): `=${string}` => `=IFERROR(${name}({pairs.${key}Y},{pairs.${key}X}),"no data")`,
  );
}

const lines = calcLines({
  rsq: {
    label: "R2: share of EV differences explained",
    unit: "fraction",
    formula: over("RSQ"),
    strong: true,
  },
  slope: {
    label: "EV for one more",
    ...MILLIONS,
    format: "#,##0.0,,;(#,##0.0,,)",
    formula: over("SLOPE"),
  },
  intercept: { label: "EV at none", ...MILLIONS, formula: over("INTERCEPT") },
  counted: {
    label: "Companies",
    unit: "",
    format: "0",
    formula: EXPLAINED_BY.map(([key]): `=${string}` => `=COUNT({pairs.${key}X})`),
    note: "Nine at most: a hint, not a proof",
  },
});

export const regressionBlocks: readonly Block[] = [
  {
    kind: "lines",
    key: "regression",
    title: "What explains enterprise value",
    heads: EXPLAINED_BY.map(([, label]) => label),
    lines,
  },
  {
    kind: "table",
    key: "pairs",
    title: "Regression by company",
    note: "What is left is EV beyond what the line gives: dear where positive.",
    columns: [
      { key: "ticker", label: "Ticker", unit: "text", formula: "={work.ticker#row}" },
      ...columns,
    ],
    rows: COVERED_TICKERS.map(() => []),
  },
];
