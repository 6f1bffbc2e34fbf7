import { append } from "../../core/lists";
import { isBlock, NotTraceable, type Value } from "../../formula/evaluate/value";
import type { CellSource } from "../../formula/evaluate/source";
import { tableCells } from "../../formula/evaluate/structured";
import type { PlainCell } from "../../catalog/cells";
import type { CellValue } from "../../sheet/cells";
import { isOurs, parseCalls, textOf } from "../../formula/calls";
import { evaluate } from "../../formula/evaluate/expression";
import { rangeIn } from "../../formula/references";
import { tokensOf, type Token } from "../../formula/tokens";
import { cellOf, parseAddress, type CellRange } from "../../sheet/address";
import type { WorkbookPort } from "../../workbook/port/port";
import { documentTitle } from "../companies/documents";
import { createBook, type Book, type BookCell, type NamedDocument } from "./book";
import { companyReading, readingsWithin, type FoundReading } from "./companyReading";
import { once } from "./once";
import { pickedBy } from "./picked";
import { sourceOf } from "./source";
import { createTracer } from "./trace";

/** What a cell rests on, through as many formulas as lie between. */
export interface Lineage {
  /** The cells that its formula names. */
  readonly direct: readonly BookCell[];
  /** The cells with functions of this add-in, the nearest first. */
  readonly calls: readonly BookCell[];
  readonly readings: readonly FoundReading[];
  /** Numbers and texts that somebody typed. */
  readonly typed: readonly BookCell[];
  /** What the rows of typed numbers name as their sources. */
  readonly documents: readonly NamedDocument[];
  /** There are more cells than were followed. */
  readonly cut: boolean;
}

/** Follows the formulas of a workbook as it stands now. */
export interface Follower {
  readonly book: Book;
  readonly source: CellSource;
  lineage(cell: BookCell): Promise<Lineage>;
  /** The cell whose formula fills this one by spilling; null where none does. */
  anchor(cell: BookCell): Promise<BookCell | null>;
  /** What the formula of a cell names, or of the cell that spills into it. */
  behind(cell: BookCell): Promise<readonly BookCell[]>;
  /** The reading that a cell shows; null where it shows none. */
  reading(cell: BookCell): Promise<FoundReading | null>;
}

/** Enough for the largest ready model, and few enough for a moment. */
const MOST_CELLS = 800;
/** Of one range, such as a column of cash flows. */
const MOST_OF_RANGE = 60;

export function createFollower(port: WorkbookPort): Follower {
  const book = createBook(port);
  const source = sourceOf(port);
  const filled = once((cell) => valueOf(cell, source));
  const follower: Follower = {
    book,
    source,
    anchor: (cell) => anchorOf(cell, book, filled),
    behind: once((cell) => cellsBehind(cell, follower)),
    reading: once(async (cell) => {
      const holder = cell.formula === "" ? await follower.anchor(cell) : cell;
      return holder === null ? null : companyReading(cell, holder, source);
    }),
    lineage: (cell) => follow(cell, follower),
  };
  return follower;
}

async function follow(from: BookCell, follower: Follower): Promise<Lineage> {
  const seen = new Set([from.address]);
  const found = {
    calls: [] as BookCell[],
    readings: [] as FoundReading[],
    typed: [] as BookCell[],
  };
  const direct = await follower.behind(from);
  let level = from.formula === "" ? [] : direct;
  await note(from, follower, { ...found, calls: [] });
  while (level.length > 0 && seen.size < MOST_CELLS) {
    const fresh = level.filter(({ address }) => !seen.has(address) && seen.add(address));
    const behind = await Promise.all(fresh.map((cell) => follower.behind(cell)));
    for (const [index, cell] of fresh.entries()) {
      await note(cell, follower, { ...found, typed: behind[index].length > 0 ? [] : found.typed });
    }
    level = behind.flat();
  }
  const documents = await documentsOf(found.typed, follower.book);
  return { direct, ...found, documents, cut: level.length > 0 };
}

/** What the rows of cells name as their sources. */
export async function documentsOf(
  typed: readonly BookCell[],
  book: Book,
): Promise<readonly NamedDocument[]> {
  const named = await Promise.all(
    typed.map(async ({ place, beside }) => {
      const listed = await book.documents(place.sheet);
      return [
        ...listed.filter(({ mark }) => beside.some((text) => text.endsWith(mark))),
        ...beside.filter(isAddress).map((url) => ({ title: documentTitle(url), url })),
      ];
    }),
  );
  return [...new Map(named.flat().map((one) => [one.url, one])).values()];
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

interface Found {
  readonly calls: BookCell[];
  readonly readings: FoundReading[];
  readonly typed: BookCell[];
}

async function note(cell: BookCell, follower: Follower, found: Found): Promise<void> {
  const reading = await follower.reading(cell);
  if (reading !== null) {
    found.readings.push(reading);
  } else if (isOurs(cell.formula)) {
    found.calls.push(cell);
    append(found.readings, await readingsWithin(cell, follower.source));
  } else if (cell.formula === "" && cell.text !== "") {
    found.typed.push(cell);
  }
}

async function cellsBehind(cell: BookCell, follower: Follower): Promise<readonly BookCell[]> {
  const holder = cell.formula === "" ? await follower.anchor(cell) : cell;
  if (holder !== cell) {
    return holder === null || (await follower.reading(cell)) !== null ? [] : [holder];
  }
  const { sheet } = cell.place;
  const { cells: picked, rest } = await pickedBy(cell.formula, sheet, follower.source);
  const ranges = [...picked, ...(await rangesIn(textOf(rest), sheet, follower.source))];
  const cells = await Promise.all(
    ranges.flatMap(someCells).map((place) => follower.book.cell(place)),
  );
  return [...new Map(cells.map((one) => [one.address, one])).values()];
}

async function rangesIn(
  formula: string,
  sheet: string,
  source: CellSource,
): Promise<readonly CellRange[]> {
  const found = await Promise.all(
    tokensOf(formula).map((token) => rangeOfToken(token, sheet, source)),
  );
  return found.filter((range): range is CellRange => range !== null);
}

/** The cells that a word of a formula stands for; null where it stands for none. */
export async function rangeOfToken(
  { kind, text }: Token,
  sheet: string,
  source: CellSource,
): Promise<CellRange | null> {
  switch (kind) {
    case "reference":
      return rangeIn(text, sheet);
    case "name": {
      const name = await source.name(text, sheet);
      return name === undefined ? null : parseAddress(name.address);
    }
    case "structured":
      try {
        return await tableCells(text, source);
      } catch (error) {
        if (error instanceof NotTraceable) {
          return null;
        }
        throw error;
      }
    default:
      return null;
  }
}

function someCells(range: CellRange): readonly CellRange[] {
  const count = Math.min(MOST_OF_RANGE, range.rows * range.columns);
  return Array.from({ length: count }, (_, at) =>
    cellOf(range, Math.floor(at / range.columns), at % range.columns),
  );
}

/** How far above or to the left of a cell the formula that fills it is looked for. */
const ROWS_BACK = 400;
const COLUMNS_BACK = 60;

async function anchorOf(
  cell: BookCell,
  book: Book,
  filled: (cell: BookCell) => Promise<Value>,
): Promise<BookCell | null> {
  if (cell.formula !== "" || cell.text === "") {
    return null;
  }
  const { row, column, sheet } = cell.place;
  const before = (await book.formulas(sheet)).filter(({ place, formula }) => {
    const [down, right] = [row - place.row, column - place.column];
    const near = down >= 0 && right >= 0 && down <= ROWS_BACK && right <= COLUMNS_BACK;
    return near && isOurs(formula);
  });
  for (const one of before.reverse()) {
    const block = await filled(one);
    const value = isBlock(block)
      ? block[row - one.place.row]?.[column - one.place.column]
      : undefined;
    if (value !== undefined && isSame(value, cell.value)) {
      return one;
    }
  }
  return null;
}

function isSame(made: PlainCell, shown: CellValue): boolean {
  return typeof made === "number" && typeof shown === "number"
    ? Math.abs(made - shown) <= 1e-9 * Math.abs(made)
    : made === shown;
}

/** What a formula with calls comes to; null where it cannot be worked out here. */
async function valueOf({ formula, place }: BookCell, source: CellSource): Promise<Value> {
  const { sheet } = place;
  try {
    const call = createTracer(source, sheet).result;
    return await evaluate(parseCalls(formula) ?? [], { source, sheet, call });
  } catch (error) {
    if (error instanceof NotTraceable) {
      return null;
    }
    throw error;
  }
}
