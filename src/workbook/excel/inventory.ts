import { formatAddress, parseAddress, resize, type CellRange } from "../../sheet/address";
import { isFixed } from "../../formula/references";
import type { FormulaName, NamedRange, TableInfo } from "../../sheet/cells";

/** Visible workbook-wide names that point to one range. Syncs once. */
export async function loadNames(context: Excel.RequestContext): Promise<NamedRange[]> {
  const { names } = context.workbook;
  names.load("items/name,items/type,items/value,items/visible,items/formula");
  await context.sync();
  return names.items.flatMap((item) => {
    const range = item.visible ? fixedRangeOf(item) : null;
    return range === null ? [] : [{ name: item.name, address: formatAddress(range) }];
  });
}

/** Every other name: of one sheet, hidden, or for something else than one range. Syncs twice. */
export async function loadFormulaNames(context: Excel.RequestContext): Promise<FormulaName[]> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/type,items/value,items/visible,items/formula");
  worksheets.load("items/name");
  await context.sync();
  const own = worksheets.items.map(({ name, names: scoped }) => {
    scoped.load("items/name,items/formula");
    return { sheet: name, scoped };
  });
  await context.sync();
  const shared = names.items.filter((item) => !item.visible || fixedRangeOf(item) === null);
  return [
    ...shared.map((item) => toFormulaName(item, null)),
    ...own.flatMap(({ sheet, scoped }) => scoped.items.map((item) => toFormulaName(item, sheet))),
  ];
}

function toFormulaName({ name, formula }: Excel.NamedItem, sheet: string | null): FormulaName {
  return { name, formula: String(formula), sheet };
}

/** The same range in every cell: a name such as `=Sheet1!A1` means other cells elsewhere. */
function fixedRangeOf(item: Excel.NamedItem): CellRange | null {
  return isFixed(String(item.formula).replace(/^=/, "")) ? rangeOf(item) : null;
}

/** Every table of the workbook. Syncs twice where there are any: a table's range is known after its name only. */
export async function loadTables(context: Excel.RequestContext): Promise<TableInfo[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/showTotals");
  await context.sync();
  if (tables.items.length === 0) {
    return [];
  }
  const parts = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    return { name: table.name, totals: table.showTotals, range, columns: table.columns };
  });
  await context.sync();
  return parts.map(({ name, totals, range, columns }) => ({
    name,
    address: totals ? withoutLastRow(range.address) : range.address,
    ...(totals ? { totals } : {}),
    headers: columns.items.map((column) => column.name),
  }));
}

function withoutLastRow(address: string): string {
  const range = parseAddress(address);
  return formatAddress(resize(range, range.rows - 1, range.columns));
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
