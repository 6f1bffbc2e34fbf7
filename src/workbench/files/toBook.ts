import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { CellRange } from "../../sheet/address";
import type {
  Book,
  BookCell,
  BookName,
  BookSheet,
  BookTable,
  BookValue,
  CellLook,
} from "../../sheet/files/book";
import { cellReader, spilledRanges } from "../engine/cells";
import type { Engine } from "../engine/engine";
import { fromEngineRange } from "../engine/ranges";
import { fromBookStyle } from "./bookStyles";
import { carriedBy, carriedByBook, isWhole, onSheets } from "../port/carried";
import { charactersOf } from "../port/styles";

const POINTS_PER_PIXEL = 3 / 4;
const ERROR = /^#(?:N\/A|DIV\/0!|(?:REF|VALUE|NUM|NULL|SPILL|CALC|BUSY|GETTING_DATA)!|NAME\?)$/;

/** The open workbook with the results of its formulas. */
export function toBook(engine: Engine): Book {
  const sheets = engine.workbook().getSheets();
  const nameOf = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  return {
    sheets: sheets.map((sheet) => toSheet(engine, sheet, nameOf)),
    names: namesOf(engine, nameOf),
    date1904: false,
    ...carriedByBook(engine),
  };
}

type NameOf = ReadonlyMap<string, string>;

function toSheet(engine: Engine, sheet: FWorksheet, nameOf: NameOf): BookSheet {
  const { state, validations, print, charts, face } = carriedBy(sheet);
  const config = sheet.getSheet().getConfig();
  const { xSplit, ySplit } = sheet.getSheet().getFreeze();
  const hidden = state === "veryHidden" ? state : "hidden";
  return {
    name: sheet.getSheetName(),
    state: sheet.isSheetHidden() ? hidden : "visible",
    cells: cellsOf(engine, sheet),
    columns: numbered(config.columnData).map(([column, { w, hd, s }]) => ({
      column,
      ...(w !== undefined && { width: charactersOf(w) }),
      ...(hd === 1 && { hidden: true }),
      ...wornBy(engine, s),
    })),
    rows: numbered(config.rowData)
      .filter(([, { h, ia, hd, s }]) => hd === 1 || s || (h !== undefined && ia === 0))
      .map(([row, { h, ia, hd, s }]) => ({
        row,
        ...(h !== undefined && ia === 0 && { height: h * POINTS_PER_PIXEL }),
        ...(hd === 1 && { hidden: true }),
        ...wornBy(engine, s),
      })),
    merges: config.mergeData.map((range) => areaOf(range)),
    frozen: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
    gridlines: config.showGridlines !== 0,
    tables: tablesOf(engine, sheet),
    validations,
    print,
    ...(face !== undefined && { face }),
    charts: charts
      .filter((chart) => isWhole(chart, nameOf))
      .map((chart) => onSheets(chart, nameOf)),
  };
}

function numbered<T>(data: Readonly<Record<number, T>>): readonly (readonly [number, T])[] {
  return Object.entries(data)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]): [number, T] => [Number(key), value])
    .sort(([a], [b]) => a - b);
}

function areaOf(range: IRange): Omit<CellRange, "sheet"> {
  const { row, column, rows, columns } = fromEngineRange("", range);
  return { row, column, rows, columns };
}

function cellsOf(engine: Engine, sheet: FWorksheet): BookCell[] {
  const read = cellReader(engine, sheet);
  const blocks = new Map(
    spilledRanges(engine, sheet).map((block) => [`${block.row},${block.column}`, block]),
  );
  const places = placesOf(sheet, [...blocks.values()]);
  return places.flatMap(([row, column]) => {
    const { value, formula } = read(row, column);
    const own = sheet.getSheet().getCellRaw(row, column);
    const look = lookAt(engine, own);
    const block = blocks.get(`${row},${column}`);
    const isFormula = typeof formula === "string" && formula !== value && formula.startsWith("=");
    if (value === "" && !isFormula && look === undefined) {
      return [];
    }
    return [
      {
        ...{ row, column, value: bookValue(value, isFormula) },
        ...(isFormula && { formula }),
        ...(block !== undefined && blockData(block)),
        ...linkOf(own),
        ...(look !== undefined && { look }),
      },
    ];
  });
}

function blockData({ row, column, rows, columns }: CellRange): Pick<BookCell, "block"> {
  return { block: { row, column, rows, columns, dynamic: true } };
}

/** Cells with content or looks and those that formulas fill, row by row. */
function placesOf(
  sheet: FWorksheet,
  blocks: readonly CellRange[],
): readonly (readonly [row: number, column: number])[] {
  const rows = new Map<number, Set<number>>();
  const add = (row: number, column: number): void => {
    rows.set(row, (rows.get(row) ?? new Set()).add(column));
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column) => add(row, column));
  for (const { row, column, rows: height, columns } of blocks) {
    for (let at = 0; at < height * columns; at++) {
      add(row + Math.floor(at / columns), column + (at % columns));
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, columns]) =>
      [...columns].sort((a, b) => a - b).map((column) => [row, column] as const),
    );
}

/** The cell's own, without what the engine paints over the cells of a table. */
function lookAt(engine: Engine, own: Nullable<ICellData>): CellLook | undefined {
  const style = engine.workbook().getWorkbook().getStyles().getStyleByCell(own);
  return style ? fromBookStyle(style) : undefined;
}

/** By a whole row or column. */
function wornBy(engine: Engine, s: ICellData["s"]): { readonly look?: CellLook } {
  const look = lookAt(engine, { s });
  return look === undefined ? {} : { look };
}

/** A result as a file holds it. */
export function bookValue(value: number | string | boolean, isFormula: boolean): BookValue {
  if (value === "") {
    return isFormula ? "" : null;
  }
  return typeof value === "string" && ERROR.test(value) ? { error: value } : value;
}

function linkOf(cell: Nullable<ICellData>): Pick<BookCell, "link"> {
  const link: unknown = cell?.custom?.link;
  return typeof link === "string" ? { link } : {};
}

function namesOf(engine: Engine, nameOf: NameOf): BookName[] {
  const id = engine.workbook().getId();
  const held = engine.injector.get(IDefinedNamesService).getDefinedNameMap(id) ?? {};
  return Object.values(held).map(({ name, formulaOrRefString: text, localSheetId, hidden }) => {
    const sheet = nameOf.get(localSheetId ?? "");
    return {
      name,
      formula: text.startsWith("=") ? text : `=${text}`,
      ...(sheet !== undefined && { sheet }),
      ...(hidden === true && { hidden: true }),
    };
  });
}

function tablesOf(engine: Engine, sheet: FWorksheet): BookTable[] {
  const carried = carriedBy(sheet).tables;
  return engine
    .workbook()
    .getTableList()
    .filter(({ subUnitId }) => subUnitId === sheet.getSheetId())
    .map(({ name, range, columns }) => {
      const known = carried[name];
      const totalsRow = known?.totalsRow === true;
      const area = areaOf(range);
      return {
        name,
        area: { ...area, rows: area.rows + (totalsRow ? 1 : 0) },
        columns: known?.columns ?? columns.map(({ displayName }) => ({ name: displayName })),
        headerRow: true,
        totalsRow,
        ...(known?.theme !== undefined && { theme: known.theme }),
      };
    });
}
