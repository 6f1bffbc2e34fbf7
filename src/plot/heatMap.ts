import { widest, WIDTH } from "./frame";
import { canvas, svg, text, type SvgChild } from "./svg";
import { greatest, least } from "../core/lists";

export interface HeatMap {
  readonly title: string;
  readonly description: string;
  /** With unit: what goes down, what goes across. */
  readonly down: { readonly label: string; readonly heads: readonly string[] };
  readonly across: { readonly label: string; readonly heads: readonly string[] };
  /** Row by row; not finite where there is no result. */
  readonly values: readonly (readonly number[])[];
  format(value: number): string;
  /** The cell to frame: where the inputs stand now. */
  readonly base?: readonly [row: number, column: number];
}

const ROW = 24;
const TOP = 34;
/** The darkest a cell gets: its number must stay readable on it. */
const STRONGEST = 0.42;

/** Numbers in a grid whose depth of colour follows their size; a minus has a colour of its own. */
export function heatMap(map: HeatMap): SVGElement {
  const { title, description, down, across, values } = map;
  const left = 6 + widest(down.heads);
  const width = (WIDTH - 2 - left) / across.heads.length;
  const height = TOP + down.heads.length * ROW + 4;
  const finite = values.flat().filter(Number.isFinite);
  const scale = { low: least(finite), high: greatest(finite) };
  return canvas(
    { width: WIDTH, height, title, description },
    text(`${down.label}, down; ${across.label}, across`, { class: "axis", x: 2, y: 11 }),
    ...across.heads.map((head, column) =>
      text(head, {
        class: "tick",
        x: left + width * (column + 0.5),
        y: TOP - 6,
        "text-anchor": "middle",
      }),
    ),
    ...down.heads.map((head, row) =>
      text(head, { class: "tick", x: left - 4, y: middle(row), "text-anchor": "end" }),
    ),
    ...values.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        drawCell(map, value, { x: left + width * column, y: TOP + row * ROW, width, scale }),
      ),
    ),
    map.base !== undefined && frame(map.base, left, width),
  );
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly scale: { readonly low: number; readonly high: number };
}

function drawCell(map: HeatMap, value: number, { x, y, width, scale }: CellPlace): SvgChild[] {
  return [
    svg("rect", {
      class: value < 0 ? "cell minus" : "cell",
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: ROW - 1,
      "fill-opacity": depth(value, scale),
    }),
    text(Number.isFinite(value) ? map.format(value) : "none", {
      class: "cell-value",
      x: x + width / 2,
      y: y + ROW / 2 + 3.5,
      "text-anchor": "middle",
    }),
  ];
}

/** From the least to the greatest; where there are minuses, from zero both ways. */
function depth(value: number, { low, high }: CellPlace["scale"]): number {
  if (!Number.isFinite(value)) {
    return 0;
  }
  const share =
    low < 0
      ? Math.abs(value) / Math.max(-low, Math.abs(high))
      : high > low
        ? (value - low) / (high - low)
        : 0.5;
  return Number((share * STRONGEST).toFixed(3));
}

function frame([row, column]: readonly [number, number], left: number, width: number): SvgChild {
  return svg("rect", {
    class: "base",
    x: left + width * column + 1,
    y: TOP + row * ROW + 1,
    width: width - 2,
    height: ROW - 2,
  });
}

function middle(row: number): number {
  return TOP + row * ROW + ROW / 2 + 3.5;
}
