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

type Read = (cell: Exclude<ReturnType<typeof plainCell>, CalcError | null>) => Element | CalcError;

export function cellReader(name: string, parameter: ElementParameter): CellReader {
  const read = readerOf(name, parameter);
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
      return plain instanceof CalcError ? holds(name, plain) : read(plain);
    },
  };
}

/** An error cell passes through to the results that use it. */
export function holds(name: string, error: CalcError): CalcError {
  return new CalcError(error.code, `${name} holds ${error.message}`);
}

function readerOf(name: string, parameter: ElementParameter): Read {
  switch (parameter.kind) {
    case "number":
      return numberReader(name, parameter);
    case "choice":
      return choiceReader(name, parameter);
    case "key":
      return (cell) =>
        typeof cell === "string"
          ? cell.trim()
          : invalid(name, `must be text, got ${describeCell(cell)}`);
    case "flag":
      return (cell) =>
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

function numberReader(name: string, parameter: NumberParameter): Read {
  const { lowest, highest } = interval(parameter);
  // In one piece: a column of 100,000 refused numbers would put it together as often.
  const outside = `${name} must be ${describeBounds(parameter)}, got `;
  const hint = parameter.hint === undefined ? "" : `: ${parameter.hint}`;
  return (cell) => {
    if (typeof cell !== "number") {
      return invalid(name, `must be a number, got ${describeCell(cell)}`);
    }
    const fits =
      cell >= lowest && cell <= highest && (parameter.whole !== true || Number.isInteger(cell));
    return fits ? cell : invalidInput(`${outside}${formatNumber(cell)}${hint}`);
  };
}

function choiceReader(name: string, { choices }: ChoiceParameter): Read {
  const byLowerCase = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
  const allowed = choices.map((choice) => `"${choice}"`).join(", ");
  return (cell) => {
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
