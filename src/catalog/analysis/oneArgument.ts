import { CalcError, invalidInput, notFound } from "../../core/errors";
import { nearestNames } from "../../core/nearest";
import { toBlock } from "../cells";
import type { Arguments, FunctionDefinition, NumberParameter, Parameters } from "../define";
import { readArguments } from "../evaluate";

/** A call whose numeric arguments can be moved one at a time. */
export interface Movable {
  readonly definition: FunctionDefinition;
  /** A copy of its own, which the caller may change. */
  readonly args: Record<string, unknown>;
}

export function movable(definition: FunctionDefinition, values: readonly unknown[]): Movable {
  return { definition, args: { ...readArguments(definition, values) } };
}

/** The function at arguments that differ in one number; NaN where it has no result. */
export function resultAt({ definition, args }: Movable, name: string, value: number): number {
  args[name] = value;
  return numberOf(definition, args);
}

export function numberOf(definition: FunctionDefinition, args: Record<string, unknown>): number {
  try {
    const answer = definition.compute(args as Arguments<Parameters>);
    return typeof answer === "number" ? answer : NaN;
  } catch (error) {
    if (error instanceof CalcError) {
      return NaN;
    }
    throw error;
  }
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
}

export function numberArguments({ parameters }: FunctionDefinition): NumberArgument[] {
  return Object.entries(parameters).flatMap(([name, parameter], position) =>
    parameter.kind === "number" ? [{ name, position, parameter }] : [],
  );
}

/** What the call takes for an argument: typed, by default, or following from other arguments. */
export function givenValue(
  { args }: Movable,
  { name, parameter }: NumberArgument,
): number | undefined {
  return (args[name] as number | undefined) ?? parameter.defaultValue?.(args);
}

/** How many of the steps that an argument moves by make one; 0 where it moves freely. */
export function stepsInOne({ args }: Movable, { whole, wholeTimes }: NumberParameter): number {
  if (whole === true) {
    return 1;
  }
  return wholeTimes === undefined ? 0 : Number(args[wholeTimes]);
}

/** @throws CalcError `notFound` with the nearest argument names. */
export function findNumberArgument(definition: FunctionDefinition, wanted: string): NumberArgument {
  const all = numberArguments(definition);
  const found = all.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) {
    return found;
  }
  const names = all.map(({ name }) => name);
  const near = nearestNames(wanted, names);
  const listed = (near.length === 0 ? names : near).join(", ");
  throw notFound(
    `${definition.name} has no numeric argument '${wanted.slice(0, 40)}': it has ${listed}`,
  );
}

/** The one cell of an argument, or null where it was left out. */
export function cellOf(value: unknown): unknown {
  return toBlock(value)[0][0] ?? null;
}
