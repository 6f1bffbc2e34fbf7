import { CalcError } from "./errors";
import { exponentBounds, netValue, signOf, type NetValue } from "./netValue";
import { exponentBetween } from "./rateIsolation";

/** An interval this narrow, times the span, has at most one turning point left. */
const NARROW = 1e-6;
const MOST_INTERVALS = 10_000;

/**
 * All distinct rates of a series as x = ln(1 + rate), ascending, by dividing the range of x until
 * each part has provably no rate or a monotonic net present value. For series with very many
 * changes of sign, where isolating by derived series costs too much.
 *
 * The mean times of inflows and outflows fall with x, so their values at the ends of an interval
 * bound the slope of ln(inflows / outflows) inside it.
 *
 * @throws CalcError `noResult` where rates lie too close together to be told apart.
 */
export function searchExponents(cashflows: Float64Array): number[] {
  const [low, high] = exponentBounds(cashflows);
  const found: number[] = [];
  const open = [{ from: netValue(cashflows, low), to: netValue(cashflows, high) }];
  for (let count = 0; open.length > 0; count++) {
    if (count > MOST_INTERVALS) {
      throw new CalcError("noResult", "the rates lie too close together to be told apart");
    }
    const { from, to } = open.pop() as (typeof open)[number];
    if (isFree(from, to)) {
      continue;
    }
    if (isMonotonic(from, to)) {
      found.push(...crossing(cashflows, from, to));
    } else if ((to.x - from.x) * cashflows.length < NARROW) {
      found.push(...aroundTurn(cashflows, from, to));
    } else {
      const middle = netValue(cashflows, (from.x + to.x) / 2);
      open.push({ from: middle, to }, { from, to: middle });
    }
  }
  return found;
}

/** Bounds of the slope of ln(inflows / outflows) in an interval. */
function slopes(from: NetValue, to: NetValue): readonly [number, number] {
  return [to.outflowTime - from.inflowTime, from.outflowTime - to.inflowTime];
}

function isMonotonic(from: NetValue, to: NetValue): boolean {
  const [lowest, highest] = slopes(from, to);
  return lowest > 0 || highest < 0;
}

/** Whether ln(inflows / outflows) cannot come down (or up) to 0 from both ends. */
function isFree(from: NetValue, to: NetValue): boolean {
  const side = Math.sign(from.logRatio);
  if (side === 0 || side !== Math.sign(to.logRatio)) {
    return false;
  }
  const [lowest, highest] = slopes(from, to);
  const [down, up] = side > 0 ? [lowest, highest] : [-highest, -lowest];
  if (down >= 0 || up <= 0) {
    return true;
  }
  const width = to.x - from.x;
  const [start, end] = [Math.abs(from.logRatio), Math.abs(to.logRatio)];
  const meeting = (end - start - up * width) / (down - up);
  return start + down * meeting > 0;
}

/** A rate at the end of an interval is left to the next one. */
function crossing(cashflows: Float64Array, from: NetValue, to: NetValue): number[] {
  if (from.logRatio === 0) {
    return [from.x];
  }
  return from.logRatio > 0 !== to.logRatio > 0 && to.logRatio !== 0
    ? [exponentBetween(cashflows, from, to)]
    : [];
}

function aroundTurn(cashflows: Float64Array, from: NetValue, to: NetValue): number[] {
  const turn = turningPoint(cashflows, from, to);
  if (signOf(turn, cashflows) === 0) {
    return [turn.x];
  }
  return [...crossing(cashflows, from, turn), ...crossing(cashflows, turn, to)];
}

function turningPoint(cashflows: Float64Array, from: NetValue, to: NetValue): NetValue {
  let [low, high] = [from.x, to.x];
  const rises = from.outflowTime > from.inflowTime;
  let middle = from;
  for (let halving = 0; halving < 60; halving++) {
    middle = netValue(cashflows, (low + high) / 2);
    if (middle.outflowTime > middle.inflowTime === rises) {
      low = middle.x;
    } else {
      high = middle.x;
    }
  }
  return middle;
}
