import type { CellValue } from "../../../src/sheet/cells";
import { OfficeError } from "./context";
import { parseTyped } from "./typed";

/** What the fake workbook holds; addresses count from 0. */
export interface Book {
  readonly sheets: Sheet[];
  readonly names: Name[];
  readonly settings: Map<string, Setting>;
  selection: Area;
  active: Sheet;
  /** How often the state reads as unfinished after a calculation began. */
  calculationSteps: number;
  unfinished: number;
  /** Computes a formula; `cell` answers values of its sheet. */
  readonly evaluate: Evaluate;
  /** Formulas that Excel took in before it knew their functions: they show #NAME? until entered anew. */
  readonly stuck: Set<Cell>;
  /** What application methods were called, in order. */
  readonly calls: string[];
  readonly handlers: Record<EventName, Set<(event: object) => Promise<void>>>;
  /** Pending while the user edits a cell. */
  editing: Promise<void> | null;
}

export type Evaluate = (formula: string, cell: (address: string) => CellValue) => CellValue;

export type EventName = "onChanged" | "onSelectionChanged" | "onActivated";

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  readonly name: string;
  visibility: string;
  protected: boolean;
  showGridlines: boolean;
  readonly cells: Map<string, Cell>;
  readonly tables: Table[];
  readonly charts: Chart[];
  readonly formats: Format[];
  /** Array formulas: no part of one can be changed. */
  readonly arrays: Area[];
  readonly page: { printArea: string | null; orientation: string; zoom: object };
  frozen: { rows: number; columns: number } | null;
}

export interface Cell {
  readonly formula: string | null;
  readonly value: CellValue;
}

export interface Area {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Format {
  readonly area: Area;
  readonly property: string;
  readonly value: unknown;
}

export interface Name {
  readonly book: Book;
  readonly name: string;
  visible: boolean;
  /** An area, or the value of a constant, of several areas or of lost cells. */
  refersTo: Area | string;
}

export interface Table {
  name: string;
  readonly area: Area;
}

export interface Setting {
  readonly book: Book;
  readonly key: string;
  readonly value: unknown;
}

export interface Series {
  name: string;
  values: Area;
  categories: Area | null;
}

export interface Chart {
  name: string;
  readonly type: string;
  readonly seriesBy: string;
  title: string;
  legend: boolean;
  readonly axisTitles: { category?: string; value?: string };
  position: readonly string[];
  readonly series: Series[];
}

export function newBook(evaluate: Evaluate): Book {
  const handlers = { onChanged: new Set(), onSelectionChanged: new Set(), onActivated: new Set() };
  const partial = {
    sheets: [],
    names: [],
    settings: new Map(),
    evaluate,
    stuck: new Set(),
    calculationSteps: 2,
    unfinished: 0,
    calls: [],
    handlers,
  };
  const book = { ...partial, editing: null } as unknown as Book;
  book.active = addSheet(book, "Sheet1");
  book.selection = { sheet: book.active, row: 0, column: 0, rows: 1, columns: 1 };
  return book;
}

export function addSheet(book: Book, name: string): Sheet {
  if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) {
    throw new OfficeError("InvalidArgument");
  }
  if (findSheet(book, name) !== null) {
    throw new OfficeError("ItemAlreadyExists");
  }
  const sheet: Sheet = {
    book,
    id: `{${book.sheets.length + 1}-${name.length}}`,
    name,
    visibility: "Visible",
    protected: false,
    showGridlines: true,
    cells: new Map(),
    tables: [],
    charts: [],
    formats: [],
    arrays: [],
    page: { printArea: null, orientation: "Portrait", zoom: {} },
    frozen: null,
  };
  book.sheets.push(sheet);
  return sheet;
}

export function removeSheet(sheet: Sheet): void {
  const { book } = sheet;
  if (book.sheets.every((other) => other === sheet || other.visibility !== "Visible")) {
    throw new OfficeError("GeneralException");
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.active === sheet) {
    book.active = book.sheets[0];
    book.selection = { sheet: book.active, row: 0, column: 0, rows: 1, columns: 1 };
  }
  for (const name of book.names) {
    if (typeof name.refersTo === "object" && name.refersTo.sheet === sheet) {
      name.refersTo = "#REF!";
    }
  }
}

/** By name or id, as Office finds it. */
export function findSheet(book: Book, key: string): Sheet | null {
  const same = ({ name, id }: Sheet): boolean =>
    name.toLowerCase() === key.toLowerCase() || id === key;
  return book.sheets.find(same) ?? null;
}

export function cellsOf({
  sheet,
  row,
  column,
  rows,
  columns,
}: Area): { key: string; at: [number, number] }[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const at: [number, number] = [row + Math.floor(index / columns), column + (index % columns)];
    return { key: at.join(), at, sheet };
  });
}

/** Rows of what `pick` finds in each cell of an area. */
export function grid<T>(area: Area, pick: (cell: Cell | undefined, sheet: Sheet) => T): T[][] {
  const all = cellsOf(area).map(({ key }) => pick(area.sheet.cells.get(key), area.sheet));
  return Array.from({ length: area.rows }, (_, row) =>
    all.slice(row * area.columns, (row + 1) * area.columns),
  );
}

export function valueOf(cell: Cell | undefined, sheet: Sheet): CellValue {
  if (cell?.formula == null) {
    return cell?.value ?? "";
  }
  if (sheet.book.stuck.has(cell)) {
    return "#NAME?";
  }
  return sheet.book.evaluate(cell.formula, (address) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column =
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return valueOf(sheet.cells.get(`${Number(row) - 1},${column}`), sheet);
  });
}

/** Assigns to `range.formulas` or `range.values`: every text is read as if it were typed. */
export function assign(area: Area, rows: unknown): void {
  checkShape(area, rows);
  if (area.sheet.protected) {
    throw new OfficeError("AccessDenied");
  }
  const inputs = (rows as (CellValue | null)[][]).flat();
  const cells = cellsOf(area);
  if (cells.some(({ at }, index) => inputs[index] !== null && isInArray(area.sheet, at))) {
    throw new OfficeError("GeneralException", "part of an array cannot be changed");
  }
  cells.forEach(({ key }, index) => {
    const input = inputs[index];
    if (input === "") {
      area.sheet.cells.delete(key);
    } else if (input !== null) {
      area.sheet.cells.set(key, parseTyped(input));
    }
  });
}

function isInArray({ arrays }: Sheet, [r, c]: readonly [number, number]): boolean {
  return arrays.some(
    ({ row, column, rows, columns }) =>
      r >= row && r < row + rows && c >= column && c < column + columns,
  );
}

export function checkShape(area: Area, rows: unknown): void {
  const fits =
    Array.isArray(rows) &&
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw new OfficeError("InvalidArgument", "the block and the range differ in size");
  }
}

/** The number format of each cell, as last set. */
export function numberFormatsOf(area: Area): unknown[][] {
  const { formats } = area.sheet;
  const covers = (over: Area, row: number, column: number): boolean =>
    row >= over.row &&
    row < over.row + over.rows &&
    column >= over.column &&
    column < over.column + over.columns;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const set = formats.filter(
        (one) => one.property === "numberFormat" && covers(one.area, area.row + r, area.column + c),
      );
      return set[set.length - 1]?.value ?? "General";
    }),
  );
}

/** Keeps a format and refuses on a protected sheet. */
export function format(area: Area, property: string, value: unknown): void {
  if (area.sheet.protected) {
    throw new OfficeError("AccessDenied");
  }
  area.sheet.formats.push({ area, property, value });
}
