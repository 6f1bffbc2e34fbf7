import { cellOf, formatAddress, parseAddress, resize, type CellRange } from "../../sheet/address";
import type { CellInput, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";

/** Cells to write at a place; each write costs a host a recalculation, so many go in one. */
export interface Patch {
  readonly at: CellRange;
  readonly cells: readonly (readonly CellInput[])[];
}

/** A block with gaps beyond this size is written patch by patch. */
const MOST_CELLS = 200_000;

/** Writes patches that do not overlap; what lies between them stays. */
export async function writePatches(port: WorkbookPort, patches: readonly Patch[]): Promise<void> {
  for (const group of bySheet(patches)) {
    const bounds = boundsOf(group.map(areaOf));
    if (bounds.rows * bounds.columns > MOST_CELLS) {
      for (const { at, cells } of group) {
        await port.write(formatAddress(at), cells);
      }
      continue;
    }
    const block = Array.from({ length: bounds.rows }, () =>
      new Array<CellInput>(bounds.columns).fill(null),
    );
    for (const { at, cells } of group) {
      cells.forEach((row, r) =>
        row.forEach((cell, c) => {
          block[at.row - bounds.row + r][at.column - bounds.column + c] = cell;
        }),
      );
    }
    await port.write(formatAddress(bounds), block);
  }
}

/** What single cells hold: formulas as typed, and values. */
export async function readCells(
  port: WorkbookPort,
  addresses: readonly string[],
): Promise<readonly { readonly formula: CellValue; readonly value: CellValue }[]> {
  const cells = addresses.map((address) => cellOf(parseAddress(address), 0, 0));
  const found = new Map<CellRange, { formula: CellValue; value: CellValue }>();
  for (const group of bySheet(cells.map((at) => ({ at, cells: [[null]] })))) {
    const bounds = boundsOf(group.map(({ at }) => at));
    const one = bounds.rows * bounds.columns <= MOST_CELLS;
    const whole = one ? await port.read(formatAddress(bounds)) : null;
    for (const { at } of group) {
      const { formulas, values } = whole ?? (await port.read(formatAddress(at)));
      const [r, c] = whole === null ? [0, 0] : [at.row - bounds.row, at.column - bounds.column];
      found.set(at, { formula: formulas[r][c], value: values[r][c] });
    }
  }
  return cells.map((cell) => found.get(cell) ?? { formula: "", value: "" });
}

function bySheet(patches: readonly Patch[]): Patch[][] {
  const groups = new Map<string, Patch[]>();
  for (const patch of patches) {
    const group = groups.get(patch.at.sheet) ?? [];
    groups.set(patch.at.sheet, [...group, patch]);
  }
  return [...groups.values()];
}

function areaOf({ at, cells }: Patch): CellRange {
  return resize(at, cells.length, cells[0].length);
}

function boundsOf(areas: readonly CellRange[]): CellRange {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { sheet: areas[0].sheet, row, column, rows: bottom - row, columns: right - column };
}
