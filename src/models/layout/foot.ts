import { look, rowArea } from "../../sheet/looks";
import type { ChartBlock, NotesBlock } from "../describe";
import { FIRST_VALUE, heading, nextRow, put, type Canvas } from "./canvas";

/** Rows and columns that a chart covers. */
const CHART_ROWS = 18;
const CHART_COLUMNS = 7;

/** Longer lists of what rests on a source would run into the next cell. */
const USES_LENGTH = 38;
const LINE_LENGTH = 150;

export function addChart(canvas: Canvas, block: ChartBlock): void {
  const { title, altText } = block;
  heading(canvas, [title], canvas.meta + 3);
  if (!canvas.book.charts) {
    look(canvas, "quiet", rowArea(put(canvas, [`Excel draws a chart here. ${altText}`]), 0));
    put(canvas);
    return;
  }
  const area = { row: nextRow(canvas), column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS };
  for (let row = 0; row <= CHART_ROWS; row++) {
    put(canvas);
  }
  const { name, type, xAxis, yAxis, series } = block;
  canvas.charts.push({ name, type, title, altText, xAxis, yAxis, series, area });
}

export function addNotes(canvas: Canvas, { title, texts }: NotesBlock): void {
  heading(canvas, [title], canvas.meta + 3);
  texts.forEach((text) => put(canvas, [text]));
  put(canvas);
}

/** What rests on which source, and the addresses. */
export function addSources(canvas: Canvas): void {
  const { uses, foot, book } = canvas;
  if (uses.size + foot.length === 0) {
    return;
  }
  heading(canvas, ["Sources"], canvas.meta + 3);
  const lines = [
    ...[...uses].flatMap(([key, labels], index) => {
      const { title, url, asOf } = book.sources[key];
      const [where, ...below] = onLines(`[${index + 1}] ${title}:`, url);
      return [[shortList(labels), asOf, where], ...below.map((text) => ["", "", text])];
    }),
    ...foot,
  ];
  const top = nextRow(canvas);
  lines.forEach((line) => put(canvas, line));
  look(canvas, "quiet", { row: top, column: 0, rows: lines.length, columns: FIRST_VALUE + 1 });
  canvas.styles.push({
    row: top,
    column: 0,
    rows: lines.length,
    columns: FIRST_VALUE + 1,
    align: "left",
  });
}

/** An address that would run over the edge of a page stands below. */
function onLines(title: string, url: string): readonly string[] {
  const line = `${title} ${url}`;
  return line.length > LINE_LENGTH ? [title, url] : [line];
}

function shortList(labels: readonly string[]): string {
  const all = labels.join(", ");
  if (all.length <= USES_LENGTH) {
    return all;
  }
  return labels.length === 1
    ? `${all.slice(0, USES_LENGTH)}...`
    : `${shortList([labels[0]])} and ${labels.length - 1} more`;
}
