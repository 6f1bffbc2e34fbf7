import type { FunctionDefinition } from "../catalog/define";
import { compile, type Run } from "../catalog/evaluate";
import { type CalcError, invalidInput } from "../core/errors";

export { CalcError };

type Named = Readonly<Record<string, unknown>>;

/**
 * A function of the add-in as a plain one: arguments by name, defaults and bounds as in a cell, a
 * number for a number and rows for a table. It throws a CalcError where a cell would show an error.
 */
export function callable(definition: FunctionDefinition): (named?: Named) => unknown {
  const names = Object.keys(definition.parameters);
  let run: Run | undefined;
  return (named = {}) => {
    const unknown = Object.keys(named).find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw invalidInput(
        `${definition.name} has no argument ${unknown}: it takes ${names.join(", ")}`,
      );
    }
    const kinds = Object.values(definition.parameters).map(({ kind }) => kind);
    const values = names.map((name, at) => asCells(named[name], kinds[at] === "series"));
    const grid = (run ??= compile(definition))(values);
    return grid.length === 1 && grid[0].length === 1 ? grid[0][0] : grid;
  };
}

/** A list stands for a column; rows of cells stay as they are. */
function asCells(value: unknown, series: boolean): unknown {
  if (!Array.isArray(value)) {
    return series && value !== undefined && value !== null ? [[value]] : value;
  }
  return value.every(Array.isArray) ? value : value.map((one: unknown) => [one]);
}
