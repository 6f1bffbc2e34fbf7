import { look, rowArea } from "../../sheet/looks";
import { ADDIN_VERSION } from "../../catalog/version";
import { greatest } from "../../core/lists";
import { DATA_VERSION } from "../../presets/version";
import type { Block, Formula, Model, SheetDescription } from "../describe";
import { padRows, type ModelSheet, type SheetCell, type SheetChart } from "../../sheet/draft";
import { newCanvas, place, put, type Book, type Canvas, type ChartDraft } from "./canvas";
import { addChart, addNotes, addSources } from "./foot";
import { addLines } from "./lines";
import { CHECK_FORMAT, mergeRows } from "./looks";
import { pages } from "./printArea";
import { addressed, placeOf, referenceOf, rewrite, type Places } from "./references";
import { addGrid, addSpill, addTable } from "./tables";

export interface LayoutOptions {
  /** Names of the sheets, one for each of the model's; its own without them. */
  readonly sheetNames?: readonly string[];
  /** Ticker to begin with, for a model that asks for a company. */
  readonly company?: string;
  /** Vintage of the figures to begin with; the model's own without it. */
  readonly vintage?: string;
  /** Without charts their place is not kept free; true by default. */
  readonly charts?: boolean;
}

/** In characters: label, unit, and every other column. */
const USUAL_WIDTHS = [50, 17, 15] as const;
const DEFAULT_VALUE_COLUMNS = 2;
/** Title, answer and checks stay in view. */
const FROZEN_ROWS = 3;
const ANSWER_ROW = 1;
const CHECK_ROW = 2;
const WRONG_ROW = 4;
/** Beside the legend. */
const ERRORS_COLUMN = 6;

const FOOTER = `Hashwatt ${ADDIN_VERSION}, data ${DATA_VERSION}`;
const NO_ANSWER = "No answer: it has no value with these inputs, see the cells with an error";

/** Cells, looks, names and charts of a model; every formula names real cells. */
export function layoutModel(model: Model, options: LayoutOptions = {}): ModelSheet[] {
  const names = options.sheetNames ?? model.sheets.map(({ name }) => name);
  const book: Book = {
    title: model.title.replace(/&/g, "&&"),
    places: new Map(),
    sources: model.sources,
    company: options.company,
    vintage: options.vintage,
    charts: options.charts ?? true,
  };
  const canvases = model.sheets.map((sheet, index) =>
    draw(book, sheet, { name: names[index], number: index + 1 }),
  );
  canvases[0].rows[CHECK_ROW][1] = overall(canvases);
  return canvases.map((canvas, index) => finish(canvas, model.sheets[index]));
}

function draw(
  book: Book,
  sheet: SheetDescription,
  at: { readonly name: string; readonly number: number },
): Canvas {
  const { valueColumns = DEFAULT_VALUE_COLUMNS } = sheet;
  const canvas = newCanvas(book, { ...at, valueColumns, widthOf: widthsOf(sheet) });
  addHead(canvas, sheet);
  sheet.blocks.forEach((block) => addBlock(canvas, block));
  objectTo(canvas, sheet.answer);
  addSources(canvas);
  watchErrors(canvas);
  return canvas;
}

/** Cells below the head that hold an error are counted, so that none passes for a result. */
function watchErrors(canvas: Canvas): void {
  const { rows, number } = canvas;
  const top = WRONG_ROW + 1;
  const columns = Math.max(columnsOf(canvas), greatest(rows.map(({ length }) => length)));
  place(canvas, `body.${number}`, { row: top, column: 0, rows: rows.length - top, columns });
  rows[CHECK_ROW][ERRORS_COLUMN] =
    `=IF(${errorsOn(number)}=0,"","Cells show an error: they have no value with these inputs")`;
  look(canvas, "failing", rowArea(CHECK_ROW, ERRORS_COLUMN));
}

function errorsOn(number: number): string {
  return `SUMPRODUCT(--ISERROR({body.${number}}))`;
}

function addHead(canvas: Canvas, { title, answer, purpose }: SheetDescription): void {
  look(canvas, "title", rowArea(put(canvas, [title]), 0));
  look(canvas, "answer", rowArea(put(canvas, [answer]), 0));
  const row = put(canvas, [
    "Checks",
    "={overall}",
    "Input",
    "Formula",
    "Other sheet",
    "Failing check",
  ]);
  if (!canvas.book.places.has("overall")) {
    place(canvas, "overall", rowArea(row, 1));
  }
  look(canvas, "quiet", rowArea(row, 0, 4));
  look(canvas, "strong", rowArea(row, 0, 2));
  look(canvas, "input", rowArea(row, 2));
  look(canvas, "link", rowArea(row, 4));
  look(canvas, "failing", rowArea(row, 5));
  canvas.styles.push({ ...rowArea(row, 1, 5), align: "center" });
  canvas.styles.push({ ...rowArea(row, 1), numberFormat: CHECK_FORMAT });
  look(canvas, "quiet", rowArea(put(canvas, [purpose]), 0));
  look(canvas, "failing", rowArea(put(canvas), 0));
}

/** Says above everything which inputs cannot be computed with, in place of the answer too. */
function objectTo(canvas: Canvas, answer: Formula): void {
  const { rows, objections, number } = canvas;
  const usual = `IFERROR(${answer.slice(1)},"${NO_ANSWER}")`;
  rows[ANSWER_ROW] = [`=${usual}`];
  if (objections.length > 0) {
    const wrong = `wrong.${number}`;
    place(canvas, wrong, rowArea(WRONG_ROW, 0));
    rows[WRONG_ROW] = [`=${objections.join("&")}`];
    rows[ANSWER_ROW] = [`=IF({${wrong}}="",${usual},{${wrong}})`];
  }
}

function addBlock(canvas: Canvas, block: Block): void {
  switch (block.kind) {
    case "lines":
      return addLines(canvas, block);
    case "table":
      return addTable(canvas, block);
    case "spill":
      return addSpill(canvas, block);
    case "grid":
      return addGrid(canvas, block);
    case "chart":
      return addChart(canvas, block);
    case "notes":
      return addNotes(canvas, block);
  }
}

/** One cell for all checks of the model; an error and an input that is none count as failures. */
function overall(canvases: readonly Canvas[]): string {
  const { places } = canvases[0].book;
  const failures = canvases.flatMap(({ number }) => [
    errorsOn(number),
    ...(places.has(`checks.${number}`) ? [`COUNTIF({checks.${number}},0)`] : []),
    ...(places.has(`wrong.${number}`) ? [`LEN({wrong.${number}})`] : []),
  ]);
  return `=IF(${failures.join("+")}=0,1,0)`;
}

function finish(canvas: Canvas, description: SheetDescription): ModelSheet {
  const { book, sheet, names, lists } = canvas;
  markLinks(canvas);
  const rows = padRows(
    canvas.rows.map((row) => row.map((cell) => resolved(cell, book.places, sheet))),
  );
  const { widths = [] } = description;
  const columns = Math.max(rows[0].length, columnsOf(canvas), widths.length);
  const styles = mergeRows(canvas.styles);
  const columnWidths = Array.from({ length: columns }, (_, column) => canvas.widthOf(column));
  return {
    name: sheet,
    rows,
    styles,
    columnWidths,
    frozenRows: FROZEN_ROWS,
    names,
    lists,
    charts: canvas.charts.map((chart) => placeChart(chart, book.places)),
    ...pages({ rows, styles, columnWidths }, listColumns(description)),
    header: { left: book.title, right: "&A" },
    footer: { left: FOOTER, center: "&D", right: "&P of &N" },
  };
}

/** Numbers that come from another sheet; title and answer stand above them. */
function markLinks(canvas: Canvas): void {
  const { rows, book, sheet } = canvas;
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (row >= CHECK_ROW && isLink(cell) && namesOtherSheet(cell, book.places, sheet)) {
        look(canvas, "link", rowArea(row, column));
      }
    }),
  );
}

function isLink(cell: SheetCell): cell is string {
  return typeof cell === "string" && /^=(?!.*(WATT\.|&"))/.test(cell);
}

function namesOtherSheet(formula: string, places: Places, sheet: string): boolean {
  let found = false;
  rewrite(formula, (reference) => {
    found ||= placeOf(reference, places).sheet !== sheet;
    return undefined;
  });
  return found;
}

/** Of what one formula lists. */
function listColumns({ blocks }: SheetDescription): number {
  return greatest(blocks.map((block) => (block.kind === "spill" ? block.columns.length : 0)));
}

/** What formulas spill counts too. */
function columnsOf({ book, sheet }: Canvas): number {
  const own = [...book.places.values()].filter((area) => area.sheet === sheet);
  return greatest(own.map(({ column, columns }) => column + columns));
}

function resolved(cell: SheetCell, places: Places, sheet: string): SheetCell {
  return typeof cell === "string" && cell.startsWith("=") ? addressed(cell, places, sheet) : cell;
}

function widthsOf({ widths: given = [] }: SheetDescription): Canvas["widthOf"] {
  const [label, unit, other] = USUAL_WIDTHS;
  return (column) => given[column] ?? [label, unit][column] ?? other;
}

function placeChart({ series, ...chart }: ChartDraft, places: Places): SheetChart {
  return {
    ...chart,
    series: series.map(({ name, values, categories }) => ({
      name,
      values: placeOf(referenceOf(values), places),
      categories: placeOf(referenceOf(categories), places),
    })),
  };
}
