import type { CellValue } from "../../../src/sheet/cells";
import { addressOf } from "./a1";
import type { Kind, KindOf, Scalar } from "./kinds";
import { OfficeError } from "./context";
import { assign, checkShape, format, grid, numberFormatsOf, valueOf, type Area } from "./model";

const setting = (property: string): Scalar<Area> => ({
  set: (area: Area, value: never) => format(area, property, value),
});

const FONT: KindOf<Area> = {
  name: "RangeFont",
  scalars: {
    bold: setting("bold"),
    italic: setting("italic"),
    size: setting("size"),
    color: setting("fontColor"),
  },
};

const FILL: KindOf<Area> = { name: "RangeFill", scalars: { color: setting("fill") } };

const FORMAT: KindOf<Area> = {
  name: "RangeFormat",
  scalars: {
    columnWidth: setting("columnWidth"),
    wrapText: setting("wrapText"),
    horizontalAlignment: setting("horizontalAlignment"),
  },
  parts: {
    font: { kind: () => FONT as Kind, of: (area) => area },
    fill: { kind: () => FILL as Kind, of: (area) => area },
  },
};

interface ListRule {
  readonly list: { readonly source: string };
}

const VALIDATION: KindOf<Area> = {
  name: "DataValidation",
  scalars: {
    rule: {
      set: (area: Area, rule: ListRule) => {
        if (!rule.list.source.startsWith("=") && rule.list.source.length > 255) {
          throw new OfficeError("InvalidArgument");
        }
        format(area, "list", rule.list.source);
      },
    },
  },
};

const shown = (value: CellValue): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value);

export const RANGE: KindOf<Area> = {
  name: "Range",
  scalars: {
    address: { get: (area) => addressOf(area) },
    values: { get: (area) => grid(area, valueOf), set: (area, rows) => write(area, rows) },
    formulas: {
      get: (area) => grid(area, (cell, sheet) => cell?.formula ?? valueOf(cell, sheet)),
      set: (area, rows) => write(area, rows),
    },
    text: { get: (area) => grid(area, (cell, sheet) => shown(valueOf(cell, sheet))) },
    numberFormat: {
      get: numberFormatsOf,
      set: (area, rows: unknown) => {
        checkShape(area, rows);
        format(area, "numberFormat", (rows as string[][])[0][0]);
      },
    },
  },
  parts: {
    format: { kind: () => FORMAT as Kind, of: (area) => area },
    dataValidation: { kind: () => VALIDATION as Kind, of: (area) => area },
  },
  methods: {
    select: (self) =>
      self.queue((area) => {
        const { book } = area.sheet;
        book.selection = area;
        fire(area, "onSelectionChanged", {});
      }),
  },
};

function write(area: Area, rows: unknown): void {
  assign(area, rows);
  fire(area, "onChanged", { source: "Local" });
}

/** Events come after the batch, with the address without its sheet. */
export function fire(area: Area, event: "onChanged" | "onSelectionChanged", more: object): void {
  const full = addressOf(area);
  const address = full.slice(full.lastIndexOf("!") + 1);
  for (const handler of area.sheet.book.handlers[event]) {
    setTimeout(() => void handler({ address, worksheetId: area.sheet.id, ...more }), 0);
  }
}
