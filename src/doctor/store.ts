import {
  cellOf,
  formatAddress,
  formatCells,
  parseAddressOn,
  quoteSheet,
  type CellRange,
} from "../sheet/address";
import { atCell, fromCell } from "../formula/relative";
import type { CellValue } from "../sheet/cells";
import type { WorkbookPort } from "../workbook/port/port";

/** A formula that became values: `range` is what it filled, its own cell the top left one. */
export interface FrozenFormula {
  readonly range: CellRange;
  readonly formula: string;
  /** Of the values that stand there instead, to notice edits. */
  readonly mark: string;
}

/** One formula text and the cells that hold it, as `A1:A500` or `A1`. */
interface StoredFormula {
  readonly sheet: string;
  readonly formula: string;
  /** Runs of cells going down, each with the size that a formula fills. */
  readonly runs: readonly StoredRun[];
}

/** Cells, rows and columns that each formula fills, marks of the cells in order. */
type StoredRun = readonly [cells: string, rows: number, columns: number, marks: string];

const KEY = "hashwatt.frozen";
const MARK_LENGTH = 4;
/** Below what a port keeps under one key, for texts of JSON are escaped once more. */
const PART_LENGTH = 24_000;

/** Formulas that were turned into values, with what is needed to bring them back. */
export async function frozenFormulas(port: WorkbookPort): Promise<readonly FrozenFormula[]> {
  const parts = await port.getDocument(KEY);
  if (typeof parts !== "number") {
    return [];
  }
  const texts = await Promise.all(
    Array.from({ length: parts }, (_, part) => port.getDocument(partKey(part))),
  );
  return parseStored(texts.map(String).join("")).flatMap(toFrozen);
}

/** Keeps formulas in the workbook's document data in place of those kept before. */
export async function keepFrozen(
  port: WorkbookPort,
  frozen: readonly FrozenFormula[],
): Promise<void> {
  const before = Number((await port.getDocument(KEY)) ?? 0);
  const text = frozen.length === 0 ? "" : JSON.stringify(toStored(frozen));
  const parts = Math.ceil(text.length / PART_LENGTH);
  for (let part = 0; part < parts; part++) {
    const piece = text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH);
    await port.setDocument(partKey(part), piece);
  }
  await port.setDocument(KEY, parts === 0 ? null : parts);
  for (let part = parts; part < before; part++) {
    await port.setDocument(partKey(part), null);
  }
}

/** A short mark of values; two values that look alike to eleven digits share one. */
export function markOf(values: readonly (readonly CellValue[])[]): string {
  let hash = 0x811c9dc5;
  for (const value of values.flat()) {
    const text = typeof value === "number" ? value.toPrecision(11) : String(value);
    for (const character of `${typeof value}${text}\n`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  return (hash >>> 0).toString(36).padStart(MARK_LENGTH, "0").slice(-MARK_LENGTH);
}

function partKey(part: number): string {
  return `${KEY}.${part}`;
}

function toStored(frozen: readonly FrozenFormula[]): StoredFormula[] {
  const alike = new Map<string, FrozenFormula[]>();
  for (const one of frozen) {
    const { sheet } = one.range;
    const key = JSON.stringify([sheet, fromCell(one.formula, one.range)]);
    const members = alike.get(key) ?? [];
    members.push(one);
    alike.set(key, members);
  }
  return [...alike].map(([key, members]) => {
    const [sheet, formula] = JSON.parse(key) as [string, string];
    return { sheet, formula, runs: runsOf(members) };
  });
}

function runsOf(frozen: readonly FrozenFormula[]): StoredRun[] {
  const runs: FrozenFormula[][] = [];
  const ordered = [...frozen].sort(
    (a, b) => a.range.column - b.range.column || a.range.row - b.range.row,
  );
  for (const one of ordered) {
    const run = runs[runs.length - 1];
    if (run !== undefined && continues(run, one)) {
      run.push(one);
    } else {
      runs.push([one]);
    }
  }
  return runs.map((run) => {
    const [{ range }] = run;
    const cells = { ...range, rows: run.length, columns: 1 };
    return [formatCells(cells), range.rows, range.columns, run.map(({ mark }) => mark).join("")];
  });
}

/** Formulas that fill one cell each, without a gap. */
function continues(run: readonly FrozenFormula[], { range }: FrozenFormula): boolean {
  const [{ range: first }] = run;
  return (
    [first, range].every(({ rows, columns }) => rows === 1 && columns === 1) &&
    range.column === first.column &&
    range.row === first.row + run.length
  );
}

function toFrozen({ sheet, formula, runs }: StoredFormula): FrozenFormula[] {
  return runs.flatMap(([cells, rows, columns, marks]) => {
    const run = parseAddressOn(sheet, `${quoteSheet(sheet)}!${cells}`);
    return Array.from({ length: run.rows }, (_, index) => {
      const anchor = cellOf(run, index, 0);
      const mark = marks.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH);
      return { range: { ...anchor, rows, columns }, formula: atCell(formula, anchor), mark };
    });
  });
}

/** Anyone can write into a workbook: what does not read as formulas counts as none. */
function parseStored(text: string): readonly StoredFormula[] {
  try {
    const stored = JSON.parse(text) as StoredFormula[];
    stored.flatMap(toFrozen).forEach(({ range }) => formatAddress(range));
    return stored;
  } catch {
    return [];
  }
}
