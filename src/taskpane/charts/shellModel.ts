import type { ChartBlock, Column, Model, TableBlock } from "../../models/describe";
import { chartModel, fieldLines } from "./chartModel";
import type { Inputs, NumberField } from "./picture";

/** Shares of the inputs that the picture spans. */
export const STEPS = [0.6, 0.8, 1, 1.2, 1.4] as const;

const COSTS: readonly Column[] = STEPS.map((step) => ({
  key: `cost${step * 100}`,
  label: `At ${step * 100}% of the cost`,
  unit: "USD/W",
  formula: `=WATT.POWERED_SHELL_VALUE(100,"hyperscaler",{@rent},{ratio},{margin},{cost}*${step},{multiple})`,
}));

const MAP: TableBlock = {
  kind: "table",
  key: "map",
  title: "Equity value of a watt of site power",
  columns: [{ key: "rent", label: "Rent", unit: "USD/kW-month", fixed: true }, ...COSTS],
  rows: STEPS.map((step) => [`={rent}*${step}`]),
};

const CHART: ChartBlock = {
  kind: "chart",
  name: "Powered shell",
  type: "line",
  title: "Equity value of a watt over the rent, by build cost",
  altText: "Every curve rises with the rent; the higher the build cost, the lower it lies.",
  xAxis: "Rent (USD/kW-month)",
  yAxis: "Equity value (USD/W)",
  series: COSTS.map(({ key, label }) => ({
    name: label,
    values: `{map.${key}}`,
    categories: "{map.rent}",
  })),
};

/** Values over rent and cost as a table, a curve for each cost. */
export function shellModel(inputs: Inputs, fields: readonly NumberField[]): Model {
  return chartModel({
    id: "shell",
    name: "Powered shell chart",
    title: "Powered shell: value of a watt over rent and build cost",
    answer:
      '=TEXT(WATT.POWERED_SHELL_VALUE(100,"hyperscaler",{rent},{ratio},{margin},{cost},{multiple}),"0.00")&" USD of equity a watt of site power"',
    inputs: fieldLines(fields, inputs),
    blocks: [MAP, CHART],
    check: {
      label: "Equal steps of the rent are equal steps of the value",
      holds: "ABS({map.cost100#1}+{map.cost100#5}-2*{map.cost100#3})<0.000000001",
    },
  });
}
