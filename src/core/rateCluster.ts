import { netValue, seriesOf, signOf, type Series } from "./netValue";

/** Rates nearer than this, times the periods, count as one: rounding of the flows moves them so far. */
const TOGETHER = 1e-4;
const SAMPLES = 257;

/**
 * Whether several rates hide where the net present value cannot be told from 0 around one of the
 * rates found, ascending as x = ln(1 + rate). Its sign is then taken with twice the digits: a rate
 * that counts several times changes it once or never.
 */
export function hasCluster(cashflows: Float64Array, exponents: readonly number[]): boolean {
  const series = seriesOf({ count: cashflows.length, amounts: cashflows });
  return exponents.some((x, index) => {
    const before = exponents[index - 1] ?? -Infinity;
    const after = exponents[index + 1] ?? Infinity;
    const width = flatWidth(series, x, Math.min(x - before, after - x, 1) / 2);
    return spread(cashflows, { from: x - width, to: x + width }) * cashflows.length > TOGETHER;
  });
}

/** How far from x on the wider side the value stays within rounding of 0, to a factor of 2. */
function flatWidth(series: Series, x: number, most: number): number {
  let width = TOGETHER / series.periods / 2;
  const isFlat = (at: number): boolean => signOf(netValue(series, at), series) === 0;
  while (width < most && (isFlat(x - width) || isFlat(x + width))) {
    width *= 2;
  }
  return Math.min(width, most);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** From the first change of sign to the last. */
function spread(cashflows: Float64Array, { from, to }: Range): number {
  const changes: number[] = [];
  let before = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const x = from + ((to - from) * sample) / (SAMPLES - 1);
    const sign = exactSign(cashflows, Math.exp(-x));
    if (sign * before < 0) {
      changes.push(x);
    }
    before = sign === 0 ? before : sign;
  }
  return changes.length === 0 ? 0 : changes[changes.length - 1] - changes[0];
}

/** What sums of twice the digits may be off, relative to the largest of their parts. */
const ROUNDING = 1e-29;

/** Sign of the sum of flow(t) v^t by Horner's rule in pairs of numbers; 0 within its rounding. */
function exactSign(cashflows: Float64Array, v: number): number {
  let high = 0;
  let low = 0;
  let size = 0;
  for (let t = cashflows.length - 1; t >= 0; t--) {
    const product = high * v;
    const lost = productError(high, v, product) + low * v;
    const sum = product + cashflows[t];
    const part = sum - product;
    const rest = product - (sum - part) + (cashflows[t] - part) + lost;
    high = sum + rest;
    low = rest - (high - sum);
    size = size * v + Math.abs(cashflows[t]);
  }
  return Math.abs(high) <= ROUNDING * size * cashflows.length ? 0 : Math.sign(high);
}

/** a x b less its rounded product, exactly (Dekker). */
function productError(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function upperHalf(value: number): number {
  const spread = value * (2 ** 27 + 1);
  return spread - (spread - value);
}
