import { company } from "../../../catalog/companies/company";
import { powerDemand } from "../../../catalog/power/powerDemand";
import { powerGap } from "../../../catalog/power/powerGap";
import { powerSolutions } from "../../../catalog/power/powerSolutions";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, Column, Formula } from "../../describe";
import { calcLines, inputLines, tableColumns } from "../../rows";

/* The market around the choice: the gap, the queue, and where the nine stand. */

const CASES = ["low", "mid", "high"] as const;

/** All ways round the grid of a case. */
function solutionsOf(name: (typeof CASES)[number]): Formula {
  const list = callText(powerSolutions, { case: `"${name}"` });
  return `=${[2, 3, 4, 5].map((row) => `INDEX(${list},${row},2)`).join("+")}`;
}

function demandOf(year: number): string {
  return callText(powerDemand, { scenario: '"sp_451_2025"', year });
}

const PARTS = {
  demandGw: "{@need}",
  gridAccessGw: "{@grid}",
  underConstructionGw: "{@construction}",
} as const;

function after(index: number): Column {
  return {
    key: CASES[index],
    label: `Left, ${CASES[index]}`,
    unit: "GW",
    formula: `=${callText(powerGap, { ...PARTS, solutionsGw: `{solutions#${index + 1}}`, realisationFraction: "{realisation}" })}`,
  };
}

export const gapBlocks: readonly Block[] = [
  {
    kind: "lines",
    title: "Time-to-power solutions by 2028",
    heads: ["Low", "Middle", "High"],
    lines: calcLines({
      solutions: {
        label: "All four: gas, fuel cells, nuclear and bitcoin sites",
        unit: "GW",
        formula: CASES.map(solutionsOf),
      },
    }),
  },
  {
    kind: "lines",
    title: "How much of it comes in time",
    lines: inputLines({
      realisation: {
        label: "Share that comes about",
        unit: "fraction",
        values: [0.6667],
        standing: "derived",
        source: "solutions",
        note: "(44 - 13) / 46.5; the broker's own method is not known",
      },
    }),
  },
  {
    kind: "table",
    key: "gaps",
    title: "US power gap of data centres to 2028, by scenario",
    note: "Left: after time-to-power solutions, of which own generation and bitcoin sites are part; in brackets a surplus.",
    columns: [
      ...tableColumns({
        scenario: { label: "Scenario", unit: "text", fixed: true },
        need: { label: "Need", unit: "GW" },
        grid: { label: "Grid access", unit: "GW" },
        construction: { label: "Construction", unit: "GW" },
        gap: { label: "Gap", unit: "GW", formula: `=${callText(powerGap, PARTS)}` },
      }),
      ...CASES.map((_, index) => after(index)),
    ],
    rows: [
      ["Morgan Stanley, September 2025", 65, 15, 6],
      ["Morgan Stanley, November 2025", 69, 15, 10],
      ["Morgan Stanley, February 2026", 74, 25, 0],
      ["S&P / 451, additions 2024 to 2028", `=${demandOf(2028)}-${demandOf(2024)}`, 15, 6],
    ],
    sources: ["september", "november", "february"],
  },
  {
    kind: "table",
    key: "queue",
    title: "The queue by stage, as a note",
    note: "Requests are not load: one project may ask many times. Never added to the gap. A blank is not published.",
    columns: tableColumns({
      where: { label: "Large loads at ERCOT", unit: "text", fixed: true },
      asked: { label: "Asked for", unit: "GW" },
      studied: { label: "Under study", unit: "GW" },
      approved: { label: "Approved", unit: "GW" },
      running: { label: "Running", unit: "GW" },
    }),
    rows: [
      ["August 2025", 188, 82, 22, 7],
      ["November 2025", 226, null, null, null],
      ["March 2026", 439, null, 9.042, 3.883],
    ],
    sources: ["ercot", "ercotAutumn", "ercotSpring"],
  },
];

const FIELDS = [
  ["powerPrice", "Power price", "USD/kWh", "power_price_usd_kwh"],
  ["generation", "Own generation", "MW", "owned_generation_mw"],
  ["operating", "Running (site)", "MW", "power_operating_mw"],
  ["secured", "Secured (site)", "MW", "power_secured_mw"],
] as const;

const SPILL = callText(company, {
  ticker: "{nine.ticker}",
  field: `{nine.fields#2:${FIELDS.length + 1}}`,
  vintage: "{vintage}",
});

export const nineTable: Block = {
  kind: "table",
  key: "nine",
  title: "Where the nine stand",
  note: "n/p: not published, which for own generation mostly means none. Power prices are on different bases, most net of curtailment credits. LCOE: of the bought plant.",
  columns: [
    { key: "ticker", label: "Ticker", unit: "text", fixed: true },
    ...FIELDS.map(([key, label, unit, field], index): Column => {
      const column = { key, label, unit, field };
      return index === 0
        ? { ...column, spills: true, formula: `=IFNA(${SPILL},"n/p")` }
        : { ...column, spilled: true };
    }),
    ...tableColumns({
      share: {
        label: "Generation/running",
        unit: "fraction",
        formula: '=IF(COUNT({@generation},{@operating})=2,{@generation}/{@operating},"n/p")',
      },
      under: {
        label: "LCOE less price",
        unit: "USD/MWh",
        formula: '=IF(ISNUMBER({@powerPrice}),{lcoe#1}-1000*{@powerPrice},"n/p")',
      },
    }),
  ],
  rows: COVERED_TICKERS.map((ticker) => [ticker]),
};
