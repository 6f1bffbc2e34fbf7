import { sameFormula } from "../../formula/tokens";
import { cellOf, formatAddress, formatCells, type CellRange } from "../../sheet/address";
import { isFormula, toInput, type CellBlockInput } from "../../sheet/cellInput";
import type { CellBlock, CellInput, Content } from "../../sheet/cells";
import { PortError } from "../../sheet/errors";
import type { RangeStyle, WorkbookPort } from "../port/port";
import { writeCells, type Entry } from "../scattered";
import { isDisplaced, type Written } from "./displaced";
import { looksBack, type LooksBack } from "./looksBack";
import { replaceQuestion } from "./replaceQuestion";
import type { Question, Site } from "./site";

/**
 * What goes into cells of a sheet: asked, written, and taken back in one way, so that nothing that
 * a user typed before, meanwhile or since is lost without a question.
 */
export interface Placement {
  /** All that is filled, what formulas spill into included. */
  readonly range: CellRange;
  /** As large as the range; null where nothing of ours goes. */
  readonly cells: CellBlockInput;
  /** Where every cell of the range was empty; looks of cells in use are the user's. */
  styles?(): Promise<readonly RangeStyle[]> | readonly RangeStyle[];
  /** In place of the usual question about cells in use. */
  question?(before: CellBlock): Question;
}

export interface Placed {
  /**
   * Puts back contents and looks, and says so. What was typed since stays and is named; fails where
   * all of it was.
   */
  undo(): Promise<string>;
}

/** Writes cells after asking about those in use; null when the user says no. */
export async function placeCells(
  { port, ask }: Site,
  placement: Placement,
): Promise<Placed | null> {
  const { range, cells } = placement;
  const address = formatAddress(range);
  let before = await port.read(address);
  for (let used = usedIn(before, range); used.length > 0; used = usedIn(before, range)) {
    const shown = before;
    if (!(await ask(placement.question?.(shown) ?? replaceQuestion(range, used, shown)))) {
      return null;
    }
    before = await port.read(address);
    if (sameContents(shown, before)) {
      break;
    }
  }
  const inUse = usedIn(before, range).length > 0;
  const styles = inUse ? [] : ((await placement.styles?.()) ?? []);
  const looks = await looksBack(port, styles);
  const held = cells.map((row) => row.map(() => null as CellInput));
  let isEmpty = false;
  try {
    await empty(port, range, { block: before, held });
    isEmpty = true;
    await port.write(address, cells);
    await port.style(styles);
    await looks.seen();
    const after = await port.read(address);
    const emptied = new Set<string>();
    return { undo: () => undo(port, { range, cells, held, after, looks, emptied }) };
  } catch (error) {
    await looks.undo([]).catch(() => undefined);
    await putBack(port, { range, cells: isEmpty ? cells : null, held }).catch(() => undefined);
    throw error;
  }
}

function usedIn({ formulas }: CellBlock, range: CellRange): string[] {
  return cellsOf(range).flatMap(([row, column]) =>
    formulas[row][column] === "" ? [] : [formatCells(cellOf(range, row, column))],
  );
}

/** Results may change by themselves; what is typed does not. */
function sameContents(a: CellBlock, b: CellBlock): boolean {
  return JSON.stringify(a.formulas) === JSON.stringify(b.formulas);
}

/**
 * Empties a range and notes what puts it back. Formulas go first: what they had filled is not
 * content and must not come back as numbers; a host may show it as copies of the formula.
 */
async function empty(
  port: WorkbookPort,
  range: CellRange,
  { block, held }: { readonly block: CellBlock; readonly held: CellInput[][] },
): Promise<void> {
  const isHead = (row: number, column: number, now: CellBlock): boolean =>
    isFormula(contentAt(now, row, column)) &&
    ![now.formulas[row][column - 1], now.formulas[row - 1]?.[column]].includes(
      now.formulas[row][column],
    );
  const steps = [
    isHead,
    (row: number, column: number, now: CellBlock) => isFormula(contentAt(now, row, column)),
    () => true,
  ];
  let now = block;
  for (const step of steps) {
    const found = cellsOf(range).filter(
      ([row, column]) => now.formulas[row][column] !== "" && step(row, column, now),
    );
    if (found.length > 0) {
      for (const [row, column] of found) {
        held[row][column] = toInput(contentAt(now, row, column));
      }
      await writeCells(
        port,
        found.map(([row, column]) => ({ cell: cellOf(range, row, column), input: "" })),
      );
      now = await port.read(formatAddress(range));
    }
  }
}

interface Failed {
  readonly range: CellRange;
  /** What may have been written; null where it did not come to that. */
  readonly cells: CellBlockInput | null;
  /** What stood there and was emptied; null for other cells. */
  readonly held: CellBlockInput;
}

/** After a failure: ours away, then what stood there. */
async function putBack(port: WorkbookPort, { range, cells, held }: Failed): Promise<void> {
  const address = formatAddress(range);
  if (cells !== null) {
    await port.write(
      address,
      cells.map((row) => row.map((input) => (input === null ? null : ""))),
    );
  }
  await port.write(address, held);
}

interface Done {
  readonly range: CellRange;
  readonly cells: CellBlockInput;
  readonly held: CellBlockInput;
  readonly after: CellBlock;
  readonly looks: LooksBack;
  /** Cells that an Undo has emptied which then failed: it can be tried again. */
  readonly emptied: Set<string>;
}

async function undo(port: WorkbookPort, done: Done): Promise<string> {
  const { range, cells, held, looks } = done;
  const address = formatAddress(range);
  const ours = cellsOf(range).filter(([row, column]) => isContent(cells[row][column]));
  const mine = untouched(ours, done, await port.read(address));
  if (mine.length === 0 && ours.length > 0) {
    const [[row, column]] = ours;
    const first = formatAddress(cellOf(range, row, column));
    throw new PortError("invalid", `${first} has changed since. Nothing was undone.`);
  }
  if (mine.length < ours.length && (await isDisplaced(port, range, writtenAt(ours, done)))) {
    throw new PortError(
      "invalid",
      `Rows or columns came or went where ${address} was filled. Nothing was undone.`,
    );
  }
  const isMine = new Set(mine.map(String));
  mine.forEach((at) => done.emptied.add(String(at)));
  await writeCells(
    port,
    mine.map(([row, column]) => ({ cell: cellOf(range, row, column), input: "" })),
  );
  const rest = await port.read(address);
  const back: Entry[] = [];
  const stay: CellRange[] = [];
  for (const [row, column] of cellsOf(range)) {
    const [before, cell] = [held[row][column] ?? "", cellOf(range, row, column)];
    const left = toInput(contentAt(rest, row, column));
    if (isContent(cells[row][column]) && !isMine.has(String([row, column]))) {
      stay.push(cell);
    } else if (left === "" && before !== "") {
      back.push({ cell, input: before });
    } else if (left !== "" && !isSame(left, before)) {
      stay.push(cell);
    }
  }
  await writeCells(port, back);
  await looks.undo(stay);
  return stay.length === 0
    ? `${address} is as it was before.`
    : `${address} is as it was before, but for what was typed since and stays: ${stay.map(formatCells).join(", ")}.`;
}

function writtenAt(ours: readonly At[], { after, emptied }: Done): Written[] {
  return ours
    .filter((at) => !emptied.has(String(at)))
    .map(([row, column]) => ({ row, column, content: after.formulas[row][column] }));
}

/** Those of our cells that hold what we wrote, or what an Undo that failed has made of them. */
function untouched(ours: readonly At[], { held, after, emptied }: Done, now: CellBlock): At[] {
  return ours.filter((at) => {
    const [row, column] = at;
    const left = toInput(contentAt(now, row, column));
    const [current, written] = [now.formulas[row][column], after.formulas[row][column]];
    const isWritten = isFormula(contentAt(after, row, column))
      ? sameFormula(current, written)
      : current === written;
    return (
      isWritten ||
      (emptied.has(String(at)) && (left === "" || isSame(left, held[row][column] ?? "")))
    );
  });
}

function isSame(a: CellInput, b: CellInput): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type At = readonly [row: number, column: number];

/** Whether an input fills its cell, rather than leaving or emptying it. */
function isContent(input: CellInput): boolean {
  return input !== null && input !== "";
}

function contentAt({ values, formulas }: CellBlock, row: number, column: number): Content {
  return { value: values[row][column], formula: formulas[row][column] };
}

function cellsOf({ rows, columns }: CellRange): At[] {
  return Array.from(
    { length: rows * columns },
    (_, at) => [Math.floor(at / columns), at % columns] as const,
  );
}
