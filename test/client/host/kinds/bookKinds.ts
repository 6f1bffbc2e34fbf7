import { areaAt, areaOf, areaIn, localAddress, usedArea, wholeSheet } from "../areas";
import {
  activate,
  addSheet,
  findSheet,
  refuseProtected,
  removeSheet,
  type Book,
  type Sheet,
} from "../book";
import { HostError } from "../hostError";
import {
  areaArgument,
  isItem,
  item,
  need,
  ofType,
  oneOf,
  type Arguments,
  type Call,
  type KindOf,
} from "../kinds";
import { CHARTS } from "./chartKinds";
import { NAMES, SETTINGS, SHEET_NAMES, TABLES } from "./objectKinds";
import { RANGE, RANGE_AREAS } from "./rangeKinds";

const APPLICATION: KindOf<Book> = {
  name: "Application",
  properties: {
    CalculationState: {
      get: (book) => {
        book.unfinished -= 1;
        return book.unfinished >= 0 ? "Calculating" : "Done";
      },
    },
  },
  methods: {
    Calculate: (book, [type]) => {
      book.calls.push(`calculate ${oneOf(["Recalculate", "Full", "FullRebuild"], type)}`);
      book.unfinished = book.calculationSteps;
    },
    SuspendApiCalculationUntilNextSync: ({ calls }) => void calls.push("suspend calculation"),
    SuspendScreenUpdatingUntilNextSync: ({ calls }) => void calls.push("suspend screen"),
  },
};

const PROTECTION: KindOf<Book | Sheet> = {
  name: "WorksheetProtection",
  properties: { Protected: { get: (owner) => owner.protected } },
};

const FREEZE_PANES: KindOf<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, [rows]) =>
      void (sheet.frozen = { rows: ofType("number", rows), columns: 0 }),
    FreezeColumns: (sheet, [columns]) =>
      void (sheet.frozen = { rows: 0, columns: ofType("number", columns) }),
    FreezeAt: (sheet, [range]) => {
      const { rows, columns } = areaArgument(sheet.book, range);
      sheet.frozen = { rows, columns };
    },
    Unfreeze: (sheet) => void (sheet.frozen = null),
  },
};

const ZOOM = ["scale", "horizontalFitToPages", "verticalFitToPages"];

const PAGE_TEXTS = ["Left", "Center", "Right"].flatMap((side) => [
  `${side}Header`,
  `${side}Footer`,
]);

const HEADER_FOOTER: KindOf<Sheet> = {
  name: "HeaderFooter",
  properties: Object.fromEntries(
    PAGE_TEXTS.map((key) => [
      key,
      {
        set: ({ page }: Sheet, text: unknown) =>
          void (page.texts = { ...page.texts, [key]: ofType("string", text) }),
      },
    ]),
  ),
};

const HEADER_FOOTER_GROUP: KindOf<Sheet> = {
  name: "HeaderFooterGroup",
  parts: { DefaultForAllPages: (sheet) => item(HEADER_FOOTER, sheet) },
};

const PAGE_LAYOUT: KindOf<Sheet> = {
  name: "PageLayout",
  properties: {
    Orientation: {
      set: ({ page }, value: unknown) =>
        void (page.orientation = oneOf(["Portrait", "Landscape"], value)),
    },
    Zoom: {
      set: ({ page }, zoom: object) => {
        Object.keys(zoom).forEach((key) => oneOf(ZOOM, key));
        page.zoom = zoom;
      },
    },
  },
  parts: { HeadersFooters: (sheet) => item(HEADER_FOOTER_GROUP, sheet) },
  methods: {
    SetPrintArea: (sheet, [range]) => {
      const area = isItem(range)
        ? areaArgument(sheet.book, range)
        : areaOf(sheet, ofType("string", range));
      sheet.page.printArea = localAddress(area);
    },
  },
};

const SHEET: KindOf<Sheet> = {
  name: "Worksheet",
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name },
    Visibility: { get: ({ visibility }) => visibility },
    // What the client calls showGridlines.
    Gridlines: {
      set: (sheet, on: unknown) => {
        refuseProtected(sheet);
        sheet.gridlines = ofType("boolean", on);
      },
    },
  },
  parts: {
    Protection: (sheet) => item(PROTECTION, sheet),
    FreezePanes: (sheet) => item(FREEZE_PANES, sheet),
    PageLayout: (sheet) => item(PAGE_LAYOUT, sheet),
    Tables: (sheet) => item(TABLES, { book: sheet.book, sheet }),
    Names: (sheet) => item(SHEET_NAMES, sheet),
    Charts: (sheet) => item(CHARTS, sheet),
  },
  methods: {
    Activate: (sheet) => activate(sheet),
    Delete: (sheet) => removeSheet(sheet),
    GetRange: (sheet, [address]) =>
      item(
        RANGE,
        address === undefined || address === null
          ? wholeSheet(sheet)
          : areaIn(sheet.book, ofType("string", address), sheet),
      ),
    GetRangeByIndexes: (sheet, args) => {
      const [row, column, rows, columns] = args.map((one) => ofType("number", one));
      return item(RANGE, areaAt(sheet, { row, column, rows, columns }));
    },
    GetUsedRangeOrNullObject: (sheet) => item(RANGE, usedArea(sheet)),
  },
};

type Methods = NonNullable<KindOf<Book>["methods"]>;

/** The pair of methods behind an event of the client. */
const eventMethods = (event: string): Methods => ({
  [`_Register${event}`]: (_: Book, __: Arguments, call: Call) => call.subscribe(event, 1),
  [`_Unregister${event}`]: (_: Book, __: Arguments, call: Call) => call.subscribe(event, -1),
});

const SHEETS: KindOf<Book> = {
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map((sheet) => item(SHEET, sheet)),
  find: (book, key) => need(item(SHEET, findSheet(book, key))),
  methods: {
    Add: (book, [name]) => {
      if (book.protected) {
        throw new HostError("AccessDenied", "the workbook is protected");
      }
      return item(SHEET, addSheet(book, ofType("string", name)));
    },
    GetItemOrNullObject: (book, [key]) => item(SHEET, findSheet(book, key)),
    ...eventMethods("DataChangedEvent"),
    ...eventMethods("ActivatedEvent"),
    ...eventMethods("SelectionChangedEvent"),
  },
};

export const WORKBOOK: KindOf<Book> = {
  name: "Workbook",
  parts: {
    Application: (book) => item(APPLICATION, book),
    Worksheets: (book) => item(SHEETS, book),
    Names: (book) => item(NAMES, book),
    Tables: (book) => item(TABLES, { book, sheet: null }),
    Settings: (book) => item(SETTINGS, book),
    Protection: (book) => item({ ...PROTECTION, name: "WorkbookProtection" }, book),
  },
  methods: {
    GetSelectedRange: ({ selection }) => {
      if (selection.length > 1) {
        throw new HostError("InvalidSelection");
      }
      return item(RANGE, selection[0]);
    },
    GetSelectedRanges: ({ selection }) => item(RANGE_AREAS, selection),
    _RemoveReference: (_, [reference], call) => call.release(reference),
  },
};
