import { boxFor, underneath, valueAxis, WIDTH, type Axis } from "./frame";
import type { Scale } from "./scale";
import { canvas, svg, text, type SvgChild } from "./svg";
import { greatest, least } from "../core/lists";

export interface Bar {
  /** Below the bar, of at most two lines. */
  readonly label: string;
  /** Where the bar begins and ends; 0 and the value for one that stands on the axis. */
  readonly from: number;
  readonly to: number;
  /** At its end. */
  readonly value: string;
  readonly tone: number;
}

export interface BarPlot {
  readonly title: string;
  readonly description: string;
  readonly y: Axis;
  readonly bars: readonly Bar[];
  /** Draws a line from the end of each bar to the next, as a waterfall has it. */
  readonly linked?: boolean;
}

const HEIGHT = 200;

/** Bars side by side, standing on the axis or floating. */
export function barPlot({ title, description, y, bars, linked }: BarPlot): SVGElement {
  const ends = [0, ...bars.flatMap(({ from, to }) => [from, to])].filter(Number.isFinite);
  const { box, scale } = boxFor({
    height: HEIGHT,
    y,
    range: { low: least(ends), high: greatest(ends) },
    rightLabels: [],
  });
  const step = (box.right - box.left) / bars.length;
  const place = (index: number): number => box.left + step * (index + 0.5);
  const width = Math.min(48, step * 0.64);
  return canvas(
    { width: WIDTH, height: HEIGHT, title, description },
    ...valueAxis(box, scale, y),
    ...bars.flatMap((bar, index) => drawBar(bar, { centre: place(index), width, scale })),
    ...(linked === true ? links(bars, { place, width, scale }) : []),
    ...bars.flatMap((bar, index) => underneath(bar.label, place(index), box)),
  );
}

interface BarPlace {
  readonly centre: number;
  readonly width: number;
  readonly scale: Scale;
}

function drawBar({ from, to, value, tone }: Bar, { centre, width, scale }: BarPlace): SvgChild[] {
  const [a, b] = [scale.place(from), scale.place(Number.isFinite(to) ? to : from)];
  const top = Math.min(a, b);
  return [
    svg("rect", {
      class: `bar tone-${tone}`,
      x: centre - width / 2,
      y: top,
      width,
      height: Math.max(Math.abs(a - b), 1),
    }),
    text(value, { class: "value", x: centre, y: top - 3, "text-anchor": "middle" }),
  ];
}

function links(
  bars: readonly Bar[],
  { place, width, scale }: { place(index: number): number; width: number; scale: Scale },
): SvgChild[] {
  return bars.slice(1).map((_, index) => {
    const y = scale.place(bars[index].to);
    const [x1, x2] = [place(index) + width / 2, place(index + 1) - width / 2];
    return svg("line", { class: "link", x1, x2, y1: y, y2: y });
  });
}
