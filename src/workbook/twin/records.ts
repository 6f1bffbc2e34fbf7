import type { SheetCell } from "../../sheet/draft";
import { isOurs } from "../../formula/calls";
import { isOneCell, parseAddress, parseAddressOn, sameSheet } from "../../sheet/address";
import { cellBudget, checkReadable } from "../../sheet/cellInput";
import type { WorkbookPort } from "../port/port";
import { append } from "../../core/lists";

/** What is needed to put a copy in place of a formula and the formula back. */
export interface TwinRecord {
  /** The cell, `Sheet1!B5`. */
  readonly cell: string;
  /** As it was read, "=" included. */
  readonly formula: string;
  /** The copy's result on the sheet of copies, `B30` or `B30:D40`. */
  readonly copy: string;
  /** Whether the copy holds values, in which a blank is no 0. */
  readonly kept: boolean;
  /** The cell of the copy that shows the add-in's value, and how it does. */
  readonly addIn: { readonly cell: string; readonly live: SheetCell };
  /** Whether the copy stands in place of the formula. */
  readonly native?: boolean;
}

export interface TwinSheet {
  readonly sheet: string;
  /** Whether the copies stand in place of the formulas. */
  readonly native: boolean;
  readonly parts: number;
}

const LIST = "hashwatt.twins";
/** Below what document data takes under one key. */
const PART_CHARACTERS = 30_000;

/** What a user is told where not all of it could be read. */
export const UNREAD_TWINS =
  "Part of what this workbook keeps of native copies cannot be read: it is left as it is.";

/** The sheets of copies that the workbook has, or had. */
export async function twinSheets(port: WorkbookPort): Promise<readonly TwinSheet[]> {
  return (await listed(port)).filter(isTwinSheet);
}

/** Whether all that the workbook keeps of copies could be read. */
export async function areTwinsWhole(port: WorkbookPort): Promise<boolean> {
  const all = await listed(port);
  for (const one of all) {
    const parts = isTwinSheet(one) ? await partsOf(port, one) : null;
    if (parts === null || !parts.whole) {
      return false;
    }
  }
  return true;
}

export async function readRecords(
  port: WorkbookPort,
  twin: TwinSheet,
): Promise<readonly TwinRecord[]> {
  return (await partsOf(port, twin)).records;
}

/** The list as it is kept, whatever stands in it: anyone can write into a workbook. */
async function listed(port: WorkbookPort): Promise<readonly unknown[]> {
  const list = await port.getDocument(LIST);
  return list === null ? [] : Array.isArray(list) ? list : [list];
}

interface Parts {
  readonly records: readonly TwinRecord[];
  /** What stands among them and could not be read. */
  readonly rest: readonly unknown[];
  readonly whole: boolean;
}

/** What is kept of a sheet of copies, as far as there is something. */
async function partsOf(port: WorkbookPort, { sheet, parts }: TwinSheet): Promise<Parts> {
  const items: unknown[] = [];
  for (let part = 0; part < parts; part++) {
    const some = await port.getDocument(key(sheet, part));
    if (some === null) {
      return { ...sorted(items), whole: false };
    }
    append(items, Array.isArray(some) ? some : [some]);
  }
  return sorted(items);
}

function sorted(items: readonly unknown[]): Parts {
  const isWithin = cellBudget();
  const records = items
    .filter(isRecord)
    .filter(({ copy }) => isWithin(parseAddressOn("copy", copy)));
  const read = new Set<unknown>(records);
  const rest = items.filter((item) => !read.has(item));
  return { records, rest, whole: rest.length === 0 };
}

function isTwinSheet(value: unknown): value is TwinSheet {
  const { sheet, native, parts } = Object(value) as Partial<TwinSheet>;
  return typeof sheet === "string" && typeof native === "boolean" && Number.isInteger(parts);
}

function isRecord(value: unknown): value is TwinRecord {
  const { cell, formula, copy, kept, addIn } = Object(value) as Partial<TwinRecord>;
  try {
    checkReadable(parseAddressOn("copy", String(copy)));
    parseAddressOn("copy", String(addIn?.cell));
    return (
      isOneCell(parseAddress(String(cell))) &&
      typeof kept === "boolean" &&
      isOurs(`${formula}`) &&
      isInput(addIn?.live)
    );
  } catch {
    return false;
  }
}

function isInput(value: unknown): boolean {
  const content: unknown =
    typeof value === "object" ? (value as Partial<{ text: string }> | null)?.text : value;
  return ["string", "number", "boolean"].includes(typeof content);
}

interface Noted {
  readonly sheet: string;
  readonly records: readonly TwinRecord[];
  /** What stands among them and could not be read. */
  readonly rest?: readonly unknown[];
}

/** Notes a sheet of copies, its records in as many parts as document data needs. */
export async function saveRecords(
  port: WorkbookPort,
  { sheet, records, rest = [] }: Noted,
): Promise<void> {
  const parts = inParts([...records, ...rest]);
  for (const [part, some] of parts.entries()) {
    await port.setDocument(key(sheet, part), some);
  }
  const native = records.some((record) => record.native === true);
  await saveTwinSheet(port, { sheet, native, parts: parts.length });
}

/** Notes what has become of a sheet of copies, which may be called something else by now. */
export async function replaceTwin(
  port: WorkbookPort,
  old: TwinSheet,
  { sheet, records }: Noted,
): Promise<void> {
  const { rest } = await partsOf(port, old);
  await saveRecords(port, { sheet, records, rest });
  if (!sameSheet(old.sheet, sheet)) {
    await dropFromList(port, old);
  }
  const kept = sameSheet(old.sheet, sheet) ? inParts([...records, ...rest]).length : 0;
  await forgetParts(port, old, kept);
}

/** Notes the state of a sheet of copies; sheets that are gone are forgotten, swapped ones are not. */
async function saveTwinSheet(port: WorkbookPort, twin: TwinSheet): Promise<void> {
  const others = (await listed(port)).filter((one) => !isOf(one, twin));
  const sheets = others.length === 0 ? [] : await port.sheets();
  const gone: TwinSheet[] = [];
  for (const one of others.filter(isTwinSheet)) {
    const isThere = one.native || sheets.some(({ name }) => sameSheet(name, one.sheet));
    if (!isThere && (await partsOf(port, one)).whole) {
      gone.push(one);
      await forgetParts(port, one, 0);
    }
  }
  const there = others.filter((one) => !gone.includes(one as TwinSheet));
  await port.setDocument(LIST, [...there, twin]);
}

/** Forgets a sheet of copies that stand in no cell's place. */
export async function forgetTwin(port: WorkbookPort, twin: TwinSheet): Promise<void> {
  await dropFromList(port, twin);
  await forgetParts(port, twin, 0);
}

async function dropFromList(port: WorkbookPort, twin: TwinSheet): Promise<void> {
  const others = (await listed(port)).filter((one) => !isOf(one, twin));
  await port.setDocument(LIST, others);
}

function isOf(one: unknown, { sheet }: TwinSheet): boolean {
  return isTwinSheet(one) && sameSheet(one.sheet, sheet);
}

async function forgetParts(
  port: WorkbookPort,
  { sheet, parts }: TwinSheet,
  from: number,
): Promise<void> {
  for (let part = from; part < parts; part++) {
    if ((await port.getDocument(key(sheet, part))) === null) {
      return;
    }
    await port.setDocument(key(sheet, part), null);
  }
}

function key(sheet: string, part: number): string {
  return `hashwatt.twin.${part}.${sheet}`;
}

function inParts(records: readonly unknown[]): unknown[][] {
  const parts: unknown[][] = [[]];
  let characters = 0;
  for (const record of records) {
    const length = JSON.stringify(record).length + 1;
    if (characters + length > PART_CHARACTERS) {
      parts.push([]);
      characters = 0;
    }
    parts[parts.length - 1].push(record);
    characters += length;
  }
  return parts;
}
