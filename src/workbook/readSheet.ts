import { cellOf, formatAddress, parseAddress, resize } from "../sheet/address";
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
    if (used !== null) {
      yield* readUsed(port, used);
    }
  }
}

async function* readUsed(port: WorkbookPort, used: string): AsyncGenerator<CellBlock> {
  const range = parseAddress(used);
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns));
  for (let row = 0; row < range.rows; row += step) {
    const rows = Math.min(step, range.rows - row);
    const part = resize(cellOf(range, row, 0), rows, range.columns);
    yield await port.read(formatAddress(part));
  }
}
