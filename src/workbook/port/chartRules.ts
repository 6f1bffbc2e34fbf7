import {
  isOneCell,
  parseAddress,
  parseAddressOn,
  sameSheet,
  type CellRange,
} from "../../sheet/address";
import type { ChartSeries, ChartSpec } from "./port";
import { PortError } from "../../sheet/errors";

/** A chart whose addresses have been read and checked. */
export interface ChartPlan {
  readonly series: readonly SeriesPlan[];
  readonly from: CellRange;
  readonly to: CellRange;
}

export interface SeriesPlan {
  readonly name: string;
  readonly values: CellRange;
  readonly categories: CellRange | null;
}

/** Throws "invalid" for a chart without series, or with ranges that are no matching lists. */
export function planChart(chart: ChartSpec): ChartPlan {
  if (chart.series.length === 0) {
    throw new PortError("invalid", `The chart "${chart.title}" needs at least one series.`);
  }
  return {
    series: chart.series.map(planSeries),
    from: positionCell(chart, chart.position.from),
    to: positionCell(chart, chart.position.to),
  };
}

function planSeries(series: ChartSeries): SeriesPlan {
  const values = parseList(series.values);
  const categories = series.categories === undefined ? null : parseList(series.categories);
  if (categories !== null && lengthOf(categories) !== lengthOf(values)) {
    throw new PortError(
      "invalid",
      `The series "${series.name}" has ${lengthOf(values)} values but ${lengthOf(categories)} categories.`,
    );
  }
  return { name: series.name, values, categories };
}

function parseList(address: string): CellRange {
  const range = parseAddress(address);
  if (range.rows > 1 && range.columns > 1) {
    throw new PortError("invalid", `A chart series must be one row or one column, got ${address}.`);
  }
  return range;
}

function lengthOf(range: CellRange): number {
  return range.rows * range.columns;
}

function positionCell(chart: ChartSpec, address: string): CellRange {
  const cell = parseAddressOn(chart.sheet, address);
  if (!isOneCell(cell) || !sameSheet(cell.sheet, chart.sheet)) {
    throw new PortError("invalid", `A chart's corners must be cells of its sheet, got ${address}.`);
  }
  return cell;
}
