import { areaOf } from "./a1";
import { areaArgument } from "./arguments";
import { activate, APPLICATION, WORKBOOK } from "./bookKinds";
import { clientObject } from "./client";
import { FakeContext, OfficeError } from "./context";
import type { Kind } from "./kinds";
import { assign, findSheet, newBook, type Book, type Evaluate, type Sheet } from "./model";
import { fire } from "./rangeKinds";
import { tinyFormula } from "../tinyFormulas";

export interface FakeExcel {
  readonly book: Book;
  /** Syncs of the contexts that were run, in the order they began. */
  readonly syncs: () => number[];
  sheet(name: string): Sheet;
  /** What a user does. */
  edit(address: string, cells: readonly (readonly unknown[])[]): void;
  select(address: string): void;
  /** Begins editing a cell; the answer ends it. */
  startEditing(): () => void;
  uninstall(): void;
}

interface RunOptions {
  readonly delayForCellEdit?: boolean;
}

type Batch = (context: RunContext) => Promise<unknown>;
type RunContext = FakeContext & { readonly workbook: object; readonly application: object };

/** The version of the API from which members exist; what is not listed is older than 1.7. */
const SINCE: Readonly<Record<string, number>> = {
  "Worksheet.getRangeByIndexes": 7,
  "Worksheet.freezePanes": 7,
  "Worksheet.showGridlines": 8,
  "Worksheet.pageLayout": 9,
  "Range.dataValidation": 8,
  "ChartSeriesCollection.add": 7,
  "ChartSeries.setValues": 7,
  "ChartSeries.setXAxisValues": 7,
  "WorksheetCollection.onChanged": 9,
  "WorksheetCollection.onSelectionChanged": 9,
  "WorksheetCollection.onActivated": 7,
  "Workbook.getSelectedRanges": 9,
  "Application.calculationState": 9,
  "Application.suspendApiCalculationUntilNextSync": 6,
  "Application.suspendScreenUpdatingUntilNextSync": 9,
};

/** Puts an Excel with an empty workbook and API 1.`minor` in the place of the globals. */
export function installFakeExcel(minor = 14, evaluate: Evaluate = tinyFormula): FakeExcel {
  const book = newBook(evaluate);
  const contexts: FakeContext[] = [];
  const globals = globalThis as Record<string, unknown>;
  globals.Excel = { run: runOn(book, contexts, minor) };
  globals.Office = { context: { requirements: { isSetSupported: isSupported(minor) } } };
  return {
    book,
    syncs: () => contexts.map((context) => context.syncs),
    sheet: (name) => findSheet(book, name) as Sheet,
    edit: (address, cells) => {
      const area = areaArgument(book, address);
      assign(area, cells);
      fire(area, "onChanged", { source: "Local" });
    },
    select: (address) => select(book, address),
    startEditing: () => startEditing(book),
    uninstall: () => {
      delete globals.Excel;
      delete globals.Office;
    },
  };
}

function runOn(book: Book, contexts: FakeContext[], minor: number) {
  const isOffered = (member: string): boolean => (SINCE[member] ?? 0) <= minor;
  return async (...args: [Batch] | [RunOptions | RunContext, Batch]): Promise<unknown> => {
    const batch = args[args.length - 1] as Batch;
    const first = args[0];
    await waitForEditing(book, args.length === 2 ? (first as RunOptions) : {});
    const context =
      first instanceof FakeContext ? (first as RunContext) : newContext(book, isOffered);
    contexts.push(context);
    const result = await batch(context);
    await context.sync();
    return result;
  };
}

function newContext(book: Book, isOffered: (member: string) => boolean): RunContext {
  const context = new FakeContext(isOffered);
  const root = (kind: Kind): object => clientObject(context, kind, { find: () => book });
  return Object.assign(context, {
    workbook: root(WORKBOOK as Kind),
    application: root(APPLICATION as Kind),
  });
}

async function waitForEditing(book: Book, options: RunOptions): Promise<void> {
  if (book.editing !== null && options.delayForCellEdit !== true) {
    throw new OfficeError("InvalidOperationInCellEditMode");
  }
  await book.editing;
}

function startEditing(book: Book): () => void {
  let end: () => void = () => undefined;
  book.editing = new Promise((resolve) => {
    end = () => {
      book.editing = null;
      resolve();
    };
  });
  return () => end();
}

function isSupported(minor: number) {
  return (set: string, version: string): boolean => {
    const [major, wanted] = version.split(".").map(Number);
    return set === "ExcelApi" && major === 1 && wanted <= minor;
  };
}

function select(book: Book, address: string): void {
  const area = areaArgument(book, address);
  if (book.active !== area.sheet) {
    activate(area.sheet);
  }
  book.selection = areaOf(area.sheet, address);
  fire(area, "onSelectionChanged", {});
}
