import { ADDIN_VERSION } from "../catalog/version";
import type { WorkbookPort } from "../workbook/port/port";

const KEY = "hashwatt.addin";

/** The version of the add-in that prepared the workbook last, or null. */
export async function notedAddIn(port: WorkbookPort): Promise<string | null> {
  const noted = await port.getDocument(KEY);
  return typeof noted === "string" ? noted : null;
}

export async function noteAddIn(port: WorkbookPort): Promise<void> {
  await port.setDocument(KEY, ADDIN_VERSION);
}
