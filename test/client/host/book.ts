import type { CellValue } from "../../../src/sheet/cells";
import { HostError } from "./hostError";

/** What the workbook holds; rows and columns count from 0. */
export interface Book {
  readonly sheets: Sheet[];
  readonly names: Name[];
  readonly settings: Map<string, Setting>;
  active: Sheet;
  selection: readonly Area[];
  /** Protects the workbook's structure. */
  protected: boolean;
  /** How often the state reads as unfinished after a calculation began. */
  calculationSteps: number;
  unfinished: number;
  evaluate: Evaluate;
  /** Formulas taken in before their functions were known: they show #NAME? until entered anew. */
  readonly stuck: Set<Cell>;
  /** What application methods were called, in order. */
  readonly calls: string[];
  /** Told when a formula is entered. */
  onFormula: (cell: Cell, at: Area) => void;
  tell: (event: BookEvent) => void;
  lastId: number;
}

export type BookEvent =
  | { readonly type: "changed"; readonly worksheetId: string; readonly address: string }
  | { readonly type: "selected"; readonly worksheetId: string; readonly address: string }
  | { readonly type: "activated"; readonly worksheetId: string };

export type Evaluate = (formula: string, cell: (address: string) => CellValue) => CellValue;

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  gridlines: boolean;
  /** By "row,column". */
  readonly cells: Map<string, Cell>;
  readonly tables: Table[];
  readonly names: Name[];
  readonly charts: Chart[];
  /** In the order they were set; a later one covers an earlier one. */
  readonly formats: Format[];
  /** Array formulas: no part of one can be changed. */
  readonly arrays: Area[];
  readonly page: {
    printArea: string | null;
    orientation: string;
    zoom: object;
    texts: Readonly<Record<string, string>>;
  };
  frozen: { rows: number; columns: number } | null;
}

export interface Cell {
  readonly formula: string | null;
  /** The value typed, or what a calculation outside put there for the formula. */
  value: CellValue | null;
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
  /** An area, or the text of a constant, of several areas or of lost cells. */
  refersTo: Area | string;
}

export interface Table {
  readonly id: string;
  readonly book: Book;
  name: string;
  readonly area: Area;
  /** Whether the last row of its area holds totals. */
  totals?: boolean;
}

export interface Setting {
  readonly book: Book;
  readonly key: string;
  readonly value: unknown;
}

export interface Series {
  name: string;
  values: Area | null;
  categories: Area | null;
}

export interface Chart {
  readonly sheet: Sheet;
  name: string;
  readonly type: string;
  readonly seriesBy: string;
  title: string;
  legend: boolean;
  readonly axisTitles: { category?: string; value?: string };
  position: readonly string[];
  readonly series: Series[];
}

/** A workbook with one empty sheet, Sheet1. */
export function newBook(evaluate: Evaluate): Book {
  const book = {
    sheets: [],
    names: [],
    settings: new Map(),
    selection: [],
    protected: false,
    calculationSteps: 2,
    unfinished: 0,
    evaluate,
    stuck: new Set(),
    calls: [],
    onFormula: () => undefined,
    tell: () => undefined,
    lastId: 0,
  } as unknown as Book;
  book.active = addSheet(book, "Sheet1");
  book.selection = [{ sheet: book.active, row: 0, column: 0, rows: 1, columns: 1 }];
  return book;
}

export function nextId(book: Book): string {
  book.lastId += 1;
  return `{00000000-0001-0000-${String(book.lastId).padStart(4, "0")}-000000000000}`;
}

export function addSheet(book: Book, name: string): Sheet {
  const bad = /[[\]:*?/\\]|^'|'$|^history$/i;
  if (name === "" || name.length > 31 || bad.test(name)) {
    throw new HostError("InvalidArgument", `${name} is no name for a sheet`);
  }
  if (findSheet(book, name) !== null) {
    throw new HostError("ItemAlreadyExists", `there is a sheet ${name}`);
  }
  const sheet: Sheet = {
    book,
    id: nextId(book),
    name,
    visibility: "Visible",
    protected: false,
    gridlines: true,
    cells: new Map(),
    names: [],
    tables: [],
    charts: [],
    formats: [],
    arrays: [],
    page: { printArea: null, orientation: "Portrait", zoom: {}, texts: {} },
    frozen: null,
  };
  book.sheets.push(sheet);
  return sheet;
}

/** By name or id, as Office finds it. */
export function findSheet(book: Book, key: unknown): Sheet | null {
  const same = ({ name, id }: Sheet): boolean => sameText(name, key) || id === key;
  return book.sheets.find(same) ?? null;
}

export function sameText(a: unknown, b: unknown): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}

export function removeSheet(sheet: Sheet): void {
  const { book } = sheet;
  const next = book.sheets.find((one) => one !== sheet && one.visibility === "Visible");
  if (next === undefined) {
    throw new HostError("InvalidOperation", "the last visible sheet cannot be deleted");
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.active === sheet) {
    activate(next);
  }
  for (const name of book.names) {
    if (typeof name.refersTo === "object" && name.refersTo.sheet === sheet) {
      name.refersTo = "#REF!";
    }
  }
}

export function activate(sheet: Sheet): void {
  const { book } = sheet;
  if (sheet.visibility !== "Visible") {
    throw new HostError("InvalidOperation", `${sheet.name} is hidden`);
  }
  if (book.active !== sheet) {
    book.active = sheet;
    book.selection = [{ sheet, row: 0, column: 0, rows: 1, columns: 1 }];
    book.tell({ type: "activated", worksheetId: sheet.id });
  }
}

export function refuseProtected(sheet: Sheet): void {
  if (sheet.protected) {
    throw new HostError("AccessDenied", `${sheet.name} is protected`);
  }
}
