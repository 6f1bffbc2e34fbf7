import type { ChartType } from "../sheet/draft";
import { SERIES_COLORS } from "../sheet/looks";

export interface ChartSeriesFigures {
  readonly name: string;
  /** null where the cell holds no number: a gap. */
  readonly values: readonly (number | null)[];
  /** Of points only. */
  readonly across?: readonly (number | null)[];
}

/** A chart of a sheet with the figures of its cells. */
export interface SheetChartFigures {
  readonly type: ChartType;
  readonly title: string;
  readonly altText: string;
  readonly xAxis: string;
  readonly yAxis: string;
  readonly series: readonly ChartSeriesFigures[];
  /** As their cells show them; those of the first series. */
  readonly categories: readonly string[];
  formatX(value: number): string;
  formatY(value: number): string;
}

export function seriesColor(index: number): string {
  return SERIES_COLORS[index % SERIES_COLORS.length];
}
