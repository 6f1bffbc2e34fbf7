import { CalcError, invalidInput } from "../core/errors";
import { didYouMean, LONGEST_TYPED } from "../core/nearest";
import { describeBounds, interval } from "./bounds";
import { describeCell, formatNumber, plainCell } from "./cells";
import type { ChoiceParameter, FlagParameter, KeyParameter, NumberParameter } from "./define";

/** The parameters that take one value per element of a grid. */
export type ElementParameter = NumberParameter | ChoiceParameter | KeyParameter | FlagParameter;
/** What an element parameter hands to `compute`; undefined is an argument left out. */
export type Element = number | string | boolean | undefined;

export interface CellReader {
  readonly name: string;
  readonly parameter: ElementParameter;
  /** Numbers within are right as they are; anything else goes through `read`. */
  readonly lowest: number;
  readonly highest: number;
  /** One cell of the argument. `inRange` tells a blank cell in a range from a skipped argument. */
  read(cell: unknown, inRange: boolean): Element | CalcError;
}

type Read = (
  name: string,
  cell: Exclude<ReturnType<typeof plainCell>, CalcError | null>,
) => Element | CalcError;

export function cellReader(name: string, parameter: ElementParameter): CellReader {
  const read = readerOf(parameter);
  const fast = parameter.kind === "number" && parameter.whole !== true;
  const { lowest, highest } = fast ? interval(parameter) : { lowest: Infinity, highest: -Infinity };
  return {
    name,
    parameter,
    lowest,
    highest,
    read(cell, inRange) {
      const plain = plainCell(cell);
      if (plain === null) {
        return readBlank(name, parameter, inRange);
      }
      return plain instanceof CalcError ? holds(name, plain) : read(name, plain);
    },
  };
}

/** An error cell passes through to the results that use it. */
export function holds(name: string, error: CalcError): CalcError {
  return new CalcError(error.code, `${name} holds ${error.message}`);
}

function readerOf(parameter: ElementParameter): Read {
  switch (parameter.kind) {
    case "number":
      return numberReader(parameter);
    case "choice":
      return choiceReader(parameter);
    case "key":
      return (name, cell) =>
        typeof cell === "string"
          ? cell.trim()
          : invalid(name, `must be text, got ${describeCell(cell)}`);
    case "flag":
      return (name, cell) =>
        typeof cell === "boolean"
          ? cell
          : invalid(name, `must be TRUE or FALSE, got ${describeCell(cell)}`);
  }
}

function readBlank(
  name: string,
  parameter: ElementParameter,
  inRange: boolean,
): Element | CalcError {
  if (parameter.default !== undefined && !(inRange && parameter.kind !== "number")) {
    return parameter.default;
  }
  if (inRange && !hasDefaultFrom(parameter)) {
    return invalid(name, "is blank in this element of the range");
  }
  return "optional" in parameter ? undefined : invalid(name, "is missing");
}

function hasDefaultFrom(parameter: ElementParameter): boolean {
  return parameter.kind === "number" && parameter.defaultFrom !== undefined;
}

function numberReader(parameter: NumberParameter): Read {
  const { lowest, highest } = interval(parameter);
  const allowed = describeBounds(parameter);
  const hint = parameter.hint === undefined ? "" : `: ${parameter.hint}`;
  return (name, cell) => {
    if (typeof cell !== "number") {
      return invalid(name, `must be a number, got ${describeCell(cell)}`);
    }
    const fits =
      cell >= lowest && cell <= highest && (parameter.whole !== true || Number.isInteger(cell));
    return fits ? cell : invalid(name, `must be ${allowed}, got ${formatNumber(cell)}${hint}`);
  };
}

function choiceReader({ choices }: ChoiceParameter): Read {
  const byLowerCase = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
  const allowed = choices.map((choice) => `"${choice}"`).join(", ");
  return (name, cell) => {
    const typed = typeof cell === "string" && cell.length <= LONGEST_TYPED;
    const choice = typed ? byLowerCase.get(cell.trim().toLowerCase()) : undefined;
    if (choice !== undefined) {
      return choice;
    }
    const meant = typeof cell === "string" ? didYouMean(cell, choices) : "";
    return invalid(name, `must be one of ${allowed}, got ${describeCell(cell)}${meant}`);
  };
}

function invalid(name: string, rule: string): CalcError {
  return invalidInput(`${name} ${rule}`);
}
