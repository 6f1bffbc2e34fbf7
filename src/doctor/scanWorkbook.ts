import type { WorkbookPort } from "../workbook/port/port";
import { ourFormulas, type Condition, type OurCell } from "./ourFormulas";
import { append } from "../core/lists";

/** The formulas of this add-in on one sheet. */
export interface SheetScan {
  readonly sheet: string;
  readonly locked: boolean;
  /** The broken ones first, then from the top. */
  readonly cells: readonly OurCell[];
  readonly counts: Readonly<Record<Condition, number>>;
}

const ORDER: readonly Condition[] = ["stuck", "error", "waiting", "fine"];

/** Lists every formula of this add-in, sheet by sheet; sheets without any are left out. */
export async function scanWorkbook(
  port: WorkbookPort,
  progress: (text: string) => void,
): Promise<readonly SheetScan[]> {
  const scans: SheetScan[] = [];
  for (const { name: sheet, protected: locked } of await port.sheets()) {
    const cells: OurCell[] = [];
    progress(`Looking through ${sheet}`);
    for await (const block of ourFormulas(port, sheet)) {
      append(cells, block);
      progress(`Looking through ${sheet}: ${cells.length.toLocaleString("en-US")} formulas`);
    }
    if (cells.length > 0) {
      scans.push(toScan(sheet, locked, cells));
    }
  }
  return scans;
}

function toScan(sheet: string, locked: boolean, found: readonly OurCell[]): SheetScan {
  const of = (condition: Condition): readonly OurCell[] =>
    found.filter((cell) => cell.condition === condition);
  const counts = { stuck: 0, error: 0, waiting: 0, fine: 0 };
  ORDER.forEach((condition) => (counts[condition] = of(condition).length));
  return { sheet, locked, cells: ORDER.flatMap(of), counts };
}

/** How many formulas of some sheets are in a condition. */
export function countOf(scans: readonly SheetScan[], condition: Condition): number {
  return scans.reduce((sum, { counts }) => sum + counts[condition], 0);
}
