import { parseAddressOn } from "../address";
import type { Area, ChartType, Place, SheetChart } from "../draft";
import { PortError } from "../errors";
import type { WordsOfCharts } from "./chartWords";
import type { FileSheet } from "./library";
import { entitiesRead } from "./xml";

type FileChart = ReturnType<FileSheet["getCharts"]>[number];
type Group = FileChart["chartTypes"][number];
type Series = SheetChart["series"][number];

/** The charts that a book can hold; `leave` is told of the others. */
export function readCharts(
  sheet: FileSheet,
  words: WordsOfCharts,
  leave: (what: string) => void,
): SheetChart[] {
  const taken = new Set<string>();
  return sheet.getCharts().flatMap((chart, index) => {
    const read = readChart(sheet, chart);
    if (read === null) {
      leave("charts of other kinds than lines, points, columns and bars");
      return [];
    }
    const said = words.get(chart.chartNumber);
    const name = said === undefined || taken.has(said.name) ? `Chart ${index + 1}` : said.name;
    taken.add(name);
    return [{ ...read, name, altText: said?.altText || read.title }];
  });
}

function readChart(
  sheet: FileSheet,
  chart: FileChart,
): Omit<SheetChart, "name" | "altText"> | null {
  const groups = chart.chartTypes;
  const type = groups.length === 1 ? typeOf(groups[0]) : null;
  const series = type === null ? [] : groups[0].series.map((one) => readSeries(sheet, one));
  const area = areaOf(chart);
  if (type === null || area === null || series.length === 0 || series.includes(null)) {
    return null;
  }
  return {
    type,
    title: chart.title ?? "",
    xAxis: axisTitle(chart.axes[0]),
    yAxis: axisTitle(chart.axes[1]),
    series: series.filter((one) => one !== null),
    area,
  };
}

function typeOf(group: Group): ChartType | null {
  switch (group.type) {
    case "line":
    case "scatter":
      return group.type;
    case "bar":
      return group.barDir === "bar"
        ? "bar"
        : group.grouping === "stacked"
          ? "stackedColumn"
          : "column";
    default:
      return null;
  }
}

function readSeries(sheet: FileSheet, series: Group["series"][number]): Series | null {
  const values = "yVal" in series ? series.yVal : "val" in series ? series.val : undefined;
  const across = "xVal" in series ? series.xVal : "cat" in series ? series.cat : undefined;
  const valuesAt = placeOf(sheet, values?.numRef?.formula);
  const acrossAt = placeOf(sheet, (across?.numRef ?? across?.strRef)?.formula);
  return valuesAt === null || (across !== undefined && acrossAt === null)
    ? null
    : {
        name: seriesName(sheet, series.tx),
        values: valuesAt,
        ...(acrossAt !== null && { categories: acrossAt }),
      };
}

/** A typed text, or that of a cell: as the chart last showed it, or as the cell has it. */
function seriesName(sheet: FileSheet, tx: Group["series"][number]["tx"]): string {
  const shown = tx?.value ?? tx?.strRef?.cache?.points?.[0]?.value;
  const at = shown === undefined ? placeOf(sheet, tx?.strRef?.formula) : null;
  const named = at && sheet.workbook.getWorksheet(at.sheet);
  return shown ?? (at && named?.getCell(at.row + 1, at.column + 1).text) ?? "";
}

function placeOf(sheet: FileSheet, formula: string | undefined): Place | null {
  try {
    return formula === undefined ? null : parseAddressOn(sheet.name, formula);
  } catch (error) {
    if (error instanceof PortError) {
      return null;
    }
    throw error;
  }
}

/** The library leaves the titles of axes as they are in the file. */
function axisTitle(axis: FileChart["axes"][number] | undefined): string {
  const texts = axis?.title?.rawTx?.matchAll(/<a:t>([^<]*)<\/a:t>/g) ?? [];
  return [...texts].map(([, text]) => entitiesRead(text)).join("");
}

/** The cells under a chart; null where it hangs on none. */
function areaOf({ range }: FileChart): Area | null {
  const { tl, br } = range;
  if (br === undefined) {
    return { row: tl.nativeRow, column: tl.nativeCol, rows: 15, columns: 6 };
  }
  // A corner on the edge of a cell belongs to the cell before it.
  const last = (place: number, offset: number): number => (offset > 0 ? place : place - 1);
  const rows = last(br.nativeRow, br.nativeRowOff) - tl.nativeRow + 1;
  const columns = last(br.nativeCol, br.nativeColOff) - tl.nativeCol + 1;
  return rows < 1 || columns < 1
    ? null
    : { row: tl.nativeRow, column: tl.nativeCol, rows, columns };
}
