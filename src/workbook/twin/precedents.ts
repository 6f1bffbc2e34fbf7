import type { Link } from "../../models/twin/types";
import {
  cellOf,
  formatAddress,
  intersect,
  isOneCell,
  parseAddress,
  parseAddressOn,
  type CellRange,
} from "../../sheet/address";
import type { CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import type { Piece } from "../../formula/parseCalls";

/** What an argument refers to, as the function gets it, with a link to each cell. */
export interface Precedent {
  readonly value: unknown;
  readonly links: readonly Link[];
}

/** The range that an argument consists of; null for anything longer. */
export function rangeOf(pieces: readonly Piece[], sheet: string): CellRange | null {
  const solid = pieces.filter(({ kind }) => kind !== "space");
  const text = solid.map((piece) => piece.text).join("");
  const kinds = solid.map(({ kind }) => kind).join();
  return kinds === "reference" || kinds === "sheet,reference" ? parseAddressOn(sheet, text) : null;
}

/** Reads a range; whole rows and columns up to where the sheet is used. */
export async function readPrecedent(port: WorkbookPort, range: CellRange): Promise<Precedent> {
  const part = isOneCell(range) ? range : await usedPart(port, range);
  const { values } = await port.read(formatAddress(part));
  const links = values.flatMap((row, r) =>
    row.map((_, c) => ({ formula: formatAddress(cellOf(part, r, c)), mayBeBlank: true })),
  );
  return { value: values.map((row) => row.map(functionInput)), links };
}

async function usedPart(port: WorkbookPort, range: CellRange): Promise<CellRange> {
  const used = await port.usedRange(range.sheet);
  const whole = range.rows > 100_000 || range.columns > 10_000;
  const part = whole && used !== null ? intersect(range, parseAddress(used)) : range;
  return part ?? cellOf(range, 0, 0);
}

/** A cell's value as Excel hands it to a function: errors are objects there. */
export function functionInput(value: CellValue): unknown {
  return typeof value === "string" && /^#(?:N\/A|[A-Z]+(?:\/0)?[!?])$/.test(value)
    ? { code: value }
    : value;
}
