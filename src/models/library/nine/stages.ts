import { siteMw } from "../../../catalog/companies/siteMw";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, Column } from "../../describe";

/* Site power by stage, from the sites themselves. */

const STAGES = [
  ["operating", "Running"],
  ["energized", "Energized"],
  ["construction", "Under construction"],
  ["contracted", "Contracted"],
  ["connection_agreement", "Connection agreed"],
  ["development", "In development"],
] as const;

function megawatts(key: string, label: string, call: Readonly<Record<string, string>>): Column {
  const sum = callText(siteMw, { ticker: "{@ticker}", ...call });
  return { key, label, unit: "MW", formula: `=IFNA(${sum},"n/p")` };
}

export const stageBlocks: readonly Block[] = [
  {
    kind: "table",
    key: "stages",
    title: "Site power by stage, newest state of knowledge",
    note: "From the sites on the last sheet, whatever the vintage; a part lies inside its site. Critical IT power is what servers draw, never to be added to site power.",
    columns: [
      { key: "ticker", label: "Ticker", unit: "text", formula: "={review.ticker#row}" },
      ...STAGES.map(([stage, label]) => megawatts(stage, label, { stage: `"${stage}"` })),
      megawatts("gross", "All stages", {}),
      megawatts("owned", "At the owned share", { owned: "TRUE" }),
      megawatts("it", "Critical IT", { basis: '"critical_it"' }),
    ],
    rows: COVERED_TICKERS.map(() => []),
  },
  {
    kind: "chart",
    name: "Stages",
    type: "stackedColumn",
    title: "Site power by stage",
    altText: "A column a company, in the order of the review, stacked by stage of its sites.",
    xAxis: "Company",
    yAxis: "Site power (MW)",
    series: STAGES.map(([stage, label]) => ({
      name: label,
      values: `{stages.${stage}}`,
      categories: "{stages.ticker}",
    })),
  },
];

/** Without those whose megawatts are not published. */
export const STAGES_ADD_UP = `ABS(SUM(${STAGES.map(([stage]) => `{stages.${stage}}`).join(",")})-SUM({stages.gross}))<0.5`;
