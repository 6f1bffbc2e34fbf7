import { StandInError, asCellError } from "./cellError";
import {
  isOptional,
  repeatingParameter,
  type FunctionMetadata,
  type ParameterMetadata,
} from "./metadata";

/** A cell as the engine hands it over; null is an empty cell. */
export type Cell = number | string | boolean | null | StandInError;

/** One argument of a formula: its cells row by row, or null where nothing stands between commas. */
export type FormulaArgument = readonly (readonly Cell[])[] | null;

export interface ArgumentRules {
  /** Hand error cells to `any` parameters instead of answering with the error. */
  readonly passErrors: boolean;
}

/**
 * The arguments a function receives for those of a formula, in Excel's shapes: an omitted one is
 * null, a matrix parameter gets rows of cells whatever it was given, empty cells in it are "",
 * and a repeating parameter gets one array with all the remaining arguments.
 * @throws StandInError when Excel would not call the function: too many arguments, text where the
 * metadata asks for a number, or an error cell that is to be passed on.
 */
export function shapeArguments(
  metadata: FunctionMetadata,
  given: readonly FormulaArgument[],
  rules: ArgumentRules,
): unknown[] {
  const repeating = repeatingParameter(metadata);
  const single = metadata.parameters.filter((parameter) => parameter !== repeating);
  if (!repeating && given.length > single.length) {
    throw new StandInError(
      "#VALUE!",
      `${metadata.name} takes ${single.length} arguments, got ${given.length}`,
    );
  }
  const shaped = single.map((parameter, at) => shape(parameter, given[at] ?? null, rules));
  if (!repeating) {
    return shaped;
  }
  const rest = given.slice(single.length);
  return [...shaped, rest.map((argument) => shape(repeating, argument, rules))];
}

function shape(
  parameter: ParameterMetadata,
  given: FormulaArgument,
  rules: ArgumentRules,
): unknown {
  if (given === null) {
    if (isOptional(parameter) || anyType(parameter)) {
      return null;
    }
    throw new StandInError("#VALUE!", `${parameter.name} is missing`);
  }
  if (parameter.dimensionality === "matrix") {
    return given.map((row) => row.map((cell) => convert(parameter, cell, rules) ?? ""));
  }
  if (given.length !== 1 || given[0].length !== 1) {
    throw new StandInError("#VALUE!", `${parameter.name} takes one cell, got a range`);
  }
  return convert(parameter, given[0][0], rules);
}

function convert(parameter: ParameterMetadata, cell: Cell, rules: ArgumentRules): unknown {
  const error = asCellError(cell);
  if (error) {
    if (anyType(parameter) && rules.passErrors) {
      return cell;
    }
    throw new StandInError(error.code, error.message);
  }
  if (anyType(parameter)) {
    return cell;
  }
  if (parameter.type === "number") {
    return toNumber(parameter, cell);
  }
  if (parameter.type === "string") {
    return typeof cell === "boolean" ? upper(cell) : `${cell ?? ""}`;
  }
  return cell === null ? false : cell;
}

function toNumber(parameter: ParameterMetadata, cell: Cell): number {
  const value = cell === null || typeof cell === "boolean" ? Number(cell) : cell;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) {
    return number;
  }
  throw new StandInError("#VALUE!", `${parameter.name} must be a number`);
}

function anyType({ type }: ParameterMetadata): boolean {
  return type === undefined || type === "any";
}

function upper(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}
