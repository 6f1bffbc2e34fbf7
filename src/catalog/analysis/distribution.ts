import { CalcError } from "../../core/errors";
import { normalQuantile, triangular } from "../../core/random";
import { interval } from "../bounds";
import { describeCell, plainCell, toBlock } from "../cells";
import { holds } from "../readCell";
import type { NumberArgument } from "./oneArgument";

/** An argument of a simulation that is drawn anew in every trial. */
export interface Draw {
  readonly argument: NumberArgument;
  readonly lowest: number;
  readonly highest: number;
  /** A value in the middle, to check the call with before it is simulated. */
  readonly centre: number;
  at(uniform: number): number;
}

/**
 * Reads two cells as the mean and standard deviation of a normal distribution, three as low, mode
 * and high of a triangular one; undefined for anything else, which is the argument itself.
 */
export function readDraw(argument: NumberArgument, value: unknown): Draw | undefined {
  const cells = toBlock(value).flat();
  if (cells.length !== 2 && cells.length !== 3) {
    return undefined;
  }
  const numbers = cells.map((cell) => readNumber(argument.name, cell));
  const range = interval(argument.parameter);
  return numbers.length === 2
    ? { argument, ...range, ...normalDraw(argument.name, numbers) }
    : { argument, ...range, ...triangularDraw(argument.name, numbers) };
}

type Shape = Pick<Draw, "centre" | "at">;

function normalDraw(name: string, [mean, deviation]: readonly number[]): Shape {
  if (deviation < 0) {
    throw new CalcError(
      "invalidInput",
      `${name} must be a mean and a standard deviation of at least 0, got ${deviation}`,
    );
  }
  return { centre: mean, at: (uniform) => mean + deviation * normalQuantile(uniform) };
}

function triangularDraw(name: string, [low, mode, high]: readonly number[]): Shape {
  if (!(low <= mode && mode <= high)) {
    throw new CalcError(
      "invalidInput",
      `${name} must be low, mode and high in rising order, got ${low}, ${mode}, ${high}`,
    );
  }
  return { centre: mode, at: (uniform) => triangular(uniform, [low, mode, high]) };
}

function readNumber(name: string, cell: unknown): number {
  const plain = plainCell(cell);
  if (plain instanceof CalcError) {
    throw holds(name, plain);
  }
  if (typeof plain !== "number") {
    throw new CalcError("invalidInput", `${name} must hold numbers, got ${describeCell(plain)}`);
  }
  return plain;
}
