import { append } from "./lists";
import { nearestStep, type Steps } from "./nearestStep";

/** A function of one number; NaN where it has no value. */
export type Curve = (x: number) => number;

/** Where a search looks: inclusive bounds, and a first guess if there is one. */
export interface Domain {
  readonly lowest: number;
  readonly highest: number;
  readonly guess?: number;
  /** What the argument counts in. */
  readonly steps?: Steps;
}

/**
 * Every x found where the curve crosses or touches the target, ascending. The domain is sampled
 * around the guess and on a scale of powers to the ends of all numbers, so tolerances are relative only; a crossing of a pole
 * is not a root. Roots closer than the samples (some 10%) are not told apart.
 */
export function solutions(curve: Curve, target: number, domain: Domain): number[] {
  const samples = samplePoints(domain);
  // Between steps there is nothing nearer, so what rounding leaves beside the target counts as it.
  const inSteps = domain.steps !== undefined && domain.steps !== 0;
  const gaps = samples.map((x) => {
    const value = curve(x);
    return inSteps && isNear(value, target) ? 0 : value - target;
  });
  const found: number[] = [];
  for (let index = 0; index < samples.length; index++) {
    if (gaps[index] === 0) {
      found.push(samples[index]);
    } else if (index > 0 && Math.sign(gaps[index - 1]) * Math.sign(gaps[index]) < 0) {
      const bracket = { from: samples[index - 1], to: samples[index], gap: gaps[index - 1] };
      const root = crossing((x) => curve(x) - target, bracket, domain.steps ?? 0);
      if (isSolved(curve(root) - target, target, [gaps[index - 1], gaps[index]])) {
        found.push(root);
      }
    }
  }
  const { guess = NaN } = domain;
  // On a stretch without slope rounding may leave all of it on one side of the target.
  return found.length === 0 && !inSteps && isNear(curve(guess), target) ? [guess] : found;
}

function isNear(value: number, target: number): boolean {
  return Math.abs(value - target) <= SOLVED * Math.abs(target);
}

/** Of the target: a gap that is none. */
const SOLVED = 1e-10;

/** At a pole the gap stays as large as at the ends of the bracket, at a root it all but vanishes. */
function isSolved(gap: number, target: number, ends: readonly [number, number]): boolean {
  const end = Math.min(Math.abs(ends[0]), Math.abs(ends[1]));
  const scale = Math.abs(target) + (end < Infinity ? end : 0);
  return Math.abs(gap) <= SOLVED * scale;
}

interface Bracket {
  readonly from: number;
  readonly to: number;
  /** At `from`. */
  readonly gap: number;
}

/** Halves the bracket until its ends are neighbours, then takes the nearer one. */
function crossing(gap: Curve, bracket: Bracket, steps: Steps): number {
  let { from, to } = bracket;
  for (;;) {
    const middle = nearestStep(from + (to - from) / 2, steps);
    if (middle <= from || middle >= to) {
      return Math.abs(gap(from)) <= Math.abs(gap(to)) ? from : to;
    }
    const here = gap(middle);
    if (here === 0) {
      return middle;
    }
    if (here < 0 === bracket.gap < 0) {
      from = middle;
    } else {
      // A hole in the curve ends up here too; the check of the root finds it out.
      to = middle;
    }
  }
}

/**
 * Twenty a decade where figures of mining and power lie, and one in four decades beyond: to the
 * largest numbers, and to the least of which a cube is none.
 */
const POWERS = [
  ...Array.from({ length: 22 }, (_, step) => 10 ** (-103 + 4 * step)),
  ...Array.from({ length: 601 }, (_, step) => 10 ** (-15 + step / 20)),
  ...Array.from({ length: 73 }, (_, step) => 10 ** (19 + 4 * step)),
];
/** Of a range: hundredths, and ever closer to its ends, where poles lie. */
const SHARES = [
  ...Array.from({ length: 101 }, (_, step) => step / 100),
  ...Array.from({ length: 12 }, (_, step) => 10 ** (-3 - step)).flatMap((s) => [s, 1 - s]),
];

/** Steps of a range that are all tried: a function may have a value at some of them only. */
const FEW = 400;

function samplePoints({ lowest, highest, guess, steps = 0 }: Domain): number[] {
  const points = [0, ...POWERS, ...POWERS.map((power) => -power), lowest, highest];
  if (highest - lowest <= 1e7) {
    append(
      points,
      SHARES.map((share) => lowest + (highest - lowest) * share),
    );
  }
  const count = typeof steps === "number" ? (highest - lowest) * steps : 0;
  if (count > 0 && count <= FEW) {
    append(
      points,
      Array.from({ length: count + 1 }, (_, step) => lowest + step / Number(steps)),
    );
  }
  if (guess !== undefined) {
    const steps = SHARES.map((share) => guess * (0.5 + share));
    append(points, [guess, ...steps]);
  }
  const inside = points
    .map((point) => nearestStep(point, steps))
    .filter((point) => point >= lowest && point <= highest);
  return [...new Set(inside)].sort((a, b) => a - b);
}
