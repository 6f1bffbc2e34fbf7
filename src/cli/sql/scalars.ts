import { catalog } from "../../catalog";
import type { FunctionDefinition, Parameter } from "../../catalog/define";

/** Kinds of arguments that one value of a row can be. */
const ONE_VALUE: ReadonlySet<Parameter["kind"]> = new Set(["number", "choice", "key", "flag"]);

/** Look-ups of the shipped data and functions about functions: a database has tables of its own. */
const LEFT_OUT: ReadonlySet<string> = new Set(["Companies and contracts", "Analysis"]);

/** The functions that answer one row of values with one number. */
export function scalarFunctions(): readonly FunctionDefinition[] {
  return catalog.filter(
    ({ group, parameters, examples }) =>
      !LEFT_OUT.has(group) &&
      Object.values(parameters).every(({ kind }) => ONE_VALUE.has(kind)) &&
      examples.some(({ result }) => typeof result === "number"),
  );
}

/** `watt_miner_breakeven`: databases fold names to one case. */
export function sqlName(name: string): string {
  return `watt_${name.toLowerCase()}`;
}
