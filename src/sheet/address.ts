import { columnLetters } from "./a1";
import { PortError } from "./errors";

/** Rows and columns of an Excel sheet; the last cell is XFD1048576. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A block of cells of one sheet; `row` and `column` count from 0 and are its top left cell. */
export interface CellRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One end of a range as typed; whole rows have no column, whole columns no row. */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * Reads `Sheet1!A1:B3`, `'My ''own'' sheet'!$C$4`, `Sheet1!A:C` or `Sheet1!2:5`, corners in any
 * order. Throws "invalid" where the text is no such range or lies outside a sheet.
 */
export function parseAddress(address: string): CellRange {
  const { sheet, cells } = splitSheet(address);
  if (sheet === null) {
    throw notAnAddress(address, "it must name its sheet, as in Sheet1!A1");
  }
  return parseCells(cells, sheet, address);
}

/** Reads an address that may leave out its sheet, as Excel's events send it. */
export function parseAddressOn(sheet: string, address: string): CellRange {
  const parts = splitSheet(address);
  return parseCells(parts.cells, parts.sheet ?? sheet, address);
}

/** Writes a range as Excel does, `'My sheet'!A1:B3`; all rows of a column as `A:A`. */
export function formatAddress(range: CellRange): string {
  return `${quoteSheet(range.sheet)}!${formatCells(range)}`;
}

/** The address within its sheet, `A1:B3`. */
export function formatCells(range: CellRange): string {
  return joinCorners(range, "");
}

/** The address as names and formulas need it, `Sheet1!$A$1:$B$3`. */
export function formatAbsolute(range: CellRange): string {
  return `${quoteSheet(range.sheet)}!${joinCorners(range, "$")}`;
}

/** The sheet name as formulas need it: quoted where Excel could read it as something else. */
export function quoteSheet(sheet: string): string {
  return needsQuotes(sheet) ? `'${sheet.replace(/'/g, "''")}'` : sheet;
}

/** A is 0, xfd is 16383; takes up to three letters and checks no bound. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1;
}

/** A range of the given size with the same top left cell; throws "invalid" past the sheet's end. */
export function resize(range: CellRange, rows: number, columns: number): CellRange {
  return checkBounds({ ...range, rows, columns });
}

/** The cell at a position counted from 0 within the range. */
export function cellOf(range: CellRange, row: number, column: number): CellRange {
  return checkBounds({
    ...range,
    row: range.row + row,
    column: range.column + column,
    rows: 1,
    columns: 1,
  });
}

/** A range from top to bottom in parts of at most so many cells, of at least a row. */
export function inBands(range: CellRange, cells: number): CellRange[] {
  const height = Math.max(1, Math.floor(cells / range.columns));
  return Array.from({ length: Math.ceil(range.rows / height) }, (_, band) => ({
    ...range,
    row: range.row + band * height,
    rows: Math.min(height, range.rows - band * height),
  }));
}

/** The cells two ranges share, or null. */
export function intersect(a: CellRange, b: CellRange): CellRange | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  const shared = sameSheet(a.sheet, b.sheet) && rows > 0 && columns > 0;
  return shared ? { sheet: a.sheet, row, column, rows, columns } : null;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: CellRange, inner: CellRange): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return contains(a, b) && contains(b, a);
}

/** Excel tells sheets apart without regard to upper and lower case. */
export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function isOneCell(range: CellRange): boolean {
  return range.rows === 1 && range.columns === 1;
}

/** Whether a text reads as a cell of a sheet, such as `AB12`, and so cannot be a name. */
export function isCellReference(text: string): boolean {
  const match = /^([a-z]{1,3})([1-9]\d{0,6})$/i.exec(text);
  return match !== null && columnIndex(match[1]) < MAX_COLUMNS && Number(match[2]) <= MAX_ROWS;
}

function splitSheet(address: string): { sheet: string | null; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(address);
  if (quoted !== null) {
    return { sheet: quoted[1].replace(/''/g, "'"), cells: quoted[2] };
  }
  const plain = /^([^'!:[\]*?/\\]+)!(.*)$/.exec(address);
  return plain === null
    ? { sheet: null, cells: address }
    : { sheet: plain[1].trim(), cells: plain[2] };
}

function parseCells(cells: string, sheet: string, address: string): CellRange {
  const corners = cells.split(":").map(parseCorner);
  const first = corners[0];
  const last = corners[corners.length - 1];
  if (corners.length > 2 || first === null || last === null || !areEnds(corners)) {
    throw notAnAddress(address, "it must be like Sheet1!A1 or Sheet1!A1:B3");
  }
  const rows = span(first.row, last.row, MAX_ROWS);
  const columns = span(first.column, last.column, MAX_COLUMNS);
  return checkBounds({
    sheet,
    row: rows.start,
    column: columns.start,
    rows: rows.length,
    columns: columns.length,
  });
}

function parseCorner(text: string): Corner | null {
  const match = /^(?:\$?([a-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/i.exec(text.trim());
  if (match === null) {
    return null;
  }
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  return { column, row: match[2] === undefined ? null : Number(match[2]) - 1 };
}

/** Two ends must be of one kind; one alone must be a cell. */
function areEnds(corners: readonly (Corner | null)[]): boolean {
  const kinds = corners.map(
    (c) => `${c?.row != null ? "row" : ""}${c?.column != null ? "col" : ""}`,
  );
  return kinds.length === 1 ? kinds[0] === "rowcol" : kinds[0] === kinds[1] && kinds[0] !== "";
}

function span(
  first: number | null,
  last: number | null,
  all: number,
): { start: number; length: number } {
  return first === null || last === null
    ? { start: 0, length: all }
    : { start: Math.min(first, last), length: Math.abs(last - first) + 1 };
}

function joinCorners(range: CellRange, dollar: string): string {
  const { row, column, rows, columns } = range;
  const left = dollar + columnLetters(column);
  const right = dollar + columnLetters(column + columns - 1);
  const top = `${dollar}${row + 1}`;
  const bottom = `${dollar}${row + rows}`;
  if (rows === MAX_ROWS) {
    return `${left}:${right}`;
  }
  if (columns === MAX_COLUMNS) {
    return `${top}:${bottom}`;
  }
  return isOneCell(range) ? left + top : `${left}${top}:${right}${bottom}`;
}

function needsQuotes(sheet: string): boolean {
  const word = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(sheet);
  const reference = isCellReference(sheet) || /^(r\d*c\d*|[rc]\d*)$/i.test(sheet);
  return !word || reference || /^(true|false)$/i.test(sheet);
}

function checkBounds(range: CellRange): CellRange {
  const { row, column, rows, columns } = range;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const inside =
    row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!whole || !inside || rows < 1 || columns < 1) {
    throw new PortError(
      "invalid",
      `The block of ${rows} rows and ${columns} columns does not fit on the sheet ${quoteSheet(range.sheet)} at that place.`,
    );
  }
  return range;
}

function notAnAddress(address: string, rule: string): PortError {
  return new PortError("invalid", `"${address}" is not a cell address: ${rule}.`);
}
