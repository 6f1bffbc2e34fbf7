import { parseAddressOn } from "../../sheet/address";
import type { CellInput, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { writeCells, type Entry } from "../scattered";
import { sameFormula } from "../../formula/tokens";
import { compare } from "./agreement";
import { copyBlock, ownBlock, referencesTo } from "./recordCells";
import { replaceTwin, type TwinRecord, type TwinSheet } from "./records";
import { EDITED, outcome, type Swapped } from "./swapped";

/**
 * Puts references to the copies in place of the add-in's formulas, so that the workbook computes
 * without it. A block that a formula fills becomes a reference in each of its cells. A copy that
 * does not say what its cell says takes no place. The records are noted before a cell changes, so
 * that what fails in the middle has a way back.
 *
 * @param twin what the workbook's note of them says, or one without parts where it has none.
 */
export async function swapRecords(
  port: WorkbookPort,
  twin: TwinSheet,
  { sheet, records }: { readonly sheet: string; readonly records: readonly TwinRecord[] },
): Promise<Swapped> {
  const now = await compare(
    port,
    records.map((record) => ({
      own: ownBlock(record),
      copy: copyBlock(record, sheet),
      addIn: parseAddressOn(sheet, record.addIn.cell),
    })),
  );
  const skipped = new Map<TwinRecord, string>();
  records.forEach((record, at) => {
    const { formula, reason } = now[at];
    if (!sameFormula(formula, record.formula)) {
      skipped.set(record, EDITED);
    } else if (reason !== "") {
      skipped.set(record, `stays: ${reason}`);
    }
  });
  const isReady = (record: TwinRecord): boolean => !skipped.has(record);
  const noted = records.map((record) => ({ ...record, native: isReady(record) }));
  await replaceTwin(port, twin, { sheet, records: noted });
  await writeCells(
    port,
    records.flatMap((record, at) =>
      isReady(record)
        ? [
            ...withHeld(referencesTo(record, sheet, ownBlock(record)), now[at].formula),
            // What the add-in said last: its cell is about to show the copy itself.
            { cell: parseAddressOn(sheet, record.addIn.cell), input: asInput(now[at].addIn) },
          ]
        : [],
    ),
  );
  return outcome(records, skipped);
}

/** What a formula fills beside its cell may change by itself. */
function withHeld([first, ...rest]: readonly Entry[], held: CellValue): Entry[] {
  return [{ ...first, held }, ...rest];
}

function asInput(value: CellValue): CellInput {
  return typeof value === "string" ? { text: value } : value;
}
