import { CalcError, invalidInput } from "../../core/errors";
import { nearestNames } from "../../core/nearest";
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
  readonly of: (numbers: readonly number[], whole: boolean) => Distribution;
}

const TWO: Kind["counts"] = (length) => length === 2;
const THREE: Kind["counts"] = (length) => length === 3;
const risingOrder: Kind["isRight"] = (numbers) =>
  numbers.every((number, index) => index === 0 || numbers[index - 1] <= number);

const NORMAL: Kind = {
  takes: "a mean and a standard deviation of at least 0",
  counts: TWO,
  isRight: ([, deviation]) => deviation >= 0,
  of: ([mean, deviation], whole) => ofNormal(mean, whole, (normal) => mean + deviation * normal),
};

const TRIANGULAR: Kind = {
  takes: "low, mode and high in rising order",
  counts: THREE,
  isRight: risingOrder,
  wholeEnds: true,
  of: ([low, mode, high], whole) =>
    ofUniform(mode, whole, (uniform) => triangular(uniform, [low, mode, high])),
};

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["normal", NORMAL],
  [
    "lognormal",
    {
      takes: "a median above 0 and a standard deviation of the logarithm of at least 0",
      counts: TWO,
      isRight: ([median, deviation]) => median > 0 && deviation >= 0,
      of: ([median, deviation], whole) =>
        ofNormal(median, whole, (normal) => median * exponential(deviation * normal)),
    },
  ],
  [
    "uniform",
    {
      takes: "low and high in rising order",
      counts: TWO,
      isRight: risingOrder,
      wholeEnds: true,
      of: ([low, high], whole) =>
        // Whole numbers from low to high are equally likely, the ends too.
        whole
          ? ofUniform(low, false, (uniform) => low + Math.floor(uniform * (high - low + 1)))
          : ofUniform((low + high) / 2, false, (uniform) => low + uniform * (high - low)),
    },
  ],
  ["triangular", TRIANGULAR],
  [
    "pert",
    {
      ...TRIANGULAR,
      of: ([low, mode, high], whole) => ofUniform(mode, whole, pertQuantile([low, mode, high])),
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
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.every((share) => share >= 0) && Math.abs(sum - 1) <= SUM_WITHIN;
}

function discrete(numbers: readonly number[]): Distribution {
  const values = numbers.filter((_, index) => index % 2 === 0);
  const shares = numbers.filter((_, index) => index % 2 === 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  let likeliest = 0;
  shares.forEach((share, index) => {
    likeliest = share > shares[likeliest] ? index : likeliest;
  });
  // Rising values, so that a high number draws a high value and correlations mean something.
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  return ofUniform(values[likeliest], false, (uniform) => {
    let below = uniform * sum;
    for (const index of order) {
      below -= shares[index];
      if (below < 0) {
        return values[index];
      }
    }
    return values[order[order.length - 1]];
  });
}

function ofUniform(centre: number, whole: boolean, quantile: Distribution["at"]): Distribution {
  const at = whole ? rounded(quantile) : quantile;
  return { centre, at, atNormal: (normal) => at(normalCdf(normal)) };
}

function ofNormal(
  centre: number,
  whole: boolean,
  quantile: Distribution["atNormal"],
): Distribution {
  const atNormal = whole ? rounded(quantile) : quantile;
  return {
    centre: whole ? Math.round(centre) : centre,
    at: (uniform) => atNormal(normalQuantile(uniform)),
    atNormal,
  };
}

function rounded(quantile: (x: number) => number): (x: number) => number {
  return (x) => Math.round(quantile(x));
}

/**
 * Reads two cells as the mean and standard deviation of a normal distribution, three as low, mode
 * and high of a triangular one, others with the name of the distribution before its numbers;
 * undefined for anything else, which is the argument itself.
 */
export function readDistribution(
  argument: NumberArgument,
  value: unknown,
): Distribution | undefined {
  const cells = toBlock(value).flat();
  const [first, ...rest] = cells;
  const name = plainCell(first);
  if (typeof name === "string" && cells.length > 1) {
    return distributionOf(argument, findKind(argument.name, name), rest);
  }
  const kind = cells.length === 2 ? NORMAL : cells.length === 3 ? TRIANGULAR : undefined;
  return kind === undefined ? undefined : distributionOf(argument, kind, cells);
}

/** The same where blanks at the end do not count. */
export function readPaddedDistribution(
  argument: NumberArgument,
  value: unknown,
): Distribution | undefined {
  return readDistribution(argument, [withoutLastBlanks(toBlock(value).flat())]);
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
    const [near] = nearestNames(name, names, 1);
    const meant = near === undefined ? "" : `, did you mean "${near}"?`;
    throw invalidInput(
      `${argument} begins with ${describeCell(name)}: a distribution is one of ${names.join(", ")}${meant}`,
    );
  }
  return kind;
}

function distributionOf(
  { name, parameter }: NumberArgument,
  kind: Kind,
  cells: readonly unknown[],
): Distribution {
  const numbers = cells.map((cell) => readNumber(name, cell));
  const whole = parameter.whole === true;
  if (!kind.counts(numbers.length) || !kind.isRight(numbers)) {
    throw mustBe(name, kind.takes, numbers);
  }
  if (whole && kind.wholeEnds === true && !numbers.every(Number.isInteger)) {
    throw mustBe(name, `${kind.takes}, whole numbers as ${name} itself`, numbers);
  }
  return kind.of(numbers, whole);
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
