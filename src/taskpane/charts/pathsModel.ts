import type { CalcLine, Model } from "../../models/describe";
import type { Unit } from "../../core/units";
import { chartModel, fieldLines } from "./chartModel";
import type { Inputs, NumberField } from "./picture";

/** A row of PATH_COMPARE, counted below its heading. */
export interface Measure {
  readonly row: number;
  readonly label: string;
  readonly unit: Unit;
}

export interface PathsOptions {
  readonly fields: readonly NumberField[];
  /** What the chart shows. */
  readonly measure: Measure;
}

const HEADS = ["Keep mining", "Landlord", "Compute provider"] as const;
const COMPARE = "WATT.PATH_COMPARE({site},{hashprice},{efficiency},{powerPrice})";

function line(key: string, { row, label, unit }: Measure): CalcLine {
  const formula = HEADS.map((_, column) => `=INDEX(${COMPARE},${row + 1},${column + 3})` as const);
  return { kind: "calc", key, label, unit, formula };
}

const LINES: readonly CalcLine[] = [
  line("revenue", { row: 1, label: "Revenue of a year", unit: "USD/MW-year" }),
  line("margin", { row: 2, label: "Cash margin of a year", unit: "USD/MW-year" }),
  line("capital", { row: 4, label: "Capital that the path needs", unit: "USD/MW" }),
  line("created", { row: 7, label: "Value that the path creates", unit: "USD/MW" }),
];

/** The three paths as lines, and a chart of one of them. */
export function pathsModel(inputs: Inputs, { fields, measure }: PathsOptions): Model {
  const { label, unit } = measure;
  const shown = (column: number): string => `TEXT({chosen#${column}},"#,##0")`;
  return chartModel({
    id: "paths",
    name: "Three paths chart",
    title: "Keep mining, landlord or compute provider",
    answer: `="${label} per MW: "&${[1, 2, 3].map(shown).join('&", "&')}`,
    valueColumns: 3,
    inputs: fieldLines(fields, inputs),
    blocks: [
      {
        kind: "lines",
        key: "paths",
        title: "A MW of site power",
        heads: HEADS,
        lines: [{ ...line("chosen", measure), strong: true }, ...LINES],
      },
      {
        kind: "chart",
        name: "Three paths",
        type: "column",
        title: `${label} of a MW of site power on each path`,
        altText: "Three columns: mining on, letting a powered shell, and running the cloud.",
        xAxis: "Path",
        yAxis: `${label} (${unit})`,
        series: [{ name: label, values: "{chosen#all}", categories: "{paths.heads}" }],
      },
    ],
    check: {
      label: "No path earns more than its revenue",
      holds: "SUMPRODUCT(--({margin#all}>{revenue#all}))=0",
    },
  });
}
