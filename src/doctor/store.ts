import {
  cellOf,
  formatCells,
  parseAddressOn,
  quoteSheet,
  resize,
  type CellRange,
} from "../sheet/address";
import { atCell, fromCell } from "../formula/relative";
import { isOurs } from "../formula/calls";
import { cellBudget, checkReadable } from "../sheet/cellInput";
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

/** What a workbook keeps, as it was found. */
export interface Kept {
  readonly formulas: readonly FrozenFormula[];
  /** Whether all of it could be read. What could not stays where it is. */
  readonly whole: boolean;
  /** The keys that hold it; given free again when others take its place. */
  readonly keys: readonly string[];
}

/** What a user is told where not all of it could be read. */
export const UNREAD_FROZEN =
  "Part of what this workbook keeps of frozen formulas cannot be read: it is left as it is.";

/** Formulas that were turned into values, with what is needed to bring them back. */
export async function frozenFormulas(port: WorkbookPort): Promise<Kept> {
  const head = await port.getDocument(KEY);
  if (head === null) {
    return { formulas: [], whole: true, keys: [] };
  }
  const { set, parts } = toHead(head);
  const texts: string[] = [];
  // What the head says is not relied on: anyone can write into a workbook.
  for (let part = 0; part < parts; part++) {
    const text = await port.getDocument(partKey(set, part));
    if (typeof text !== "string") {
      break;
    }
    texts.push(text);
  }
  const { formulas, whole } = parseStored(texts.join(""));
  return {
    formulas,
    whole: whole && texts.length === parts,
    keys: texts.map((_, part) => partKey(set, part)),
  };
}

/**
 * Keeps formulas in the workbook's document data in place of those kept before, which go only when
 * the new ones are there. What could not be read of them stays.
 */
export async function keepFrozen(
  port: WorkbookPort,
  before: Kept,
  formulas: readonly FrozenFormula[],
): Promise<Kept> {
  const text = formulas.length === 0 ? "" : JSON.stringify(toStored(formulas));
  const parts = Math.ceil(text.length / PART_LENGTH);
  let set = 0;
  while ((await port.getDocument(partKey(set, 0))) !== null) {
    set += 1;
  }
  const keys = Array.from({ length: parts }, (_, part) => partKey(set, part));
  for (const [part, key] of keys.entries()) {
    await port.setDocument(key, text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH));
  }
  await port.setDocument(KEY, parts === 0 ? null : set === 0 ? parts : [set, parts]);
  for (const key of before.whole ? before.keys : []) {
    await port.setDocument(key, null);
  }
  return { formulas, whole: true, keys };
}

/** How many parts there are, and in which set of keys. */
function toHead(head: unknown): { readonly set: number; readonly parts: number } {
  const [set, parts] = Array.isArray(head) ? (head as unknown[]) : [0, head];
  return Number.isInteger(set) && Number.isInteger(parts)
    ? { set: Number(set), parts: Number(parts) }
    : { set: 0, parts: Infinity };
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

function partKey(set: number, part: number): string {
  return set === 0 ? `${KEY}.${part}` : `${KEY}.${set}.${part}`;
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

/** @throws where it is no formula of ours, or says of its cells what cannot be. */
function toFrozen({ sheet, formula, runs }: StoredFormula): FrozenFormula[] {
  if (typeof sheet !== "string") {
    throw new Error("No sheet.");
  }
  return runs.flatMap(([cells, rows, columns, marks]) => {
    const run = parseAddressOn(sheet, `${quoteSheet(sheet)}!${cells}`);
    checkReadable(resize(run, rows, columns));
    if (marks.length !== run.rows * MARK_LENGTH || !isOurs(atCell(formula, cellOf(run, 0, 0)))) {
      throw new Error("Not what was kept.");
    }
    return Array.from({ length: run.rows }, (_, index) => {
      const anchor = cellOf(run, index, 0);
      const mark = marks.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH);
      return { range: resize(anchor, rows, columns), formula: atCell(formula, anchor), mark };
    });
  });
}

/** Reads what reads as formulas of ours, as far as their cells can all be looked at. */
function parseStored(text: string): Pick<Kept, "formulas" | "whole"> {
  const isWithin = cellBudget();
  const found = jsonOf(text).map((one) => {
    try {
      const formulas = toFrozen(one as StoredFormula);
      return formulas.every(({ range }) => isWithin(range)) ? formulas : null;
    } catch {
      return null;
    }
  });
  return {
    formulas: found.flatMap((one) => one ?? []),
    whole: found.length > 0 && !found.includes(null),
  };
}

function jsonOf(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
