import { bottomAxis, boxFor, valueAxis, widest, WIDTH, type Axis, type Box } from "./frame";
import { labelPlaces } from "./labels";
import { linearScale, type Scale } from "./scale";
import { apart } from "./apart";
import { canvas, svg, text, type SvgChild } from "./svg";
import { greatest, least } from "../core/lists";

export type Point = readonly [x: number, y: number];

export interface Curve {
  /** Stands at its right end; "" for none. */
  readonly name: string;
  /** Left to right; a point whose y is not finite leaves a gap. */
  readonly points: readonly Point[];
  readonly dashed?: boolean;
}

export interface Marker {
  readonly name: string;
  readonly at: Point;
}

export interface LinePlot {
  readonly title: string;
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly Curve[];
  readonly markers?: readonly Marker[];
  /** Shows zero on the vertical axis, also where no value is near. */
  readonly fromZero?: boolean;
}

const HEIGHT = 200;
const NAME_HEIGHT = 11;

/** Curves over a number, with marked points. */
export function linePlot(plot: LinePlot): SVGElement {
  const { title, description, x, y, curves, markers = [] } = plot;
  const points = [...curves.flatMap((curve) => curve.points), ...markers.map(({ at }) => at)];
  const shown = points.filter(([, value]) => Number.isFinite(value));
  const { box, scale } = boxFor({
    height: HEIGHT,
    y,
    range: rangeOf([...shown.map(([, value]) => value), ...(plot.fromZero === true ? [0] : [])]),
    rightLabels: curves.map(({ name }) => name),
  });
  const width = rangeOf(points.map(([value]) => value));
  const room = 7 + widest(["0.000", x.format(width.low), x.format(width.high)]);
  const across = linearScale({
    ...width,
    from: box.left,
    to: box.right,
    ticks: Math.floor((box.right - box.left) / room),
    tight: true,
  });
  const places = { box, across, up: scale };
  return canvas(
    { width: WIDTH, height: HEIGHT, title, description },
    ...valueAxis(box, scale, y),
    ...bottomAxis(box, across, x),
    ...curves.map((curve, index) => drawCurve(curve, index, places)),
    ...names(curves, places),
    ...drawMarkers(markers, places),
  );
}

function rangeOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  return values.length === 0 ? { low: 0, high: 1 } : { low: least(values), high: greatest(values) };
}

interface Places {
  readonly box: Box;
  readonly across: Scale;
  readonly up: Scale;
}

function drawCurve({ points, dashed }: Curve, index: number, { across, up }: Places): SvgChild {
  let pen = "M";
  const steps = points.map(([x, y]) => {
    const step = Number.isFinite(y) ? `${pen}${round(across.place(x))} ${round(up.place(y))}` : "";
    pen = step === "" ? "M" : "L";
    return step;
  });
  return svg("path", {
    class: `curve tone-${index % 6}${dashed === true ? " dashed" : ""}`,
    d: steps.join(""),
  });
}

function names(curves: readonly Curve[], { box, up }: Places): SvgChild[] {
  const ends = curves.flatMap(({ name, points }, index) => {
    const last = [...points].reverse().find(([, y]) => Number.isFinite(y));
    return name === "" || last === undefined ? [] : [{ name, index, y: up.place(last[1]) }];
  });
  const places = apart(
    ends.map(({ y }) => y),
    NAME_HEIGHT,
  );
  return ends.map(({ name, index }, at) =>
    text(name, { class: `name tone-${index % 6}`, x: box.right + 4, y: places[at] + 3.5 }),
  );
}

function drawMarkers(markers: readonly Marker[], { box, across, up }: Places): SvgChild[] {
  const points = markers.map(({ name, at: [x, y] }) => ({
    x: across.place(x),
    y: up.place(y),
    width: widest([name]),
  }));
  const places = labelPlaces(points, box);
  return [
    ...points.map(({ x, y }) => svg("circle", { class: "marker", cx: x, cy: y, r: 3.5 })),
    ...markers.map(({ name }, index) => {
      const { x, y, anchor } = places[index];
      return text(name, { class: "marker-name", x, y: y + 3.5, "text-anchor": anchor });
    }),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
