import { addressOf, areaAt, boundingArea } from "../areas";
import type { Area } from "../book";
import {
  assign,
  blockFor,
  format,
  formatAt,
  formulasOf,
  grid,
  select,
  textsOf,
  valuesOf,
} from "../cells";
import { HostError } from "../hostError";
import { areaArgument, item, need, ofType, oneOf, type KindOf, type Property } from "../kinds";

type Check = (value: unknown) => unknown;

const flag: Check = (value) => ofType("boolean", value);
const size: Check = (value) => ofType("number", value);
const colour: Check = (value) => {
  if (!/^#[0-9a-f]{6}$/i.test(ofType("string", value))) {
    throw new HostError("InvalidArgument", `${String(value)} is no colour`);
  }
};

const setting = (property: string, check: Check): Property<Area> => ({
  set: (area: Area, value: unknown) => {
    check(value);
    format(area, property, value);
  },
});

const FONT: KindOf<Area> = {
  name: "RangeFont",
  properties: {
    Bold: setting("bold", flag),
    Italic: setting("italic", flag),
    Size: setting("size", size),
    Color: setting("fontColor", colour),
  },
};

const FILL: KindOf<Area> = {
  name: "RangeFill",
  properties: { Color: setting("fill", colour) },
};

const FORMAT: KindOf<Area> = {
  name: "RangeFormat",
  properties: {
    ColumnWidth: setting("columnWidth", size),
    WrapText: setting("wrapText", flag),
    HorizontalAlignment: setting("horizontalAlignment", (value) =>
      oneOf(["General", "Left", "Center", "Right", "Fill", "Justify"], value),
    ),
  },
  parts: { Font: (area) => item(FONT, area), Fill: (area) => item(FILL, area) },
};

interface ListRule {
  readonly list?: { readonly source?: unknown };
}

const VALIDATION: KindOf<Area> = {
  name: "DataValidation",
  properties: {
    Rule: {
      set: (area: Area, rule: ListRule) => {
        const source = ofType("string", rule.list?.source);
        if (!source.startsWith("=") && source.length > 255) {
          throw new HostError("InvalidArgument", "a list of more than 255 characters");
        }
        format(area, "list", source);
      },
    },
  },
};

export const RANGE: KindOf<Area> = {
  name: "Range",
  kept: true,
  properties: {
    Address: { get: (area) => addressOf(area) },
    RowCount: { get: ({ rows }) => rows },
    ColumnCount: { get: ({ columns }) => columns },
    Values: { get: valuesOf, set: (area, rows: unknown) => assign(area, rows) },
    Formulas: { get: formulasOf, set: (area, rows: unknown) => assign(area, rows) },
    Text: { get: textsOf },
    NumberFormat: {
      get: (area) => grid(area, (...at) => formatAt(area, "numberFormat", at) ?? "General"),
      set: setNumberFormat,
    },
  },
  parts: {
    Format: (area) => item(FORMAT, area),
    DataValidation: (area) => item(VALIDATION, area),
  },
  methods: {
    _KeepReference: (_, __, call) => call.keep(),
    _ValidateArraySize: ({ rows, columns }, [r, c]) => {
      if (r !== rows || c !== columns) {
        throw new HostError("InvalidArgument", "the block and the range differ in size");
      }
    },
    Select: (area) => select([area]),
    GetRow: (area, [index]) => {
      const row = area.row + ofType("number", index);
      return item(RANGE, areaAt(area.sheet, { ...area, row, rows: 1 }));
    },
    GetBoundingRect: (area, [other]) =>
      item(RANGE, boundingArea(area, areaArgument(area.sheet.book, other))),
  },
};

/** One text goes to every cell; in a block, null leaves a cell as it is. */
function setNumberFormat(area: Area, value: unknown): void {
  if (!Array.isArray(value)) {
    format(area, "numberFormat", ofType("string", value));
    return;
  }
  blockFor(area, value).forEach((row, r) =>
    row.forEach((one, c) => {
      if (one !== null) {
        const cell = { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        format(cell, "numberFormat", ofType("string", one));
      }
    }),
  );
}

const RANGES: KindOf<readonly Area[]> = {
  name: "RangeCollection",
  items: (areas) => areas.map((area) => item(RANGE, area)),
  methods: {
    GetItemAt: (areas, [index]) => need(item(RANGE, areas[ofType("number", index)])),
    GetCount: (areas) => areas.length,
  },
};

export const RANGE_AREAS: KindOf<readonly Area[]> = {
  name: "RangeAreas",
  kept: true,
  parts: { Areas: (areas) => item(RANGES, areas) },
  methods: { _KeepReference: (_, __, call) => call.keep() },
};
