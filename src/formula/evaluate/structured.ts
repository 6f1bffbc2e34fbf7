import { cellOf, parseAddress, resize, type CellRange } from "../../sheet/address";
import type { TableInfo } from "../../sheet/cells";
import { NotTraceable } from "./value";

/** The table that `Sales[Price]` or `Sales[#All]` names, and what stands in the brackets. */
export function splitStructured(text: string): { readonly table: string; readonly inside: string } {
  const [, table, inside] = /^([^[]*)\[(.*)\]$/s.exec(text) ?? [];
  if (table === undefined || table === "" || /[[@]/.test(inside)) {
    throw new NotTraceable(`${text} is a part of a table that only Excel reads`);
  }
  return { table, inside: inside.trim() };
}

/** The cells of `Table[]`, `Table[#All]`, `Table[#Data]`, `Table[#Headers]` or `Table[Column]`. */
export function tablePart({ address, headers }: TableInfo, inside: string): CellRange {
  const all = parseAddress(address);
  const body = (column: number, columns: number): CellRange =>
    resize(cellOf(all, 1, column), Math.max(1, all.rows - 1), columns);
  switch (inside.toLowerCase()) {
    case "#all":
      return all;
    case "":
    case "#data":
      return body(0, all.columns);
    case "#headers":
      return resize(all, 1, all.columns);
  }
  const column = headers.findIndex((header) => header.toLowerCase() === inside.toLowerCase());
  if (column < 0) {
    throw new NotTraceable(`the table has no column ${inside}`);
  }
  return body(column, 1);
}
