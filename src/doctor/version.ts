import { ADDIN_VERSION } from "../catalog/version";
import { isVersion } from "../workbook/dataVersion";
import type { WorkbookPort } from "../workbook/port/port";

const KEY = "hashwatt.addin";

/** The version of the add-in that prepared the workbook last, or null. */
export async function notedAddIn(port: WorkbookPort): Promise<string | null> {
  const noted = await port.getDocument(KEY);
  return isVersion(noted) ? noted : null;
}

export async function noteAddIn(port: WorkbookPort): Promise<void> {
  await port.setDocument(KEY, ADDIN_VERSION);
}
