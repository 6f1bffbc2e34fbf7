import { linearScale } from "../../plot/scale";
import { bottomAxis, boxFor, valueAxis, WIDTH, type Axis } from "../../plot/frame";
import { compactPercent } from "../../plot/words";
import { canvas, svg, text } from "../../plot/svg";
import { greatest } from "../../core/lists";

export interface Histogram {
  readonly title: string;
  readonly description: string;
  readonly x: Axis;
  /** In rising order, at least one. */
  readonly results: readonly number[];
  /** Drawn as a line; what reaches it has a colour of its own. */
  readonly threshold: number | null;
}

const HEIGHT = 180;
const BARS = 24;
/** Results beyond these shares stand in the outermost bars, for a few far ones would hide the rest. */
const OUTER = 0.005;

/** How often results fall into each of some classes of one width. */
export function histogram(plot: Histogram): SVGElement {
  const { title, description, x, results, threshold } = plot;
  const { low, high } = ends(results);
  const width = (high - low) / BARS || 1;
  const counts = new Array<number>(BARS).fill(0);
  for (const result of results) {
    const at = Math.floor((result - low) / width);
    counts[Math.min(BARS - 1, Math.max(0, at))] += 1;
  }
  const shares = counts.map((count) => count / results.length);
  const y = { label: "Share of trials", format: compactPercent };
  const range = { low: 0, high: greatest(shares) };
  const { box, scale } = boxFor({ height: HEIGHT, y, range, rightLabels: [] });
  const across = linearScale({
    low,
    high: low + width * BARS,
    from: box.left,
    to: box.right,
    ticks: 5,
    tight: true,
  });
  const bars = shares.map((share, at) => {
    const [from, to] = [low + at * width, low + (at + 1) * width].map((end) => across.place(end));
    const reaches = threshold !== null && low + (at + 0.5) * width >= threshold;
    const top = scale.place(share);
    return svg("rect", {
      class: `bar tone-${reaches ? 2 : 0}`,
      x: from + 0.5,
      y: top,
      width: Math.max(to - from - 1, 1),
      height: Math.max(scale.place(0) - top, 0),
    });
  });
  const seen = threshold !== null && threshold > low && threshold < low + width * BARS;
  const mark = seen ? across.place(threshold) : 0;
  return canvas(
    { width: WIDTH, height: HEIGHT, title, description },
    ...valueAxis(box, scale, y),
    ...bottomAxis(box, across, x),
    ...bars,
    ...(seen
      ? [
          svg("line", { class: "zero", x1: mark, x2: mark, y1: box.top, y2: box.bottom }),
          text(x.format(threshold), { class: "value", y: box.top - 2, ...beside(mark) }),
        ]
      : []),
  );
}

/** Above the plot at a line, clear of the axis's name at the left and of the right end. */
function beside(mark: number): { readonly x: number; readonly "text-anchor": string } {
  return mark < WIDTH / 2
    ? { x: Math.max(mark, AXIS_NAME), "text-anchor": "start" }
    : { x: mark, "text-anchor": "end" };
}

const AXIS_NAME = 90;

function ends(results: readonly number[]): { readonly low: number; readonly high: number } {
  const at = Math.floor(results.length * OUTER);
  return { low: results[at], high: results[results.length - 1 - at] };
}
