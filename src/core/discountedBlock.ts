import type { Block } from "./cashRuns";

/** A block's cash flows discounted to its heaviest end, where nothing over- or underflows. */
export interface DiscountedBlock {
  /** As of the block's first period at rates from 0, as of its last below. */
  readonly sum: number;
  /** Periods from there to the mean time, weighted by the discounted flows. */
  readonly meanOffset: number;
}

/** Discounts at x = ln(1 + rate). */
export function discounted({ runs, from, to }: Block, x: number): DiscountedBlock {
  const { amounts, lengths } = runs;
  const [far, near] = x >= 0 ? [to, from] : [from, to];
  const direction = x >= 0 ? -1 : 1;
  const walk = { amounts, far, end: near + direction, direction, factor: Math.exp(-Math.abs(x)) };
  const { sum, moment } = lengths === undefined ? ofPeriods(walk) : ofRuns(walk, lengths);
  return { sum, meanOffset: (-direction * moment) / sum };
}

interface Walk {
  readonly amounts: Float64Array;
  readonly far: number;
  /** Just beyond the near end. */
  readonly end: number;
  readonly direction: number;
  readonly factor: number;
}

interface Sums {
  readonly sum: number;
  /** Flows times their distance from the near end. */
  readonly moment: number;
}

function ofPeriods({ amounts, far, end, direction, factor }: Walk): Sums {
  let sum = 0;
  let moment = 0;
  for (let k = far; k !== end; k += direction) {
    moment = factor * (moment + sum);
    sum = factor * sum + amounts[k];
  }
  return { sum, moment };
}

/** A run of equal amounts is worth its amount times a geometric sum, kept while lengths repeat. */
function ofRuns({ amounts, far, end, direction, factor }: Walk, lengths: Float64Array): Sums {
  let sum = 0;
  let moment = 0;
  let length = 0;
  let power = 1;
  let ones = 0;
  let distances = 0;
  for (let k = far; k !== end; k += direction) {
    if (lengths[k] !== length) {
      length = lengths[k];
      power = factor;
      ones = 1;
      distances = 0;
      for (let j = 1; j < length; j++) {
        ones += power;
        distances += j * power;
        power *= factor;
      }
    }
    moment = power * (moment + length * sum) + amounts[k] * distances;
    sum = power * sum + amounts[k] * ones;
  }
  return { sum, moment };
}
