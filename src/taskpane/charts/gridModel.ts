import type { ChartBlock, Column, Model } from "../../models/describe";
import { sites } from "../../presets/sites";
import type { SiteStage } from "../../presets/siteTypes";
import { companyTable } from "./buildOutModel";
import { chartModel } from "./chartModel";

/** How far the megawatts of a site are. */
export const STANDINGS: readonly {
  readonly key: string;
  readonly label: string;
  readonly stages: readonly SiteStage[];
}[] = [
  { key: "running", label: "Running", stages: ["operating", "energized"] },
  {
    key: "agreed",
    label: "Being built or agreed",
    stages: ["construction", "contracted", "connection_agreement"],
  },
  { key: "pipeline", label: "Pipeline", stages: ["development"] },
];

export const NOT_STATED = "not stated";

/** In the order of SITES; only some are looked up. */
const COLUMNS = [
  ...["id", "ticker", "site", "state", "grid", "gross", "energized", "it"],
  ...["use", "tenant", "stage", "date", "owned", "part", "asOf", "confidence", "source"],
] as const;

const LOADS: readonly Column[] = STANDINGS.map(({ key, label, stages }) => ({
  key,
  label,
  unit: "MW",
  formula: `=SUMPRODUCT((({sites.grid}={@grid})+({sites.grid}="")*({@grid}="${NOT_STATED}"))*({sites.part}="")*({sites.use}<>"generation")*(${stages
    .map((stage) => `({sites.stage}="${stage}")`)
    .join("+")})*ISNUMBER(MATCH({sites.ticker},{companies.ticker},0)),{sites.gross})`,
}));

const CHART: ChartBlock = {
  kind: "chart",
  name: "Megawatts by grid",
  type: "stackedColumn",
  title: "Site load by grid",
  altText: "Each column is a grid: what runs on it, what is being built or agreed, and pipeline.",
  xAxis: "Grid",
  yAxis: "MW",
  series: STANDINGS.map(({ key, label }) => ({
    name: label,
    values: `{grids.${key}}`,
    categories: "{grids.grid}",
  })),
};

/** Sums over the list of sites by grid, a chart of them, and the list itself. */
export function gridModel(companies: readonly string[], grids: readonly string[]): Model {
  const sums = STANDINGS.map(({ key }) => `SUM({grids.${key}})`).join("+");
  return chartModel({
    id: "grids",
    name: "Grid chart",
    title: "Where the megawatts are, by grid",
    answer: `=TEXT((${sums})/1000,"0.0")&" GW of site load on ${grids.length} grids"`,
    inputs: [],
    blocks: [
      companyTable(companies),
      {
        kind: "table",
        key: "grids",
        title: "Site load by grid",
        note: "Whole sites only: their parts are inside them. Generation is not load.",
        columns: [{ key: "grid", label: "Grid", unit: "text", fixed: true }, ...LOADS],
        rows: grids.map((grid) => [grid]),
      },
      CHART,
      {
        kind: "spill",
        key: "sites",
        title: "Sites",
        formula: "=WATT.SITES()",
        rows: sites().length + 1,
        columns: COLUMNS.map((key) => ({ key, unit: "" })),
      },
    ],
    check: {
      label: "The grids together are SITE_MW of the companies",
      holds: `ABS(${sums}-SUMPRODUCT(WATT.SITE_MW({companies.ticker})))<0.000000001`,
    },
  });
}
