import { padRows, type Sheet } from "../../models/sheet";
import { formatAddress, quoteSheet } from "../../workbook/address";
import type { WorkbookPort } from "../../workbook/port";

/** Fills a sheet that is there already, and selects its first cell. */
export async function placeSheet(port: WorkbookPort, sheet: Sheet): Promise<void> {
  const { name, rows, styles, columnWidths, frozenRows } = sheet;
  const start = `${quoteSheet(name)}!A1`;
  await port.columnWidths(name, columnWidths);
  await port.write(start, padRows(rows));
  await port.style(
    styles.map(({ row, column, rows: height, columns, ...look }) => ({
      address: formatAddress({ sheet: name, row, column, rows: height, columns }),
      ...look,
    })),
  );
  await port.layout(name, { frozenRows: frozenRows ?? 0 });
  await port.activate(start);
}
