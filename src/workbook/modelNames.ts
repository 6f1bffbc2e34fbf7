import type { ModelSheet } from "../sheet/draft";
import { areaAddress } from "./fillSheet";
import { PortError } from "../sheet/errors";
import type { WorkbookPort } from "./port/port";

/**
 * Names the cells of a new sheet. Where one of the names is in use, all of them get the sheet's
 * name in front, so that two models of a kind can stand in one workbook.
 */
export async function nameSheetCells(
  port: WorkbookPort,
  { name: sheet, names }: ModelSheet,
): Promise<string[]> {
  const used = await usedNames(port);
  const isTaken = names.some(({ name }) => used.has(name.toLowerCase()));
  const own = `${asName(sheet)}_`;
  const prefix = isTaken ? own : "";
  // At once: a host may calculate after each name.
  const defined = await Promise.all(
    names.map(({ name, area }) =>
      define(port, [`${prefix}${name}`, `${own}${name}`], areaAddress(sheet, area)),
    ),
  );
  return defined.filter((name) => name !== "");
}

async function usedNames(port: WorkbookPort): Promise<ReadonlySet<string>> {
  const all = [...(await port.names()), ...(await port.tables())];
  return new Set(all.map(({ name }) => name.toLowerCase()));
}

/** The first name that the workbook takes: hidden names and constants are not listed. */
async function define(
  port: WorkbookPort,
  candidates: readonly string[],
  address: string,
): Promise<string> {
  for (const candidate of new Set(candidates)) {
    try {
      await port.defineName(candidate, address);
      return candidate;
    } catch (error) {
      if (!(error instanceof PortError && error.reason === "invalid")) {
        throw error;
      }
    }
  }
  return "";
}

/** A sheet's name with only what names may hold. */
function asName(sheet: string): string {
  const letters = sheet.replace(/[^\p{L}\p{N}_]+/gu, "_");
  return /^[\p{L}_]/u.test(letters) ? letters : `_${letters}`;
}
