import { catalog } from "../../catalog";
import { isOptional, type FunctionDefinition } from "../../catalog/define";
import { compile, readArguments, type Grid, type Run } from "../../catalog/evaluate";
import { asCalcError, type CalcError, type CalcErrorCode } from "../../core/errors";
import type { Unit } from "../../core/units";
import type { Input } from "./input";
import { isSimulation } from "./numberFormats";

/** What the form's inputs come to. */
export type Answer =
  | { readonly kind: "missing"; readonly names: readonly string[] }
  | {
      readonly kind: "error";
      /** What the cell would show, such as #VALUE!. */
      readonly shown: string;
      readonly sentence: string;
      /** The argument the sentence is about, where it is about one. */
      readonly argument: string | null;
    }
  | { readonly kind: "result"; readonly grid: Grid; readonly unit: Unit | null };

const SHOWN: Record<CalcErrorCode, string> = {
  invalidInput: "#VALUE!",
  notFound: "#N/A",
  noResult: "#NUM!",
  divisionByZero: "#DIV/0!",
};

export function shownError({ code }: CalcError): string {
  return SHOWN[code];
}

/** One field of the form: `value` is what the input or its cells hold. */
export interface FilledArgument {
  readonly name: string;
  readonly input: Input;
  readonly value: unknown;
}

export type Answerer = (filled: readonly FilledArgument[]) => Answer;

/**
 * Runs a definition as a cell would. Arguments past the named ones belong to the last parameter,
 * which takes any number.
 */
export function createAnswerer(definition: FunctionDefinition): Answerer {
  const run = compile(definition);
  return (filled) => {
    const wrong = filled.map(wrongInput).find((answer) => answer !== null);
    if (wrong !== undefined) {
      return wrong;
    }
    const names = missing(definition, filled);
    return names.length > 0
      ? { kind: "missing", names }
      : runAnswer(definition, run, inExcelOrder(definition, filled));
  };
}

function wrongInput({ name, input }: FilledArgument): Answer | null {
  return input.kind === "wrong"
    ? {
        kind: "error",
        shown: SHOWN.invalidInput,
        sentence: `${name}: ${input.message}`,
        argument: name,
      }
    : null;
}

function missing({ parameters }: FunctionDefinition, filled: readonly FilledArgument[]): string[] {
  const given = new Set(
    filled.flatMap(({ name, input }) => (input.kind === "omitted" ? [] : [name])),
  );
  return Object.entries(parameters)
    .filter(([name, parameter]) => !isOptional(parameter) && !given.has(name))
    .map(([name]) => name);
}

function runAnswer(definition: FunctionDefinition, run: Run, values: readonly unknown[]): Answer {
  try {
    return { kind: "result", grid: run(values), unit: unitOf(definition, values) };
  } catch (thrown) {
    const error = asCalcError(thrown);
    const argument = Object.keys(definition.parameters).find((name) =>
      error.message.startsWith(`${name} `),
    );
    return {
      kind: "error",
      shown: shownError(error),
      sentence: error.message,
      argument: argument ?? null,
    };
  }
}

/** Excel hands the arguments of a repeating parameter over as one list. */
function inExcelOrder(
  { parameters }: FunctionDefinition,
  filled: readonly FilledArgument[],
): unknown[] {
  const values = filled.map(({ value }) => value ?? null);
  while (values.length > 0 && values[values.length - 1] === null) {
    values.pop();
  }
  const kinds = Object.values(parameters).map(({ kind }) => kind);
  const last = kinds.length - 1;
  return kinds[last] === "arguments" ? [...values.slice(0, last), values.slice(last)] : values;
}

/** null where a range of outputs mixes units. A simulation's is that of what it simulates. */
function unitOf(definition: FunctionDefinition, values: readonly unknown[]): Unit | null {
  if (isSimulation(definition)) {
    const named = String(firstCell(values[0])).trim().toUpperCase();
    return catalog.find(({ name }) => name === named)?.result.unit ?? null;
  }
  const { unitOf: decide, unit } = definition.result;
  if (decide === undefined) {
    return unit;
  }
  const kinds = Object.values(definition.parameters).map(({ kind }) => kind);
  if (values.some((value, position) => kinds[position] === "choice" && Array.isArray(value))) {
    return null;
  }
  return decide.call(
    definition.result,
    readArguments(
      definition,
      values.map((value, position) =>
        kinds[position] === "series" || kinds[position] === "table" ? value : firstCell(value),
      ),
    ),
  );
}

function firstCell(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[][])[0][0] : value;
}
