import { padRows, type Area, type Sheet } from "../sheet/draft";
import { formatAddress } from "../sheet/address";
import type { SheetLayout, WorkbookPort } from "./port/port";

/** Puts the cells and looks of a sheet into one that is there already. */
export async function fillSheet(port: WorkbookPort, sheet: Sheet): Promise<void> {
  await writeSheets(port, [sheet]);
  await port.layout([layoutOf(sheet)]);
}

/** The same for many sheets, but for their layout; `tell` hears of each before it is written. */
export async function writeSheets<T extends Sheet>(
  port: WorkbookPort,
  sheets: readonly T[],
  tell?: (sheet: T, index: number) => void,
): Promise<void> {
  for (const [index, sheet] of sheets.entries()) {
    tell?.(sheet, index);
    const start = { row: 0, column: 0, rows: 1, columns: 1 };
    await port.write(areaAddress(sheet.name, start), padRows(sheet.rows));
  }
  await port.style(
    sheets.flatMap(({ name, styles }) =>
      styles.map(({ row, column, rows, columns, ...look }) => ({
        address: areaAddress(name, { row, column, rows, columns }),
        ...look,
      })),
    ),
  );
}

export function layoutOf({ name, columnWidths, frozenRows = 0 }: Sheet): SheetLayout {
  return { sheet: name, columnWidths, frozenRows };
}

/** An area of a sheet as the port writes addresses. */
export function areaAddress(sheet: string, { row, column, rows, columns }: Area): string {
  return formatAddress({ sheet, row, column, rows, columns });
}
