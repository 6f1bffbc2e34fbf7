import { areaOf } from "./a1";
import { CHARTS } from "./chartKinds";
import { targetOf } from "./client";
import { OfficeError } from "./context";
import type { Kind, KindOf } from "./kinds";
import {
  addSheet,
  findSheet,
  removeSheet,
  type Area,
  type Book,
  type EventName,
  type Sheet,
} from "./model";
import { NAMES, SETTINGS, SHEET_TABLES, TABLES } from "./objectKinds";
import { RANGE } from "./rangeKinds";

const PROTECTION: KindOf<Sheet> = {
  name: "WorksheetProtection",
  scalars: { protected: { get: (sheet) => sheet.protected } },
};

const PANES: KindOf<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: (self, rows: number) =>
      self.queue((sheet) => void (sheet.frozen = { rows, columns: 0 })),
    freezeColumns: (self, columns: number) =>
      self.queue((sheet) => void (sheet.frozen = { rows: 0, columns })),
    freezeAt: (self, range: object) =>
      self.queue((sheet) => {
        const { rows, columns } = targetOf(range) as Area;
        sheet.frozen = { rows, columns };
      }),
    unfreeze: (self) => self.queue((sheet) => void (sheet.frozen = null)),
  },
};

const PAGE: KindOf<Sheet> = {
  name: "PageLayout",
  scalars: {
    orientation: { set: ({ page }: Sheet, value: string) => void (page.orientation = value) },
    zoom: { set: ({ page }: Sheet, value: object) => void (page.zoom = value) },
  },
  methods: {
    setPrintArea: (self, area: string) => self.queue(({ page }) => void (page.printArea = area)),
  },
};

const WORKSHEET: KindOf<Sheet> = {
  name: "Worksheet",
  scalars: {
    id: { get: ({ id }) => id },
    name: { get: ({ name }) => name },
    visibility: { get: ({ visibility }) => visibility },
    showGridlines: { set: (sheet: Sheet, on: boolean) => void (sheet.showGridlines = on) },
  },
  parts: {
    protection: { kind: () => PROTECTION as Kind, of: (sheet) => sheet },
    freezePanes: { kind: () => PANES as Kind, of: (sheet) => sheet },
    pageLayout: { kind: () => PAGE as Kind, of: (sheet) => sheet },
    tables: { kind: () => SHEET_TABLES as Kind, of: (sheet) => sheet },
    charts: { kind: () => CHARTS as Kind, of: (sheet) => sheet },
  },
  methods: {
    getRange: (self, address: string) =>
      self.object(RANGE as Kind, (sheet) => areaOf(sheet, address)),
    getRangeByIndexes: (self, ...[row, column, rows, columns]: number[]) =>
      self.object(RANGE as Kind, (sheet): Area => ({ sheet, row, column, rows, columns })),
    getUsedRangeOrNullObject: (self, valuesOnly: boolean) =>
      self.object(RANGE as Kind, (sheet) => usedArea(sheet, valuesOnly), true),
    activate: (self) => self.queue(activate),
    delete: (self) => self.queue(removeSheet),
  },
};

const EVENT: KindOf<Set<(event: object) => Promise<void>>> = {
  name: "EventHandlers",
  methods: {
    add: (self, handler: (event: object) => Promise<void>) => {
      self.queue((handlers) => void handlers.add(handler));
      const remove = (): void => self.queue((handlers) => void handlers.delete(handler));
      return { context: self.context, remove };
    },
  },
};

const event = (name: EventName) => ({
  kind: () => EVENT as Kind,
  of: (book: Book) => book.handlers[name],
});

const WORKSHEETS: KindOf<Book> = {
  name: "WorksheetCollection",
  items: { kind: () => WORKSHEET as Kind, list: ({ sheets }) => sheets },
  parts: {
    onChanged: event("onChanged"),
    onSelectionChanged: event("onSelectionChanged"),
    onActivated: event("onActivated"),
  },
  methods: {
    getItem: (self, key: string) => self.object(WORKSHEET as Kind, (book) => findSheet(book, key)),
    getItemOrNullObject: (self, key: string) =>
      self.object(WORKSHEET as Kind, (book) => findSheet(book, key), true),
    add: (self, name: string) => {
      self.queue((book) => void addSheet(book, name));
      return self.object(WORKSHEET as Kind, (book) => findSheet(book, name));
    },
  },
};

const AREAS: KindOf<Book> = {
  name: "RangeCollection",
  methods: {
    getItemAt: (self, index: number) =>
      self.object(RANGE as Kind, (book) => (index === 0 ? book.selection : null)),
  },
};

const SELECTION: KindOf<Book> = {
  name: "RangeAreas",
  parts: { areas: { kind: () => AREAS as Kind, of: (book) => book } },
};

export const WORKBOOK: KindOf<Book> = {
  name: "Workbook",
  parts: {
    worksheets: { kind: () => WORKSHEETS as Kind, of: (book) => book },
    names: { kind: () => NAMES as Kind, of: (book) => book },
    tables: { kind: () => TABLES as Kind, of: (book) => book },
    settings: { kind: () => SETTINGS as Kind, of: (book) => book },
  },
  methods: {
    getSelectedRanges: (self) => self.object(SELECTION as Kind, (book) => book),
    getSelectedRange: (self) => self.object(RANGE as Kind, (book) => book.selection),
  },
};

const note = (name: string) => (self: { queue(action: (book: Book) => void): void }) =>
  self.queue((book) => void book.calls.push(name));

export const APPLICATION: KindOf<Book> = {
  name: "Application",
  scalars: {
    calculationState: {
      get: (book) => (book.unfinished-- > 0 ? "Calculating" : "Done"),
    },
  },
  methods: {
    calculate: (self, type: string) =>
      self.queue((book) => {
        book.calls.push(`calculate ${type}`);
        book.unfinished = book.calculationSteps;
      }),
    suspendApiCalculationUntilNextSync: note("suspend calculation"),
    suspendScreenUpdatingUntilNextSync: note("suspend screen"),
  },
};

/** The sheet shown, with what Excel tells about it. */
export function activate(sheet: Sheet): void {
  const { book } = sheet;
  if (sheet.visibility !== "Visible") {
    throw new OfficeError("InvalidOperation");
  }
  book.active = sheet;
  book.selection = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  for (const handler of book.handlers.onActivated) {
    setTimeout(() => void handler({ worksheetId: sheet.id }), 0);
  }
}

/** Formats count as used unless values alone are asked for. */
function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  const places = [...sheet.cells.keys()].map((key) => key.split(",").map(Number));
  const formatted = valuesOnly ? [] : sheet.formats.map(({ area }) => [area.row, area.column]);
  const all = [...places, ...formatted];
  if (all.length === 0) {
    return null;
  }
  const rows = all.map(([row]) => row);
  const columns = all.map(([, column]) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return {
    sheet,
    row: top,
    column: left,
    rows: Math.max(...rows) - top + 1,
    columns: Math.max(...columns) - left + 1,
  };
}
