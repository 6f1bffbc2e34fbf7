import { formatCells, type CellRange } from "../../sheet/address";
import { planChart, type ChartPlan, type SeriesPlan } from "../port/chartRules";
import { runExcel } from "./run";
import type { ChartSpec } from "../port/port";
import { PortError } from "../../sheet/errors";
import { sheetMissing } from "../port/refusals";

const TYPES = {
  line: "Line",
  scatter: "XYScatter",
  column: "ColumnClustered",
  bar: "BarClustered",
  stackedColumn: "ColumnStacked",
} as const;

/**
 * Excel's API has no alternative text for charts (only for shapes and PivotTables), so `altText`
 * is not carried over: a screen reader reads the chart's title.
 */
export async function addCharts(charts: readonly ChartSpec[]): Promise<void> {
  const plans = charts.map((chart) => ({ chart, plan: planChart(chart) }));
  if (plans.length === 0) {
    return;
  }
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const existing = charts.map(({ sheet, name }) => {
      const one = worksheets.getItemOrNullObject(sheet).charts.getItemOrNullObject(name);
      one.load("name");
      return one;
    });
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    plans.forEach((one, index) => {
      checkSheets(one, names);
      if (!existing[index].isNullObject) {
        throw nameOnSheet(one.chart);
      }
    });
    plans.forEach(({ chart, plan }) => draw(context, chart, plan));
    await context.sync();
  });
}

function draw(context: Excel.RequestContext, chart: ChartSpec, plan: ChartPlan): void {
  const cells = (range: CellRange): Excel.Range =>
    context.workbook.worksheets.getItem(range.sheet).getRange(formatCells(range));
  const [first, ...others] = plan.series;
  const sheet = context.workbook.worksheets.getItem(chart.sheet);
  const seriesBy = first.values.columns > 1 ? "Rows" : "Columns";
  const drawn = sheet.charts.add(TYPES[chart.type], cells(first.values), seriesBy);
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.setPosition(formatCells(plan.from), formatCells(plan.to));
  drawn.legend.visible = others.length > 0;
  titleAxis(drawn.axes.categoryAxis, chart.xAxisTitle);
  titleAxis(drawn.axes.valueAxis, chart.yAxisTitle);
  fillSeries(drawn.series.getItemAt(0), first, cells);
  for (const series of others) {
    fillSeries(drawn.series.add(series.name), series, cells);
  }
}

function fillSeries(
  target: Excel.ChartSeries,
  series: SeriesPlan,
  cells: (range: CellRange) => Excel.Range,
): void {
  target.name = series.name;
  target.setValues(cells(series.values));
  if (series.categories !== null) {
    target.setXAxisValues(cells(series.categories));
  }
}

function titleAxis(axis: Excel.ChartAxis, title: string | undefined): void {
  if (title !== undefined) {
    axis.title.text = title;
  }
}

interface Planned {
  readonly chart: ChartSpec;
  readonly plan: ChartPlan;
}

function checkSheets({ chart, plan }: Planned, sheets: readonly string[]): void {
  const known = new Set(sheets.map((name) => name.toLowerCase()));
  const needed = plan.series.flatMap(({ values, categories }) => [values, categories ?? values]);
  const missing = [chart, ...needed].find(({ sheet }) => !known.has(sheet.toLowerCase()));
  if (missing !== undefined) {
    throw sheetMissing(missing.sheet);
  }
}

function nameOnSheet(chart: ChartSpec): PortError {
  return new PortError(
    "invalid",
    `There is a chart named ${chart.name} on ${chart.sheet} already.`,
  );
}
