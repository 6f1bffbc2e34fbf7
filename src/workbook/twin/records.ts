import type { SheetCell } from "../../sheet/draft";
import { sameSheet } from "../../sheet/address";
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

/** The sheets of copies that the workbook has, or had. */
export async function twinSheets(port: WorkbookPort): Promise<readonly TwinSheet[]> {
  return ((await port.getDocument(LIST)) ?? []) as readonly TwinSheet[];
}

export async function readRecords(
  port: WorkbookPort,
  { sheet, parts }: TwinSheet,
): Promise<readonly TwinRecord[]> {
  const records: TwinRecord[] = [];
  for (let part = 0; part < parts; part++) {
    append(records, ((await port.getDocument(key(sheet, part))) ?? []) as TwinRecord[]);
  }
  return records;
}

/** Notes a sheet of copies, its records in as many parts as document data needs. */
export async function saveRecords(
  port: WorkbookPort,
  sheet: string,
  records: readonly TwinRecord[],
): Promise<void> {
  const parts = inParts(records);
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
  { sheet, records }: { readonly sheet: string; readonly records: readonly TwinRecord[] },
): Promise<void> {
  await saveRecords(port, sheet, records);
  if (!sameSheet(old.sheet, sheet)) {
    const others = (await twinSheets(port)).filter((one) => !sameSheet(one.sheet, old.sheet));
    await port.setDocument(LIST, others);
  }
  const kept = sameSheet(old.sheet, sheet) ? inParts(records).length : 0;
  await forgetParts(port, old, kept);
}

/** Notes the state of a sheet of copies; sheets that are gone are forgotten, swapped ones are not. */
async function saveTwinSheet(port: WorkbookPort, twin: TwinSheet): Promise<void> {
  const sheets = await port.sheets();
  const others = (await twinSheets(port)).filter(({ sheet }) => !sameSheet(sheet, twin.sheet));
  const there = others.filter(
    ({ sheet, native }) => native || sheets.some(({ name }) => sameSheet(name, sheet)),
  );
  for (const gone of others.filter((other) => !there.includes(other))) {
    await forgetParts(port, gone, 0);
  }
  await port.setDocument(LIST, [...there, twin]);
}

/** Forgets a sheet of copies that stand in no cell's place. */
export async function forgetTwin(port: WorkbookPort, twin: TwinSheet): Promise<void> {
  const others = (await twinSheets(port)).filter(({ sheet }) => !sameSheet(sheet, twin.sheet));
  await port.setDocument(LIST, others);
  await forgetParts(port, twin, 0);
}

async function forgetParts(
  port: WorkbookPort,
  { sheet, parts }: TwinSheet,
  from: number,
): Promise<void> {
  for (let part = from; part < parts; part++) {
    await port.setDocument(key(sheet, part), null);
  }
}

function key(sheet: string, part: number): string {
  return `hashwatt.twin.${part}.${sheet}`;
}

function inParts(records: readonly TwinRecord[]): TwinRecord[][] {
  const parts: TwinRecord[][] = [[]];
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
