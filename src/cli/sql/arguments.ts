import type { FunctionDefinition, Parameter } from "../../catalog/define";

/** Types of a database for what an argument may be. */
export interface TypeNames {
  readonly number: string;
  readonly text: string;
  readonly flag: string;
}

function typeOf({ kind }: Parameter, types: TypeNames): string {
  return kind === "number" ? types.number : kind === "flag" ? types.flag : types.text;
}

/** Argument names with their types, in Excel's order. */
export function typedArguments(
  { parameters }: FunctionDefinition,
  types: TypeNames,
): readonly (readonly [name: string, type: string])[] {
  return Object.entries(parameters).map(([name, one]) => [name, typeOf(one, types)] as const);
}

/** A comment line that says what a function is; no line of it can end the comment. */
export function commentOf({ summary, result }: FunctionDefinition): string {
  return `-- ${summary.replace(/\s+/g, " ")} (${result.unit})`;
}
