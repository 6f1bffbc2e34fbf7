import { areasOf } from "./areas";
import { STANDARD_HEIGHT, type BookPrint, type BookSheet, type SheetFace } from "./book";
import type { FileSheet } from "./library";
import type { WordsOfCharts } from "./chartWords";
import { readCells, type CellReading } from "./readCells";
import { readCharts } from "./readCharts";
import { defined } from "./readLooks";

type Model = FileSheet["model"];

/** What the library leaves out where a file says nothing of it. */
const PLAIN = {
  views: [],
  properties: {},
  pageSetup: {},
  headerFooter: {},
};

/** All but merged areas, tables and rules, which the library does not see. */
export function readSheet(
  sheet: FileSheet,
  reading: CellReading & { readonly words: WordsOfCharts },
): Omit<BookSheet, "merges" | "tables" | "validations"> {
  const model: Model = { ...PLAIN, ...defined(sheet.model) };
  const [view] = model.views;
  const frozen = view?.state === "frozen" ? view : undefined;
  if (hasOutline(model)) {
    reading.leave("groups of rows or columns");
  }
  const face = faceOf(model, reading);
  return {
    name: sheet.name,
    state: sheet.state,
    cells: readCells(sheet, model, reading),
    columns: columnsOf(model, reading),
    rows: rowsOf(model, reading),
    frozen: { rows: frozen?.ySplit ?? 0, columns: frozen?.xSplit ?? 0 },
    gridlines: view?.showGridLines !== false,
    print: printOf(model),
    ...(Object.keys(face).length > 0 && { face }),
    charts: readCharts(sheet, reading.words, (what) => reading.leave(what)),
  };
}

function faceOf({ views: [view], properties }: Model, { colorOf }: CellReading): SheetFace {
  const { tabColor, defaultColWidth, defaultRowHeight } = properties;
  return defined({
    zoom: view?.zoomScale === 100 ? undefined : view?.zoomScale,
    tabColor: colorOf(tabColor),
    rightToLeft: view?.rightToLeft || undefined,
    columnWidth: defaultColWidth,
    rowHeight: defaultRowHeight === STANDARD_HEIGHT ? undefined : defaultRowHeight,
  });
}

function hasOutline({ rows = [], cols = [] }: Model): boolean {
  return [...rows, ...cols].some(({ outlineLevel }) => (outlineLevel ?? 0) > 0);
}

/** Widths of all the columns that a file can name would be more than any sheet uses. */
const MAX_COLUMNS_READ = 1_000;

function columnsOf({ cols = [] }: Model, { lookOf }: CellReading): BookSheet["columns"] {
  return cols.flatMap(({ min, max, width, hidden, style }) => {
    const look = style && lookOf(style);
    const last = Math.min(max, min + MAX_COLUMNS_READ);
    return Array.from({ length: Math.max(0, last - min + 1) }, (_, index) =>
      defined({ column: min - 1 + index, width, hidden: hidden === true ? true : undefined, look }),
    );
  });
}

function rowsOf({ rows = [] }: Model, { lookOf }: CellReading): BookSheet["rows"] {
  return rows
    .map(({ number, height, hidden, style }) => ({
      number,
      ...{ height, hidden: hidden ? true : undefined, look: style && lookOf(style) },
    }))
    .filter(({ height, hidden, look }) => [height, hidden, look].some((one) => one !== undefined))
    .map(({ number, ...rest }) => defined({ row: number - 1, ...rest }));
}

/** Those of a file that states none. */
const MARGINS: NonNullable<BookPrint["margins"]> = {
  ...{ left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
};

function printOf({ pageSetup, headerFooter }: Model): BookPrint {
  const { printArea, orientation, fitToPage, fitToWidth, fitToHeight } = pageSetup;
  const titles = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? "");
  const margins = { ...MARGINS, ...pageSetup.margins };
  const { scale, paperSize, printTitlesColumn } = pageSetup;
  return defined({
    areas: areasOf(printArea ?? ""),
    landscape: orientation === "landscape",
    fit: fitToPage ? { wide: fitToWidth ?? 1, tall: fitToHeight ?? 1 } : undefined,
    titleRows: titles === null ? undefined : ([Number(titles[1]), Number(titles[2])] as const),
    titleColumns: printTitlesColumn?.replace(/\$/g, "") || undefined,
    paper: paperSize,
    scale: fitToPage || scale === 100 ? undefined : scale,
    margins: JSON.stringify(margins) === JSON.stringify(MARGINS) ? undefined : margins,
    centred: pageSetup.horizontalCentered || undefined,
    header: headerFooter?.oddHeader || undefined,
    footer: headerFooter?.oddFooter || undefined,
  });
}
