import { formatAddress, inBands, parseAddress } from "../sheet/address";
import type { CellBlock } from "../sheet/cells";
import type { WorkbookPort } from "./port/port";

/** Well below what a host reads at once. */
const CELLS_AT_ONCE = 200_000;

/** The used cells of sheets, each from top to bottom, a large sheet in parts. */
export async function* readSheets(
  port: WorkbookPort,
  sheets: readonly string[],
): AsyncGenerator<CellBlock> {
  for (const used of await port.usedRanges(sheets)) {
    for (const part of used === null ? [] : inBands(parseAddress(used), CELLS_AT_ONCE)) {
      yield await port.read(formatAddress(part));
    }
  }
}
