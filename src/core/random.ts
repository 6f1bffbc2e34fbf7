/**
 * Seeded random numbers that are the same in every browser: whole-number arithmetic for the
 * uniform ones, and only + - x / and square roots, which IEEE 754 fixes, for the rest.
 */
export type Uniform = () => number;

/** Uniform on (0, 1), 52 bits, never 0 or 1. The small fast counter generator of 32-bit words. */
export function uniformFrom(seed: number): Uniform {
  let a = 0;
  let b = seed >>> 0;
  let c = Math.floor(seed / 2 ** 32) >>> 0;
  let counter = 1;
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) {
    word();
  }
  return () =>
    (Math.floor(word() / 2 ** 6) * 2 ** 26 + Math.floor(word() / 2 ** 6) + 0.5) / 2 ** 52;
}

/** Triangular between low and high with its peak at the mode. */
export function triangular(
  uniform: number,
  [low, mode, high]: readonly [number, number, number],
): number {
  const width = high - low;
  return uniform * width < mode - low
    ? low + Math.sqrt(uniform * width * (mode - low))
    : high - Math.sqrt((1 - uniform) * width * (high - mode));
}

/** Quantile of the standard normal distribution: Wichura's algorithm AS 241, to about 1e-16. */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    return q * ratio(CENTRE, 0.180625 - q * q);
  }
  const tail = Math.min(probability, 1 - probability);
  const root = Math.sqrt(-naturalLog(tail));
  const size = root <= 5 ? ratio(NEAR_TAIL, root - 1.6) : ratio(FAR_TAIL, root - 5);
  return q < 0 ? -size : size;
}

/** Natural logarithm by its own series, since Math.log may differ between browsers. */
export function naturalLog(value: number): number {
  let mantissa = value;
  let exponent = 0;
  for (; mantissa < Math.SQRT1_2; mantissa *= 2) {
    exponent -= 1;
  }
  for (; mantissa >= Math.SQRT2; mantissa /= 2) {
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  return 2 * s * horner(INVERSE_ODDS, s * s) + exponent * Math.LN2;
}

/** 1/25, 1/23, ... 1/1. */
const INVERSE_ODDS = Array.from({ length: 13 }, (_, place) => 1 / (25 - 2 * place));

/** e^x by its own series, since Math.exp may differ between browsers. */
export function exponential(x: number): number {
  if (x > LARGEST_EXPONENT) {
    return Infinity;
  }
  if (x < SMALLEST_EXPONENT) {
    return 0;
  }
  const doublings = Math.round(x / Math.LN2);
  const rest = x - doublings * LN2_HIGH - doublings * LN2_LOW;
  const sum = horner(INVERSE_FACTORIALS, rest);
  // In two halves, since 2^1024 is no number while e^709.7 is one.
  const half = Math.trunc(doublings / 2);
  return sum * powerOfTwo(half) * powerOfTwo(doublings - half);
}

/** 1/14!, 1/13!, ... 1/0!: the next would be lost in rounding. */
const INVERSE_FACTORIALS = Array.from({ length: 15 }, (_, place) => {
  let factorial = 1;
  for (let factor = 2; factor <= 14 - place; factor++) {
    factorial *= factor;
  }
  return 1 / factorial;
});
const LARGEST_EXPONENT = 709.79;
const SMALLEST_EXPONENT = -745.14;
/** ln 2 in two parts: a whole number below 2^11 times the first is exact. */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;

function powerOfTwo(exponent: number): number {
  const base = exponent < 0 ? 0.5 : 2;
  let power = 1;
  for (let count = Math.abs(exponent); count > 0; count--) {
    power *= base;
  }
  return power;
}

interface Ratio {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

/** Polynomial over polynomial, coefficients from the highest power down. */
function ratio({ over, under }: Ratio, x: number): number {
  return horner(over, x) / horner(under, x);
}

function horner(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) {
    sum = sum * x + coefficient;
  }
  return sum;
}

const CENTRE: Ratio = {
  over: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  under: [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
  ],
};
const NEAR_TAIL: Ratio = {
  over: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177,
    1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959,
    1.42343711074968357734,
  ],
  under: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966,
    0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187,
    1,
  ],
};
const FAR_TAIL: Ratio = {
  over: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386,
    0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699,
    6.6579046435011037772,
  ],
  under: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
    7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531,
    0.59983220655588793769, 1,
  ],
};
