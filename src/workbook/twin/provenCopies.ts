import { formatAddress } from "../../sheet/address";
import { padRows, type SheetCell } from "../../sheet/draft";
import { rowArea } from "../../sheet/looks";
import { PortError } from "../../sheet/errors";
import type { WorkbookPort } from "../port/port";
import { calculated } from "../calculated";
import { asItStands } from "../asItStands";
import { enterCells, type Entry } from "../scattered";
import { blockAt, compare, type Verdict } from "./agreement";
import type { CopiedCell } from "./copyCells";
import { valuesOfExpressions } from "./expressions";
import type { WattCell } from "./findCells";
import { expressionsOf, layoutCopies, type Copies } from "./layoutCopies";

export interface Proving {
  readonly sheet: string;
  readonly live: boolean;
  /** The workbook as it was read, where it has been. */
  readonly still?: WorkbookPort;
}

/**
 * Puts copies on a blank sheet, lets the workbook work them out, and compares each with its cell: a
 * copy that says something else, or that the workbook refuses, gives way to the cell's value.
 */
export async function provenCopies(
  port: WorkbookPort,
  cells: readonly WattCell[],
  { sheet, live, still = asItStands(port) }: Proving,
): Promise<Copies> {
  const start = { sheet, ...rowArea(0, 0) };
  const expressions = await valuesOfExpressions(port, expressionsOf(cells), start);
  const first = await layoutCopies(still, cells, { expressions, live });
  const refused = await putDown(port, sheet, first);
  await calculated(port);
  const verdicts = await verdictsOn({ port, sheet, refused }, first.copied);
  if (verdicts.size === 0) {
    return first;
  }
  const proven = await layoutCopies(still, cells, { expressions, live, verdicts });
  await port.write(formatAddress(start), over(proven.rows, first.rows));
  return proven;
}

/** Writes the copies, and answers which cells' copies the workbook does not take. */
async function putDown(
  port: WorkbookPort,
  sheet: string,
  { rows, copied }: Copies,
): Promise<ReadonlyMap<CopiedCell, string>> {
  const start = { sheet, ...rowArea(0, 0) };
  try {
    await port.write(formatAddress(start), rows);
    return new Map();
  } catch (error) {
    if (!(error instanceof PortError) || !["invalid", "failed"].includes(error.reason)) {
      throw error;
    }
  }
  const entries = rows.flatMap((cells, row) =>
    cells.flatMap((input, column): Entry[] =>
      input === null ? [] : [{ cell: { ...start, row, column }, input }],
    ),
  );
  const refused = await enterCells(port, entries);
  return new Map(
    refused.flatMap(({ cell: { row }, reason }) => {
      const of = copied.find(({ top, bottom }) => row >= top && row < bottom);
      return of === undefined ? [] : [[of, reason] as const];
    }),
  );
}

interface Trial {
  readonly port: WorkbookPort;
  readonly sheet: string;
  /** What the workbook did not take. */
  readonly refused: ReadonlyMap<CopiedCell, string>;
}

async function verdictsOn(
  { port, sheet, refused }: Trial,
  copied: readonly CopiedCell[],
): Promise<ReadonlyMap<string, Verdict>> {
  const natives = copied.filter(({ stays }) => stays === null);
  const pairs = natives.map(({ cell, result, addIn }) => ({
    own: blockAt(cell.address, result),
    copy: { sheet, ...result },
    addIn: { sheet, ...rowArea(addIn.row, addIn.column) },
  }));
  const verdicts = await compare(port, pairs);
  return new Map(
    natives.flatMap((one, at) => {
      const reason = refused.get(one)?.replace(/\.$/, "") ?? verdicts[at].reason;
      return reason === ""
        ? []
        : [[one.cell.address, { values: verdicts[at].values, reason }] as const];
    }),
  );
}

/** The rows, with blanks where others stood that reach further. */
function over(
  rows: readonly (readonly SheetCell[])[],
  before: readonly (readonly SheetCell[])[],
): SheetCell[][] {
  const width = Math.max(rows[0].length, before[0].length);
  const blank = new Array<SheetCell>(width).fill(null);
  const longer = [...rows, ...before.slice(rows.length).map(() => blank)];
  return padRows(longer).map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? ""),
  );
}
