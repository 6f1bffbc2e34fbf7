/**
 * Cash flows one period apart, written as runs of equal amounts: `amounts[k]` is paid in each of
 * `lengths[k]` periods, for k below `count`. Twelve equal rents of a year are one run.
 */
export interface CashRuns {
  readonly count: number;
  readonly amounts: Float64Array;
  /** Left out where every run is a single period. */
  readonly lengths?: Float64Array;
}

/** Where the runs turn from one sign to the other, zeros apart. */
export interface SignBlocks {
  /** Changes of sign; the number of rates is at most this and differs from it by an even number. */
  readonly changes: number;
  readonly first: number;
  /** Last run before and first run after the first change. */
  readonly turnsAfter: number;
  readonly turnsAt: number;
  readonly last: number;
}

/** Without a flow other than zero, `first` and `last` are -1. */
export function signBlocks({ count, amounts }: CashRuns): SignBlocks {
  let [changes, first, turnsAfter, turnsAt, last] = [0, -1, -1, -1, -1];
  for (let k = 0; k < count; k++) {
    if (amounts[k] === 0) {
      continue;
    }
    if (first < 0) {
      first = k;
    } else if (amounts[k] > 0 !== amounts[last] > 0) {
      changes += 1;
      if (changes === 1) {
        turnsAfter = last;
        turnsAt = k;
      }
    }
    last = k;
  }
  return { changes, first, turnsAfter, turnsAt, last };
}

/** Neighbouring runs of one sign, and the periods from the first cash flow to their ends. */
export interface Block {
  readonly runs: CashRuns;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export function blockOf(runs: CashRuns, { from, to, start }: Omit<Block, "runs" | "end">): Block {
  return { runs, from, to, start, end: start + periodsOf(runs, from, to) - 1 };
}

export function periodsOf({ lengths }: CashRuns, from: number, to: number): number {
  if (lengths === undefined) {
    return to - from + 1;
  }
  let periods = 0;
  for (let k = from; k <= to; k++) {
    periods += lengths[k];
  }
  return periods;
}
