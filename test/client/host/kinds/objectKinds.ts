import { addressOf, overlap } from "../areas";
import {
  nextId,
  refuseProtected,
  sameText,
  type Book,
  type Name,
  type Setting,
  type Sheet,
  type Table,
} from "../book";
import { valuesOf } from "../cells";
import { HostError } from "../hostError";
import { areaArgument, item, need, ofType, type KindOf } from "../kinds";
import { RANGE } from "./rangeKinds";

const allTables = (book: Book): Table[] => book.sheets.flatMap(({ tables }) => tables);

/** Names and tables share one list of names. */
function refuseTaken(book: Book, name: string, own?: Table): void {
  const others = [...book.names, ...allTables(book)].filter((one) => one !== own);
  if (others.some((one) => sameText(one.name, name))) {
    throw new HostError("ItemAlreadyExists", `there is something named ${name}`);
  }
}

function checkName(name: string): string {
  const isCell = /^([A-Za-z]{1,3}\d+|[rc]|r\d*c\d*)$/i.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || isCell || name.length > 255) {
    throw new HostError("InvalidArgument", `${name} is no name`);
  }
  return name;
}

const refersTo = (name: Name): string =>
  typeof name.refersTo === "string" ? name.refersTo : addressOf(name.refersTo, "$");

function typeOf({ refersTo: to }: Name): string {
  if (typeof to === "object") {
    return "Range";
  }
  // Cells without $ are others in every cell that uses the name.
  const cells = /,|^[^!(]+!\$?[A-Z]+\$?\d+$/;
  return to.includes("#REF!") ? "Error" : cells.test(to) ? "Range" : "Double";
}

/** A formula that calls something stays a text. */
function meaningOf(book: Book, formula: unknown): Name["refersTo"] {
  return /[(]/.test(String(formula))
    ? ofType("string", formula).replace(/^=/, "")
    : areaArgument(book, formula);
}

const NAME: KindOf<Name> = {
  name: "NamedItem",
  id: ({ name }) => name,
  properties: {
    Name: { get: ({ name }) => name },
    Visible: { get: ({ visible }) => visible },
    Type: { get: typeOf },
    Value: { get: refersTo },
    Formula: {
      get: (name) => `=${refersTo(name)}`,
      set: (name, formula: unknown) => void (name.refersTo = meaningOf(name.book, formula)),
    },
  },
};

const named = ({ names }: { readonly names: readonly Name[] }, key: unknown) =>
  item(
    NAME,
    names.find(({ name }) => sameText(name, key)),
  );

export const NAMES: KindOf<Book> = {
  name: "NamedItemCollection",
  items: ({ names }) => names.map((name) => item(NAME, name)),
  find: named,
  methods: {
    GetItemOrNullObject: (book, [key]) => named(book, key),
    Add: (book, [wanted, reference]) => {
      const name = checkName(ofType("string", wanted));
      refuseTaken(book, name);
      const added = { book, name, visible: true, refersTo: areaArgument(book, reference) };
      book.names.push(added);
      return item(NAME, added);
    },
  },
};

/** The names that only one sheet knows. */
export const SHEET_NAMES: KindOf<Sheet> = {
  name: "NamedItemCollection",
  items: ({ names }) => names.map((name) => item(NAME, name)),
  find: named,
  methods: { GetItemOrNullObject: (sheet, [key]) => named(sheet, key) },
};

const COLUMN: KindOf<{ readonly index: number; readonly name: string }> = {
  name: "TableColumn",
  id: ({ index }) => index + 1,
  properties: { Name: { get: ({ name }) => name } },
};

const COLUMNS: KindOf<Table> = {
  name: "TableColumnCollection",
  items: ({ area }) =>
    valuesOf({ ...area, rows: 1 })[0].map((name, index) =>
      item(COLUMN, { index, name: String(name) }),
    ),
};

const TABLE: KindOf<Table> = {
  name: "Table",
  id: ({ id }) => id,
  properties: {
    Name: {
      get: ({ name }) => name,
      set: (table, name: unknown) => {
        refuseTaken(table.book, checkName(ofType("string", name)), table);
        table.name = name as string;
      },
    },
    ShowTotals: { get: ({ totals }) => totals === true },
  },
  parts: { Columns: (table) => item(COLUMNS, table) },
  methods: { GetRange: ({ area }) => item(RANGE, area) },
};

interface TablePlace {
  readonly book: Book;
  /** null for the tables of the whole workbook. */
  readonly sheet: Sheet | null;
}

const tablesAt = ({ book, sheet }: TablePlace): Table[] => sheet?.tables ?? allTables(book);

export const TABLES: KindOf<TablePlace> = {
  name: "TableCollection",
  items: (place) => tablesAt(place).map((table) => item(TABLE, table)),
  find: (place, key) =>
    item(
      TABLE,
      tablesAt(place).find(({ id, name }) => id === key || sameText(name, key)),
    ),
  methods: {
    Add: ({ book, sheet }, [reference, hasHeaders]) => {
      const area = areaArgument(book, reference);
      ofType("boolean", hasHeaders);
      refuseProtected(area.sheet);
      const taken = area.sheet.tables.some((other) => overlap(other.area, area));
      if (taken || (sheet !== null && sheet !== area.sheet)) {
        throw new HostError("InvalidArgument", "a table cannot stand there");
      }
      const table = { book, id: nextId(book), name: `Table${book.lastId}`, area };
      area.sheet.tables.push(table);
      return item(TABLE, table);
    },
  },
};

const SETTING: KindOf<Setting> = {
  name: "Setting",
  id: ({ key }) => key,
  properties: { Key: { get: ({ key }) => key }, Value: { get: ({ value }) => value } },
  methods: { Delete: ({ book, key }) => void book.settings.delete(key) },
};

export const SETTINGS: KindOf<Book> = {
  name: "SettingCollection",
  items: ({ settings }) => [...settings.values()].map((setting) => item(SETTING, setting)),
  find: ({ settings }, key) => need(item(SETTING, settings.get(String(key)))),
  methods: {
    GetItemOrNullObject: ({ settings }, [key]) => item(SETTING, settings.get(String(key))),
    Add: (book, [key, value]) => {
      const setting = { book, key: ofType("string", key), value };
      book.settings.set(setting.key, setting);
      return item(SETTING, setting);
    },
  },
};
