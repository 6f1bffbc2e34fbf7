import { isOurs } from "../formula/calls";
import { tellsOfFormulas } from "../formula/movable";
import { tokensOf } from "../formula/tokens";
import { cellOf, formatAddress, parseAddress, type CellRange } from "../sheet/address";
import { hasFormula } from "../sheet/cellInput";
import type { CellValue, FormulaName } from "../sheet/cells";
import { calculated } from "./calculated";
import { readSheets } from "./readSheet";
import { contentsOf, type Placed } from "./scattered";
import type { WorkbookPort } from "./port/port";
import { isSame } from "./twin/agreement";

/* Cells that show the text of formulas, which change where another formula takes a formula's place. */

export interface FormulaReader extends Placed {
  readonly value: CellValue;
}

/** Cells with such a formula and none of the add-in's own, with what they show. */
export async function formulaReaders(port: WorkbookPort): Promise<readonly FormulaReader[]> {
  const found: FormulaReader[] = [];
  const tell = telling(await port.formulaNames());
  for await (const block of readSheets(port, await sheetNames(port))) {
    const range: CellRange = parseAddress(block.address);
    block.formulas.forEach((row, r) =>
      row.forEach((content, c) => {
        const formula = String(content);
        if (hasFormula(block, r, c) && tell(formula) && !isOurs(formula)) {
          found.push({ cell: cellOf(range, r, c), value: block.values[r][c] });
        }
      }),
    );
  }
  return found;
}

/** Whether a formula tells of others, itself or by a name of the workbook. */
function telling(names: readonly FormulaName[]): (formula: string) => boolean {
  const tell = new Set(
    names.filter((one) => tellsOfFormulas(one.formula)).map(({ name }) => name.toLowerCase()),
  );
  return (formula) =>
    tellsOfFormulas(formula) ||
    (tell.size > 0 &&
      tokensOf(formula).some(
        ({ kind, text }) => kind === "name" && tell.has(text.replace(/^.*!/, "").toLowerCase()),
      ));
}

async function sheetNames(port: WorkbookPort): Promise<readonly string[]> {
  return (await port.sheets()).map(({ name }) => name);
}

/** A sentence for each that shows something else by now. */
export async function readerNotes(
  port: WorkbookPort,
  readers: readonly FormulaReader[],
): Promise<readonly string[]> {
  if (readers.length === 0) {
    return [];
  }
  await calculated(port);
  const now = await contentsOf(port, readers);
  return readers.flatMap(({ cell, value }, at) =>
    isSame(value, now[at].value)
      ? []
      : [
          `${formatAddress(cell)} tells of a formula that gave way, and shows something else than before.`,
        ],
  );
}
