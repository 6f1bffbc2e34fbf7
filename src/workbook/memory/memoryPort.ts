import { formatAddress, parseAddress } from "../../sheet/address";
import { toDocumentJson } from "../port/documentData";
import { isRangeList, joinAllowed } from "../port/listValidation";
import { announce, covers, newBook, sheetOf, styleAt, topLeft, writableSheet } from "./book";
import type { Evaluator, MemoryBook } from "./book";
import { formatsOf, looksOf, readBlock, usedRangeOf, writeBlock } from "./cells";
import {
  addChartsTo,
  addSheetsTo,
  addTableTo,
  defineNamesIn,
  redefineNamesIn,
  deleteSheetFrom,
  namesOf,
  tablesOf,
} from "./objects";
import { moveLines, type Move } from "./moves";
import { renameSheet } from "./references";
import type { CellInput, FormulaName } from "../../sheet/cells";
import type { AllowedTexts, Capabilities, ChartSpec, RangeStyle } from "../port/port";
import type { SheetLayout, WorkbookPort } from "../port/port";

export interface MemoryPortOptions {
  /** Names of the sheets to begin with, at least one; `["Sheet1"]` when left out. */
  readonly sheets?: readonly string[];
  /** Computes formulas; without it they read as "". */
  readonly evaluate?: Evaluator;
}

/** A workbook without a grid: for tests and for headless use. Number formats do not shape `text`. */
export interface MemoryPort extends WorkbookPort {
  /** What a user could do, and a test could not see otherwise. */
  readonly user: MemoryUser;
}

export interface MemoryUser {
  protect(sheet: string, on: boolean): void;
  hide(sheet: string): void;
  rename(sheet: string, name: string): void;
  /** Rows or columns come or go. */
  move(move: Move): void;
  /** Takes a name away. */
  dropName(name: string): void;
  edit(address: string, cells: readonly (readonly CellInput[])[]): void;
  select(address: string): void;
  /** Defines a name that is no plain range. */
  name(name: FormulaName): void;
  /** Merged style of one cell; its address is "". */
  style(address: string): RangeStyle;
  allowed(address: string): AllowedTexts | null;
  charts(sheet: string): readonly ChartSpec[];
  widths(sheet: string): readonly number[];
  layout(sheet: string): Omit<SheetLayout, "sheet">;
}

const CAPABILITIES: Capabilities = {
  host: "memory",
  charts: true,
  tables: true,
  listValidation: true,
  printLayout: true,
};

export function createMemoryPort(options: MemoryPortOptions = {}): MemoryPort {
  const book = newBook(options.sheets ?? ["Sheet1"], options.evaluate ?? null);
  return {
    capabilities: CAPABILITIES,
    ...sheetOperations(book),
    ...cellOperations(book),
    ...objectOperations(book),
    ...eventOperations(book),
    user: userOf(book),
  };
}

type Part<K extends keyof WorkbookPort> = Pick<WorkbookPort, K>;

function sheetOperations(
  book: MemoryBook,
): Part<
  "sheets" | "addSheet" | "addSheets" | "deleteSheet" | "activate" | "usedRanges" | "layout"
> {
  return {
    sheets: async () =>
      book.sheets.map(({ name, visible, protected: locked }) => ({
        name,
        visible,
        protected: locked,
      })),
    addSheet: async (name) => addSheetsTo(book, [name])[0],
    addSheets: async (names) => addSheetsTo(book, names),
    deleteSheet: async (name) => deleteSheetFrom(book, name),
    activate: async (address) => select(book, address),
    usedRanges: async (names) =>
      names.map((name) => {
        const used = usedRangeOf(sheetOf(book, name));
        return used === null ? null : formatAddress(used);
      }),
    layout: async (layouts) => {
      const targets = layouts.map(({ sheet, ...layout }) => ({
        to: writableSheet(book, sheet),
        layout,
      }));
      for (const { to, layout } of targets) {
        const { columnWidths, ...rest } = layout;
        to.widths = columnWidths ?? to.widths;
        to.layout = { ...to.layout, ...rest };
      }
    },
  };
}

function cellOperations(
  book: MemoryBook,
): Part<"read" | "readAll" | "write" | "numberFormats" | "looks" | "style" | "validateLists"> {
  return {
    read: async (address) => readBlock(book, address),
    readAll: async (addresses) => addresses.map((address) => readBlock(book, address)),
    write: async (address, cells) => writeBlock(book, address, cells),
    numberFormats: async (address) => formatsOf(book, address),
    looks: async (address) => looksOf(book, address),
    style: async (styles) => {
      const targets = styles.map((style) => {
        const range = parseAddress(style.address);
        return { sheet: writableSheet(book, range.sheet), range, style };
      });
      targets.forEach(({ sheet, range, style }) => sheet.styles.push({ range, style }));
    },
    validateLists: async (lists) => {
      const targets = lists.map(({ address, allowed }) => {
        const range = parseAddress(address);
        const sheet = writableSheet(book, range.sheet);
        if (isRangeList(allowed)) {
          sheetOf(book, parseAddress(allowed.from).sheet);
        } else {
          joinAllowed(allowed);
        }
        return { sheet, range, allowed };
      });
      targets.forEach(({ sheet, ...rule }) => sheet.lists.push(rule));
    },
  };
}

function objectOperations(
  book: MemoryBook,
): Part<
  | "names"
  | "formulaNames"
  | "defineNames"
  | "redefineNames"
  | "tables"
  | "addTable"
  | "addCharts"
  | "getDocument"
  | "setDocument"
> {
  return {
    names: async () => namesOf(book),
    formulaNames: async () => [...book.formulaNames],
    defineNames: async (names) => defineNamesIn(book, names),
    redefineNames: async (names) => redefineNamesIn(book, names),
    tables: async () => tablesOf(book),
    addTable: async (address, name) => addTableTo(book, address, name),
    addCharts: async (charts) => addChartsTo(book, charts),
    getDocument: async (key) => JSON.parse(book.documents.get(key) ?? "null") as unknown,
    setDocument: async (key, value) => {
      if (value === null) {
        book.documents.delete(key);
      } else {
        book.documents.set(key, toDocumentJson(key, value));
      }
    },
  };
}

function eventOperations(
  book: MemoryBook,
): Part<"selection" | "onSelection" | "onChange" | "recalculate"> {
  return {
    selection: async () => formatAddress(book.selection),
    onSelection: (listener) => subscribe(book.selectionListeners, listener),
    onChange: (listener) => subscribe(book.changeListeners, listener),
    recalculate: async () => book.results.clear(),
  };
}

function subscribe(
  listeners: Set<(address: string) => void>,
  listener: (address: string) => void,
): () => void {
  const own = (address: string): void => listener(address);
  listeners.add(own);
  return () => listeners.delete(own);
}

function userOf(book: MemoryBook): MemoryUser {
  const at = (address: string) => topLeft(parseAddress(address));
  return {
    protect: (sheet, on) => void (sheetOf(book, sheet).protected = on),
    hide: (sheet) => void (sheetOf(book, sheet).visible = false),
    rename: (sheet, name) => renameSheet(book, sheet, name),
    move: (move) => moveLines(book, move),
    dropName: (name) => void book.names.delete(name.toLowerCase()),
    edit: (address, cells) => writeBlock(book, address, cells),
    select: (address) => select(book, address),
    name: (name) => void book.formulaNames.push(name),
    style: (address) => styleAt(sheetOf(book, at(address).sheet), at(address)),
    allowed: (address) =>
      sheetOf(book, at(address).sheet)
        .lists.filter(({ range }) => covers(range, at(address)))
        .pop()?.allowed ?? null,
    charts: (sheet) => sheetOf(book, sheet).charts,
    widths: (sheet) => sheetOf(book, sheet).widths,
    layout: (sheet) => sheetOf(book, sheet).layout,
  };
}

function select(book: MemoryBook, address: string): void {
  const range = parseAddress(address);
  book.selection = { ...range, sheet: sheetOf(book, range.sheet).name };
  announce(book.selectionListeners, formatAddress(book.selection));
}
