import { linearScale, type Scale } from "./scale";
import { svg, text, type SvgChild } from "./svg";
import { greatest } from "../core/lists";

/* The box that curves and bars stand in: grid lines, ticks and the titles of the axes. */

export const WIDTH = 296;
/** Average width of a character at the size of the labels. */
const CHARACTER = 5.4;

export interface Axis {
  /** With its unit: "Power price (USD/kWh)". */
  readonly label: string;
  format(value: number): string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Room for labels at the left and, for names of curves, at the right. */
export function boxFor(options: {
  readonly height: number;
  readonly y: Axis;
  readonly range: Range;
  readonly rightLabels: readonly string[];
}): { readonly box: Box; readonly scale: Scale } {
  const { height, y, range, rightLabels } = options;
  const [top, bottom] = [20, height - 34];
  const scale = linearScale({ ...range, from: bottom, to: top, ticks: 4 });
  const left = 8 + widest(scale.ticks.map((tick) => y.format(tick)));
  const right = WIDTH - 8 - widest(rightLabels);
  return { box: { left, right, top, bottom }, scale };
}

export function widest(labels: readonly string[]): number {
  return greatest([4, ...labels.map((label) => label.length * CHARACTER)]);
}

/** Horizontal lines with their values, and the title of the axis above them. */
export function valueAxis({ left, right, top }: Box, scale: Scale, axis: Axis): SvgChild[] {
  return [
    ...scale.ticks.flatMap((tick) => {
      const y = scale.place(tick);
      return [
        svg("line", { class: tick === 0 ? "zero" : "gridline", x1: left, x2: right, y1: y, y2: y }),
        text(axis.format(tick), { class: "tick", x: left - 4, y: y + 3.5, "text-anchor": "end" }),
      ];
    }),
    text(axis.label, { class: "axis", x: 2, y: Math.min(top - 9, 11) }),
  ];
}

/** Values along the bottom, and the title of the axis below them. */
export function bottomAxis(box: Box, scale: Scale, axis: Axis): SvgChild[] {
  return [
    ...scale.ticks.map((tick) =>
      text(axis.format(tick), {
        class: "tick",
        x: scale.place(tick),
        y: box.bottom + 13,
        "text-anchor": "middle",
      }),
    ),
    text(axis.label, {
      class: "axis",
      x: (box.left + box.right) / 2,
      y: box.bottom + 28,
      "text-anchor": "middle",
    }),
  ];
}

const LINE = 11;

/** A label of one or two lines below a column. */
export function underneath(content: string, x: number, { bottom }: Box): SvgChild[] {
  return content
    .split("\n")
    .map((line, index) =>
      text(line, { class: "tick", x, y: bottom + 13 + index * LINE, "text-anchor": "middle" }),
    );
}
