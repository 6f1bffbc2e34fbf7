import { type CalcError, noResult } from "./errors";
import {
  exponentBounds,
  netValue,
  roundingOf,
  signOf,
  type NetValue,
  type Series,
} from "./netValue";

/** An interval this narrow, times the span, has at most one turning point left. */
const NARROW = 1e-6;
/** Rounding decides whether a value near 0 counts as 0, so zeros this close belong together. */
const TOGETHER = 10 * NARROW;
/** Enough for any two rates that can be told apart; long series get fewer, so that no call hangs. */
const MOST_INTERVALS = 10_000;
const FEWEST_INTERVALS = 1_000;
const MOST_FLOWS_READ = 1e8;

/**
 * Where a series has its rates, as x = ln(1 + rate), ascending, by dividing the range of x until
 * each part has provably no rate or a monotonic net present value.
 *
 * The mean times of inflows and outflows fall with x, so their values at the ends of an interval
 * bound the slope of ln(inflows / outflows) inside it. There are no more rates than `changes` of
 * sign of the cash flows (Descartes), so it ends where as many crossings show.
 *
 * @throws CalcError `noResult` where rates lie too close together to be told apart.
 */
export function searchSpans(series: Series, changes = Infinity): readonly Span[] {
  const [low, high] = exponentBounds(series);
  const found: Span[] = [];
  const most = Math.max(
    FEWEST_INTERVALS,
    Math.min(MOST_INTERVALS, MOST_FLOWS_READ / series.runs.count),
  );
  const open: Interval[] = [{ from: netValue(series, low), to: netValue(series, high) }];
  for (let count = 0; open.length > 0; count++) {
    if (count > most) {
      throw inseparable();
    }
    const { from, to } = open.pop() as Interval;
    const monotonic = isMonotonic(from, to);
    const narrow = (to.x - from.x) * series.periods < NARROW;
    const flat = signOf(from, series) === 0 && signOf(to, series) === 0;
    if (flat && (monotonic || narrow)) {
      addZero(found, series, { first: from.x, last: to.x, crosses: false });
    } else if (!flat && isFree(series, { from, to })) {
      continue;
    } else if (monotonic) {
      addCrossing(found, series, { from, to });
    } else if (narrow) {
      addAroundTurn(found, series, { from, to });
    } else {
      const middle = netValue(series, from.x < 0 && to.x > 0 ? 0 : (from.x + to.x) / 2);
      open.push({ from: middle, to }, { from, to: middle });
      const shown = open.filter((one) => signOf(one.from, series) * signOf(one.to, series) < 0);
      if (found.length + shown.length === changes && found.every(({ crosses }) => crosses)) {
        shown.reverse().forEach((one) => addCrossing(found, series, one));
        return found;
      }
    }
  }
  return found;
}

/** Where the one crossing of a span is, or the middle of its zeros. */
export function exponentOf(series: Series, { first, last, between }: Span): number {
  return between === undefined
    ? (first + last) / 2
    : exponentBetween(series, between.from, between.to);
}

export function inseparable(): CalcError {
  return noResult("the rates lie too close together to be told apart");
}

/** Where the net present value cannot be told from 0, or clearly crosses it once. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly crosses: boolean;
  /** Of a crossing that nobody has asked the place of. */
  readonly between?: Interval;
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
function isFree(series: Series, { from, to }: Interval): boolean {
  const side = signOf(from, series);
  if (side === 0 || side !== signOf(to, series)) {
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
  return start + down * meeting > roundingOf(series);
}

/** In a monotonic interval; a rate at its end is left to the next one. */
function addCrossing(found: Span[], series: Series, { from, to }: Interval): void {
  const sign = signOf(from, series);
  if (sign === 0) {
    addZero(found, series, { first: from.x, last: from.x, crosses: false });
  } else if (sign * signOf(to, series) < 0) {
    found.push({ first: from.x, last: to.x, crosses: true, between: { from, to } });
  }
}

/** Neighbouring intervals see the same zero, or more of it where it is flat. */
function addZero(found: Span[], series: Series, span: Span): void {
  const before = found[found.length - 1] as Span | undefined;
  const ends = before?.between === undefined ? before : placed(series, before);
  if (ends !== undefined && (span.first - ends.last) * series.periods <= TOGETHER) {
    found[found.length - 1] = { ...span, first: ends.first };
  } else {
    found.push(span);
  }
}

function placed(series: Series, span: Span): Span {
  const x = exponentOf(series, span);
  return { first: x, last: x, crosses: span.crosses };
}

/** Without a turn inside, the turning point is the end of the interval. */
function addAroundTurn(found: Span[], series: Series, { from, to }: Interval): void {
  const turn = turningPoint(series, { from, to });
  if (signOf(turn, series) === 0) {
    addZero(found, series, { first: turn.x, last: turn.x, crosses: false });
  } else {
    addCrossing(found, series, { from, to: turn });
    addCrossing(found, series, { from: turn, to });
  }
}

function rises({ inflowTime, outflowTime }: NetValue): boolean {
  return outflowTime > inflowTime;
}

function turningPoint(series: Series, { from, to }: Interval): NetValue {
  let [low, high] = [from.x, to.x];
  let middle = from;
  for (let halving = 0; halving < 60; halving++) {
    middle = netValue(series, (low + high) / 2);
    if (rises(middle) === rises(from)) {
      low = middle.x;
    } else {
      high = middle.x;
    }
  }
  return middle;
}

/**
 * The rate between two points of opposite sign: Newton's steps while they shrink, else halving, so
 * that it ends.
 */
export function exponentBetween(series: Series, from: NetValue, to: NetValue): number {
  let { x: low } = from;
  let { x: high } = to;
  // Where a straight line between the two crosses 0.
  let x = low + ((high - low) * from.logRatio) / (from.logRatio - to.logRatio);
  let lastStep = high - low;
  let stepBefore = lastStep;
  for (;;) {
    const here = netValue(series, x);
    if (here.logRatio > 0 === from.logRatio > 0) {
      low = x;
    } else {
      high = x;
    }
    const slope = here.outflowTime - here.inflowTime;
    const newton = x - here.logRatio / slope;
    const fast = newton >= low && newton <= high && Math.abs(newton - x) <= stepBefore / 2;
    const next = fast ? newton : (low + high) / 2;
    stepBefore = lastStep;
    lastStep = Math.abs(next - x);
    x = next;
    // The curve bends by at most the square of the span, so this bounds the error of the step.
    const error = fast ? (lastStep * series.periods) ** 2 / Math.abs(slope) : lastStep;
    if (error <= Number.EPSILON * Math.max(1, Math.abs(x))) {
      return x;
    }
  }
}
