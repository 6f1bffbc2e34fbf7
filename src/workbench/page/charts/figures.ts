import { numfmt } from "@univerjs/core";
import type { Place, SheetChart } from "../../../sheet/draft";
import type { SheetChartFigures } from "../../../plot/chartFigures";
import { cellReader } from "../../engine/cells";
import type { Engine } from "../../engine/engine";

/** A chart with what its cells hold now; null where one of its sheets is gone. */
export function figuresOf(engine: Engine, chart: SheetChart): SheetChartFigures | null {
  const [first] = chart.series;
  const read = chart.series.map(({ name, values, categories }) => {
    const [up, across] = [values, categories ?? values].map((place) => cellsAt(engine, place));
    return { name, up, across, has: categories !== undefined };
  });
  if (read.some(({ up, across }) => up === null || across === null)) {
    return null;
  }
  const { type, title, altText, xAxis, yAxis } = chart;
  return {
    ...{ type, title, altText, xAxis, yAxis },
    series: read.map(({ name, up, across, has }) => ({
      name,
      values: numbersOf(up ?? []),
      across: has ? numbersOf(across ?? []) : (up ?? []).map((_, index) => index + 1),
    })),
    categories: (read[0].across ?? []).map(({ text }, at) => (read[0].has ? text : `${at + 1}`)),
    formatX: formatOf(engine, first.categories ?? first.values),
    formatY: formatOf(engine, first.values),
  };
}

interface ChartCell {
  readonly value: unknown;
  readonly text: string;
}

/** Hidden rows are no part of a chart. */
function cellsAt(engine: Engine, place: Place): readonly ChartCell[] | null {
  const sheet = engine.workbook().getSheetBySheetId(place.sheet);
  if (!sheet) {
    return null;
  }
  const read = cellReader(engine, sheet);
  const format = formatOf(engine, place);
  const { row, column, rows, columns } = place;
  return Array.from({ length: rows * columns }, (_, at): ChartCell[] => {
    const [r, c] = [row + Math.floor(at / columns), column + (at % columns)];
    const { value } = read(r, c);
    const text = typeof value === "number" ? format(value) : String(value);
    return sheet.getSheet().getRowVisible(r) ? [{ value, text }] : [];
  }).flat();
}

function numbersOf(cells: readonly ChartCell[]): (number | null)[] {
  return cells.map(({ value }) => (typeof value === "number" ? value : null));
}

/** How the first cell writes its number, and so the axis. */
function formatOf(engine: Engine, { sheet, row, column }: Place): (value: number) => string {
  const model = engine.workbook().getSheetBySheetId(sheet)?.getSheet();
  const pattern = model?.getComposedCellStyle(row, column).n?.pattern ?? "General";
  return (value) => numfmt.format(pattern, value, { throws: false });
}
