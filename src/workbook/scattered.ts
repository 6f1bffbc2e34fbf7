import { formatAddress, sameSheet, type CellRange } from "../sheet/address";
import type { CellInput, CellValue, Content } from "../sheet/cells";
import { split } from "../core/lists";
import { sameFormula } from "../formula/tokens";
import { PortError } from "../sheet/errors";
import type { WorkbookPort } from "./port/port";

/* Cells that lie apart, read and written in as few calls as a workbook allows. */

/** One call's worth of cells: few enough that Excel answers soon and progress shows. */
const CELLS_AT_ONCE = 2000;
/** Cells far apart need a block that is mostly gaps, which Excel has to carry as well. */
const BLOCK_AT_ONCE = 20_000;

/** Something that stands in one cell. */
export interface Placed {
  readonly cell: CellRange;
}

export interface Entry extends Placed {
  readonly input: CellInput;
  /** What was read there: where something else stands by then, it stays. */
  readonly held?: CellValue;
}

export interface RefusedCell {
  readonly cell: CellRange;
  readonly reason: string;
}

/** Cells in groups that are written or read together; those of a sheet in rows from the top. */
export function inBlocks<T extends Placed>(cells: readonly T[]): readonly (readonly T[])[] {
  const blocks: T[][] = [];
  let [left, right] = [0, 0];
  for (const one of cells) {
    const { row, column } = one.cell;
    const block = blocks[blocks.length - 1] ?? [];
    const height = block.length === 0 ? 0 : row - block[0].cell.row + 1;
    const width = Math.max(right, column) - Math.min(left, column) + 1;
    const fits = block.length < CELLS_AT_ONCE && height * width <= BLOCK_AT_ONCE;
    if (block.length > 0 && fits && sameSheet(block[0].cell.sheet, one.cell.sheet)) {
      block.push(one);
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    } else {
      blocks.push([one]);
      [left, right] = [column, column];
    }
  }
  return blocks;
}

/** The smallest block around cells of one sheet. */
export function boxAround(cells: readonly Placed[]): CellRange {
  let { row: top, column: left } = cells[0].cell;
  let [bottom, right] = [top, left];
  for (const { cell } of cells) {
    [top, bottom] = [Math.min(top, cell.row), Math.max(bottom, cell.row)];
    [left, right] = [Math.min(left, cell.column), Math.max(right, cell.column)];
  }
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  return { ...cells[0].cell, row: top, column: left, rows, columns };
}

/** What the cells hold now, in the order given. */
export async function contentsOf(
  port: WorkbookPort,
  cells: readonly Placed[],
): Promise<readonly Content[]> {
  const contents = new Map<Placed, Content>();
  const blocks = inBlocks(sorted(cells)).map((block) => ({ block, box: boxAround(block) }));
  const read = await port.readAll(blocks.map(({ box }) => formatAddress(box)));
  blocks.forEach(({ block, box }, at) => {
    const { values, formulas } = read[at];
    for (const one of block) {
      const [row, column] = [one.cell.row - box.row, one.cell.column - box.column];
      contents.set(one, { value: values[row][column], formula: formulas[row][column] });
    }
  });
  return cells.map((cell) => contents.get(cell) as Content);
}

/**
 * Writes cells, those between them left as they are; fails before the first where something else
 * stands by now, or at the first block that is refused.
 */
export async function writeCells(port: WorkbookPort, entries: readonly Entry[]): Promise<void> {
  const [changed] = await changedOf(port, entries);
  if (changed !== undefined) {
    const address = formatAddress(changed.cell);
    throw new PortError("invalid", `${address} was edited in the meantime. Try again.`);
  }
  for (const block of inBlocks(sorted(entries))) {
    await writeBlock(port, block);
  }
}

/**
 * The same for what may be refused in part: where a block is refused its halves are tried, down to
 * the cell that the workbook refuses. `tell` hears how many cells lie behind.
 */
export async function enterCells(
  port: WorkbookPort,
  entries: readonly Entry[],
  tell?: (done: number) => void,
): Promise<readonly RefusedCell[]> {
  const refused: RefusedCell[][] = [];
  let done = 0;
  for (const block of inBlocks(sorted(entries))) {
    refused.push(await enterUnchanged(port, block));
    done += block.length;
    tell?.(done);
  }
  return refused.flat();
}

const CHANGED = "was edited in the meantime and stays as it is.";

async function enterUnchanged(
  port: WorkbookPort,
  entries: readonly Entry[],
): Promise<RefusedCell[]> {
  try {
    const changed = new Set(await changedOf(port, entries));
    const [left, free] = split(entries, (one) => changed.has(one));
    const refused = await enterBlock(port, free);
    return [...left.map(({ cell }) => ({ cell, reason: CHANGED })), ...refused];
  } catch (error) {
    if (!isMissing(error)) {
      throw error;
    }
    return entries.map(({ cell }) => ({ cell, reason: error.message }));
  }
}

/** Those in whose cells something else stands than was read there. */
async function changedOf(port: WorkbookPort, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const known = entries.filter(({ held }) => held !== undefined);
  const now = known.length === 0 ? [] : await contentsOf(port, known);
  return known.filter(({ held }, at) => !sameFormula(now[at].formula, held));
}

async function enterBlock(port: WorkbookPort, entries: readonly Entry[]): Promise<RefusedCell[]> {
  if (entries.length === 0) {
    return [];
  }
  try {
    await writeBlock(port, entries);
    return [];
  } catch (error) {
    if (!isRefusal(error)) {
      throw error;
    }
    if (entries.length === 1) {
      return [{ cell: entries[0].cell, reason: error.message }];
    }
    const half = Math.ceil(entries.length / 2);
    const first = await enterBlock(port, entries.slice(0, half));
    return [...first, ...(await enterBlock(port, entries.slice(half)))];
  }
}

async function writeBlock(port: WorkbookPort, entries: readonly Entry[]): Promise<void> {
  const box = boxAround(entries);
  const block = Array.from({ length: box.rows }, () =>
    new Array<CellInput>(box.columns).fill(null),
  );
  for (const { cell, input } of entries) {
    block[cell.row - box.row][cell.column - box.column] = input;
  }
  await port.write(formatAddress(box), block);
}

/** A refusal is about the cells; a cell being edited or a lost workbook is not. */
function isRefusal(error: unknown): error is PortError {
  const reason = (error as Partial<PortError> | null)?.reason;
  return reason === "invalid" || reason === "failed" || reason === "protected";
}

/** The sheet has gone since, or is called something else. */
function isMissing(error: unknown): error is PortError {
  return (error as Partial<PortError> | null)?.reason === "missing";
}

function sorted<T extends Placed>(cells: readonly T[]): readonly T[] {
  const place = new Map<string, number>();
  for (const { cell } of cells) {
    const sheet = cell.sheet.toLowerCase();
    place.set(sheet, place.get(sheet) ?? place.size);
  }
  const order = ({ cell }: T): number => place.get(cell.sheet.toLowerCase()) ?? 0;
  return [...cells].sort(
    (a, b) => order(a) - order(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}
