import { BooleanNumber, type ICellData, type IRange, type IWorksheetData } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/address";
import type { Area } from "../../sheet/draft";
import type {
  Book,
  BookCell,
  BookSheet,
  BookTable,
  CellLook,
  SheetFace,
} from "../../sheet/files/book";
import { emptyWorkbook, NEW_SHEET_SIZE, type WorkbookData } from "../engine/workbookData";
import { toEngineRange } from "../engine/ranges";
import { toCellData } from "../port/cellData";
import { pixelsOf } from "../port/styles";
import { toBookStyle } from "./bookStyles";
import { asCustom, onSheets, type Carried } from "../port/carried";

const PIXELS_PER_POINT = 4 / 3;
/** Rows and columns of the grid behind the last cell. */
const SPARE = { rows: 100, columns: 10 } as const;
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** A book as the engine opens it; its formulas are calculated anew. */
export function fromBook(book: Book): WorkbookData {
  const ids = new Map(book.sheets.map(({ name }, index) => [name, `sheet-${index + 1}`]));
  const looks = styleIds();
  const sheets = book.sheets.map((sheet): Partial<IWorksheetData> => ({
    id: ids.get(sheet.name),
    ...sheetData(sheet, ids, looks.idOf),
  }));
  return {
    ...emptyWorkbook(),
    name: book.properties.title ?? "Workbook",
    sheetOrder: [...ids.values()],
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? "", sheet])),
    styles: looks.styles,
    resources: [
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(namesData(book, ids)) },
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(tablesData(book, ids)) },
    ],
    custom: asCustom({ properties: book.properties, iteration: book.iteration }),
  };
}

type Ids = ReadonlyMap<string, string>;
type IdOf = (look: CellLook) => string;

function styleIds(): { readonly styles: WorkbookData["styles"]; readonly idOf: IdOf } {
  const styles: WorkbookData["styles"] = {};
  const known = new Map<string, string>();
  return {
    styles,
    idOf: (look) => {
      const text = JSON.stringify(look);
      const id = known.get(text) ?? `look-${known.size + 1}`;
      known.set(text, id);
      styles[id] ??= toBookStyle(look);
      return id;
    },
  };
}

function sheetData(sheet: BookSheet, ids: Ids, idOf: IdOf): Partial<IWorksheetData> {
  const { name, state, frozen, gridlines, merges, columns, rows } = sheet;
  return {
    name,
    hidden: flag(state !== "visible"),
    ...gridSize(sheet),
    cellData: cellsData(sheet, idOf),
    mergeData: merges.map(rangeOf),
    columnData: Object.fromEntries(
      columns.map(({ column, width, hidden, look }) => [
        column,
        {
          ...(width !== undefined && { w: pixelsOf(width) }),
          ...(look !== undefined && { s: idOf(look) }),
          hd: flag(hidden === true),
        },
      ]),
    ),
    rowData: Object.fromEntries(
      rows.map(({ row, height, hidden, look }) => [
        row,
        {
          ...(height !== undefined && { h: Math.round(height * PIXELS_PER_POINT), ia: 0 }),
          ...(look !== undefined && { s: idOf(look) }),
          hd: flag(hidden === true),
        },
      ]),
    ),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows || -1,
      startColumn: frozen.columns || -1,
    },
    showGridlines: flag(gridlines),
    ...shownAs(sheet.face ?? {}),
    custom: asCustom(carriedOf(sheet, ids)),
  };
}

function shownAs({ tabColor, rightToLeft, columnWidth, rowHeight, zoom }: SheetFace) {
  return {
    ...(tabColor !== undefined && { tabColor }),
    ...(rightToLeft !== undefined && { rightToLeft: flag(rightToLeft) }),
    ...(columnWidth !== undefined && { defaultColumnWidth: pixelsOf(columnWidth) }),
    ...(rowHeight !== undefined && { defaultRowHeight: Math.round(rowHeight * PIXELS_PER_POINT) }),
    ...(zoom !== undefined && { zoomRatio: zoom / 100 }),
  };
}

function cellsData({ cells }: BookSheet, idOf: IdOf): IWorksheetData["cellData"] {
  const data: Record<number, Record<number, ICellData>> = {};
  const filled = filledByBlocks(cells);
  for (const cell of cells) {
    const { row, column, look, link } = cell;
    const spilled = filled.has(`${row},${column}`) && cell.formula === undefined;
    (data[row] ??= {})[column] = {
      ...(spilled ? {} : contentOf(cell)),
      ...(look !== undefined && { s: idOf(look) }),
      ...(link !== undefined && { custom: { link } }),
    };
  }
  return data;
}

/** Their values come back when the formula is calculated, and would stand in its way before. */
function filledByBlocks(cells: readonly BookCell[]): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const { block } of cells) {
    for (let row = 0; row < (block?.rows ?? 0); row++) {
      for (let column = 0; column < (block?.columns ?? 0); column++) {
        filled.add(`${(block?.row ?? 0) + row},${(block?.column ?? 0) + column}`);
      }
    }
  }
  return filled;
}

function contentOf({ value, formula }: BookCell): ICellData {
  const plain = typeof value === "object" ? (value?.error ?? "") : value;
  const result = toCellData(typeof plain === "string" ? { text: plain } : plain);
  return formula === undefined ? result : { ...result, f: formula };
}

function gridSize({ cells, merges }: BookSheet): Pick<IWorksheetData, "rowCount" | "columnCount"> {
  const ends = [
    ...cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    ...merges,
  ];
  const last = ends.reduce(
    (found, { row, column, rows, columns }) => ({
      rows: Math.max(found.rows, row + rows),
      columns: Math.max(found.columns, column + columns),
    }),
    { rows: 0, columns: 0 },
  );
  return {
    rowCount: Math.min(MAX_ROWS, Math.max(NEW_SHEET_SIZE.rowCount, last.rows + SPARE.rows)),
    columnCount: Math.min(
      MAX_COLUMNS,
      Math.max(NEW_SHEET_SIZE.columnCount, last.columns + SPARE.columns),
    ),
  };
}

function carriedOf(sheet: BookSheet, ids: Ids): Carried {
  const { state, validations, print, charts, tables, face } = sheet;
  return {
    state,
    validations,
    print,
    face,
    charts: charts.map((chart) => onSheets(chart, ids)),
    tables: Object.fromEntries(
      tables.map(({ name, columns, totalsRow, theme }) => [name, { columns, totalsRow, theme }]),
    ),
  };
}

function namesData({ names }: Book, ids: Ids): Record<string, unknown> {
  const list = names.map(({ name, formula, sheet, hidden = false }, index) => ({
    id: `name-${index + 1}`,
    name,
    // The engine takes a reference without its sign, and a formula with it.
    formulaOrRefString: formula,
    localSheetId: sheet === undefined ? WHOLE_WORKBOOK : (ids.get(sheet) ?? WHOLE_WORKBOOK),
    hidden,
  }));
  return Object.fromEntries(list.map((one) => [one.id, one]));
}

function tablesData({ sheets }: Book, ids: Ids): Record<string, unknown> {
  return Object.fromEntries(
    sheets.map(({ name, tables }) => [
      ids.get(name),
      { tables: tables.filter(({ headerRow }) => headerRow).map(tableData) },
    ]),
  );
}

/** Without its row of totals, which the engine would take for one of data. */
function tableData({ name, area, columns, totalsRow }: BookTable): Record<string, unknown> {
  return {
    id: `table-${name}`,
    name,
    range: rangeOf({ ...area, rows: area.rows - (totalsRow ? 1 : 0) }),
    options: { showHeader: true, showFooter: false, tableStyleId: "table-default-0" },
    filters: { tableColumnFilterList: [] },
    columns: columns.map((column, index) => ({
      id: `column-${index + 1}`,
      displayName: column.name,
      dataType: "string",
      formula: "",
      meta: {},
      style: {},
    })),
    meta: {},
  };
}

function rangeOf(area: Area): IRange {
  return toEngineRange({ sheet: "", ...area });
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
