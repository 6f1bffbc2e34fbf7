import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/address";
import { FILE_STORE, type WorkbookData } from "../engine/workbookData";

/*
 * What a saved workbook must look like for the grid to take it. The grid checks nothing itself: it
 * stumbles when it draws or computes, when the workbook before is gone.
 */

/** Throws what is wrong, with the place. */
type Check = (value: unknown, place: string) => void;

/** The grid keeps a note of every merged cell. */
const MAX_MERGED = 1_000_000;

function damage(place: string, what: string): Error {
  return new Error(`This file is damaged: ${place} ${what}.`);
}

const text: Check = (value, place) => {
  if (typeof value !== "string") {
    throw damage(place, "is no text");
  }
};

const constant: Check = (value, place) => {
  if (!["string", "number", "boolean"].includes(typeof value)) {
    throw damage(place, "is no value of a cell");
  }
};

const object: Check = (value, place) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw damage(place, "is no part of a workbook");
  }
};

const styled: Check = (value, place) => {
  if (typeof value !== "string") {
    object(value, place);
  }
};

function within(low: number, high: number): Check {
  return (value, place) => {
    if (typeof value !== "number" || !(value >= low && value <= high)) {
      throw damage(place, `must be a number from ${low} to ${high}`);
    }
  };
}

const flag = within(0, 1);
const size = within(0, 100_000);

function count(low: number, high: number): Check {
  const inside = within(low, high);
  return (value, place) => {
    inside(value, place);
    if (!Number.isInteger(value)) {
      throw damage(place, "is no whole number");
    }
  };
}

function orNull(check: Check): Check {
  return (value, place) => {
    if (value !== null) {
      check(value, place);
    }
  };
}

/** Every part that is there. */
function parts(checks: Readonly<Record<string, Check>>): Check {
  return (value, place) => {
    object(value, place);
    for (const [key, part] of Object.entries(value as object)) {
      if (Object.keys(checks).includes(key)) {
        checks[key](part, `${key} of ${place}`);
      }
    }
  };
}

/** Every part, and each of them must be there. */
function whole(checks: Readonly<Record<string, Check>>): Check {
  return (value, place) => {
    object(value, place);
    for (const [key, check] of Object.entries(checks)) {
      check((value as Readonly<Record<string, unknown>>)[key], `${key} of ${place}`);
    }
  };
}

function each(check: Check, last = Infinity): Check {
  return (value, place) => {
    object(value, place);
    for (const [key, part] of Object.entries(value as object)) {
      if (last < Infinity) {
        count(0, last)(Number(key), `"${key}" in ${place}`);
      }
      check(part, `${key} of ${place}`);
    }
  };
}

function list(check: Check): Check {
  return (value, place) => {
    if (!Array.isArray(value)) {
      throw damage(place, "is no list");
    }
    value.forEach((one, index) => check(one, `${index} of ${place}`));
  };
}

const loose = orNull(object);

const cell = orNull(
  parts({
    v: orNull(constant),
    f: orNull(text),
    si: orNull(text),
    s: orNull(styled),
    t: orNull(within(0, 9)),
    p: loose,
    custom: loose,
  }),
);

const lines = each(
  orNull(
    parts({ h: size, w: size, ah: size, hd: flag, ia: flag, s: orNull(styled), custom: loose }),
  ),
);

const merges: Check = (value, place) => {
  list(object)(value, place);
  let merged = 0;
  for (const range of value as readonly Readonly<Record<string, unknown>>[]) {
    const { startRow, endRow, startColumn, endColumn } = range;
    count(0, MAX_ROWS - 1)(startRow, place);
    count(Number(startRow), MAX_ROWS - 1)(endRow, place);
    count(0, MAX_COLUMNS - 1)(startColumn, place);
    count(Number(startColumn), MAX_COLUMNS - 1)(endColumn, place);
    merged +=
      (Number(endRow) - Number(startRow) + 1) * (Number(endColumn) - Number(startColumn) + 1);
  }
  within(0, MAX_MERGED)(merged, `the number of cells in ${place}`);
};

const split = within(-1, MAX_ROWS);

/** What rides along for a file. */
const carried = parts({
  [FILE_STORE]: whole({
    validations: list(object),
    print: whole({ areas: list(object) }),
    charts: list(whole({ series: list(whole({ values: object })) })),
    tables: each(whole({ columns: list(object) })),
  }),
});

const sheet = parts({
  id: text,
  name: text,
  tabColor: text,
  hidden: flag,
  showGridlines: flag,
  rightToLeft: flag,
  rowCount: count(1, MAX_ROWS),
  columnCount: count(1, MAX_COLUMNS),
  defaultColumnWidth: size,
  defaultRowHeight: size,
  zoomRatio: within(0.05, 10),
  scrollTop: within(0, 1e9),
  scrollLeft: within(0, 1e9),
  freeze: whole({ xSplit: split, ySplit: split, startRow: split, startColumn: split }),
  rowHeader: whole({ width: size }),
  columnHeader: whole({ height: size }),
  mergeData: merges,
  cellData: each(each(cell, MAX_COLUMNS - 1), MAX_ROWS - 1),
  rowData: lines,
  columnData: lines,
  defaultStyle: orNull(styled),
  custom: orNull(carried),
});

const workbook = parts({
  name: text,
  styles: each(loose),
  sheetOrder: list(text),
  sheets: each(sheet),
  resources: list(parts({ name: text, data: text })),
  defaultStyle: orNull(styled),
  custom: orNull(parts({ [FILE_STORE]: whole({ properties: object }) })),
});

/** @throws an Error with a sentence for the user. */
export function checkWorkbook(value: unknown): asserts value is WorkbookData {
  workbook(value ?? {}, "the workbook");
  const { sheetOrder = [], sheets = {} } = (value ?? {}) as Partial<WorkbookData>;
  const listed = sheetOrder.map((id) => (Object.keys(sheets).includes(id) ? sheets[id] : null));
  const names = listed.map((one) => one?.name?.toLowerCase());
  if (listed.length === 0 || listed.some((one) => !one?.name)) {
    throw new Error("This file is damaged: it holds no sheets, or some of them are missing.");
  }
  if (new Set(names).size < names.length || new Set(sheetOrder).size < names.length) {
    throw new Error("This file is damaged: it holds the same sheet twice.");
  }
  if (sheetOrder.some((id) => sheets[id].id !== id)) {
    throw new Error("This file is damaged: its sheets are mixed up.");
  }
  if (listed.every((one) => one?.hidden === 1)) {
    throw new Error("This file is damaged: all of its sheets are hidden.");
  }
}
