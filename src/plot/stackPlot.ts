import { greatest } from "../core/lists";
import { boxFor, underneath, valueAxis, widest, WIDTH, type Axis } from "./frame";
import { canvas, svg, text, type SvgChild } from "./svg";

export interface Stack {
  /** Below it, of at most two lines. */
  readonly label: string;
  /** One a series, in their order; none negative. */
  readonly values: readonly number[];
}

export interface StackPlot {
  readonly title: string;
  readonly description: string;
  readonly y: Axis;
  /** From the axis up. */
  readonly series: readonly string[];
  readonly stacks: readonly Stack[];
}

const HEIGHT = 200;
const LEGEND_LINE = 13;
const SWATCH = 8;

/** Columns of parts on top of each other, their sum above and what the parts are below. */
export function stackPlot({ title, description, y, series, stacks }: StackPlot): SVGElement {
  const sums = stacks.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const { box, scale } = boxFor({
    height: HEIGHT,
    y,
    range: { low: 0, high: Math.max(1, greatest(sums)) },
    rightLabels: [],
  });
  const step = (box.right - box.left) / stacks.length;
  const width = Math.min(48, step * 0.72);
  const legend = legendOf(series, HEIGHT + 4);
  const centres = stacks.map((_, index) => box.left + step * (index + 0.5));
  return canvas(
    { width: WIDTH, height: legend.bottom, title, description },
    ...valueAxis(box, scale, y),
    ...stacks.flatMap(({ values }, index) =>
      parts(values).map(([from, to, tone]) =>
        svg("rect", {
          class: `bar part tone-${tone}`,
          x: centres[index] - width / 2,
          y: scale.place(to),
          width,
          height: scale.place(from) - scale.place(to),
        }),
      ),
    ),
    ...sums.map((sum, index) =>
      text(y.format(sum), {
        class: "value",
        x: centres[index],
        y: scale.place(sum) - 3,
        "text-anchor": "middle",
      }),
    ),
    ...stacks.flatMap(({ label }, index) => underneath(label, centres[index], box)),
    ...legend.parts,
  );
}

/** Where each part begins and ends; parts of nothing are left out. */
function parts(values: readonly number[]): (readonly [number, number, number])[] {
  let from = 0;
  return values.flatMap((value, tone) => {
    const part = [from, from + value, tone] as const;
    from += value;
    return value > 0 ? [part] : [];
  });
}

/** Names with their colours, as many on a line as fit. */
function legendOf(
  series: readonly string[],
  top: number,
): { readonly parts: readonly SvgChild[]; readonly bottom: number } {
  let [x, y] = [2, top + LEGEND_LINE - 3];
  const made = series.flatMap((name, tone) => {
    const needed = SWATCH + 4 + widest([name]) + 8;
    if (x > 2 && x + needed > WIDTH) {
      [x, y] = [2, y + LEGEND_LINE];
    }
    const place = x;
    x += needed;
    return [
      svg("rect", {
        class: `bar part tone-${tone}`,
        x: place,
        y: y - SWATCH,
        width: SWATCH,
        height: SWATCH,
      }),
      text(name, { class: "legend", x: place + SWATCH + 4, y }),
    ];
  });
  return { parts: made, bottom: y + 5 };
}
