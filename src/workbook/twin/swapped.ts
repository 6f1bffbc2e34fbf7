import type { TwinRecord } from "./records";

/** A cell that was left as it is; the reason is what a sentence says of it. */
export interface SkippedCell {
  readonly address: string;
  readonly reason: string;
}

export interface Swapped {
  readonly swapped: readonly string[];
  readonly skipped: readonly SkippedCell[];
}

export const EDITED = "was edited in the meantime and stays";
export const GONE = "cannot come back: its sheet is gone";

/** Cells that are left as they are, with the reason. */
export type Skipped = Map<TwinRecord, string>;

/** What became of all records. */
export function outcome(
  records: readonly TwinRecord[],
  skipped: ReadonlyMap<TwinRecord, string>,
): Swapped {
  return {
    swapped: records.filter((record) => !skipped.has(record)).map(({ cell }) => cell),
    skipped: records.flatMap((record) => {
      const reason = skipped.get(record);
      return reason === undefined ? [] : [{ address: record.cell, reason }];
    }),
  };
}
