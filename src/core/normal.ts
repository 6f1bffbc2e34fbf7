import { exponential } from "./random";

/** Standard normal distribution function, right to about 1e-15 relative in either tail. */
export function normalCdf(x: number): number {
  return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}

/** Probability above x, for x >= 0: by series near the middle, by continued fraction far out. */
function upperTail(x: number): number {
  return x < SERIES_BELOW ? 0.5 - centralArea(x) : density(x) / millsFraction(x);
}

/** Below it the series keeps full relative precision of the tail, above it the fraction is short. */
const SERIES_BELOW = 1.5;

function density(x: number): number {
  return exponential((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** Area from 0 to x: density times x + x^3/3 + x^5/(3x5) + ... */
function centralArea(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return density(x) * sum;
}

/** x + 1/(x + 2/(x + 3/(x + ...))): density over tail, evaluated from the far end. */
function millsFraction(x: number): number {
  let value = x;
  for (let k = FRACTION_TERMS; k >= 1; k--) {
    value = x + k / value;
  }
  return value;
}

const FRACTION_TERMS = 250;
