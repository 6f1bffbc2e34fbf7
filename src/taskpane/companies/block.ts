import type { Area, AreaStyle, SheetCell } from "../../sheet/draft";
import { greatest } from "../../core/lists";

/** Where the top left cell of a block goes, counted from 0 within its sheet. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Cells to be put down anywhere; areas count from the block's own top left cell. */
export interface Block {
  readonly rows: readonly (readonly SheetCell[])[];
  /** What formulas fill beside their own cell. */
  readonly spills: readonly Area[];
  readonly styles: readonly AreaStyle[];
  /** In characters, for a sheet that holds nothing else. */
  readonly widths: readonly number[];
  readonly frozenRows?: number;
}

/** A block whose formulas name cells of their own. */
export type BlockBuilder = (at: Position) => Block;

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The cells that the block and its spills take. */
export function sizeOf({ rows, spills }: Block): Size {
  return {
    rows: greatest([rows.length, ...spills.map(({ row, rows: height }) => row + height)]),
    columns: greatest([
      ...rows.map((row) => row.length),
      ...spills.map(({ column, columns }) => column + columns),
    ]),
  };
}
