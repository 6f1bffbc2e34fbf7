import {
  formatAbsolute,
  formatCells,
  parseAddress,
  sameRange,
  sameSheet,
  type CellRange,
} from "../../sheet/address";
import { checkName } from "../../sheet/definedNames";
import { loadFormulaNames, loadNames, loadTables, rangeOf } from "./inventory";
import { runExcel } from "./run";
import type { FormulaName, NamedRange } from "../../sheet/cells";
import { nameMissing, nameTaken, sheetMissing } from "../port/refusals";
import { checkFreeName } from "../port/tableRules";

export function names(): Promise<NamedRange[]> {
  return runExcel(loadNames);
}

export function formulaNames(): Promise<FormulaName[]> {
  return runExcel(loadFormulaNames);
}

/**
 * All are looked up together, and none is made when one cannot be. A name whose cells are gone is
 * repointed rather than deleted and made again, which has left formulas at #NAME? in Excel on the
 * web.
 */
export async function defineNames(wanted: readonly NamedRange[]): Promise<void> {
  const targets = wanted.map(({ name, address }) => {
    checkName(name);
    return { name, range: parseAddress(address) };
  });
  if (targets.length === 0) {
    return;
  }
  await runExcel(async (context) => {
    const { names: all, tables, worksheets } = context.workbook;
    tables.load("items/name");
    worksheets.load("items/name");
    const items = targets.map(({ name }) => all.getItemOrNullObject(name));
    items.forEach((item) => item.load("name,type,value"));
    await context.sync();
    for (const [index, target] of targets.entries()) {
      await checkTarget(context, target);
      if (!items[index].isNullObject && !isLost(items[index])) {
        checkSame(items[index], target.range);
      }
    }
    targets.forEach((target, index) => point(context, items[index], target));
    await context.sync();
  });
}

export async function redefineNames(wanted: readonly FormulaName[]): Promise<void> {
  await runExcel(async (context) => {
    const { names: all, worksheets } = context.workbook;
    const items = wanted.map(({ name, sheet }) =>
      (sheet === null ? all : worksheets.getItem(sheet).names).getItemOrNullObject(name),
    );
    items.forEach((item) => item.load("name"));
    await context.sync();
    const missing = items.findIndex(({ isNullObject }) => isNullObject);
    if (missing >= 0) {
      throw nameMissing(wanted[missing].name);
    }
    items.forEach((item, at) => (item.formula = wanted[at].formula));
    await context.sync();
  });
}

interface Target {
  readonly name: string;
  readonly range: CellRange;
}

/** Where the tables are is asked only when one has the name. */
async function checkTarget(context: Excel.RequestContext, { name, range }: Target): Promise<void> {
  const { tables, worksheets } = context.workbook;
  if (!worksheets.items.some((sheet) => sameSheet(sheet.name, range.sheet))) {
    throw sheetMissing(range.sheet);
  }
  if (tables.items.some((table) => table.name.toLowerCase() === name.toLowerCase())) {
    checkFreeName(name, { tables: await loadTables(context), names: [] });
  }
}

function point(
  context: Excel.RequestContext,
  item: Excel.NamedItem,
  { name, range }: Target,
): void {
  if (item.isNullObject) {
    const sheet = context.workbook.worksheets.getItem(range.sheet);
    context.workbook.names.add(name, sheet.getRange(formatCells(range)));
  } else if (isLost(item)) {
    item.formula = `=${formatAbsolute(range)}`;
  }
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
