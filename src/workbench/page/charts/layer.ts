import type { SheetChartFigures } from "../../../plot/chartFigures";
import { PICTURE_ACTIONS } from "../../../plot/pictureFile";
import { sheetChart } from "../../../plot/sheetChart";
import type { SheetChart } from "../../../sheet/draft";
import type { Engine } from "../../engine/engine";
import { carriedBy } from "../../port/carried";
import { say } from "../say";
import { figuresOf } from "./figures";
import { gridView, type Seen } from "./view";

/** A chart on the page: what it was drawn from, so that it is drawn anew only when that changes. */
interface Shown {
  readonly frame: HTMLElement;
  readonly place: HTMLElement;
  drawnFrom: string;
}

/** The charts of the sheet that is shown, over its cells; answers how to bring them up to date. */
export function chartLayer(engine: Engine): () => void {
  const layer = document.createElement("div");
  layer.className = "chart-layer";
  const shown = new Map<string, Shown>();
  return () => {
    const view = gridView(engine);
    if (view === null) {
      return;
    }
    if (layer.parentElement !== view.canvas.parentElement) {
      view.canvas.after(layer);
    }
    const sheet = engine.workbook().getActiveSheet();
    const charts = carriedBy(sheet).charts.map(
      (chart) => [`${sheet.getSheetId()}!${chart.name}` as string, chart] as const,
    );
    const keys = new Set(charts.map(([key]) => key));
    [...shown]
      .filter(([key]) => !keys.has(key))
      .forEach(([key, { frame }]) => {
        frame.remove();
        shown.delete(key);
      });
    for (const [key, chart] of charts) {
      const one = shown.get(key) ?? newChart(layer, chart);
      shown.set(key, one);
      const seen = view.see(chart.area);
      put(one, seen);
      draw(one, seen, { chart, figures: figuresOf(engine, chart) });
    }
  };
}

function newChart(layer: HTMLElement, { title }: SheetChart): Shown {
  const frame = document.createElement("div");
  frame.className = "chart-frame";
  const place = document.createElement("figure");
  const drawing = document.createElement("div");
  place.append(drawing, pictureMenu(drawing, title));
  frame.append(place);
  layer.append(frame);
  return { frame, place, drawnFrom: "" };
}

function pictureMenu(drawing: HTMLElement, title: string): HTMLElement {
  const menu = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "Picture";
  summary.setAttribute("aria-label", `Picture of ${title}`);
  const buttons = PICTURE_ACTIONS.map(({ label, run }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      const svg = drawing.querySelector("svg");
      menu.open = false;
      if (svg !== null) {
        void run(svg).then(say, () => say("The picture could not be made."));
      }
    });
    return button;
  });
  menu.append(summary, ...buttons);
  return menu;
}

function put({ frame, place }: Shown, { chart, clip }: Seen): void {
  Object.assign(frame.style, pixels(clip));
  Object.assign(place.style, {
    ...pixels(chart),
    left: `${chart.left - clip.left}px`,
    top: `${chart.top - clip.top}px`,
  });
}

function pixels({ left, top, width, height }: DOMRect): Record<string, string> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

interface Wanted {
  readonly chart: SheetChart;
  /** null where its cells are gone. */
  readonly figures: SheetChartFigures | null;
}

function draw(one: Shown, seen: Seen, { chart, figures }: Wanted): void {
  const { width, height } = seen.chart;
  const from = JSON.stringify([figures, width, height, figures?.formatY(0.5)]);
  if (from === one.drawnFrom) {
    return;
  }
  one.drawnFrom = from;
  const content = figures === null ? missing(chart) : sheetChart(figures, { width, height });
  one.place.firstElementChild?.replaceChildren(content);
}

function missing({ title }: SheetChart): HTMLElement {
  const text = document.createElement("p");
  text.textContent = `The cells of the chart "${title}" are gone.`;
  return text;
}
