import type { NamedRange } from "../sheet/cells";
import type { ModelSheet } from "../sheet/draft";
import { areaAddress } from "./fillSheet";
import { PortError } from "../sheet/errors";
import type { WorkbookPort } from "./port/port";

/** A cell to be named, with the names that would do, the best first. */
interface Wanted {
  readonly address: string;
  readonly candidates: readonly string[];
}

/**
 * Names the cells of new sheets. Where one of a sheet's names is in use, all of them get the sheet's
 * name in front, so that two models of a kind can stand in one workbook.
 */
export async function nameSheetCells(
  port: WorkbookPort,
  sheets: readonly ModelSheet[],
): Promise<readonly string[]> {
  const wanted = wantedOf(sheets, await usedNames(port));
  const first = firstOf(wanted);
  return (await takes(port, first)) ? first.map(({ name }) => name) : oneByOne(port, wanted);
}

/** The names of the cells of sheets that make up a workbook by themselves. */
export function modelNames(sheets: readonly ModelSheet[]): readonly NamedRange[] {
  return firstOf(wantedOf(sheets, new Set()));
}

function wantedOf(sheets: readonly ModelSheet[], used: Set<string>): Wanted[] {
  return sheets.flatMap((sheet) => wantedOn(sheet, used));
}

function firstOf(wanted: readonly Wanted[]): NamedRange[] {
  return wanted.map(({ candidates: [name], address }) => ({ name, address }));
}

/** The names that are used already grow by those of the sheet. */
function wantedOn({ name: sheet, names }: ModelSheet, used: Set<string>): Wanted[] {
  const isTaken = names.some(({ name }) => used.has(name.toLowerCase()));
  const own = `${asName(sheet)}_`;
  const prefix = isTaken ? own : "";
  return names.map(({ name, area }) => {
    used.add(`${prefix}${name}`.toLowerCase());
    return {
      address: areaAddress(sheet, area),
      candidates: [...new Set([`${prefix}${name}`, `${own}${name}`])],
    };
  });
}

async function usedNames(port: WorkbookPort): Promise<Set<string>> {
  const all = [...(await port.names()), ...(await port.tables())];
  return new Set(all.map(({ name }) => name.toLowerCase()));
}

/** Hidden names and constants are not listed: each cell gets the first name that is free. */
async function oneByOne(port: WorkbookPort, wanted: readonly Wanted[]): Promise<string[]> {
  const defined: string[] = [];
  for (const { candidates, address } of wanted) {
    for (const name of candidates) {
      if (await takes(port, [{ name, address }])) {
        defined.push(name);
        break;
      }
    }
  }
  return defined;
}

/** Whether the workbook takes the names. */
async function takes(
  port: WorkbookPort,
  names: Parameters<WorkbookPort["defineNames"]>[0],
): Promise<boolean> {
  try {
    await port.defineNames(names);
    return true;
  } catch (error) {
    if (error instanceof PortError && error.reason === "invalid") {
      return false;
    }
    throw error;
  }
}

/** A sheet's name with only what names may hold. */
function asName(sheet: string): string {
  const letters = sheet.replace(/[^\p{L}\p{N}_]+/gu, "_");
  return /^[\p{L}_]/u.test(letters) ? letters : `_${letters}`;
}
