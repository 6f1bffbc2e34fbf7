import { append } from "../../core/lists";
import { toKey } from "../../presets/names";
import { referenceOf, tableReferenceOf } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";
import { formatAddress, parseAddress, sameSheet } from "../../sheet/address";
import { formulasIn } from "../../sheet/cellInput";
import type { CellBlock } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { readSheets } from "../readSheet";

/** How formulas call what stands on some sheets. */
interface Called {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The cells of other sheets whose formulas read these: by sheet, by name or by table. */
export async function findReferences(
  port: WorkbookPort,
  sheets: readonly string[],
): Promise<readonly string[]> {
  const isOne = (sheet: string): boolean => sheets.some((one) => sameSheet(one, sheet));
  const named = [...(await port.names()), ...(await port.tables())];
  const called = {
    sheets: new Set(sheets.map(toKey)),
    names: new Set(
      named.flatMap(({ name, address }) =>
        isOne(parseAddress(address).sheet) ? [toKey(name)] : [],
      ),
    ),
  };
  const found: string[] = [];
  const others = (await port.sheets()).map(({ name }) => name).filter((name) => !isOne(name));
  for await (const block of readSheets(port, others)) {
    append(found, usersIn(block, called));
  }
  return found;
}

function usersIn(block: CellBlock, called: Called): string[] {
  return formulasIn(block).flatMap(({ cell, formula }) =>
    reads(formula, called) ? [formatAddress(cell)] : [],
  );
}

function reads(formula: string, { sheets, names }: Called): boolean {
  return tokensOf(formula).some(({ kind, text }) => {
    switch (kind) {
      case "reference":
        return isOneOf(sheets, referenceOf(text, "")?.range.sheet ?? "");
      case "prefix":
        return isOneOf(sheets, text.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'"));
      case "name":
        return names.has(toKey(text.slice(text.lastIndexOf("!") + 1)));
      case "structured":
        return names.has(toKey(tableReferenceOf(text)?.table ?? ""));
      default:
        return false;
    }
  });
}

/** `Jan:Dec` are all sheets between the two, of which the ends are named. */
function isOneOf(sheets: ReadonlySet<string>, named: string): boolean {
  return named.split(":").some((sheet) => sheets.has(toKey(sheet)));
}
