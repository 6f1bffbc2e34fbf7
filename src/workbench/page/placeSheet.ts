import type { Sheet } from "../../sheet/draft";
import { areaAddress, fillSheet } from "../../workbook/fillSheet";
import type { WorkbookPort } from "../../workbook/port/port";

/** Fills a sheet that is there already, and selects its first cell. */
export async function placeSheet(port: WorkbookPort, sheet: Sheet): Promise<void> {
  await fillSheet(port, sheet);
  await port.activate(areaAddress(sheet.name, { row: 0, column: 0, rows: 1, columns: 1 }));
}
