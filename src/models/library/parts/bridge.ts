import type { Block, Formula } from "../../describe";
import { tableColumns } from "../../rows";
import { PARTS } from "./results";

/* From the parts to the value a share, as a table and a chart. */

const ROWS = PARTS.length + 1;

/** The lower end of a bar between two running sums. */
const LOWER = "MIN({@after},{@before})";

function partOf(row: number): Formula {
  const key = PARTS[row]?.[0];
  return key === undefined
    ? '=IF(COUNT({diluted#2})=1,{converted#2}/{diluted#2},"")'
    : `=IF(COUNT({${key}#2},{diluted#2})=2,{${key}#2}/{diluted#2},"")`;
}

export const bridge: readonly Block[] = [
  {
    kind: "table",
    key: "bridge",
    title: "From the parts to the value a share, base case",
    note: "A blank part is not published: it is left out, not taken as zero.",
    columns: tableColumns({
      part: { label: "Part", unit: "text", fixed: true },
      value: { label: "A share", unit: "USD/share", fixed: true },
      before: { label: "Sum before", unit: "USD/share", fixed: true },
      after: { label: "Sum after", unit: "USD/share", formula: "={@before}+N({@value})" },
      under: { label: "Under the bar", unit: "USD/share", formula: `=MAX(0,${LOWER})` },
      adds: { label: "Adds", unit: "USD/share", formula: "=MAX(0,N({@value}))" },
      takes: { label: "Takes", unit: "USD/share", formula: "=MAX(0,-N({@value}))" },
    }),
    rows: [
      ...Array.from({ length: ROWS }, (_, row) => [
        PARTS[row]?.[1] ?? "Debt that converts instead",
        partOf(row),
        row === 0 ? 0 : `={bridge.after#${row}}`,
      ]),
      ["Value a share", '=IF(ISNUMBER({nav#2}),{nav#2},"")', 0],
    ],
  },
  {
    kind: "chart",
    name: "Bridge",
    type: "stackedColumn",
    title: "Sum of the parts a share, base case",
    altText:
      "A waterfall: each part stands on the sum of those before it; debt takes off, and the last column is the value a share.",
    xAxis: "Part",
    yAxis: "Value (USD/share)",
    series: [
      { name: "Sum so far", values: "{bridge.under}", categories: "{bridge.part}" },
      { name: "Takes off", values: "{bridge.takes}", categories: "{bridge.part}" },
      { name: "Adds", values: "{bridge.adds}", categories: "{bridge.part}" },
    ],
  },
];
