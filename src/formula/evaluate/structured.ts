import { cellOf, parseAddress, resize, type CellRange } from "../../sheet/address";
import type { TableInfo } from "../../sheet/cells";
import { tableReferenceOf } from "../references";
import type { CellSource } from "./source";
import { NotTraceable } from "./value";
import { greatest, least } from "../../core/lists";

/**
 * The cells of `Table[]`, `Table[Column]`, `Table[[#Headers],[#Data],[First]:[Last]]`.
 *
 * @param row of the formula on its sheet, for `Table[@Column]`.
 */
export async function tableCells(
  text: string,
  source: CellSource,
  row?: number,
): Promise<CellRange> {
  const found = tableReferenceOf(text);
  const ofRow = found?.sections.includes("this row") === true;
  if (found === null || found.table === "" || (ofRow && row === undefined)) {
    throw new NotTraceable(`${text} is a part of a table that only Excel reads`);
  }
  const table = await source.table(found.table);
  if (table === undefined) {
    throw new NotTraceable(`there is no table ${found.table}`);
  }
  const rows = ofRow ? rowAt(table, row ?? 0) : rowsOf(table, found.sections);
  return columnsOf(rows, table, found.columns);
}

function rowAt({ address }: TableInfo, row: number): CellRange {
  const all = parseAddress(address);
  if (row <= all.row || row >= all.row + all.rows) {
    throw new NotTraceable("a formula outside a table has no row in it");
  }
  return { ...all, row, rows: 1 };
}

/** What each part of a table takes: the headings, the data, the totals. */
const SECTIONS: Readonly<Record<string, readonly [number, number, number]>> = {
  all: [1, 1, 1],
  data: [0, 1, 0],
  headers: [1, 0, 0],
  totals: [0, 0, 1],
};

function rowsOf({ address, totals = false }: TableInfo, sections: readonly string[]): CellRange {
  const all = parseAddress(address);
  const wanted = sections.length === 0 ? ["data"] : sections;
  const [head, data, foot] = [0, 1, 2].map((part) =>
    wanted.some((section) => SECTIONS[section]?.[part] === 1),
  );
  if (foot && totals && !data) {
    return cellOf(resize(all, all.rows + 1, all.columns), all.rows, 0);
  }
  const first = head ? 0 : 1;
  const last = (data ? all.rows : 1) + (foot && totals ? 1 : 0);
  const from = cellOf(resize(all, all.rows + 1, all.columns), first, 0);
  return resize(from, Math.max(1, last - first), all.columns);
}

function columnsOf(rows: CellRange, table: TableInfo, columns: readonly string[]): CellRange {
  if (columns.length === 0) {
    return resize(rows, rows.rows, parseAddress(table.address).columns);
  }
  const found = columns.map((column) => {
    const at = table.headers.findIndex((header) => header.toLowerCase() === column.toLowerCase());
    if (at < 0) {
      throw new NotTraceable(`the table has no column ${column}`);
    }
    return at;
  });
  const [first, last] = [least(found), greatest(found)];
  return resize(cellOf(rows, 0, first), rows.rows, last - first + 1);
}
