import { CalcError } from "./errors";
import { exponentBounds, netValue, roundingOf, signOf, type NetValue } from "./netValue";
import { exponentBetween } from "./rateIsolation";

/** An interval this narrow, times the span, has at most one turning point left. */
const NARROW = 1e-6;
/** Rounding decides whether a value near 0 counts as 0, so zeros this close belong together. */
const TOGETHER = 10 * NARROW;
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
  const found: Span[] = [];
  const open = [{ from: netValue(cashflows, low), to: netValue(cashflows, high) }];
  for (let count = 0; open.length > 0; count++) {
    if (count > MOST_INTERVALS) {
      throw new CalcError("noResult", "the rates lie too close together to be told apart");
    }
    const { from, to } = open.pop() as (typeof open)[number];
    const monotonic = isMonotonic(from, to);
    const narrow = (to.x - from.x) * cashflows.length < NARROW;
    const flat = signOf(from, cashflows) === 0 && signOf(to, cashflows) === 0;
    if (flat && (monotonic || narrow)) {
      addZero(found, cashflows, { first: from.x, last: to.x });
    } else if (!flat && isFree(cashflows, { from, to })) {
      continue;
    } else if (monotonic) {
      addCrossing(found, cashflows, { from, to });
    } else if (narrow) {
      addAroundTurn(found, cashflows, { from, to });
    } else {
      const middle = netValue(cashflows, (from.x + to.x) / 2);
      open.push({ from: middle, to }, { from, to: middle });
    }
  }
  return found.map(({ first, last }) => (first + last) / 2);
}

/** Where the net present value cannot be told from 0; mostly a single point. */
interface Span {
  readonly first: number;
  readonly last: number;
}

interface Interval {
  readonly from: NetValue;
  readonly to: NetValue;
}

/** Bounds of the slope of ln(inflows / outflows) in an interval. */
function slopes(from: NetValue, to: NetValue): readonly [number, number] {
  return [to.outflowTime - from.inflowTime, from.outflowTime - to.inflowTime];
}

function isMonotonic(from: NetValue, to: NetValue): boolean {
  const [lowest, highest] = slopes(from, to);
  return lowest > 0 || highest < 0;
}

/** Whether ln(inflows / outflows) cannot come down (or up) to 0, or within rounding, from both ends. */
function isFree(cashflows: Float64Array, { from, to }: Interval): boolean {
  const side = signOf(from, cashflows);
  if (side === 0 || side !== signOf(to, cashflows)) {
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
  return start + down * meeting > roundingOf(cashflows);
}

/** In a monotonic interval; a rate at its end is left to the next one. */
function addCrossing(found: Span[], cashflows: Float64Array, { from, to }: Interval): void {
  const sign = signOf(from, cashflows);
  if (sign === 0) {
    addZero(found, cashflows, { first: from.x, last: from.x });
  } else if (sign * signOf(to, cashflows) < 0) {
    const x = exponentBetween(cashflows, from, to);
    found.push({ first: x, last: x });
  }
}

/** Neighbouring intervals see the same zero, or more of it where it is flat. */
function addZero(found: Span[], { length }: Float64Array, span: Span): void {
  const before = found[found.length - 1];
  if (before !== undefined && (span.first - before.last) * length <= TOGETHER) {
    found[found.length - 1] = { first: before.first, last: span.last };
  } else {
    found.push(span);
  }
}

/** Without a turn inside, the turning point is the end of the interval. */
function addAroundTurn(found: Span[], cashflows: Float64Array, { from, to }: Interval): void {
  const turn = turningPoint(cashflows, { from, to });
  if (signOf(turn, cashflows) === 0) {
    addZero(found, cashflows, { first: turn.x, last: turn.x });
  } else {
    addCrossing(found, cashflows, { from, to: turn });
    addCrossing(found, cashflows, { from: turn, to });
  }
}

function rises({ inflowTime, outflowTime }: NetValue): boolean {
  return outflowTime > inflowTime;
}

function turningPoint(cashflows: Float64Array, { from, to }: Interval): NetValue {
  let [low, high] = [from.x, to.x];
  let middle = from;
  for (let halving = 0; halving < 60; halving++) {
    middle = netValue(cashflows, (low + high) / 2);
    if (rises(middle) === rises(from)) {
      low = middle.x;
    } else {
      high = middle.x;
    }
  }
  return middle;
}
