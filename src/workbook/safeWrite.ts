import {
  cellOf,
  formatAddress,
  intersect,
  MAX_ROWS,
  parseAddress,
  resize,
  sameSheet,
  type CellRange,
} from "../sheet/address";
import type { WorkbookPort } from "./port/port";
import { greatest } from "../core/lists";

/** Enough to name in a question; the count says how many there are. */
const NAMED_CELLS = 5;

/** Cells of a target that hold a value or a formula. */
export interface Occupied {
  readonly count: number;
  /** The first few, from the top left, as `Sheet1!B2`. */
  readonly first: readonly string[];
}

/** Which cells of a range hold something. */
export async function occupied(port: WorkbookPort, address: string): Promise<Occupied> {
  const inUse = await usedWithin(port, parseAddress(address));
  if (inUse === null) {
    return { count: 0, first: [] };
  }
  const { formulas } = await port.read(formatAddress(inUse));
  const found: CellRange[] = [];
  formulas.forEach((row, r) =>
    row.forEach((formula, c) => {
      if (formula !== "") {
        found.push(cellOf(inUse, r, c));
      }
    }),
  );
  return { count: found.length, first: found.slice(0, NAMED_CELLS).map(formatAddress) };
}

/**
 * Where a block of `rows` and `columns` fits without touching anything: at the cell `near` or, where
 * something stands there, below all that its sheet holds, one row apart. Null when the sheet is full.
 */
export async function freePlace(
  port: WorkbookPort,
  { near, rows, columns }: { near: string; rows: number; columns: number },
): Promise<string | null> {
  const wanted = resize(parseAddress(near), rows, columns);
  const tables = (await port.tables()).map((table) => parseAddress(table.address));
  const inTable = tables.some((table) => intersect(table, wanted) !== null);
  if (!inTable && (await occupied(port, formatAddress(wanted))).count === 0) {
    return formatAddress(wanted);
  }
  const [used] = await port.usedRanges([wanted.sheet]);
  const blocks = used === null ? tables : [...tables, parseAddress(used)];
  const ends = blocks
    .filter((block) => sameSheet(block.sheet, wanted.sheet))
    .map((block) => block.row + block.rows);
  const below = { ...wanted, row: greatest(ends) + 1 };
  return below.row + rows > MAX_ROWS ? null : formatAddress(below);
}

/** The part of a range that the sheet uses, so that a selected column can be read; null if none. */
export async function usedPart(port: WorkbookPort, address: string): Promise<string | null> {
  const shared = await usedWithin(port, parseAddress(address));
  return shared === null ? null : formatAddress(shared);
}

async function usedWithin(port: WorkbookPort, range: CellRange): Promise<CellRange | null> {
  const [used] = await port.usedRanges([range.sheet]);
  return used === null ? null : intersect(range, parseAddress(used));
}
