import { append } from "../../core/lists";
import type { SheetScan } from "../../doctor/scanWorkbook";
import { formulas } from "../../doctor/reportWords";
import { callsIn, parseCalls, solid, type WattCall } from "../../formula/calls";
import { doubtOf, isDoubtable } from "../../formula/doubts";
import { evaluate } from "../../formula/evaluate/expression";
import type { CellSource } from "../../formula/evaluate/source";
import { formatAddress } from "../../sheet/address";
import { asItStands } from "../../workbook/asItStands";
import type { WorkbookPort } from "../../workbook/port/port";
import { sourceOf } from "../explain/source";
import { createTracer, definitionOf } from "../explain/trace";
import { element } from "../frame/dom";
import { linkButton } from "../frame/links";

/** A cell whose formula is given what hardly anybody means. */
export interface DoubtedCell {
  readonly address: string;
  readonly doubts: readonly string[];
}

const SHOWN = 30;
/** Formulas looked at before the pane may answer again. */
const AT_ONCE = 100;

/** Looks for values in another unit than the function takes, such as cents for USD. */
export async function findDoubts(
  port: WorkbookPort,
  scans: readonly SheetScan[],
): Promise<readonly DoubtedCell[]> {
  const source = sourceOf(asItStands(port));
  const found: DoubtedCell[] = [];
  const cells = scans.flatMap((scan) => scan.cells);
  for (const [at, { cell, formula }] of cells.entries()) {
    const doubts = new Set<string>();
    for (const { call } of callsIn(parseCalls(formula) ?? [])) {
      for (const doubt of await doubtsIn(call, source, cell.sheet)) {
        doubts.add(doubt);
      }
    }
    if (doubts.size > 0) {
      found.push({ address: formatAddress(cell), doubts: [...doubts] });
    }
    if (at % AT_ONCE === AT_ONCE - 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return found;
}

/** What can only be worked out by Excel is not doubted. */
async function doubtsIn(call: WattCall, source: CellSource, sheet: string): Promise<string[]> {
  const { parameters } = definitionOf(call);
  const around = { source, sheet, call: createTracer(source, sheet).result };
  const found: string[] = [];
  for (const [at, [name, parameter]] of Object.entries(parameters).entries()) {
    const pieces = solid(call.arguments[at] ?? []);
    if (pieces.length > 0 && isDoubtable(parameter)) {
      const doubt = doubtOf(name, parameter, await evaluate(pieces, around).catch(() => null));
      append(found, doubt === null ? [] : [doubt]);
    }
  }
  return found;
}

/** What is allowed and yet looks like a slip, each with its cell. */
export function doubtsPart(
  cells: readonly DoubtedCell[],
  select: (address: string) => void,
): HTMLElement[] {
  return cells.length === 0
    ? []
    : [
        element("h3", {}, `Unusual values (${formulas(cells.length)})`),
        element(
          "ul",
          { class: "text" },
          ...cells.slice(0, SHOWN).map(({ address, doubts }) =>
            element(
              "li",
              {},
              linkButton(address, () => select(address)),
              `: ${doubts.join(" ")}`,
            ),
          ),
        ),
      ];
}
