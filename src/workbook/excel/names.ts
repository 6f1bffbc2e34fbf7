import {
  formatAbsolute,
  formatCells,
  parseAddress,
  sameRange,
  type CellRange,
} from "../../sheet/address";
import { checkName } from "../../sheet/definedNames";
import { loadNames, loadTables, rangeOf } from "./inventory";
import { runExcel } from "./run";
import type { NamedRange } from "../../sheet/cells";
import { nameTaken } from "../port/refusals";
import { checkFreeName } from "../port/tableRules";

export function names(): Promise<NamedRange[]> {
  return runExcel(loadNames);
}

/**
 * A name whose cells are gone is repointed rather than deleted and made again, which has left
 * formulas at #NAME? in Excel on the web.
 */
export async function defineName(name: string, address: string): Promise<void> {
  checkName(name);
  const range = parseAddress(address);
  await runExcel(
    async (context) => {
      checkFreeName(name, { tables: await loadTables(context), names: [] });
      const target = context.workbook.worksheets.getItem(range.sheet).getRange(formatCells(range));
      const item = context.workbook.names.getItemOrNullObject(name);
      item.load("name,type,value");
      await context.sync();
      if (item.isNullObject) {
        context.workbook.names.add(name, target);
      } else if (isLost(item)) {
        item.formula = `=${formatAbsolute(range)}`;
      } else {
        checkSame(item, range);
      }
      await context.sync();
    },
    { sheet: range.sheet },
  );
}

function isLost(item: Excel.NamedItem): boolean {
  return item.type === "Error" || String(item.value).includes("#REF!");
}

function checkSame(item: Excel.NamedItem, wanted: CellRange): void {
  const current = rangeOf(item);
  if (current === null || !sameRange(current, wanted)) {
    throw nameTaken(item.name, String(item.value).replace(/\$/g, ""));
  }
}
