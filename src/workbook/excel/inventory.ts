import { formatAddress, parseAddress, type CellRange } from "../../sheet/address";
import type { NamedRange, TableInfo } from "../../sheet/cells";

/** Visible workbook-wide names that point to one range. Syncs once. */
export async function loadNames(context: Excel.RequestContext): Promise<NamedRange[]> {
  const { names } = context.workbook;
  names.load("items/name,items/type,items/value,items/visible");
  await context.sync();
  return names.items.flatMap((item) => {
    const range = item.visible ? rangeOf(item) : null;
    return range === null ? [] : [{ name: item.name, address: formatAddress(range) }];
  });
}

/** Every table of the workbook. Syncs twice, for a table's range is known after its name only. */
export async function loadTables(context: Excel.RequestContext): Promise<TableInfo[]> {
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  const parts = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    return { name: table.name, range, columns: table.columns };
  });
  await context.sync();
  return parts.map(({ name, range, columns }) => ({
    name,
    address: range.address,
    headers: columns.items.map((column) => column.name),
  }));
}

/** What a loaded name points to; null for a constant, a formula, several ranges or lost cells. */
export function rangeOf(item: Pick<Excel.NamedItem, "type" | "value">): CellRange | null {
  if (item.type !== "Range") {
    return null;
  }
  try {
    return parseAddress(String(item.value));
  } catch {
    return null;
  }
}
