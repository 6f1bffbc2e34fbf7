import {
  findNumberArgument,
  givenValue,
  isMoment,
  movable,
  put,
  resultAt,
  stepsOf,
  type Movable,
  type NumberArgument,
} from "../../catalog/analysis/oneArgument";
import { interval } from "../../catalog/bounds";
import type { NumberParameter } from "../../catalog/define";
import { nearestStep, type Steps } from "../../core/nearestStep";
import type { Point } from "../../plot/linePlot";
import type { ExplainedCall } from "./explanation";
import { greatest, least } from "../../core/lists";

const POINTS = 41;
/** How far the picture goes to both sides of the value, as a share of it. */
const REACH = 0.5;
/** What an input is moved by, as a share of it, to find out which counts most. */
const NUDGE = 0.1;
/** A result that moves less than this share of itself does not depend on the input. */
const FLAT = 1e-9;
/** How far a point in time goes: a year of days or of blocks, some calendar years. */
const AROUND: Readonly<Record<string, number>> = { date: 365, block: 52_560, year: 5 };

export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Reach extends Range {
  /** Where the argument stands now. */
  readonly base: number;
}

export interface Line {
  /** Where the argument stands now, if anywhere; its result may not be finite. */
  readonly base: Point | null;
  readonly points: readonly Point[];
}

/** How far a picture over an argument goes; null where the call does without the argument. */
export function reachOver(explained: ExplainedCall, argument: string, share = REACH): Reach | null {
  const moved = mover(explained, argument);
  return moved.base === null ? null : reachOf(moved, moved.base, share);
}

/** The result of a call over one of its arguments; a range is needed where it has no value. */
export function lineOver(explained: ExplainedCall, argument: string, range?: Range): Line {
  const moved = mover(explained, argument);
  const { base, call } = moved;
  const result = (x: number): Point => [x, resultAt(call, argument, x)];
  const within = range ?? (base === null ? null : reachOf(moved, base, REACH));
  return {
    base: base === null ? null : result(base),
    points: within === null ? [] : evenly(moved, within, POINTS).map(result),
  };
}

export interface Grid {
  readonly down: readonly number[];
  readonly across: readonly number[];
  /** Row by row. */
  readonly values: readonly (readonly number[])[];
  /** Row and column where the arguments stand now. */
  readonly base: readonly [number, number];
}

/** The result of a call over two of its arguments, in five steps each; both must have a value. */
export function gridOver(explained: ExplainedCall, down: string, across: string): Grid | null {
  const rows = mover(explained, down);
  const columns = mover(explained, across);
  if (rows.base === null || columns.base === null) {
    return null;
  }
  const [ys, xs] = [around(rows, rows.base), around(columns, columns.base)];
  const values = ys.map((y) => {
    put(rows.call, down, y);
    return xs.map((x) => resultAt(rows.call, across, x));
  });
  return { down: ys, across: xs, values, base: [ys.indexOf(rows.base), xs.indexOf(columns.base)] };
}

/** Whether results are one result, but for what rounding leaves. */
export function isFlat(results: readonly number[]): boolean {
  const known = results.filter(Number.isFinite);
  const [low, high] = [least(known), greatest(known)];
  return known.length > 0 && high - low <= FLAT * Math.max(Math.abs(low), Math.abs(high));
}

/** The arguments by how far the result moves with them, the strongest first. */
export function strongestFirst(explained: ExplainedCall, names: readonly string[]): string[] {
  const swings = new Map(names.map((name) => [name, swingOver(explained, name)]));
  return [...names].sort((a, b) => (swings.get(b) ?? 0) - (swings.get(a) ?? 0));
}

function swingOver(explained: ExplainedCall, argument: string): number {
  const moved = mover(explained, argument);
  if (moved.base === null) {
    return -1;
  }
  const { low, base, high } = reachOf(moved, moved.base, NUDGE);
  const results = [low, base, high]
    .map((x) => resultAt(moved.call, argument, x))
    .filter(Number.isFinite);
  return isFlat(results) || results.length < 2 ? 0 : greatest(results) - least(results);
}

interface Mover extends NumberArgument {
  readonly call: Movable;
  readonly base: number | null;
  readonly steps: Steps;
}

function mover({ definition, values }: ExplainedCall, argument: string): Mover {
  const call = movable(definition, values);
  const found = findNumberArgument(definition, argument);
  return {
    ...found,
    call,
    base: givenValue(call, found) ?? null,
    steps: stepsOf(call, found.parameter),
  };
}

function reachOf({ parameter, steps }: Mover, base: number, share: number): Reach {
  const { lowest, highest } = interval(parameter);
  if (typeof steps !== "number") {
    return { low: lowest, base, high: highest };
  }
  const free = sizeOf(parameter, base, share);
  const step = steps === 0 ? free : Math.max(1, Math.floor(free * steps)) / steps;
  return { low: Math.max(base - step, lowest), base, high: Math.min(base + step, highest) };
}

/** A tenth of a date would be years, and a loan of 65% is not tried at 97.5% of the cost. */
function sizeOf(parameter: NumberParameter, base: number, share: number): number {
  if (isMoment(parameter, base)) {
    return AROUND[parameter.unit];
  }
  const { max } = parameter;
  const room = max === 1 ? Math.min(Math.abs(base), 1 - base) : Math.abs(base);
  return room > 0 ? room * share : max === 1 ? NUDGE : 1;
}

/** Points from one end to the other, on whole steps where only they count. */
function evenly({ steps }: Mover, { low, high }: Range, count: number): number[] {
  const all = Array.from(
    { length: count },
    (_, index) => low + ((high - low) * index) / (count - 1),
  );
  return onSteps(all, steps);
}

/** The base with two steps to each side, fewer where a bound is near. */
function around(moved: Mover, at: number): number[] {
  const { low, base, high } = reachOf(moved, at, REACH);
  return onSteps([low, (low + base) / 2, base, (base + high) / 2, high], moved.steps);
}

function onSteps(values: readonly number[], steps: Steps): number[] {
  return [...new Set(values.map((value) => nearestStep(value, steps)))];
}
