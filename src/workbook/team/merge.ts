import { findField } from "../../presets/fields";
import { cellOf, formatAddress } from "../../sheet/address";
import { PortError } from "../../sheet/errors";
import type { CellInput, TableInfo } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { checkRows, teamKey, type RawRow, type TeamRow } from "./rows";
import { readRawTable, toCells, type RawTable } from "./table";

/** What an import would do to the table. */
export interface Merge {
  /** Rows of the table that would change; `before` is null where formulas refuse the row. */
  readonly replaced: readonly { readonly before: TeamRow | null; readonly after: TeamRow }[];
  readonly added: readonly TeamRow[];
  /** Writes it; fails before the first cell when the table has too few blank rows. */
  apply(): Promise<void>;
}

/** A row of the table, counted below its header, and what goes into it. */
interface Target {
  readonly index: number;
  readonly row: TeamRow;
}

/** Plans how rows go into the table: into the row of the same figure, else into a blank one. */
export async function planMerge(
  port: WorkbookPort,
  table: TableInfo,
  rows: readonly TeamRow[],
): Promise<Merge> {
  const raw = await readRawTable(port, table);
  const present = presentRows(raw.rows);
  const changed = rows.flatMap((row) => {
    const found = present.get(teamKey(row));
    return found === undefined || sameFigure(found.row, row) ? [] : [{ ...found, after: row }];
  });
  const added = rows.filter((row) => !present.has(teamKey(row)));
  return {
    replaced: changed.map(({ row, after }) => ({ before: row, after })),
    added,
    async apply() {
      const blank = blankRows(raw.rows, added.length);
      await writeRows(port, raw, [
        ...changed.map(({ index, after }) => ({ index, row: after })),
        ...added.map((row, at) => ({ index: blank[at], row })),
      ]);
    },
  };
}

/** By figure; a row that formulas refuse still takes the place of its figure. */
function presentRows(
  raw: readonly RawRow[],
): Map<string, { readonly index: number; readonly row: TeamRow | null }> {
  return new Map(
    raw.flatMap((one, index) => {
      const field = findField(String(one.cells.field))?.name;
      const [row = null] = checkRows([one]).rows;
      const ticker = String(one.cells.ticker);
      return field === undefined ? [] : [[teamKey({ ticker, field }), { index, row }] as const];
    }),
  );
}

function sameFigure(before: TeamRow | null, after: TeamRow): boolean {
  return (
    before?.value === after.value &&
    before.asOf === after.asOf &&
    before.source === after.source &&
    before.note === after.note
  );
}

function blankRows(raw: readonly RawRow[], needed: number): number[] {
  const blank = raw.flatMap(({ cells }, index) =>
    Object.values(cells).every((cell) => cell === "") ? [index] : [],
  );
  if (needed > blank.length) {
    throw new PortError(
      "invalid",
      `The table has ${blank.length} blank rows and needs ${needed}. Insert rows, then try again.`,
    );
  }
  return blank;
}

/** One block over all rows, with null for what stays. */
async function writeRows(
  port: WorkbookPort,
  { range, places, rows }: RawTable,
  targets: readonly Target[],
): Promise<void> {
  if (targets.length === 0) {
    return;
  }
  const block = rows.map(() => new Array<CellInput>(range.columns).fill(null));
  for (const { index, row } of targets) {
    toCells(row).forEach((cell, at) => {
      if (places[at] >= 0) {
        block[index][places[at]] = cell;
      }
    });
  }
  await port.write(formatAddress(cellOf(range, 1, 0)), block);
}
