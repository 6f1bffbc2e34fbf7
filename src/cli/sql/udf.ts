import type { FunctionDefinition } from "../../catalog/define";
import { compile, type Run } from "../../catalog/evaluate";
import { type CalcError, asCalcError, notFound } from "../../core/errors";

/** What runs inside a database, for the functions that it is built with. */
export interface Served {
  /** The result of a call; null where there is none. */
  value(name: string, values: readonly unknown[]): number | null;
  /** Why a call has no result; null where it has one. */
  problem(name: string, values: readonly unknown[]): string | null;
  /** Results over columns of equal length, a row at each place. */
  column(
    name: string,
    columns: readonly (readonly unknown[])[],
    rows: number,
  ): readonly (number | null)[];
}

export function serve(definitions: readonly FunctionDefinition[]): Served {
  const runs = new Map<string, Run<CalcError>>();
  const runOf = (name: string): Run<CalcError> => {
    const definition = definitions.find((candidate) => candidate.name === name);
    if (definition === undefined) {
      throw notFound(`there is no function ${name}`);
    }
    const run = runs.get(name) ?? compile(definition, (error) => error);
    runs.set(name, run);
    return run;
  };
  const answer = (name: string, values: readonly unknown[]): number | string => {
    try {
      const [[cell]] = runOf(name)(values);
      return typeof cell === "number" ? cell : `${name} answers with a table here`;
    } catch (error) {
      return asCalcError(error).message;
    }
  };
  const value: Served["value"] = (name, values) => {
    const result = answer(name, values);
    return typeof result === "number" ? result : null;
  };
  return {
    value,
    problem(name, values) {
      const result = answer(name, values);
      return typeof result === "string" ? result : null;
    },
    column(name, columns, rows) {
      if (rows === 1 || columns.length === 0) {
        const first = columns.map(([cell]) => cell);
        return new Array<number | null>(rows).fill(value(name, first));
      }
      const cells = columns.map((one) => one.map((cell) => [cell]));
      return runOf(name)(cells).map(([cell]) => (typeof cell === "number" ? cell : null));
    },
  };
}
