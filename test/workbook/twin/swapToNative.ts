import type { WorkbookPort } from "../../../src/workbook/port/port";
import { findTwin } from "../../../src/workbook/twin/findTwin";
import { readRecords } from "../../../src/workbook/twin/records";
import type { Swapped } from "../../../src/workbook/twin/swapped";
import { swapRecords } from "../../../src/workbook/twin/swapTwin";

/** Puts references to the copies of a sheet in place of the add-in's formulas. */
export async function swapToNative(port: WorkbookPort, sheet: string): Promise<Swapped> {
  const { twin } = await findTwin(port, sheet);
  return swapRecords(port, twin, { sheet, records: await readRecords(port, twin) });
}
