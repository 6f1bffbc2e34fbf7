import { exponential, naturalLog } from "./random";

/** Weight of the mode against either end: the mean is (low + 4 mode + high) / 6. */
const MODE_WEIGHT = 4;
const MOST_STEPS = 60;
/** The error after a step is about its square. */
const LAST_RISE = 1e-8;
const LAST_TERM = Number.EPSILON;

/**
 * Quantile of the PERT distribution: a beta distribution between low and high with
 *
 *     alpha = 1 + 4 (mode - low) / (high - low), alpha + beta = 6
 *
 * Like all random numbers here it comes from + - x / alone, the same in every browser.
 */
export function pertQuantile([low, mode, high]: readonly [number, number, number]): (
  uniform: number,
) => number {
  const width = high - low;
  if (width === 0) {
    return () => low;
  }
  const alpha = 1 + (MODE_WEIGHT * (mode - low)) / width;
  const beta = 2 + MODE_WEIGHT - alpha;
  const below = lowerArea(0.5, alpha, beta).area;
  const above = lowerArea(0.5, beta, alpha).area;
  return (uniform) => {
    const wanted = uniform * (below + above);
    return wanted <= below
      ? low + width * placeOf(wanted, alpha, beta)
      : high - width * placeOf((1 - uniform) * (below + above), beta, alpha);
  };
}

/**
 * Where in the lower half the area under the density is as large as wanted. The logarithm of the
 * area is concave in that of the place, so Newton's steps rise to it from a start below.
 */
function placeOf(wanted: number, alpha: number, beta: number): number {
  const logWanted = naturalLog(wanted);
  // The density is at most t^(alpha - 1), so the place lies at or above this.
  let place = exponential((naturalLog(alpha) + logWanted) / alpha);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { area, elasticity } = lowerArea(place, alpha, beta);
    const rise = (logWanted - naturalLog(area)) / elasticity;
    place *= exponential(rise);
    if (!(rise > LAST_RISE)) {
      break;
    }
  }
  return place;
}

interface Area {
  readonly area: number;
  /** By how many per cent the area grows where the place does by one. */
  readonly elasticity: number;
}

/** Area under t^(alpha - 1) (1 - t)^(beta - 1) up to a place of at most 1/2, by a series. */
function lowerArea(place: number, alpha: number, beta: number): Area {
  let term = 1;
  let sum = 1;
  for (let count = 1; term > sum * LAST_TERM; count++) {
    term *= (place * (alpha + beta + count - 1)) / (alpha + count);
    sum += term;
  }
  const ends = exponential(alpha * naturalLog(place) + beta * naturalLog(1 - place));
  return { area: (ends * sum) / alpha, elasticity: alpha / ((1 - place) * sum) };
}
