import { blockOf, periodsOf, type Block, type CashRuns, type SignBlocks } from "./cashRuns";
import { discounted } from "./discountedBlock";
import { logQuotient } from "./logQuotient";

/** About four steps are needed; halving after so many of them ends every search. */
const FAST_STEPS = 30;
const ALL_STEPS = 100;
/** Newton's error after a step is at most span / 8 times the square of the step. */
const LAST_STEP_TIMES_SPAN = 1e-8;

/**
 * The rate of cash flows that change sign once, as x = ln(1 + rate): there is exactly one.
 *
 * Finds where ln(second block / first block), both discounted, is 0. That function of x falls by
 * the distance between the mean times of the blocks, which is at least one period and at most the
 * whole span. So each evaluation brackets the root from both sides, for flows of any size.
 */
export function singleRateExponent(runs: CashRuns, signs: SignBlocks): number {
  const { first, turnsAfter, turnsAt, last } = signs;
  const early = blockOf(runs, { from: first, to: turnsAfter, start: 0 });
  const start = periodsOf(runs, first, turnsAt - 1);
  const late = blockOf(runs, { from: turnsAt, to: last, start });
  let low = -Infinity;
  let high = Infinity;
  let before: Point | undefined;
  let x = 0;
  for (let count = 0; count < ALL_STEPS; count++) {
    const here = compare(early, late, x);
    const nearest = x + here.logRatio / late.end;
    const furthest = x + here.logRatio;
    low = Math.max(low, Math.min(nearest, furthest));
    high = Math.min(high, Math.max(nearest, furthest));
    if (count >= FAST_STEPS) {
      x = (low + high) / 2;
      continue;
    }
    const next = Math.min(high, Math.max(low, x + fastStep(here, before)));
    if (Math.abs(next - x) * late.end <= LAST_STEP_TIMES_SPAN) {
      return next;
    }
    before = here;
    x = next;
  }
  return x;
}

interface Point {
  readonly x: number;
  /** ln(second block / first block), both discounted. */
  readonly logRatio: number;
  /** From the mean time of the first block to that of the second. */
  readonly distance: number;
}

/** Newton's step; with a point before it, the root of the cubic x(logRatio) through both. */
function fastStep(here: Point, before: Point | undefined): number {
  const newton = here.logRatio / here.distance;
  if (before === undefined || before.logRatio === here.logRatio) {
    return newton;
  }
  const width = here.logRatio - before.logRatio;
  const part = here.logRatio / width;
  const slopeHere = width / here.distance;
  const slopeBefore = width / before.distance;
  const chord = before.x - here.x;
  const square = 3 * chord - 2 * slopeHere - slopeBefore;
  const cube = slopeHere + slopeBefore - 2 * chord;
  return newton + part * part * (square + part * cube);
}

/** Each block is discounted to its own heaviest end, so that nothing over- or underflows. */
function compare(early: Block, late: Block, x: number): Point {
  const first = discounted(early, x);
  const second = discounted(late, x);
  const apart = x >= 0 ? late.start - early.start : late.end - early.end;
  return {
    x,
    logRatio: logQuotient(Math.abs(second.sum), Math.abs(first.sum)) - x * apart,
    distance: apart + second.meanOffset - first.meanOffset,
  };
}
