import { seriesColor, type ChartSeriesFigures, type SheetChartFigures } from "./chartFigures";
import type { Scale } from "./scale";
import { svg, type SvgChild } from "./svg";

/* What a sheet's chart draws for its figures; each carries the class "mark". */

/** Of the room of a category: the rest keeps the groups apart, as Excel does. */
const GROUP = 0.4;

export function lineMarks(
  series: readonly ChartSeriesFigures[],
  { scale, centres }: { readonly scale: Scale; readonly centres: readonly number[] },
): SvgChild[] {
  return series.map(({ values }, index) => curve(pathOf(values, centres, scale), index));
}

/** Points joined by lines. */
export function pointMarks(
  series: readonly ChartSeriesFigures[],
  { scale, across }: { readonly scale: Scale; readonly across: Scale },
): SvgChild[] {
  return series.flatMap(({ values, across: own = [] }, index) => {
    const places = values.map((_, at) => {
      const x = own[at] ?? null;
      return x === null ? NaN : across.place(x);
    });
    const known = values.map((value, at) => (Number.isNaN(places[at]) ? null : value));
    const fill = seriesColor(index);
    return [
      curve(pathOf(known, places, scale), index),
      ...known.map(
        (value, at) =>
          value !== null &&
          svg("circle", { class: "point", cx: places[at], cy: scale.place(value), r: 3, fill }),
      ),
    ];
  });
}

function curve(d: string, index: number): SVGElement {
  return svg("path", {
    ...{ class: "mark", d, fill: "none", stroke: seriesColor(index), "stroke-width": 2.5 },
    "stroke-linejoin": "round",
  });
}

/** A value that is missing leaves a gap. */
function pathOf(
  values: readonly (number | null)[],
  places: readonly number[],
  scale: Scale,
): string {
  let pen = "M";
  return values
    .slice(0, places.length)
    .map((value, index) => {
      const step = value === null ? "" : `${pen}${cut(places[index])} ${cut(scale.place(value))}`;
      pen = value === null ? "M" : "L";
      return step;
    })
    .join("");
}

function cut(value: number): number {
  return Math.round(value * 100) / 100;
}

interface BarPlaces {
  readonly scale: Scale;
  readonly centres: readonly number[];
  /** Columns, and not bars to the right. */
  readonly upright: boolean;
}

/** Side by side, or on top of each other. */
export function barMarks(
  { type, series }: SheetChartFigures,
  { scale, centres, upright }: BarPlaces,
): SvgChild[] {
  const room = centres.length > 1 ? Math.abs(centres[1] - centres[0]) : 120;
  const stacked = type === "stackedColumn";
  const wide = (room * GROUP * (stacked ? 1 : 1.4)) / (stacked ? 1 : series.length);
  return centres.flatMap((centre, at) => {
    const reached = { up: 0, down: 0 };
    return series.map(({ values }, index): SvgChild => {
      const value = values[at] ?? null;
      if (value === null) {
        return null;
      }
      const side = value < 0 ? "down" : "up";
      const from = stacked ? reached[side] : 0;
      reached[side] += value;
      const aside = stacked ? 0 : (index - (series.length - 1) / 2) * wide * (upright ? 1 : -1);
      const ends = [scale.place(from), scale.place(from + value)];
      return bar(ends, { from: centre + aside - wide / 2, wide, upright }, seriesColor(index));
    });
  });
}

function bar(
  [a, b]: readonly number[],
  { from, wide, upright }: { readonly from: number; readonly wide: number; upright: boolean },
  fill: string,
): SVGElement {
  const [start, long] = [Math.min(a, b), Math.abs(a - b)];
  return svg("rect", {
    class: "mark",
    fill,
    ...(upright
      ? { x: from, y: start, width: wide, height: long }
      : { x: start, y: from, width: long, height: wide }),
  });
}
