import { padRows, type Area, type Sheet } from "../sheet/draft";
import { formatAddress } from "../sheet/address";
import type { WorkbookPort } from "./port/port";

/** Puts the cells and looks of a sheet into one that is there already. */
export async function fillSheet(port: WorkbookPort, sheet: Sheet): Promise<void> {
  const { name, rows, styles, columnWidths, frozenRows = 0 } = sheet;
  await port.columnWidths(name, columnWidths);
  await port.write(areaAddress(name, { row: 0, column: 0, rows: 1, columns: 1 }), padRows(rows));
  await port.style(
    styles.map(({ row, column, rows: height, columns, ...look }) => ({
      address: areaAddress(name, { row, column, rows: height, columns }),
      ...look,
    })),
  );
  await port.layout(name, { frozenRows });
}

/** An area of a sheet as the port writes addresses. */
export function areaAddress(sheet: string, { row, column, rows, columns }: Area): string {
  return formatAddress({ sheet, row, column, rows, columns });
}
