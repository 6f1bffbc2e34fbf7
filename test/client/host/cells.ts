import type { CellValue } from "../../../src/sheet/cells";
import { areaIn, localAddress, overlap } from "./areas";
import { activate, refuseProtected, type Area, type Cell, type Sheet } from "./book";
import { HostError } from "./hostError";
import { parseTyped } from "./typed";

/** Excel answers no block above this. */
const MOST_CELLS = 5_000_000;

/** Rows of what `pick` finds in each cell of an area. */
export function grid<T>(area: Area, pick: (row: number, column: number) => T): T[][] {
  if (area.rows * area.columns > MOST_CELLS) {
    throw new HostError("RangeExceedsLimit");
  }
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => pick(area.row + r, area.column + c)),
  );
}

export function cellAt({ cells }: Sheet, row: number, column: number): Cell | undefined {
  return cells.get(`${row},${column}`);
}

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) {
    return "";
  }
  if (cell.formula === null || cell.value !== null) {
    return cell.value ?? "";
  }
  if (sheet.book.stuck.has(cell)) {
    return "#NAME?";
  }
  return sheet.book.evaluate(cell.formula, (address) => {
    const at = areaIn(sheet.book, address, sheet);
    return valueAt(at.sheet, at.row, at.column);
  });
}

export function valuesOf(area: Area): CellValue[][] {
  return grid(area, (row, column) => valueAt(area.sheet, row, column));
}

export function formulasOf({ sheet, ...area }: Area): CellValue[][] {
  return grid(
    { sheet, ...area },
    (row, column) => cellAt(sheet, row, column)?.formula ?? valueAt(sheet, row, column),
  );
}

export function textsOf(area: Area): string[][] {
  return valuesOf(area).map((row) =>
    row.map((value) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value))),
  );
}

/** Rows for an area of one value, or of a block that must be as large. */
export function blockFor(area: Area, input: unknown): unknown[][] {
  if (!Array.isArray(input)) {
    return Array.from({ length: area.rows }, () => new Array<unknown>(area.columns).fill(input));
  }
  const fits =
    input.length === area.rows &&
    input.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw new HostError("InvalidArgument", "the block and the range differ in size");
  }
  return input as unknown[][];
}

/** Assigns to `range.formulas` or `range.values`: every text is read as if it were typed. */
export function assign(area: Area, input: unknown): void {
  const { sheet } = area;
  refuseProtected(sheet);
  const typed = blockFor(area, input).map((row) =>
    row.map((value) => (value === null || value === "" ? value : parseTyped(value))),
  );
  refuseParts(area, typed);
  typed.forEach((row, r) =>
    row.forEach((cell, c) => enter(sheet, [area.row + r, area.column + c], cell)),
  );
  const { id: worksheetId, book } = sheet;
  book.tell({ type: "changed", worksheetId, address: localAddress(area) });
}

function enter(
  sheet: Sheet,
  [row, column]: readonly [number, number],
  cell: Cell | "" | null,
): void {
  if (cell === "") {
    sheet.cells.delete(`${row},${column}`);
  } else if (cell !== null) {
    sheet.cells.set(`${row},${column}`, cell);
    if (cell.formula !== null) {
      sheet.book.onFormula(cell, { sheet, row, column, rows: 1, columns: 1 });
    }
  }
}

function refuseParts(area: Area, typed: readonly (readonly unknown[])[]): void {
  const arrays = area.sheet.arrays.filter((array) => overlap(array, area));
  const touches = (cell: unknown, row: number, column: number): boolean =>
    cell !== null &&
    arrays.some((array) => overlap(array, { ...area, row, column, rows: 1, columns: 1 }));
  if (
    arrays.length > 0 &&
    typed.some((row, r) => row.some((cell, c) => touches(cell, area.row + r, area.column + c)))
  ) {
    throw new HostError("GeneralException", "part of an array cannot be changed");
  }
}

/** Keeps a format and refuses on a protected sheet. */
export function format(area: Area, property: string, value: unknown): void {
  refuseProtected(area.sheet);
  area.sheet.formats.push({ area, property, value });
}

/** The last value set for a property over a cell. */
export function formatAt(
  area: Area,
  property: string,
  [row, column]: readonly [number, number],
): unknown {
  const { formats } = area.sheet;
  const cell = { ...area, row, column, rows: 1, columns: 1 };
  for (let index = formats.length - 1; index >= 0; index--) {
    if (formats[index].property === property && overlap(formats[index].area, cell)) {
      return formats[index].value;
    }
  }
  return undefined;
}

export function select(areas: readonly Area[]): void {
  const [{ sheet }] = areas;
  activate(sheet);
  sheet.book.selection = areas;
  sheet.book.tell({
    type: "selected",
    worksheetId: sheet.id,
    address: areas.map((area) => localAddress(area)).join(","),
  });
}
