import { sum } from "../../core/lists";
import { CalcError, invalidInput } from "../../core/errors";
import { didYouMean } from "../../core/nearest";
import { nearestStep, type Steps } from "../../core/nearestStep";
import { normalCdf } from "../../core/normal";
import { pertQuantile } from "../../core/pert";
import { exponential, normalQuantile, triangular } from "../../core/random";
import { describeCell, formatNumber, plainCell, toBlock } from "../cells";
import { holds } from "../readCell";
import type { NumberArgument } from "./oneArgument";

/** A distribution by its quantile. */
export interface Distribution {
  /** A value in the middle, to check the call with before it is simulated. */
  readonly centre: number;
  at(uniform: number): number;
  /** The same from a standard normal number in place of a uniform one. */
  atNormal(normal: number): number;
}

interface Kind {
  /** What its numbers are, for the sentence that refuses them. */
  readonly takes: string;
  readonly counts: (length: number) => boolean;
  readonly isRight: (numbers: readonly number[]) => boolean;
  /** The argument counts in whole numbers, and so do the ends of the distribution. */
  readonly wholeEnds?: true;
  readonly of: (numbers: readonly number[], steps: Steps) => Distribution;
}

const TWO: Kind["counts"] = (length) => length === 2;
const THREE: Kind["counts"] = (length) => length === 3;
const risingOrder: Kind["isRight"] = (numbers) =>
  numbers.every((number, index) => index === 0 || numbers[index - 1] <= number);

const NORMAL: Kind = {
  takes: "a mean and a standard deviation of at least 0",
  counts: TWO,
  isRight: ([, deviation]) => deviation >= 0,
  of: ([mean, deviation], steps) => ofNormal(mean, steps, (normal) => mean + deviation * normal),
};

const TRIANGULAR: Kind = {
  takes: "low, mode and high in rising order",
  counts: THREE,
  isRight: risingOrder,
  wholeEnds: true,
  of: ([low, mode, high], steps) =>
    ofUniform(mode, steps, (uniform) => triangular(uniform, [low, mode, high])),
};

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["normal", NORMAL],
  [
    "lognormal",
    {
      takes: "a median above 0 and a standard deviation of the logarithm of at least 0",
      counts: TWO,
      isRight: ([median, deviation]) => median > 0 && deviation >= 0,
      of: ([median, deviation], steps) =>
        ofNormal(median, steps, (normal) => median * exponential(deviation * normal)),
    },
  ],
  [
    "uniform",
    {
      takes: "low and high in rising order",
      counts: TWO,
      isRight: risingOrder,
      wholeEnds: true,
      of: ([low, high], steps) => {
        // Steps from low to high are equally likely, the ends too.
        const half = typeof steps === "number" && steps > 0 ? 0.5 / steps : 0;
        const [first, last] = [nearestStep(low, steps) - half, nearestStep(high, steps) + half];
        return ofUniform((low + high) / 2, steps, (uniform) => first + uniform * (last - first));
      },
    },
  ],
  ["triangular", TRIANGULAR],
  [
    "pert",
    {
      ...TRIANGULAR,
      of: ([low, mode, high], steps) => ofUniform(mode, steps, pertQuantile([low, mode, high])),
    },
  ],
  [
    "discrete",
    {
      takes: "pairs of a value and its probability, which add to 1",
      counts: (length) => length >= 2 && length % 2 === 0,
      isRight: (numbers) => areProbabilities(numbers.filter((_, index) => index % 2 === 1)),
      of: discrete,
    },
  ],
]);

/** Probabilities typed with four decimals, such as thirds, still add to 1. */
const SUM_WITHIN = 1.5e-4;

function areProbabilities(shares: readonly number[]): boolean {
  const total = sum(shares);
  return shares.every((share) => share >= 0) && Math.abs(total - 1) <= SUM_WITHIN;
}

function discrete(numbers: readonly number[]): Distribution {
  const values = numbers.filter((_, index) => index % 2 === 0);
  const shares = numbers.filter((_, index) => index % 2 === 1);
  const total = sum(shares);
  let likeliest = 0;
  shares.forEach((share, index) => {
    likeliest = share > shares[likeliest] ? index : likeliest;
  });
  // Rising values, so that a high number draws a high value and correlations mean something.
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  return ofUniform(values[likeliest], 0, (uniform) => {
    let below = uniform * total;
    for (const index of order) {
      below -= shares[index];
      if (below < 0) {
        return values[index];
      }
    }
    return values[order[order.length - 1]];
  });
}

function ofUniform(centre: number, steps: Steps, quantile: Distribution["at"]): Distribution {
  const at = (uniform: number): number => nearestStep(quantile(uniform), steps);
  return { centre: nearestStep(centre, steps), at, atNormal: (normal) => at(normalCdf(normal)) };
}

function ofNormal(centre: number, steps: Steps, quantile: Distribution["atNormal"]): Distribution {
  const atNormal = (normal: number): number => nearestStep(quantile(normal), steps);
  return {
    centre: nearestStep(centre, steps),
    at: (uniform) => atNormal(normalQuantile(uniform)),
    atNormal,
  };
}

/** An argument with what it counts in. */
export interface Drawn extends NumberArgument {
  readonly steps: Steps;
}

/**
 * Reads a row that begins with the name of a distribution as that distribution, two numbers as mean
 * and standard deviation of a normal one, three as low, mode and high of a triangular one; undefined
 * for anything else, which is the argument itself. So are numbers where it takes a range. Blanks at
 * the end do not count.
 */
export function readDistribution(argument: Drawn, value: unknown): Distribution | undefined {
  const cells = withoutLastBlanks(toBlock(value).flat());
  const [first, ...rest] = cells;
  const name = plainCell(first);
  if (typeof name === "string" && rest.length > 0) {
    return distributionOf(argument, findKind(argument.name, name), rest);
  }
  const kind = argument.series ? undefined : [NORMAL, TRIANGULAR][cells.length - 2];
  return kind === undefined ? undefined : distributionOf(argument, kind, cells);
}

/** A row as a call takes it: the one cell that is not blank stands for itself. */
export function withoutLastBlanks(cells: readonly unknown[]): readonly unknown[] {
  let length = cells.length;
  while (length > 1 && plainCell(cells[length - 1]) === null) {
    length -= 1;
  }
  return cells.slice(0, length);
}

function findKind(argument: string, name: string): Kind {
  const kind = KINDS.get(name.trim().toLowerCase());
  if (kind === undefined) {
    const names = [...KINDS.keys()];
    const meant = didYouMean(name, names);
    throw invalidInput(
      `${argument} begins with ${describeCell(name)}: a distribution is one of ${names.join(", ")}${meant}`,
    );
  }
  return kind;
}

function distributionOf(
  { name, parameter, steps }: Drawn,
  kind: Kind,
  cells: readonly unknown[],
): Distribution {
  const numbers = cells.map((cell) => readNumber(name, cell));
  if (!kind.counts(numbers.length) || !kind.isRight(numbers)) {
    throw mustBe(name, kind.takes, numbers);
  }
  if (parameter.whole === true && kind.wholeEnds === true && !numbers.every(Number.isInteger)) {
    throw mustBe(name, `${kind.takes}, whole numbers as ${name} itself`, numbers);
  }
  return kind.of(numbers, steps);
}

function mustBe(name: string, rule: string, numbers: readonly number[]): CalcError {
  return invalidInput(
    `${name} must be ${rule}, got ${numbers.slice(0, 8).map(formatNumber).join(", ")}`,
  );
}

function readNumber(name: string, cell: unknown): number {
  const plain = plainCell(cell);
  if (plain instanceof CalcError) {
    throw holds(name, plain);
  }
  if (typeof plain !== "number") {
    throw invalidInput(`${name} must hold numbers, got ${describeCell(plain)}`);
  }
  return plain;
}
