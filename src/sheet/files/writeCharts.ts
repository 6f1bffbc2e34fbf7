import { fixedArea } from "../a1";
import { quoteSheet } from "../address";
import type { Place, SheetChart } from "../draft";
import { SERIES_COLORS } from "../looks";
import type { FileSheet } from "./library";

type Options = Parameters<FileSheet["addChart"]>[0];

/** A chart of the file itself, which follows its cells in whatever program opens it; its number. */
export function writeChart(sheet: FileSheet, chart: SheetChart): number {
  const { row, column, rows, columns } = chart.area;
  return sheet.addChart(optionsOf(sheet, chart), {
    tl: { col: column, row },
    br: { col: column + columns, row: row + rows },
  });
}

function optionsOf(sheet: FileSheet, chart: SheetChart): Options {
  const { type, title, xAxis, yAxis } = chart;
  const [{ values, categories }] = chart.series;
  return {
    ...kindOf(type),
    title,
    series: chart.series.map((series, index) => seriesOf(chart, series, index)),
    categoryAxis: { ...AXIS, title: xAxis || undefined, ...formatOf(sheet, categories) },
    valueAxis: {
      ...AXIS,
      ...{ title: yAxis || undefined, majorGridlines: true },
      ...formatOf(sheet, values),
    },
    showLegend: chart.series.length > 1,
    legendPosition: "b",
    displayBlanksAs: "gap",
  };
}

const AXIS = {
  lineColor: "8C8C8C",
  majorTickMark: "none",
  minorTickMark: "none",
  tickLblPos: "low",
} as const;

/** An axis writes its numbers as its first cell does, and follows when that changes. */
function formatOf(
  { workbook }: FileSheet,
  place: Place | undefined,
): { readonly numFmt?: string; readonly numFmtLinked?: boolean } {
  const at = place && workbook.getWorksheet(place.sheet)?.findCell(place.row + 1, place.column + 1);
  const code = at?.numFmt;
  return typeof code === "string" ? { numFmt: code, numFmtLinked: true } : {};
}

function kindOf(type: SheetChart["type"]): Pick<
  Options,
  "type" | "barDir" | "grouping" | "smooth"
> & {
  readonly scatterStyle?: Options["scatterStyle"];
} {
  switch (type) {
    case "line":
      return { type, grouping: "standard" };
    case "scatter":
      return { type, scatterStyle: "lineMarker" };
    case "bar":
      return { type: "bar", barDir: "bar", grouping: "clustered" };
    case "column":
      return { type: "bar", barDir: "col", grouping: "clustered" };
    case "stackedColumn":
      return { type: "bar", barDir: "col", grouping: "stacked" };
  }
}

function seriesOf(
  { type }: SheetChart,
  { name, values, categories }: SheetChart["series"][number],
  index: number,
): NonNullable<Options["series"]>[number] {
  const color = SERIES_COLORS[index % SERIES_COLORS.length].slice(1);
  const across = categories === undefined ? undefined : reference(categories);
  return {
    name,
    values: reference(values),
    ...(type === "scatter" ? { xValues: across } : { categories: across }),
    ...(type === "line" || type === "scatter" ? { line: color, lineWidth: 2 } : { fill: color }),
    ...(type === "line" && { marker: { symbol: "none" as const } }),
    // Left unsaid, LibreOffice rounds a step off.
    ...((type === "line" || type === "scatter") && { smooth: false }),
  };
}

function reference({ sheet, ...area }: Place): string {
  return `${quoteSheet(sheet)}!${fixedArea(area)}`;
}
