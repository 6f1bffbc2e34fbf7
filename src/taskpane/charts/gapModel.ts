import type { ChartBlock, Column, InputLine, Model } from "../../models/describe";
import { calcLines, tableColumns } from "../../models/rows";
import { chartModel, fieldLines } from "./chartModel";
import type { Inputs, NumberField } from "./picture";

export interface GapOptions {
  readonly fields: readonly NumberField[];
  /** All time-to-power solutions together, GW. */
  readonly solutions: number;
}

/** A stack holds what is still open, what a step covers, and, below zero, a surplus. */
const STACK = tableColumns({
  open: { label: "Still open", unit: "GW", formula: "=MAX({@after},0)" },
  covered: {
    label: "Covered by the step",
    unit: "GW",
    formula: "=MAX({@before},0)-MAX({@after},0)",
  },
  surplus: { label: "Surplus", unit: "GW", formula: "=MIN({@after},0)" },
});

const COLUMNS: readonly Column[] = [
  ...tableColumns({
    step: { label: "Step", unit: "text", fixed: true },
    before: { label: "Before it", unit: "GW", formula: "={@after}+{@covers}" },
    after: { label: "After it", unit: "GW", fixed: true },
    covers: { label: "The step", unit: "GW", fixed: true },
  }),
  ...STACK,
];

const ROWS: readonly (readonly string[])[] = [
  ["Needed", "={demand}", "=0"],
  ["Grid access", "={demand}-{grid}", "={grid}"],
  ["Under construction", "={open}", "={construction}"],
  ["Time-to-power solutions", "={left}", "={solutions}*{realisation}"],
];

const GAP = calcLines({
  open: {
    label: "Before time-to-power solutions",
    unit: "GW",
    formula: "=WATT.POWER_GAP({demand},{grid},{construction})",
  },
  left: {
    label: "After them; negative is a surplus",
    unit: "GW",
    formula: "=WATT.POWER_GAP({demand},{grid},{construction},{solutions},{realisation})",
    strong: true,
  },
});

const CHART: ChartBlock = {
  kind: "chart",
  name: "Power gap",
  type: "stackedColumn",
  title: "From the power needed to what is left open",
  altText: "Each column is what is still open and what the step covers; the last is the gap.",
  xAxis: "Step",
  yAxis: "GW",
  series: STACK.map(({ key, label }) => ({
    name: label,
    values: `{steps.${key}}`,
    categories: "{steps.step}",
  })),
};

/** The steps as a table and a stacked chart of them. */
export function gapModel(inputs: Inputs, { fields, solutions }: GapOptions): Model {
  const others: InputLine = {
    kind: "input",
    key: "solutions",
    label: "Time-to-power solutions: gas turbines, fuel cells, nuclear and bitcoin sites",
    unit: "GW",
    values: [solutions],
    standing: "your choice",
    note: `Case: ${inputs.choice}. =WATT.POWER_SOLUTIONS() lists them`,
  };
  return chartModel({
    id: "gap",
    name: "Power gap chart",
    title: "US power gap, from need to what is left",
    answer: '=TEXT({left},"0.0")&" GW are open after every step"',
    inputs: [...fieldLines(fields, inputs), others],
    blocks: [
      { kind: "lines", title: "Gap", lines: GAP },
      { kind: "table", key: "steps", title: "Steps", columns: COLUMNS, rows: ROWS },
      CHART,
    ],
    check: {
      label: "The steps add up to the gap",
      holds: "ABS({demand}-SUM({steps.covers})-{left})<0.000000001",
    },
  });
}
