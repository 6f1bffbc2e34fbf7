import { exponentBounds, netValue, seriesOf, signOf, type NetValue, type Series } from "./netValue";
import { exponentBetween } from "./rateSearch";

/**
 * All distinct rates of a series as x = ln(1 + rate), ascending, also where several fall together
 * and a search cannot tell that they do. The first and the last flow must not be zero.
 *
 * With k between the periods of a change of sign, (1 + rate)^k times the net present value turns
 * where the series (t - k) x flow has its rates, and that series changes sign once less. So the
 * rates of ever simpler series separate those of the next, and between two of them a sign change
 * shows the one rate there is.
 */
export function isolateExponents(cashflows: Float64Array): number[] {
  const change = firstChange(cashflows);
  if (change === undefined) {
    return [];
  }
  const series = seriesOf({ count: cashflows.length, amounts: cashflows });
  const [low, high] = exponentBounds(series);
  const turning = isolateExponents(
    cashflows.map((flow, t) => (flow * (t - change)) / cashflows.length),
  );
  const points = [low, ...turning.filter((x) => x > low && x < high), high];
  return exponentsAt(
    series,
    points.map((x) => netValue(series, x)),
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

function exponentsAt(series: Series, points: readonly NetValue[]): number[] {
  const found: number[] = [];
  let before = points[0];
  let signBefore = signOf(before, series);
  for (const point of points.slice(1)) {
    const sign = signOf(point, series);
    if (sign === 0 && signBefore !== 0) {
      found.push(point.x);
    } else if (sign * signBefore < 0) {
      found.push(exponentBetween(series, before, point));
    }
    before = point;
    signBefore = sign;
  }
  return found;
}
