import { formatNumber } from "./cells";
import type { Bounds } from "./define";

/** Bounds as one inclusive interval, so that the hot path compares twice and never branches. */
export function interval({ min, max, above }: Bounds): { lowest: number; highest: number } {
  return {
    lowest: above === undefined ? (min ?? -Number.MAX_VALUE) : nextUp(above),
    highest: max ?? Number.MAX_VALUE,
  };
}

function nextUp(bound: number): number {
  if (bound === 0) {
    return Number.MIN_VALUE;
  }
  // For -1 the neighbour above is half an epsilon away, for 1 a whole one.
  const step = (Math.abs(bound) * Number.EPSILON) / 2;
  return bound + step > bound ? bound + step : bound + 2 * step;
}

/** "between 0 and 1", "more than 0", "a whole number of at least 1"; empty without bounds. */
export function describeBounds(bounds: Bounds): string {
  const range = describeRange(bounds);
  if (bounds.whole !== true) {
    return range;
  }
  return range === "" ? "a whole number" : `a whole number, ${range}`;
}

function describeRange({ min, max, above }: Bounds): string {
  const top = max === undefined ? undefined : formatNumber(max);
  if (above !== undefined) {
    const low = `more than ${formatNumber(above)}`;
    return top === undefined ? low : `${low} and at most ${top}`;
  }
  if (min !== undefined) {
    return top === undefined
      ? `at least ${formatNumber(min)}`
      : `between ${formatNumber(min)} and ${top}`;
  }
  return top === undefined ? "" : `at most ${top}`;
}
