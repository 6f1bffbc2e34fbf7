import {
  formatAddress,
  parseAddress,
  parseAddressOn,
  sameSheet,
  type CellRange,
} from "../../sheet/address";
import { PortError } from "../../sheet/errors";
import type { CellInput, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { sameFormula } from "../../formula/tokens";
import { nativeCells } from "./nativeCells";
import { readCells, writePatches } from "./patches";
import { readRecords, saveTwinSheet, twinSheets, type TwinRecord, type TwinSheet } from "./records";

/** What a swap did: cells that someone had changed in the meantime stay as they are. */
export interface Swapped {
  readonly swapped: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * Puts references to the copies in place of the add-in's formulas, so that the workbook computes
 * without it. A block that a formula fills becomes a reference in each of its cells.
 *
 * @throws PortError "missing" where the sheet is no sheet of copies.
 */
export async function swapToNative(port: WorkbookPort, sheet: string): Promise<Swapped> {
  const { twin, there } = await findTwin(port, sheet);
  if (!there) {
    throw noTwin(sheet);
  }
  const records = await readRecords(port, twin);
  const current = await readCells(
    port,
    records.map(({ cell }) => cell),
  );
  const ready = records.filter(({ formula }, index) =>
    sameFormula(current[index].formula, formula),
  );
  // What the add-in said last: its cell is about to show the copy itself.
  const shown = ready.map((record) => addInCell(record, twin));
  const last = await readCells(port, shown.map(formatAddress));
  await writePatches(
    port,
    ready.map((record) => ({ at: parseAddress(record.cell), cells: referencesTo(record, twin) })),
  );
  await writePatches(
    port,
    shown.map((at, index) => ({ at, cells: [[asInput(last[index].value)]] })),
  );
  await saveTwinSheet(port, { ...twin, native: true });
  return outcome(records, ready);
}

/**
 * Puts the add-in's formulas back as they were, also where the sheet of copies is gone.
 *
 * @throws PortError "missing" where the sheet never was one of copies.
 */
export async function swapBack(port: WorkbookPort, sheet: string): Promise<Swapped> {
  const { twin, there } = await findTwin(port, sheet);
  const records = await readRecords(port, twin);
  const current = await readCells(
    port,
    records.map(({ cell }) => cell),
  );
  const ready = records.filter((record, index) => {
    const { formula } = current[index];
    return there
      ? sameFormula(formula, referencesTo(record, twin)[0][0])
      : String(formula).includes("#REF!");
  });
  await writePatches(
    port,
    ready.map((record) => ({ at: parseAddress(record.cell), cells: formulaCells(record, twin) })),
  );
  if (there) {
    await writePatches(
      port,
      ready.map((record) => ({ at: addInCell(record, twin), cells: [[record.addIn.live]] })),
    );
  }
  await saveTwinSheet(port, { ...twin, native: false });
  return outcome(records, ready);
}

function outcome(all: readonly TwinRecord[], ready: readonly TwinRecord[]): Swapped {
  const cells = (records: readonly TwinRecord[]): string[] => records.map(({ cell }) => cell);
  return {
    swapped: cells(ready),
    skipped: cells(all.filter((record) => !ready.includes(record))),
  };
}

function addInCell({ addIn }: TwinRecord, { sheet }: TwinSheet): CellRange {
  return parseAddressOn(sheet, addIn.cell);
}

function asInput(value: CellValue): CellInput {
  return typeof value === "string" ? { text: value } : value;
}

/** The formula again, in a block that it can fill. */
function formulaCells(record: TwinRecord, twin: TwinSheet): string[][] {
  return referencesTo(record, twin).map((row, r) =>
    row.map((_, c) => (r === 0 && c === 0 ? record.formula : "")),
  );
}

async function findTwin(
  port: WorkbookPort,
  sheet: string,
): Promise<{ readonly twin: TwinSheet; readonly there: boolean }> {
  const twin = (await twinSheets(port)).find((one) => sameSheet(one.sheet, sheet));
  if (twin === undefined) {
    throw noTwin(sheet);
  }
  const there = (await port.sheets()).some(({ name }) => sameSheet(name, sheet));
  return { twin, there };
}

function noTwin(sheet: string): PortError {
  return new PortError("missing", `${sheet} is not a sheet of native copies of this workbook.`);
}

function referencesTo({ copy, kept }: TwinRecord, { sheet }: TwinSheet): string[][] {
  return nativeCells(parseAddressOn(sheet, copy), kept);
}
