import { addressOf } from "./a1";
import { areaArgument } from "./arguments";
import { OfficeError } from "./context";
import type { Kind, KindOf } from "./kinds";
import { grid, valueOf, type Book, type Name, type Setting, type Sheet, type Table } from "./model";
import { RANGE } from "./rangeKinds";

const sameName = (name: string) => (one: { readonly name: string }) =>
  one.name.toLowerCase() === name.toLowerCase();

const NAME: KindOf<Name> = {
  name: "NamedItem",
  scalars: {
    name: { get: ({ name }) => name },
    visible: { get: ({ visible }) => visible },
    type: {
      get: ({ refersTo }) =>
        refersTo === "#REF!"
          ? "Error"
          : typeof refersTo === "object" || refersTo.includes("!$")
            ? "Range"
            : "String",
    },
    value: {
      get: ({ refersTo }) => (typeof refersTo === "object" ? addressOf(refersTo, "$") : refersTo),
    },
    formula: {
      set: (item: Name, formula: string) => {
        item.refersTo = areaArgument(item.book, formula.slice(1));
      },
    },
  },
};

export const NAMES: KindOf<Book> = {
  name: "NamedItemCollection",
  items: { kind: () => NAME as Kind, list: (book) => book.names },
  methods: {
    getItemOrNullObject: (self, name: string) =>
      self.object(NAME as Kind, (book) => book.names.find(sameName(name)), true),
    add: (self, name: string, reference: object) => {
      self.queue((book) => {
        const taken = [...book.names, ...book.sheets.flatMap(({ tables }) => tables)];
        if (taken.some(sameName(name))) {
          throw new OfficeError("ItemAlreadyExists");
        }
        book.names.push({ book, name, visible: true, refersTo: areaArgument(book, reference) });
      });
      return self.object(NAME as Kind, (book) => book.names.find(sameName(name)));
    },
  },
};

const COLUMN: KindOf<string> = { name: "TableColumn", scalars: { name: { get: (name) => name } } };

const COLUMNS: KindOf<Table> = {
  name: "TableColumnCollection",
  items: {
    kind: () => COLUMN as Kind,
    list: ({ area }) => grid({ ...area, rows: 1 }, valueOf)[0].map(String),
  },
};

const TABLE: KindOf<Table> = {
  name: "Table",
  scalars: {
    name: {
      get: ({ name }) => name,
      set: (table: Table, name: string) => {
        const { book } = table.area.sheet;
        const taken = [...book.names, ...book.sheets.flatMap(({ tables }) => tables)];
        if (taken.some((one) => one !== table && sameName(name)(one))) {
          throw new OfficeError("InvalidArgument");
        }
        table.name = name;
      },
    },
  },
  parts: { columns: { kind: () => COLUMNS as Kind, of: (table) => table } },
  methods: { getRange: (self) => self.object(RANGE as Kind, ({ area }) => area) },
};

export const TABLES: KindOf<Book> = {
  name: "TableCollection",
  items: { kind: () => TABLE as Kind, list: (book) => book.sheets.flatMap(({ tables }) => tables) },
};

export const SHEET_TABLES: KindOf<Sheet> = {
  name: "TableCollection",
  items: { kind: () => TABLE as Kind, list: ({ tables }) => tables },
  methods: {
    add: (self, reference: object, hasHeaders: boolean) => {
      let added: Table;
      self.queue((sheet) => {
        const area = areaArgument(sheet.book, reference);
        if (!hasHeaders || sheet.protected) {
          throw new OfficeError(sheet.protected ? "AccessDenied" : "InvalidArgument");
        }
        added = { name: `Table${sheet.tables.length + 1}`, area };
        sheet.tables.push(added);
      });
      return self.object(TABLE as Kind, () => added);
    },
  },
};

const SETTING: KindOf<Setting> = {
  name: "Setting",
  scalars: { key: { get: ({ key }) => key }, value: { get: ({ value }) => value } },
  methods: { delete: (self) => self.queue(({ book, key }) => void book.settings.delete(key)) },
};

export const SETTINGS: KindOf<Book> = {
  name: "SettingCollection",
  methods: {
    getItemOrNullObject: (self, key: string) =>
      self.object(SETTING as Kind, (book) => book.settings.get(key), true),
    add: (self, key: string, value: unknown) =>
      self.queue((book) => void book.settings.set(key, { book, key, value })),
  },
};
