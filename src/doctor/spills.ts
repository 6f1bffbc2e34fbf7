import { resize, type CellRange } from "../sheet/address";
import { isOurs } from "../formula/calls";
import { tokensOf } from "../formula/tokens";
import type { WorkbookPort } from "../workbook/port/port";
import { boxAround, enterCells, type Placed, type RefusedCell } from "../workbook/scattered";
import type { OurCell } from "./ourFormulas";
import { gridIn, gridOf, type SheetGrid } from "./sheetGrid";
import { append } from "../core/lists";

/** What each formula fills, or why it must stay; cells that another formula fills are left out. */
export type Filled = ReadonlyMap<OurCell, CellRange | string>;

const ARRAY = "belongs to an array formula.";
const UNCLEAR = "fills cells that the formula above may fill.";

/**
 * What each formula of a sheet fills: its own cell, or the block that it spills. Hosts do not tell,
 * so formulas with something beside them are taken out for a moment: cells without a formula that go
 * blank were spilled. Every formula is put back, also when something fails.
 *
 * @param cells of one sheet, from the top.
 */
export async function filledBy(
  port: WorkbookPort,
  cells: readonly OurCell[],
  before: SheetGrid,
): Promise<Filled> {
  const repeats = new Set(cells.flatMap((one) => (one.head === null ? [] : [key(one.cell)])));
  const isResult = (row: number, column: number): boolean =>
    before.at(row, column) !== "" &&
    (before.formulaAt(row, column) === "" || repeats.has(`${row},${column}`));
  const heads = cells.filter(({ head }) => head === null);
  const candidates = heads.filter(({ cell }) => neighbours(cell).some((one) => isResult(...one)));
  const all = await without(port, candidates, async () =>
    blank(await gridOf(port, candidates[0].cell.sheet), before, isResult),
  );
  const filled = new Map<OurCell, CellRange | string>(
    heads.map((one) => [one, all.refused.has(key(one.cell)) ? ARRAY : one.cell]),
  );
  const spilling = candidates.filter(({ cell }) =>
    neighbours(cell).some((one) => all.found.has(one.join())),
  );
  for (const one of spilling) {
    const region = boxAround([one, ...[...all.found].map((text) => placeOf(one, text))]);
    const own = (row: number, column: number): boolean =>
      covers(region, row, column) && isResult(row, column) && !isTaken(filled, row, column);
    const { found } = await without(port, [one], async () =>
      blank(await gridIn(port, region), before, own),
    );
    filled.set(one, rectangle(one.cell, found, before));
  }
  return withRepeats(filled, cells);
}

/** Whether a formula further up has been found to fill the cell. */
function isTaken(filled: Filled, row: number, column: number): boolean {
  return [...filled.values()].some((range) => isWithin(range, { row, column }));
}

/** A formula that repeats another is part of its array, or of its spill, or one of its own. */
function withRepeats(filled: Map<OurCell, CellRange | string>, cells: readonly OurCell[]): Filled {
  const byCell = new Map([...filled].map(([{ cell }, range]) => [key(cell), range]));
  for (const one of cells) {
    const range = one.head === null ? undefined : byCell.get(key(one.head));
    if (range !== undefined && !isWithin(range, one.cell)) {
      filled.set(one, typeof range === "string" ? range : one.cell);
    }
  }
  return filled;
}

function isWithin(
  range: CellRange | string,
  { row, column }: Pick<CellRange, "row" | "column">,
): boolean {
  return typeof range !== "string" && covers(range, row, column);
}

type Cells = ReadonlySet<string>;

interface Look {
  readonly found: Cells;
  /** Formulas that the workbook would not take out. */
  readonly refused: Cells;
}

/** Looks at the sheet while these formulas are out. */
async function without(
  port: WorkbookPort,
  cells: readonly OurCell[],
  look: () => Promise<Cells>,
): Promise<Look> {
  if (cells.length === 0) {
    return { found: new Set(), refused: new Set() };
  }
  const refused: RefusedCell[] = [];
  try {
    append(refused, await enter(port, cells, () => ""));
    return { found: await look(), refused: new Set(refused.map(({ cell }) => key(cell))) };
  } finally {
    await enter(port, cells, ({ formula }) => formula);
  }
}

async function enter(
  port: WorkbookPort,
  cells: readonly OurCell[],
  content: (cell: OurCell) => string,
): Promise<readonly RefusedCell[]> {
  return enterCells(
    port,
    cells.map((one) => ({ cell: one.cell, input: content(one) })),
  );
}

/** Results that showed something before and show nothing now. */
function blank(
  after: SheetGrid,
  before: SheetGrid,
  isResult: (row: number, column: number) => boolean,
): Cells {
  const found = new Set<string>();
  before.forEach((row, column) => {
    if (after.at(row, column) === "" && isResult(row, column)) {
      found.add(`${row},${column}`);
    }
  });
  return found;
}

function rectangle(anchor: CellRange, own: Cells, before: SheetGrid): CellRange | string {
  let columns = 1;
  while (own.has(`${anchor.row},${anchor.column + columns}`)) {
    columns += 1;
  }
  let rows = 1;
  while (own.has(`${anchor.row + rows},${anchor.column}`)) {
    rows += 1;
  }
  return isBelowSpill(anchor, columns, before) ? UNCLEAR : resize(anchor, rows, columns);
}

/** Functions of Excel that fill blocks: what stands below them may be theirs. */
const SPILLING: ReadonlySet<string> = new Set(
  (
    "SEQUENCE RANDARRAY FILTER SORT SORTBY UNIQUE TRANSPOSE XLOOKUP INDEX OFFSET INDIRECT LET " +
    "LAMBDA MAP SCAN BYROW BYCOL MAKEARRAY TAKE DROP EXPAND VSTACK HSTACK TOROW TOCOL WRAPROWS " +
    "WRAPCOLS CHOOSEROWS CHOOSECOLS TEXTSPLIT FREQUENCY TREND MMULT"
  ).split(" "),
);

function maySpill(formula: string): boolean {
  return tokensOf(formula).some(({ kind, text }) =>
    kind === "function" ? SPILLING.has(text.toUpperCase()) : text === "#" || text === "{",
  );
}

function isBelowSpill(anchor: CellRange, columns: number, before: SheetGrid): boolean {
  return Array.from({ length: columns - 1 }, (_, step) =>
    before.formulaAt(anchor.row - 1, anchor.column + 1 + step),
  ).some((formula) => !isOurs(formula) && maySpill(formula));
}

/** The cells to the right and below, where a spill would go. */
function neighbours({ row, column }: CellRange): readonly (readonly [number, number])[] {
  return [
    [row, column + 1],
    [row + 1, column],
  ];
}

function placeOf({ cell }: OurCell, text: string): Placed {
  const [row, column] = text.split(",").map(Number);
  return { cell: { ...cell, row, column } };
}

function covers(range: CellRange, row: number, column: number): boolean {
  const [down, right] = [row - range.row, column - range.column];
  return down >= 0 && down < range.rows && right >= 0 && right < range.columns;
}

function key({ row, column }: CellRange): string {
  return `${row},${column}`;
}
