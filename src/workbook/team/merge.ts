import { findField } from "../../presets/fields";
import { cellOf } from "../../sheet/address";
import { PortError } from "../../sheet/errors";
import type { CellInput, TableInfo } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { writeCells, type Entry } from "../scattered";
import { checkRows, teamKey, type RawRow, type TeamRow } from "./rows";
import { findTeamTable, readRawTable, toCells, type RawTable } from "./table";

/** A row of the table that would change; `before` is null where formulas refuse it. */
export interface Replaced {
  readonly before: TeamRow | null;
  readonly after: TeamRow;
}

/** What an import would do to the table. */
export interface Merge {
  readonly replaced: readonly Replaced[];
  readonly added: readonly TeamRow[];
  /**
   * Writes it into the rows where the figures stand by then, and answers how to take it back. Fails
   * before the first cell when one of them has changed since, or blank rows are missing.
   */
  apply(): Promise<Merged>;
}

export interface Merged {
  /** Puts back what stood there, and answers the figures that were changed since and stay. */
  undo(): Promise<readonly string[]>;
}

/** What stands for a figure now: its place among the rows, and the row where formulas take it. */
interface Present {
  readonly index: number;
  readonly row: TeamRow | null;
}

/** What went into the table, with what stood there. */
interface Written {
  readonly after: TeamRow;
  readonly before: readonly CellInput[];
}

/** Plans how rows go into the table: into the row of the same figure, else into a blank one. */
export async function planMerge(
  port: WorkbookPort,
  table: TableInfo,
  rows: readonly TeamRow[],
): Promise<Merge> {
  const present = presentRows((await readRawTable(port, table)).rows);
  const replaced = rows.flatMap((after) => {
    const found = present.get(teamKey(after));
    return found === undefined || sameFigure(found.row, after)
      ? []
      : [{ before: found.row, after }];
  });
  const added = rows.filter((row) => !present.has(teamKey(row)));
  return { replaced, added, apply: () => apply(port, replaced, added) };
}

async function apply(
  port: WorkbookPort,
  replaced: readonly Replaced[],
  added: readonly TeamRow[],
): Promise<Merged> {
  const raw = await rawNow(port);
  const present = presentRows(raw.rows);
  const expected = [...replaced, ...added.map((after) => ({ before: undefined, after }))];
  const changed = expected.filter(
    ({ before, after }) => !isStill(before, present.get(teamKey(after))),
  );
  if (changed.length > 0) {
    const names = changed.map(({ after }) => nameOf(after)).join(", ");
    throw new PortError(
      "invalid",
      `The table has changed in the meantime: ${names}. Nothing was imported; import again.`,
    );
  }
  const blank = blankRows(raw.rows, added.length);
  const targets = [
    ...replaced.map(({ after }) => ({ after, index: present.get(teamKey(after))?.index ?? 0 })),
    ...added.map((after, at) => ({ after, index: blank[at] })),
  ];
  const entries = targets.flatMap(({ after, index }) => rowEntries(raw, index, toCells(after)));
  const before = targets.flatMap(({ index }) => backEntries(raw, index, raw.inputs[index]));
  await writeOrBack(port, entries, before);
  const written = targets.map(({ after, index }) => ({ after, before: raw.inputs[index] }));
  return { undo: () => takeBack(port, written) };
}

/** Whether a figure stands as the plan found it; undefined where it was not there. */
function isStill(before: TeamRow | null | undefined, now: Present | undefined): boolean {
  return before === undefined || now === undefined
    ? before === undefined && now === undefined
    : before === null
      ? now.row === null
      : sameFigure(now.row, before);
}

async function takeBack(port: WorkbookPort, written: readonly Written[]): Promise<string[]> {
  const raw = await rawNow(port);
  const present = presentRows(raw.rows);
  const found = written.map((one) => ({ ...one, now: present.get(teamKey(one.after)) }));
  const entries = found.flatMap(({ after, before, now }) =>
    now !== undefined && sameFigure(now.row, after) ? backEntries(raw, now.index, before) : [],
  );
  await writeCells(port, entries);
  return found.flatMap(({ after, now }) => (sameFigure(now?.row, after) ? [] : [nameOf(after)]));
}

async function rawNow(port: WorkbookPort): Promise<RawTable> {
  const table = await findTeamTable(port);
  if (table === null) {
    throw new PortError("missing", "The team's table is gone from this workbook.");
  }
  return readRawTable(port, table);
}

function nameOf({ ticker, field }: TeamRow): string {
  return `${ticker} ${field}`;
}

/** By figure; a row that formulas refuse still takes the place of its figure. */
function presentRows(raw: readonly RawRow[]): Map<string, Present> {
  return new Map(
    raw.flatMap((one, index) => {
      const field = findField(String(one.cells.field))?.name;
      const [row = null] = checkRows([one]).rows;
      const ticker = String(one.cells.ticker);
      return field === undefined ? [] : [[teamKey({ ticker, field }), { index, row }] as const];
    }),
  );
}

function sameFigure(before: TeamRow | null | undefined, after: TeamRow): boolean {
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

/** The cells of ours in a row; a column of the team's own stays. */
function rowEntries({ range, places }: RawTable, index: number, inputs: Inputs): Entry[] {
  return inputs.flatMap((input, at) =>
    places[at] < 0 ? [] : [{ cell: cellOf(range, index + 1, places[at]), input }],
  );
}

/** The same from all that a row of the table held. */
function backEntries(raw: RawTable, index: number, held: Inputs): Entry[] {
  return rowEntries(
    raw,
    index,
    raw.places.map((place) => held[place] ?? ""),
  );
}

type Inputs = readonly CellInput[];

/** The first failure is the one to tell of, not one of putting back. */
async function writeOrBack(
  port: WorkbookPort,
  entries: readonly Entry[],
  before: readonly Entry[],
): Promise<void> {
  try {
    await writeCells(port, entries);
  } catch (error) {
    await writeCells(port, before).catch(() => undefined);
    throw error;
  }
}
