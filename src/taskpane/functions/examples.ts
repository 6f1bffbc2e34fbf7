import type { Example, ExampleArgument, FunctionDefinition } from "../../catalog/define";
import type { Input } from "./input";
import type { FilledArgument } from "./answer";
import { constantText, literalText, type Constant } from "../../formula/literals";

/** An example's arguments as fields of the form would give them. */
export function filledByExample(
  { definition, find }: Lookup,
  example: Example,
): readonly FilledArgument[] {
  const names = argumentNames({ definition, find }, example);
  return example.arguments.map((argument, position) => {
    const input = toInput(argument);
    const value = input.kind === "value" ? input.value : null;
    return { name: names[position], input, value };
  });
}

/** The texts that put an example into the form, by argument name. */
export function textsOfExample(lookup: Lookup, example: Example): Record<string, string> {
  const names = argumentNames(lookup, example);
  return Object.fromEntries(
    example.arguments.map((argument, position) => [names[position], fieldText(argument)]),
  );
}

export interface Lookup {
  readonly definition: FunctionDefinition;
  find(name: string): FunctionDefinition | undefined;
}

/** Past the named arguments come those of the function that the example names. */
function argumentNames({ definition, find }: Lookup, example: Example): string[] {
  const entries = Object.entries(definition.parameters);
  const own = entries.filter(([, { kind }]) => kind !== "arguments").map(([name]) => name);
  const named = example.arguments.flatMap((argument) =>
    typeof argument === "string" ? (find(argument) ?? []) : [],
  );
  const theirs = named.length > 0 ? Object.keys(named[0].parameters) : [];
  return [...own, ...theirs];
}

function toInput(argument: ExampleArgument): Input {
  if (argument === null) {
    return { kind: "omitted" };
  }
  if (typeof argument !== "object") {
    return { kind: "value", value: argument, formula: literalText(argument) };
  }
  const constant = withoutBlanks(argument);
  return { kind: "value", value: constant, formula: constantText(constant) };
}

function fieldText(argument: ExampleArgument): string {
  if (argument === null) {
    return "";
  }
  return typeof argument === "object"
    ? constantText(withoutBlanks(argument))
    : String(argument === true ? "TRUE" : argument === false ? "FALSE" : argument);
}

/** An array constant cannot hold a blank; an empty text counts as one. */
function withoutBlanks(rows: Exclude<ExampleArgument, null | string | number | boolean>): Constant {
  return rows.map((row) => row.map((cell) => cell ?? ""));
}
