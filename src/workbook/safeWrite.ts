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
import { checkBlock, toInputs, type CellBlockInput } from "../sheet/cellInput";
import type { CellBlock, CellInput } from "../sheet/cells";
import type { WorkbookPort } from "./port/port";
import { PortError } from "../sheet/errors";
import { greatest } from "../core/lists";

/** Enough to name in a question; the count says how many there are. */
const NAMED_CELLS = 5;

/** Cells of a target that hold a value or a formula. */
export interface Occupied {
  readonly count: number;
  /** The first few, from the top left, as `Sheet1!B2`. */
  readonly first: readonly string[];
}

/** What is to be written: a block and its top left cell. */
export interface SafeWrite {
  readonly address: string;
  readonly cells: CellBlockInput;
}

/** A block that was written, and how to take it back. */
export interface Written {
  readonly address: string;
  /**
   * Puts back what the cells held before. Throws "invalid", and changes nothing, when one of them
   * was edited in the meantime.
   */
  undo(): Promise<void>;
}

/** Asked before anything is overwritten; answers whether to go on. */
export type Ask = (occupied: Occupied) => Promise<boolean>;

/**
 * Which cells of a range hold something. With `cells`, which of those a write of them would change:
 * where an input is null, the cell stays and does not count.
 */
export async function occupied(
  port: WorkbookPort,
  address: string,
  cells?: CellBlockInput,
): Promise<Occupied> {
  const target = targetOf(address, cells);
  const inUse = await usedWithin(port, target);
  if (inUse === null) {
    return { count: 0, first: [] };
  }
  const { formulas } = await port.read(formatAddress(inUse));
  const found: CellRange[] = [];
  formulas.forEach((row, r) =>
    row.forEach((formula, c) => {
      const cell = cellOf(inUse, r, c);
      const input = cells?.[cell.row - target.row]?.[cell.column - target.column];
      if (formula !== "" && input !== null) {
        found.push(cell);
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
  const used = await port.usedRange(wanted.sheet);
  const blocks = used === null ? tables : [...tables, parseAddress(used)];
  const ends = blocks
    .filter((block) => sameSheet(block.sheet, wanted.sheet))
    .map((block) => block.row + block.rows);
  const below = { ...wanted, row: greatest(ends) + 1 };
  return below.row + rows > MAX_ROWS ? null : formatAddress(below);
}

/**
 * Writes a block; where it would overwrite something, only after `ask` has agreed. Null when it
 * has not.
 */
export async function writeSafely(
  port: WorkbookPort,
  { address, cells }: SafeWrite,
  ask: Ask,
): Promise<Written | null> {
  const target = formatAddress(targetOf(address, cells));
  const inTheWay = await occupied(port, address, cells);
  if (inTheWay.count > 0 && !(await ask(inTheWay))) {
    return null;
  }
  const before = await port.read(target);
  await port.write(target, cells);
  const after = await port.read(target);
  return { address: target, undo: () => takeBack(port, { before, after, cells }) };
}

/** The part of a range that the sheet uses, so that a selected column can be read; null if none. */
export async function usedPart(port: WorkbookPort, address: string): Promise<string | null> {
  const shared = await usedWithin(port, parseAddress(address));
  return shared === null ? null : formatAddress(shared);
}

async function takeBack(
  port: WorkbookPort,
  { before, after, cells }: { before: CellBlock; after: CellBlock; cells: CellBlockInput },
): Promise<void> {
  const now = await port.read(after.address);
  const edited = cells.some((row, r) =>
    row.some((input, c) => input !== null && now.formulas[r][c] !== after.formulas[r][c]),
  );
  if (edited) {
    throw new PortError(
      "invalid",
      `Cells of ${after.address} were edited since. Undo would overwrite them, so nothing was changed.`,
    );
  }
  await port.write(after.address, keepUnwritten(toInputs(before), cells));
}

function keepUnwritten(inputs: CellInput[][], cells: CellBlockInput): CellInput[][] {
  return inputs.map((row, r) => row.map((input, c) => (cells[r][c] === null ? null : input)));
}

function targetOf(address: string, cells?: CellBlockInput): CellRange {
  const range = parseAddress(address);
  if (cells === undefined) {
    return range;
  }
  const { rows, columns } = checkBlock(cells);
  return resize(range, rows, columns);
}

async function usedWithin(port: WorkbookPort, range: CellRange): Promise<CellRange | null> {
  const used = await port.usedRange(range.sheet);
  return used === null ? null : intersect(range, parseAddress(used));
}
