import { periodsOf, type CashRuns } from "./cashRuns";
import { logQuotient } from "./logQuotient";

/** Cash flows of both signs as runs; the first and the last are not zero. */
export interface Series {
  readonly runs: CashRuns;
  readonly periods: number;
  /** Absolute amounts added up. */
  readonly total: number;
}

/** Inflows against outflows of a series, both discounted at x = ln(1 + rate). */
export interface NetValue {
  readonly x: number;
  /** ln(inflows / outflows): positive where the net present value is. */
  readonly logRatio: number;
  /** Mean times of inflows and outflows, weighted by what is discounted; both fall with x. */
  readonly inflowTime: number;
  readonly outflowTime: number;
}

/** Needs at least one flow of each sign. */
export function seriesOf(runs: CashRuns): Series {
  const { count, amounts, lengths } = runs;
  let total = 0;
  for (let k = 0; k < count; k++) {
    total += Math.abs(amounts[k]) * (lengths?.[k] ?? 1);
  }
  return { runs, periods: periodsOf(runs, 0, count - 1), total };
}

/** From the lightest end to the heaviest, each side to its own last flow, so that nothing vanishes. */
export function netValue({ runs, periods }: Series, x: number): NetValue {
  const { count, amounts, lengths } = runs;
  const direction = x >= 0 ? -1 : 1;
  const factor = Math.exp(-Math.abs(x));
  let run = runWeights(1, factor);
  let passed = 0;
  let inSum = 0;
  let inMoment = 0;
  let inAt = 0;
  let inPower = 1;
  let outSum = 0;
  let outMoment = 0;
  let outAt = 0;
  let outPower = 1;
  for (let k = x >= 0 ? count - 1 : 0; k >= 0 && k < count; k += direction) {
    if (lengths !== undefined && lengths[k] !== run.length) {
      run = runWeights(lengths[k], factor);
    }
    const amount = amounts[k];
    passed += run.length;
    inPower *= run.power;
    outPower *= run.power;
    if (amount > 0) {
      inMoment = inPower * (inMoment + (passed - inAt) * inSum) + amount * run.distances;
      inSum = inPower * inSum + amount * run.ones;
      inAt = passed;
      inPower = 1;
    } else if (amount < 0) {
      outMoment = outPower * (outMoment + (passed - outAt) * outSum) - amount * run.distances;
      outSum = outPower * outSum - amount * run.ones;
      outAt = passed;
      outPower = 1;
    }
  }
  const near = x >= 0 ? periods : -1;
  return {
    x,
    logRatio: logQuotient(inSum, outSum) - Math.abs(x) * (outAt - inAt),
    inflowTime: near + direction * (inAt - inMoment / inSum),
    outflowTime: near + direction * (outAt - outMoment / outSum),
  };
}

/** What `logRatio` may be off by the rounding of the sums: two rates can no longer be told from one. */
export function roundingOf({ periods }: Series): number {
  return 2 * periods * Number.EPSILON;
}

/** The sign of the net present value; 0 within rounding. */
export function signOf({ logRatio }: NetValue, series: Series): number {
  return Math.abs(logRatio) <= roundingOf(series) ? 0 : Math.sign(logRatio);
}

interface RunWeights {
  readonly length: number;
  /** factor^length. */
  readonly power: number;
  /** What one a period is worth at the near end, and that times the distance from there. */
  readonly ones: number;
  readonly distances: number;
}

function runWeights(length: number, factor: number): RunWeights {
  let power = factor;
  let ones = 1;
  let distances = 0;
  for (let j = 1; j < length; j++) {
    ones += power;
    distances += j * power;
    power *= factor;
  }
  return { length, power, ones, distances };
}

/**
 * Exponents beyond which the first or the last flow outweighs all others together, so that no rate
 * lies outside.
 */
export function exponentBounds({ runs, total }: Series): readonly [number, number] {
  const bound = (amount: number): number =>
    1 + Math.max(0, Math.log(total) - Math.log(Math.abs(amount)));
  return [-bound(runs.amounts[runs.count - 1]), bound(runs.amounts[0])];
}
