import { counted } from "../../core/counted";
import { CalcError, invalidInput, notFound } from "../../core/errors";
import { namesIn, nearestNames } from "../../core/nearest";
import type { Steps } from "../../core/nearestStep";
import type { Arguments, FunctionDefinition, NumberParameter, Parameters } from "../define";
import { readArguments } from "../evaluate";
import { checkWork, rowsOf } from "../work";

/** A call whose numeric arguments can be moved one at a time. */
export interface Movable {
  readonly definition: FunctionDefinition;
  /** A copy of its own, which the caller may change. */
  readonly args: Record<string, unknown>;
}

export function movable(
  definition: FunctionDefinition,
  values: readonly unknown[],
  trials = 1,
): Movable {
  const args = { ...readArguments(definition, values) };
  checkWork(definition.name, trials * rowsOf(definition, args), counted(trials, "trial"));
  return { definition, args };
}

/** Gives an argument another number; a series gets it as its only one. */
export function put({ args }: Movable, name: string, value: number): void {
  args[name] = args[name] instanceof Float64Array ? Float64Array.of(value) : value;
}

/** NaN where the function has no result, undefined where it does not take its arguments. */
export function resultOf({ definition, args }: Movable): number | undefined {
  try {
    const answer = definition.compute(args as Arguments<Parameters>);
    return typeof answer === "number" ? answer : NaN;
  } catch (error) {
    if (error instanceof CalcError) {
      return error.code === "invalidInput" ? undefined : NaN;
    }
    throw error;
  }
}

/** The function at arguments that differ in one number; NaN where it has no result. */
export function resultAt(call: Movable, name: string, value: number): number {
  put(call, name, value);
  return resultOf(call) ?? NaN;
}

/** @throws CalcError when the function answers with text or a block, not with one number. */
export function checkAnswersNumber({ definition, args }: Movable): number {
  const answer = definition.compute(args as Arguments<Parameters>);
  if (typeof answer !== "number") {
    throw notOneNumber(definition);
  }
  return answer;
}

/** For a function that answers with text or a block. */
export function notOneNumber({ name }: FunctionDefinition): CalcError {
  return invalidInput(`${name} does not answer with one number here`);
}

export interface NumberArgument {
  readonly name: string;
  readonly position: number;
  readonly parameter: NumberParameter;
  /** Takes a range, and is one number only in calls that give it one. */
  readonly series: boolean;
}

export function numberArguments({ parameters }: FunctionDefinition): NumberArgument[] {
  return Object.entries(parameters).flatMap(([name, parameter], position) =>
    parameter.kind === "number" || parameter.kind === "series"
      ? {
          name,
          position,
          parameter: { ...parameter, kind: "number" },
          series: parameter.kind === "series",
        }
      : [],
  );
}

/**
 * What the call takes for an argument: typed, by default, or following from other arguments. None
 * for a series of several numbers.
 */
export function givenValue(
  { args }: Movable,
  { name, parameter, series }: NumberArgument,
): number | undefined {
  if (!series) {
    return (args[name] as number | undefined) ?? parameter.defaultValue?.(args);
  }
  const values = args[name] as Float64Array;
  return values.length === 1 && !Number.isNaN(values[0]) ? values[0] : undefined;
}

/** What an argument counts in. */
export function stepsOf({ args }: Movable, parameter: NumberParameter): Steps {
  const { allowed, whole } = parameter;
  return allowed ?? (whole === true ? 1 : (parameter.stepsInOne?.(args) ?? 0));
}

/** "year" also counts the years of a lease. */
const FIRST_CALENDAR_YEAR = 1900;

/** A point in time, of which a share means nothing: a date, a calendar year, the height of a block. */
export function isMoment({ unit }: NumberParameter, value: number): boolean {
  return unit === "date" || unit === "block" || (unit === "year" && value >= FIRST_CALENDAR_YEAR);
}

/** @throws CalcError `notFound` with all numeric arguments, those of a near name first. */
export function findNumberArgument(definition: FunctionDefinition, wanted: string): NumberArgument {
  const all = numberArguments(definition);
  const found = all.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) {
    return found;
  }
  const names = namesIn(definition, () => all.map(({ name }) => name));
  const listed = new Set([...nearestNames(wanted, names), ...names]);
  throw notFound(
    `${definition.name} has no numeric argument '${wanted.slice(0, 40)}': it has ${[...listed].join(", ")}`,
  );
}
