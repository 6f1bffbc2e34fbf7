import { greatest, least } from "../core/lists";
import { barMarks, lineMarks, pointMarks } from "./chartMarks";
import { label, widestText, wrapped } from "./chartText";
import type { SheetChartFigures } from "./chartFigures";
import { linearScale, type Scale } from "./scale";
import { svg, type SvgChild } from "./svg";

export interface ChartBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZE = 12;
const LINE = 14;
const TITLE_ROOM = 20;
const GAP = 6;
const GRID = "#D9D9D9";
const AXIS = "#8C8C8C";
/** Values that differ by less than this share of the largest do not start at zero. */
const FLAT = 1 / 6;

/** Values upwards over categories or over numbers. */
export function drawUp(chart: SheetChartFigures, box: ChartBox): SvgChild[] {
  const { xAxis, yAxis, formatY } = chart;
  const room = { ...box, bottom: box.bottom - (xAxis === "" ? 0 : TITLE_ROOM) };
  const words = scaleOf(chart, { from: room.bottom, to: room.top }).ticks.map(formatY);
  const left = room.left + (yAxis === "" ? 0 : TITLE_ROOM) + widestText(words, SIZE) + GAP;
  const [below, inner] =
    chart.type === "scatter"
      ? numbersBelow(chart, { ...room, left })
      : categoriesBelow(chart.categories, { ...room, left });
  const scale = scaleOf(chart, { from: inner.bottom, to: inner.top });
  return [
    ...upGrid(scale, inner, formatY),
    ...below,
    ...titles(chart, box, inner),
    ...(chart.type === "line"
      ? lineMarks(chart.series, { scale, centres: centresOf(chart, inner) })
      : chart.type === "scatter"
        ? pointMarks(chart.series, { scale, across: acrossScale(chart, inner) })
        : barMarks(chart, { scale, centres: centresOf(chart, inner), upright: true })),
  ];
}

/** Values to the right, categories upwards from the first. */
export function drawAcross(chart: SheetChartFigures, box: ChartBox): SvgChild[] {
  const { xAxis, yAxis, formatY, categories } = chart;
  const widest = Math.min(widestText(categories, SIZE), (box.right - box.left) * 0.4);
  const inner = {
    ...box,
    left: box.left + (xAxis === "" ? 0 : TITLE_ROOM) + widest + GAP,
    bottom: box.bottom - (yAxis === "" ? 0 : TITLE_ROOM) - LINE - 4,
  };
  const scale = scaleOf(chart, { from: inner.left, to: inner.right });
  const step = (inner.bottom - inner.top) / Math.max(1, categories.length);
  const centres = categories.map((_, index) => inner.bottom - step * (index + 0.5));
  return [
    ...scale.ticks.flatMap((tick): SvgChild[] => {
      const x = scale.place(tick);
      const place = { x, y: inner.bottom + LINE, size: SIZE, anchor: "middle" } as const;
      return [ruler([x, inner.top], [x, inner.bottom], tick === 0), label(formatY(tick), place)];
    }),
    ...categories.map((name, index) =>
      label(name, { x: inner.left - GAP, y: centres[index] + 4, size: SIZE, anchor: "end" }),
    ),
    ...titles({ xAxis: yAxis, yAxis: xAxis }, box, inner),
    ...barMarks(chart, { scale, centres, upright: false }),
  ];
}

function upGrid(
  scale: Scale,
  { left, right }: ChartBox,
  format: (value: number) => string,
): SvgChild[] {
  return scale.ticks.flatMap((tick) => {
    const y = scale.place(tick);
    const place = { x: left - GAP, y: y + 4, size: SIZE, anchor: "end" } as const;
    return [ruler([left, y], [right, y], tick === 0), label(format(tick), place)];
  });
}

type Spot = readonly [x: number, y: number];

function ruler([x1, y1]: Spot, [x2, y2]: Spot, zero: boolean): SvgChild {
  return svg("line", { x1, y1, x2, y2, stroke: zero ? AXIS : GRID });
}

function titles(
  { xAxis, yAxis }: Pick<SheetChartFigures, "xAxis" | "yAxis">,
  box: ChartBox,
  inner: ChartBox,
): SvgChild[] {
  const across = { x: (inner.left + inner.right) / 2, y: box.bottom - 4 };
  const up = { x: box.left + SIZE, y: (inner.top + inner.bottom) / 2, turned: -90 };
  return [
    xAxis !== "" && label(xAxis, { ...across, size: SIZE, anchor: "middle", bold: true }),
    yAxis !== "" && label(yAxis, { ...up, size: SIZE, anchor: "middle", bold: true }),
  ];
}

/** The axis of the values; bars stand on zero. */
function scaleOf(
  { type, series }: SheetChartFigures,
  ends: { readonly from: number; readonly to: number },
): Scale {
  const values =
    type === "stackedColumn" ? stackEnds(series) : series.flatMap(({ values: own }) => own);
  const known = values.filter((value) => value !== null);
  const bars = type !== "line" && type !== "scatter";
  return linearScale({ ...rangeOf(known, bars), ...ends, ticks: 5 });
}

function rangeOf(values: readonly number[], bars: boolean): { low: number; high: number } {
  if (values.length === 0) {
    return { low: 0, high: 1 };
  }
  const [low, high] = [least(values), greatest(values)];
  const flat = !bars && high - low < FLAT * Math.max(Math.abs(low), Math.abs(high)) && high > low;
  return flat ? { low, high } : { low: Math.min(0, low), high: Math.max(0, high) };
}

/** How far each stack reaches down and up. */
function stackEnds(series: SheetChartFigures["series"]): number[] {
  const count = greatest([0, ...series.map(({ values }) => values.length)]);
  return Array.from({ length: count }, (_, at) =>
    [-1, 1].map((sign) =>
      series.reduce((sum, { values }) => {
        const value = values[at] ?? 0;
        return value * sign > 0 ? sum + value : sum;
      }, 0),
    ),
  ).flat();
}

function centresOf({ categories }: SheetChartFigures, { left, right }: ChartBox): number[] {
  const step = (right - left) / Math.max(1, categories.length);
  return categories.map((_, index) => left + step * (index + 0.5));
}

function acrossScale({ series }: SheetChartFigures, { left, right }: ChartBox): Scale {
  const known = series.flatMap(({ across = [] }) => across.filter((value) => value !== null));
  return linearScale({ ...rangeOf(known, false), from: left, to: right, ticks: 7 });
}

type Below = readonly [parts: readonly SvgChild[], inner: ChartBox];

function numbersBelow(chart: SheetChartFigures, box: ChartBox): Below {
  const inner = { ...box, bottom: box.bottom - LINE - 4 };
  const scale = acrossScale(chart, inner);
  const y = inner.bottom + LINE;
  const parts = scale.ticks.map((tick) =>
    label(chart.formatX(tick), { x: scale.place(tick), y, size: SIZE, anchor: "middle" }),
  );
  return [parts, inner];
}

/** On up to three lines where they fit below their marks, turned where they do not. */
function categoriesBelow(categories: readonly string[], box: ChartBox): Below {
  const step = (box.right - box.left) / Math.max(1, categories.length);
  const lines = categories.map((name) => wrapped(name, step - 2, SIZE));
  const deepest = greatest([1, ...lines.map((each) => each?.length ?? Infinity)]);
  const centre = (index: number): number => box.left + step * (index + 0.5);
  if (deepest <= 3) {
    const inner = { ...box, bottom: box.bottom - deepest * LINE - 4 };
    const parts = lines.flatMap((each, index) =>
      (each ?? []).map((line, down) => {
        const y = inner.bottom + (down + 1) * LINE;
        return label(line, { x: centre(index), y, size: SIZE, anchor: "middle" });
      }),
    );
    return [parts, inner];
  }
  return turnedBelow(categories, { box, step, centre });
}

function turnedBelow(
  categories: readonly string[],
  place: {
    readonly box: ChartBox;
    readonly step: number;
    centre(index: number): number;
  },
): Below {
  const { box, step, centre } = place;
  const depth = Math.min(widestText(categories, SIZE) * Math.SQRT1_2, (box.bottom - box.top) * 0.4);
  const inner = { ...box, bottom: box.bottom - depth - LINE };
  const every = Math.max(1, Math.ceil(LINE / step));
  const parts = categories.map((name, index) => {
    const spot = { x: centre(index) + 4, y: inner.bottom + LINE, turned: -45 };
    return index % every === 0 && label(name, { ...spot, size: SIZE, anchor: "end" });
  });
  return [parts, inner];
}
