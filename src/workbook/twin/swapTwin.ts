import { parseAddressOn } from "../../sheet/address";
import type { CellInput, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { contentsOf, writeCells } from "../scattered";
import { sameFormula } from "../../formula/tokens";
import { compare } from "./agreement";
import { findTwin, noTwin } from "./findTwin";
import { anchorOf, copyBlock, ownBlock, referencesTo } from "./recordCells";
import { readRecords, replaceTwin, type TwinRecord } from "./records";
import { EDITED, outcome, type Swapped } from "./swapped";

/**
 * Puts references to the copies in place of the add-in's formulas, so that the workbook computes
 * without it. A block that a formula fills becomes a reference in each of its cells. A copy that
 * does not say what its cell says takes no place.
 *
 * @throws PortError "missing" where the sheet is no sheet of copies.
 */
export async function swapToNative(port: WorkbookPort, sheet: string): Promise<Swapped> {
  const { twin, now } = await findTwin(port, sheet);
  if (now === null) {
    throw noTwin(sheet);
  }
  const records = await readRecords(port, twin);
  const skipped = new Map<TwinRecord, string>();
  const current = await contentsOf(port, records.map(anchorOf));
  records.forEach((record, at) => {
    if (!sameFormula(current[at].formula, record.formula)) {
      skipped.set(record, EDITED);
    }
  });
  const same = records.filter((record) => !skipped.has(record));
  const pairs = same.map((record) => ({ own: ownBlock(record), copy: copyBlock(record, now) }));
  const verdicts = await compare(port, pairs);
  same.forEach((record, at) => {
    if (verdicts[at].reason !== "") {
      skipped.set(record, `stays: ${verdicts[at].reason}`);
    }
  });
  const ready = records.filter((record) => !skipped.has(record));
  // What the add-in said last: its cell is about to show the copy itself.
  const shown = ready.map((record) => ({ cell: parseAddressOn(now, record.addIn.cell) }));
  const last = await contentsOf(port, shown);
  await writeCells(
    port,
    ready.flatMap((record) => referencesTo(record, now, ownBlock(record))),
  );
  await writeCells(
    port,
    shown.map(({ cell }, at) => ({ cell, input: asInput(last[at].value) })),
  );
  const native = records.map((record) => ({ ...record, native: ready.includes(record) }));
  await replaceTwin(port, twin, { sheet: now, records: native });
  return outcome(records, skipped);
}

function asInput(value: CellValue): CellInput {
  return typeof value === "string" ? { text: value } : value;
}
