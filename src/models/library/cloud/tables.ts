import { cloudContract } from "../../../catalog/hosting/cloudContract";
import { callText } from "../../../formula/callText";
import type { Block, SpillColumn } from "../../describe";
import { tableColumns } from "../../rows";
import { outputOf } from "./terms";

const PREPAID = callText(cloudContract, {
  contractValueUsd: "{value}",
  termYears: "{term}",
  itMw: "{it}",
  gpuCapexUsd: "{gpuCapex}",
  prepaidFraction: "{accident.share}",
  output: '"prepayment_usd"',
});

const accident: Block = {
  kind: "table",
  key: "accident",
  title: "Why prepayment and revenue a year are the same number",
  note: "Share x years = 1, and nothing else. With another share the prepayment moves and the revenue stays.",
  columns: tableColumns({
    share: { label: "Prepaid share", unit: "fraction" },
    prepayment: {
      label: "Prepayment",
      unit: "USD",
      format: "#,##0,,",
      formula: `=${PREPAID}`,
      spills: true,
    },
    revenue: {
      label: "Revenue a year",
      unit: "USD/year",
      format: "#,##0,,",
      formula: "={revenue}",
    },
    product: { label: "Share x years", unit: "", format: "0.00", formula: "={@share}*{term}" },
    same: {
      label: "Same number",
      unit: "text",
      formula: '=IF(ABS({@prepayment}-{@revenue})<1,"yes","no")',
    },
  }),
  rows: [[0.1], [0.15], [0.2], [0.25], [0.3]],
};

const grid: Block = {
  kind: "grid",
  key: "grid",
  title: "IRR over site capital and GPU residual value",
  down: { label: "Site capital", unit: "USD/IT MW", values: [7e6, 10e6, 15e6, 20e6] },
  across: {
    label: "GPU residual",
    unit: "fraction",
    values: [0, 0.1, 0.2, 0.3, 0.4],
    format: "0%",
  },
  formula:
    '=WATT.CLOUD_CONTRACT({value},{term},{it},{gpuCapex},{down},{margin},{prepaid},{creditFrom},{across},{siteResidual},{hosting},"irr",{periods})',
  unit: "rate/year",
  format: "0.0%;(0.0%)",
};

/** The longest term whose year table has room. */
export const LONGEST = 10;
const SHOWN = {
  in: "#,##0,,;(#,##0,,)",
  out: "(#,##0,,);#,##0,,;0",
} as const;

/** Amounts in millions under a head that says so: the function's own heads speak of dollars. */
function millions(key: string, head: string, sign: keyof typeof SHOWN = "in"): SpillColumn {
  return { key, unit: "USD", format: SHOWN[sign], head: `${head} (USD m)` };
}

const yearTable: Block = {
  kind: "spill",
  key: "years",
  title: "Year by year (USD m)",
  note: "Costs show in brackets and their cells hold them as amounts; the prepayment and the debt drawn in year 0 are negative costs.",
  formula: outputOf("table"),
  rows: LONGEST + 2,
  columns: [
    { key: "year", unit: "year", head: "Year" },
    millions("revenue", "Revenue"),
    millions("ebitda", "EBITDA"),
    millions("hosting", "Hosting", "out"),
    millions("credit", "Prepayment credited", "out"),
    millions("capex", "Capex", "out"),
    millions("residual", "Residual"),
    millions("net", "Net cash flow"),
    millions("debt", "Debt service", "out"),
    millions("levered", "Levered cash flow"),
  ],
};

const YEARS = Array.from({ length: LONGEST }, (_, index) => index + 1);

const coverage: Block = {
  kind: "table",
  key: "cover",
  title: "Cover of debt service by year",
  note: "EBITDA less hosting less credit over the payments of the year, as in the year table.",
  columns: tableColumns({
    year: { label: "Year", unit: "", format: "0", fixed: true },
    cash: {
      label: "Cash for debt service",
      unit: "USD",
      format: "#,##0,,;(#,##0,,)",
      formula:
        '=IF({@year}="","",INDEX({years.ebitda},{@year}+1)-INDEX({years.hosting},{@year}+1)-INDEX({years.credit},{@year}+1))',
    },
    dscr: {
      label: "Cover",
      unit: "ratio",
      format: '0.00"x";(0.00"x")',
      formula:
        '=IF({@cash}="","",IF(INDEX({years.debt},{@year}+1)=0,"",{@cash}/INDEX({years.debt},{@year}+1)))',
    },
    least: {
      label: "Least allowed",
      unit: "ratio",
      format: '0.00"x"',
      formula: '=IF({@dscr}="","",{covenant})',
    },
  }),
  rows: YEARS.map((year) => [`=IF({term}>=${year},${year},"")`]),
};

const charts: readonly Block[] = [
  {
    kind: "chart",
    name: "Net cash flow",
    type: "column",
    title: "Net cash flow of the contract by year",
    altText:
      "Year 0 pays for GPUs and site less the prepayment; the years after earn EBITDA less the credit, the last one adds what is left.",
    xAxis: "Year",
    yAxis: "Net cash flow (USD m)",
    series: [{ name: "Net cash flow", values: "{years.net#1:6}", categories: "{years.year#1:6}" }],
  },
];

export const cloudTables: readonly Block[] = [accident, grid, coverage, ...charts, yearTable];
