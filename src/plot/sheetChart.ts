import { greatest } from "../core/lists";
import type { ChartType } from "../sheet/draft";
import { drawAcross, drawUp, type ChartBox } from "./chartAxes";
import { seriesColor, type SheetChartFigures } from "./chartFigures";
import { label, QUIET, textWidth } from "./chartText";
import { canvas, svg, type SvgChild } from "./svg";

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 8;
const TITLE_SIZE = 18;
const LEGEND_SIZE = 12;
const SWATCH = 20;

/** The chart as a spreadsheet program draws it: title, axes with titles, legend below, one palette. */
export function sheetChart(chart: SheetChartFigures, { width, height }: Size): SVGElement {
  const { title, altText, type, series } = chart;
  const legend = series.length > 1 ? legendOf(chart, { width, height }) : { parts: [], room: 0 };
  const box: ChartBox = {
    left: MARGIN,
    right: width - 2 * MARGIN,
    top: title === "" ? MARGIN : TITLE_SIZE + 2 * MARGIN,
    bottom: height - MARGIN - legend.room,
  };
  return canvas(
    { width, height, title: title || "Chart", description: altText },
    svg("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, ...PAPER }),
    heading(title, width),
    ...(type === "bar" ? drawAcross(chart, box) : drawUp(chart, box)),
    ...legend.parts,
  );
}

const PAPER = { class: "paper", fill: "#FFFFFF", stroke: "#D9D9D9" };

function heading(title: string, width: number): SvgChild {
  const room = width - 4 * MARGIN;
  const size = Math.min(TITLE_SIZE, (TITLE_SIZE * room) / textWidth(title, TITLE_SIZE));
  const place = { x: width / 2, y: MARGIN + TITLE_SIZE - 2, size, anchor: "middle" } as const;
  return title !== "" && label(title, { ...place, color: QUIET });
}

/** The names beside their colours, centred, on as many lines as they need. */
function legendOf(
  { series, type }: SheetChartFigures,
  { width, height }: Size,
): { readonly parts: readonly SvgChild[]; readonly room: number } {
  const lines: { readonly name: string; readonly index: number; readonly x: number }[][] = [[]];
  let used = 0;
  series.forEach(({ name }, index) => {
    const needed = SWATCH + textWidth(name, LEGEND_SIZE) + 3 * MARGIN;
    if (used > 0 && used + needed > width - 2 * MARGIN) {
      lines.push([]);
      used = 0;
    }
    lines[lines.length - 1].push({ name, index, x: used });
    used += needed;
  });
  const step = LEGEND_SIZE + 6;
  const room = lines.length * step;
  const parts = lines.flatMap((line, down) => {
    const y = height - MARGIN - room + down * step + LEGEND_SIZE;
    const end = greatest(line.map(({ name, x }) => x + SWATCH + textWidth(name, LEGEND_SIZE) + 4));
    const left = Math.max(MARGIN, (width - end) / 2);
    return line.flatMap(({ name, index, x }): SvgChild[] => [
      swatch(type, index, { x: left + x, y }),
      label(name, { x: left + x + SWATCH + 4, y, size: LEGEND_SIZE }),
    ]);
  });
  return { parts, room };
}

function swatch(
  type: ChartType,
  index: number,
  { x, y }: { readonly x: number; readonly y: number },
): SVGElement {
  const color = seriesColor(index);
  return type === "line" || type === "scatter"
    ? svg("line", { x1: x, x2: x + SWATCH, y1: y - 4, y2: y - 4, stroke: color, "stroke-width": 2 })
    : svg("rect", { x: x + SWATCH - 10, y: y - 9, width: 9, height: 9, fill: color });
}
