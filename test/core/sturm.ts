/**
 * How many distinct rates above -1 solve whole-number cash flows, counted exactly with Sturm's
 * theorem over whole numbers of any size: an oracle that shares nothing with the search.
 */
export function countRates(cashflows: readonly number[]): number {
  const polynomial = trimmed(cashflows.map(BigInt));
  if (polynomial.length < 2) {
    return 0;
  }
  const chain = [polynomial, derivative(polynomial)];
  while (chain[chain.length - 1].length > 1) {
    const next = negatedRemainder(chain[chain.length - 2], chain[chain.length - 1]);
    if (next.length === 0) {
      break;
    }
    chain.push(next);
  }
  // At discount factor 0 the constant decides, far out the highest power.
  const atZero = chain.map((p) => p[0]);
  const farOut = chain.map((p) => p[p.length - 1]);
  return signChanges(atZero) - signChanges(farOut);
}

/** Coefficients by rising power, first and last not zero. */
function trimmed(polynomial: readonly bigint[]): bigint[] {
  const first = polynomial.findIndex((c) => c !== 0n);
  const last = polynomial.findLastIndex((c) => c !== 0n);
  return first < 0 ? [] : polynomial.slice(first, last + 1);
}

function derivative(polynomial: readonly bigint[]): bigint[] {
  return polynomial.slice(1).map((c, index) => c * BigInt(index + 1));
}

/** -(a mod b) times a positive number. */
function negatedRemainder(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  let rest = [...a];
  const lead = b[b.length - 1];
  const scale = lead < 0n ? -lead : lead;
  while (rest.length >= b.length) {
    const top = rest[rest.length - 1] * (lead < 0n ? -1n : 1n);
    const shift = rest.length - b.length;
    rest = rest.map((c, k) => c * scale - (k >= shift ? top * b[k - shift] : 0n)).slice(0, -1);
    while (rest.length > 0 && rest[rest.length - 1] === 0n) {
      rest.pop();
    }
  }
  return divided(rest.map((c) => -c));
}

/** Without the common divisor, so that the numbers stay small. */
function divided(polynomial: readonly bigint[]): bigint[] {
  const divisor = polynomial.reduce(greatestCommonDivisor, 0n);
  return divisor === 0n ? [] : polynomial.map((c) => c / divisor);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return x;
}

function signChanges(values: readonly bigint[]): number {
  const signs = values.filter((c) => c !== 0n).map((c) => c > 0n);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}
