import { movable, resultAt, type Movable } from "../../catalog/analysis/oneArgument";
import { interval } from "../../catalog/bounds";
import type { NumberParameter } from "../../catalog/define";
import type { Point } from "../charts/plot/linePlot";
import type { ExplainedCall } from "./explanation";

const POINTS = 41;
/** How far the picture goes to both sides of the value, as a share of it. */
const REACH = 0.5;

export interface Line {
  /** Where the argument stands now; its result may not be finite. */
  readonly base: Point;
  readonly points: readonly Point[];
}

/** The result of a call over one of its arguments. */
export function lineOver(explained: ExplainedCall, argument: string): Line {
  const { call, at } = mover(explained, argument);
  const xs = evenly(at, POINTS);
  const result = (x: number): Point => [x, resultAt(call, argument, x)];
  return { points: xs.map(result), base: result(at.base) };
}

export interface Grid {
  readonly down: readonly number[];
  readonly across: readonly number[];
  /** Row by row. */
  readonly values: readonly (readonly number[])[];
  /** Row and column where the arguments stand now. */
  readonly base: readonly [number, number];
}

/** The result of a call over two of its arguments, in five steps each. */
export function gridOver(explained: ExplainedCall, down: string, across: string): Grid {
  const { call, at: rows } = mover(explained, down);
  const { at: columns } = mover(explained, across);
  const [ys, xs] = [around(rows), around(columns)];
  const values = ys.map((y) => {
    call.args[down] = y;
    return xs.map((x) => resultAt(call, across, x));
  });
  return { down: ys, across: xs, values, base: [ys.indexOf(rows.base), xs.indexOf(columns.base)] };
}

interface Reach {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly whole: boolean;
}

function mover(
  { definition, values }: ExplainedCall,
  argument: string,
): { readonly call: Movable; readonly at: Reach } {
  const call = movable(definition, values);
  const parameter = definition.parameters[argument] as NumberParameter;
  const given = call.args[argument];
  const base = typeof given === "number" ? given : startOf(parameter);
  return { call, at: reachOf(parameter, base) };
}

/** For an argument that is left out and has no default. */
function startOf(parameter: NumberParameter): number {
  const { lowest, highest } = interval(parameter);
  return Math.min(Math.max(1, lowest), highest);
}

function reachOf(parameter: NumberParameter, base: number): Reach {
  const { lowest, highest } = interval(parameter);
  const size = Math.abs(base) * REACH;
  const step = size === 0 ? Math.min(1, highest) : size;
  const whole = parameter.whole === true;
  const [low, high] = [Math.max(base - step, lowest), Math.min(base + step, highest)];
  return whole
    ? { low: Math.ceil(low), base, high: Math.max(Math.floor(high), Math.ceil(low) + 1), whole }
    : { low, base, high, whole };
}

function evenly({ low, high, whole }: Reach, count: number): number[] {
  const all = Array.from(
    { length: count },
    (_, index) => low + ((high - low) * index) / (count - 1),
  );
  return whole ? [...new Set(all.map(Math.round))] : all;
}

/** The base with two steps to each side, fewer where a bound is near. */
function around({ low, base, high, whole }: Reach): number[] {
  const all = [low, (low + base) / 2, base, (base + high) / 2, high];
  return [...new Set(whole ? all.map(Math.round) : all)];
}
