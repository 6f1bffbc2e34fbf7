import { findSheet, type Area, type Book, type Sheet } from "./book";
import { HostError } from "./hostError";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** Written apart from the port's own address reader, so that one can show the other's mistakes. */
export function areaOf(sheet: Sheet, local: string): Area {
  const [from, to = from] = local.replace(/\$/g, "").split(":").map(cornerOf);
  const whole = from.row === null || from.column === null;
  const fits =
    (from.row === null) === (to.row === null) && (from.column === null) === (to.column === null);
  if (!fits || (whole && !local.includes(":"))) {
    throw new HostError("InvalidArgument", `${local} is no address`);
  }
  const rows = [from.row ?? 0, to.row ?? ROWS - 1].sort((a, b) => a - b);
  const columns = [from.column ?? 0, to.column ?? COLUMNS - 1].sort((a, b) => a - b);
  return areaAt(sheet, {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  });
}

export function areaAt(sheet: Sheet, place: Omit<Area, "sheet">): Area {
  const { row, column, rows, columns } = place;
  const fits = [row, column, rows - 1, columns - 1].every((n) => Number.isInteger(n) && n >= 0);
  if (!fits || row + rows > ROWS || column + columns > COLUMNS) {
    throw new HostError("InvalidArgument", "the range lies outside the sheet");
  }
  return { sheet, row, column, rows, columns };
}

export function wholeSheet(sheet: Sheet): Area {
  return { sheet, row: 0, column: 0, rows: ROWS, columns: COLUMNS };
}

/** An address with its sheet, quoted or not; without one it is on the sheet that is shown. */
export function areaIn(book: Book, address: string, shown = book.active): Area {
  const at = address.lastIndexOf("!");
  if (at < 0) {
    return areaOf(shown, address);
  }
  const prefix = address.slice(0, at);
  const name = /^'.*'$/.test(prefix) ? prefix.slice(1, -1).split("''").join("'") : prefix;
  const sheet = findSheet(book, name);
  if (sheet === null) {
    throw new HostError("InvalidArgument", `there is no sheet for ${address}`);
  }
  return areaOf(sheet, address.slice(at + 1));
}

/** Without the sheet, whole rows and columns as Excel writes them. */
export function localAddress({ row, column, rows, columns }: Area, dollar = ""): string {
  const corner = (r: number, c: number): string =>
    (columns === COLUMNS ? "" : `${dollar}${letters(c)}`) +
    (rows === ROWS ? "" : `${dollar}${r + 1}`);
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return first === last && rows < ROWS && columns < COLUMNS ? first : `${first}:${last}`;
}

export function addressOf(area: Area, dollar = ""): string {
  const { name } = area.sheet;
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r|c|r\d*c\d*)$/i.test(name);
  const prefix = plain ? name : `'${name.split("'").join("''")}'`;
  return `${prefix}!${localAddress(area, dollar)}`;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return areaAt(a.sheet, {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  });
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The smallest area around every cell that holds something; null for an empty sheet. */
export function usedArea(sheet: Sheet): Area | null {
  const places = [...sheet.cells.keys()].map((key) => key.split(",").map(Number));
  if (places.length === 0) {
    return null;
  }
  const span = (index: number): [number, number] =>
    places.reduce<[number, number]>(
      ([least, most], place) => [Math.min(least, place[index]), Math.max(most, place[index])],
      [Infinity, 0],
    );
  const [[top, bottom], [left, right]] = [span(0), span(1)];
  return areaAt(sheet, {
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  });
}

function cornerOf(text: string): Corner {
  const match = /^([A-Z]{0,3})(\d{0,7})$/i.exec(text);
  if (match === null || text === "") {
    throw new HostError("InvalidArgument", `${text} is no address`);
  }
  const [, column, row] = match;
  const number = [...column.toUpperCase()].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0);
  return {
    row: row === "" ? null : Number(row) - 1,
    column: column === "" ? null : number - 1,
  };
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
