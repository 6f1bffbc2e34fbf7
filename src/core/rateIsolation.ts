import { exponentBounds, netValue, signOf, type NetValue } from "./netValue";

/**
 * All distinct rates of a series as x = ln(1 + rate), ascending; a rate that the net present value
 * only touches counts once. The first and the last flow must not be zero.
 *
 * With k between the periods of a change of sign, (1 + rate)^k times the net present value turns
 * where the series (t - k) x flow has its rates, and that series changes sign once less. So the
 * rates of ever simpler series separate those of the next, and between two of them a sign change
 * shows the one rate there is. No guess, no step width, nothing missed.
 */
export function isolateExponents(cashflows: Float64Array): number[] {
  const change = firstChange(cashflows);
  if (change === undefined) {
    return [];
  }
  const [low, high] = exponentBounds(cashflows);
  const turning = isolateExponents(
    cashflows.map((flow, t) => (flow * (t - change)) / cashflows.length),
  );
  const points = [low, ...turning.filter((x) => x > low && x < high), high];
  return exponentsAt(
    cashflows,
    points.map((x) => netValue(cashflows, x)),
  );
}

/** The middle of the first change of sign: never the period of a flow. */
function firstChange(cashflows: Float64Array): number | undefined {
  let last = 0;
  for (let t = 1; t < cashflows.length; t++) {
    if (cashflows[t] !== 0) {
      if (cashflows[t] > 0 !== cashflows[last] > 0) {
        return (last + t) / 2;
      }
      last = t;
    }
  }
  return undefined;
}

function exponentsAt(cashflows: Float64Array, points: readonly NetValue[]): number[] {
  const found: number[] = [];
  let before = points[0];
  let signBefore = signOf(before, cashflows);
  for (const point of points.slice(1)) {
    const sign = signOf(point, cashflows);
    if (sign === 0 && signBefore !== 0) {
      found.push(point.x);
    } else if (sign * signBefore < 0) {
      found.push(exponentBetween(cashflows, before, point));
    }
    before = point;
    signBefore = sign;
  }
  return found;
}

/**
 * The rate between two points of opposite sign: Newton's steps while they shrink, else halving, so
 * that it ends.
 */
export function exponentBetween(cashflows: Float64Array, from: NetValue, to: NetValue): number {
  let { x: low } = from;
  let { x: high } = to;
  let x = (low + high) / 2;
  let lastStep = high - low;
  let stepBefore = lastStep;
  do {
    const here = netValue(cashflows, x);
    if (here.logRatio > 0 === from.logRatio > 0) {
      low = x;
    } else {
      high = x;
    }
    const newton = x + here.logRatio / (here.inflowTime - here.outflowTime);
    const fast = newton >= low && newton <= high && Math.abs(newton - x) <= stepBefore / 2;
    const next = fast ? newton : (low + high) / 2;
    stepBefore = lastStep;
    lastStep = Math.abs(next - x);
    x = next;
  } while (lastStep > Number.EPSILON * Math.max(1, Math.abs(x)));
  return x;
}
