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
  methods: { Clear: (area) => format(area, "fill", null) },
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
    GetCellProperties: (area, [wanted]) =>
      grid(area, (...at) => cellProperties(area, wanted as Wanted, at)),
    Select: (area) => select([area]),
    GetRow: (area, [index]) => {
      const row = area.row + ofType("number", index);
      return item(RANGE, areaAt(area.sheet, { ...area, row, rows: 1 }));
    },
    GetBoundingRect: (area, [other]) =>
      item(RANGE, boundingArea(area, areaArgument(area.sheet.book, other))),
  },
};

/** What was asked for of a cell, as nested as it was asked. */
interface Wanted {
  readonly [part: string]: Wanted | boolean | undefined;
}

const LOOKS: Readonly<Record<string, (area: Area, at: readonly [number, number]) => unknown>> = {
  "fill.color": (area, at) => formatAt(area, "fill", at) ?? "#FFFFFF",
  "fill.pattern": (area, at) => ((formatAt(area, "fill", at) ?? null) === null ? "None" : "Solid"),
  "font.bold": (area, at) => formatAt(area, "bold", at) ?? false,
  "font.color": (area, at) => formatAt(area, "fontColor", at) ?? "#000000",
  "font.italic": (area, at) => formatAt(area, "italic", at) ?? false,
  "font.size": (area, at) => formatAt(area, "size", at) ?? 11,
  horizontalAlignment: (area, at) => formatAt(area, "horizontalAlignment", at) ?? "General",
  wrapText: (area, at) => formatAt(area, "wrapText", at) ?? false,
};

function cellProperties(area: Area, wanted: Wanted, at: readonly [number, number]): unknown {
  const pick = (parts: Wanted, path: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => {
        const full = path === "" ? name : `${path}.${name}`;
        if (typeof part === "object") {
          return [name, pick(part, full)];
        }
        if (!(full in LOOKS)) {
          throw new HostError("InvalidArgument", `a cell has no property ${full}`);
        }
        return [name, LOOKS[full](area, at)];
      }),
    );
  const { format: formats, ...rest } = wanted;
  if (typeof formats !== "object" || Object.keys(rest).length > 0) {
    throw new HostError("InvalidArgument", "only formats of cells can be asked for");
  }
  return { format: pick(formats, "") };
}

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
