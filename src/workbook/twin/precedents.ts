import type { Link, TwinArgument } from "../../models/twin/types";
import { greatest } from "../../core/lists";
import {
  cellOf,
  formatAddress,
  intersect,
  isOneCell,
  parseAddress,
  type CellRange,
} from "../../sheet/address";
import { isErrorText } from "../../sheet/errors";
import type { CellBlock, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";

/** What an argument refers to, as the function gets it, with a link to each cell. */
export interface Precedent {
  readonly value: unknown;
  readonly links: readonly Link[];
  /** What the range is called, how many of its cells are filled, and which is the last. */
  readonly entries?: TwinArgument["entries"];
}

/** Reads a range; whole rows and columns up to where the sheet is used. */
export async function readPrecedent(port: WorkbookPort, range: CellRange): Promise<Precedent> {
  const { address, values } = await readRange(port, range);
  const part = parseAddress(address);
  const links = values.flatMap((row, r) =>
    row.map((_, c) => ({ formula: formatAddress(cellOf(part, r, c)), mayBeBlank: true })),
  );
  const places = values.flatMap((row, r) =>
    row.flatMap((value, c) => (value === "" ? [] : [placeIn(range, cellOf(part, r, c))])),
  );
  return {
    value: values.map((row) => row.map(cellInput)),
    links,
    entries: { range: formatAddress(range), filled: places.length, last: greatest([0, ...places]) },
  };
}

/** Which of the cells of a range one is, row by row, from 1. */
function placeIn(range: CellRange, { row, column }: CellRange): number {
  return (row - range.row) * range.columns + column - range.column + 1;
}

/** The cells of a range; of whole rows and columns those up to where the sheet is used. */
export async function readRange(port: WorkbookPort, range: CellRange): Promise<CellBlock> {
  const part = isOneCell(range) ? range : await usedPart(port, range);
  return port.read(formatAddress(part));
}

async function usedPart(port: WorkbookPort, range: CellRange): Promise<CellRange> {
  const whole = range.rows > 100_000 || range.columns > 10_000;
  const [used] = whole ? await port.usedRanges([range.sheet]) : [null];
  const part = whole && used !== null ? intersect(range, parseAddress(used)) : range;
  return part ?? cellOf(range, 0, 0);
}

/** A cell's value as Excel hands it to a function: errors are objects there. */
export function cellInput(value: CellValue): unknown {
  return isErrorText(value) ? { code: value } : value;
}
