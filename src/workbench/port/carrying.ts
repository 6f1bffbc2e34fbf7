import { fixedArea } from "../../sheet/a1";
import { parseAddress, parseAddressOn, quoteSheet, type CellRange } from "../../sheet/address";
import { pageText, type Area, type Place, type SheetChart } from "../../sheet/draft";
import { PortError } from "../../sheet/errors";
import { listRule } from "../../sheet/files/draftBook";
import { planChart, type SeriesPlan } from "../../workbook/port/chartRules";
import { isRangeList, joinAllowed } from "../../workbook/port/listValidation";
import type { AllowedTexts, ChartSpec, ListRule, SheetLayout } from "../../workbook/port/port";
import type { Engine } from "../engine/engine";
import { carriedBy, carry, type Carried } from "./carried";
import { findSheet, placeOf } from "./sheets";

/* Charts, lists and print set-up: the grid has no place for them, the sheet carries them. */

/** All of them, or none where one is not sound. */
export function addCharts(engine: Engine, charts: readonly ChartSpec[]): void {
  const known = new Set<string>();
  const targets = charts.map((chart) => {
    const sheet = findSheet(engine, chart.sheet);
    const held = { ...chart, sheet: sheet.getSheetName() };
    const planned = chartOf(engine, held);
    const key = `${sheet.getSheetId()}!${chart.name}`;
    if (known.has(key) || carriedBy(sheet).charts.some(({ name }) => name === chart.name)) {
      throw new PortError(
        "invalid",
        `There is a chart named ${chart.name} on ${sheet.getSheetName()} already.`,
      );
    }
    known.add(key);
    return { sheet, planned };
  });
  targets.forEach(({ sheet, planned }) => {
    const carried = carriedBy(sheet);
    carry(engine, sheet, { ...carried, charts: [...carried.charts, planned] });
  });
}

function chartOf(engine: Engine, chart: ChartSpec): SheetChart {
  const { name, type, title, altText, xAxisTitle = "", yAxisTitle = "" } = chart;
  const { series, from, to } = planChart(chart);
  return {
    ...{ name, type, title, altText },
    xAxis: xAxisTitle,
    yAxis: yAxisTitle,
    series: series.map((one) => seriesOf(engine, one)),
    area: {
      row: from.row,
      column: from.column,
      rows: to.row - from.row + 1,
      columns: to.column - from.column + 1,
    },
  };
}

function seriesOf(
  engine: Engine,
  { name, values, categories }: SeriesPlan,
): SheetChart["series"][number] {
  const at = ({ sheet, ...area }: CellRange): Place => ({
    ...area,
    sheet: findSheet(engine, sheet).getSheetId(),
  });
  return { name, values: at(values), ...(categories !== null && { categories: at(categories) }) };
}

export function validateLists(engine: Engine, lists: readonly ListRule[]): void {
  const targets = lists.map(({ address, allowed }) => {
    const { sheet, range } = placeOf(engine, address);
    return { sheet, rule: listRule(areaOf(range), listText(engine, allowed)) };
  });
  targets.forEach(({ sheet, rule }) => {
    const carried = carriedBy(sheet);
    carry(engine, sheet, { ...carried, validations: [...carried.validations, rule] });
  });
}

function listText(engine: Engine, allowed: AllowedTexts): string {
  if (!isRangeList(allowed)) {
    return `"${joinAllowed(allowed)}"`;
  }
  const { sheet, ...area } = parseAddress(allowed.from);
  return `${quoteSheet(findSheet(engine, sheet).getSheetName())}!${fixedArea(area)}`;
}

/** What a layout says about printing. */
export function applyPrint(engine: Engine, layout: SheetLayout): void {
  const { printArea, landscape, pagesWide = 0, header, footer } = layout;
  const sheet = findSheet(engine, layout.sheet);
  const carried = carriedBy(sheet);
  const print: Carried["print"] = {
    ...carried.print,
    ...(printArea !== undefined && {
      areas: [areaOf(parseAddressOn(sheet.getSheetName(), printArea))],
    }),
    ...(landscape !== undefined && { landscape }),
    ...(pagesWide > 0 && { fit: { wide: pagesWide, tall: 0 } }),
    ...(header !== undefined && { header: pageText(header) }),
    ...(footer !== undefined && { footer: pageText(footer) }),
  };
  carry(engine, sheet, { ...carried, print });
}

function areaOf({ row, column, rows, columns }: CellRange): Area {
  return { row, column, rows, columns };
}
