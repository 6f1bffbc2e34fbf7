import { isOurs } from "../formula/calls";
import { isSkipped, onlookerIn } from "../formula/onlookers";
import { tokensOf } from "../formula/tokens";
import { formatAddress } from "../sheet/address";
import { formulasIn } from "../sheet/cellInput";
import type { CellValue, FormulaName } from "../sheet/cells";
import { calculated } from "./calculated";
import { readSheets } from "./readSheet";
import { contentsOf, type Placed } from "./scattered";
import type { WorkbookPort } from "./port/port";
import { isSame } from "./twin/agreement";

/* Cells that look at formulas, and show something else where another takes a formula's place. */

export interface Onlooker extends Placed {
  readonly value: CellValue;
  /** What it does, with the function that does it. */
  readonly reason: string;
}

/** Sums that leave out cells are among them only where one of the add-in's formulas is left out. */
export async function onlookers(port: WorkbookPort): Promise<readonly Onlooker[]> {
  const found: (Onlooker & { readonly skips: boolean })[] = [];
  let skipped = false;
  const reasonOf = reasons(await port.formulaNames());
  const sheets = (await port.sheets()).map(({ name }) => name);
  for await (const block of readSheets(port, sheets)) {
    for (const { cell, formula, value } of formulasIn(block)) {
      const reason = reasonOf(formula);
      if (reason !== "") {
        const skips = isSkipped(formula);
        skipped ||= skips && isOurs(formula);
        found.push({ cell, value, reason, skips });
      }
    }
  }
  return found.filter(({ skips }) => !skips || skipped);
}

/** Why a formula is an onlooker, itself or by a name of the workbook. */
function reasons(names: readonly FormulaName[]): (formula: string) => string {
  const byName = new Map(
    names.map(({ name, formula }) => [name.toLowerCase(), onlookerIn(formula)]),
  );
  const named = (formula: string): string => {
    const tokens = byName.size === 0 ? [] : tokensOf(formula);
    const found = tokens.find(({ kind, text }) => kind === "name" && byName.get(plain(text)));
    return found === undefined ? "" : (byName.get(plain(found.text)) ?? "");
  };
  return (formula) => onlookerIn(formula) || named(formula);
}

function plain(name: string): string {
  return name.replace(/^.*!/, "").toLowerCase();
}

/** A sentence for each that shows something else by now. */
export async function changedOnlookers(
  port: WorkbookPort,
  before: readonly Onlooker[],
): Promise<readonly string[]> {
  if (before.length === 0) {
    return [];
  }
  await calculated(port);
  const now = await contentsOf(port, before);
  return before.flatMap(({ cell, value, reason }, at) =>
    isSame(value, now[at].value)
      ? []
      : [`${formatAddress(cell)} shows something else than before: ${reason}.`],
  );
}
