/** Value below which a share of the sorted sample lies, on a straight line between neighbours. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

export interface Moments {
  readonly mean: number;
  /** Of a sample: n - 1 in the denominator; 0 for a sample of one. */
  readonly standardDeviation: number;
}

/** Mean and spread in one pass, without the cancellation of sums of squares. */
export function moments(sample: ArrayLike<number>): Moments {
  let mean = 0;
  let squares = 0;
  for (let index = 0; index < sample.length; index++) {
    const delta = sample[index] - mean;
    mean += delta / (index + 1);
    squares += delta * (sample[index] - mean);
  }
  return { mean, standardDeviation: Math.sqrt(squares / Math.max(1, sample.length - 1)) };
}
