import { cellOf, formatAddress, parseAddress } from "../../sheet/address";
import { formulasIn } from "../../sheet/cellInput";
import type { CellBlock } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { rewriteCalls, typedCall } from "../../formula/calls";
import { sameFormula } from "../../formula/tokens";
import { readSheets } from "../readSheet";
import { contentsOf, writeCells } from "../scattered";
import { TEAM_REFERENCE } from "./table";
import { append } from "../../core/lists";

/** A formula that looks up company figures, and how it would read with the team's table. */
export interface Pointing {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** Place of the overrides among COMPANY's arguments. */
const OVERRIDES = 3;

/** Formulas of the workbook, or of some sheets, that look up company figures past the team's table. */
export async function findUnpointed(
  port: WorkbookPort,
  sheets?: readonly string[],
): Promise<readonly Pointing[]> {
  const found: Pointing[] = [];
  const all = sheets ?? (await port.sheets()).map(({ name }) => name);
  for await (const block of readSheets(port, all)) {
    append(found, unpointedIn(block));
  }
  return found;
}

/** Points the formulas of sheets at the table. */
export async function pointAt(port: WorkbookPort, sheets: readonly string[]): Promise<void> {
  await rewrite(port, await findUnpointed(port, sheets));
}

/** Points the formulas at the table, or back with before and after exchanged. */
export async function rewrite(
  port: WorkbookPort,
  pointings: readonly Pointing[],
): Promise<readonly string[]> {
  const cells = pointings.map((pointing) => ({
    ...pointing,
    cell: cellOf(parseAddress(pointing.address), 0, 0),
  }));
  const contents = await contentsOf(port, cells);
  const same = cells.map(({ before }, at) => sameFormula(contents[at].formula, before));
  const entries = cells.filter((_, at) => same[at]);
  await writeCells(
    port,
    entries.map(({ cell, after }) => ({ cell, input: after })),
  );
  return cells.filter((_, at) => !same[at]).map(({ address }) => address);
}

function unpointedIn(block: CellBlock): Pointing[] {
  return formulasIn(block).flatMap(({ cell, formula: before }) => {
    const after = pointFormula(before);
    return after === before ? [] : [{ address: formatAddress(cell), before, after }];
  });
}

/** The formula with the team's table in each call of COMPANY that names no table yet. */
export function pointFormula(formula: string): string {
  return rewriteCalls(formula, ({ name }, args) => {
    const pointed = (args[OVERRIDES] ?? "").trim() !== "";
    if (name !== "COMPANY" || pointed || args.length < 2) {
      return null;
    }
    const own = Array.from({ length: OVERRIDES }, (_, at) => args[at] ?? "");
    return typedCall(name, [...own, TEAM_REFERENCE]);
  });
}
