import { formatAddress, formatCells, parseAddress } from "../../sheet/address";
import { loadNames, loadTables } from "./inventory";
import { runExcel } from "./run";
import type { CellValue, TableInfo } from "../../sheet/cells";
import { checkTable } from "../port/tableRules";

export function tables(): Promise<TableInfo[]> {
  return runExcel(loadTables);
}

export async function addTable(address: string, name: string): Promise<TableInfo> {
  const range = parseAddress(address);
  return runExcel(
    async (context) => {
      const existing = { tables: await loadTables(context), names: await loadNames(context) };
      const sheet = context.workbook.worksheets.getItem(range.sheet);
      const top = sheet.getRange(formatCells({ ...range, rows: 1 }));
      top.load("address,values");
      await context.sync();
      const { address: written, values } = top;
      const headers = values[0] as CellValue[];
      checkTable({ name, range, headers }, existing);
      sheet.tables.add(sheet.getRange(formatCells(range)), true).name = name;
      await context.sync();
      const whole = { ...range, sheet: parseAddress(written).sheet };
      return { name, address: formatAddress(whole), headers: headers.map(String) };
    },
    { sheet: range.sheet },
  );
}
