import { OfficeError } from "./context";
import type { Area, Sheet } from "./model";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Written apart from the port's own address reader, so that one can show the other's mistakes. */
export function areaOf(sheet: Sheet, address: string): Area {
  const local = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
  const [from, to = from] = local.split(":");
  const start = corner(from, 0, 0);
  const end = corner(to, ROWS - 1, COLUMNS - 1);
  const [row, column] = [Math.min(start.row, end.row), Math.min(start.column, end.column)];
  return {
    sheet,
    row,
    column,
    rows: Math.abs(start.row - end.row) + 1,
    columns: Math.abs(start.column - end.column) + 1,
  };
}

export function addressOf(area: Area, dollar = ""): string {
  const { sheet, row, column, rows, columns } = area;
  const cell = (r: number, c: number): string => `${dollar}${letters(c)}${dollar}${r + 1}`;
  const first = cell(row, column);
  const last = cell(row + rows - 1, column + columns - 1);
  return `${sheetPrefix(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}

function corner(text: string, row: number, column: number): { row: number; column: number } {
  const match = /^([A-Z]{0,3})(\d{0,7})$/i.exec(text);
  if (match === null || text === "") {
    throw new OfficeError("InvalidArgument", `${text} is no address`);
  }
  const index = [...match[1].toUpperCase()].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0);
  const found = {
    row: match[2] === "" ? row : Number(match[2]) - 1,
    column: match[1] === "" ? column : index - 1,
  };
  if (found.row < 0 || found.row >= ROWS || found.column >= COLUMNS) {
    throw new OfficeError("InvalidArgument", `${text} is outside the sheet`);
  }
  return found;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.split("'").join("''")}'`;
}
