import { invalidInput } from "../core/errors";
import { formatNumber } from "./cells";
import type { Arguments, FunctionDefinition, Parameters } from "./define";

/** Rows of series and schedules that one call may work through: about a second at the slowest. */
export const WORK_LIMIT = 10_000_000;

/** Rows that one cell or trial goes through: those of the longest series, if nothing else is said. */
export function rowsOf(definition: FunctionDefinition, args: Arguments<Parameters>): number {
  return definition.work?.(args) ?? seriesRows(definition, args);
}

function seriesRows(
  { parameters }: FunctionDefinition,
  args: Readonly<Record<string, unknown>>,
): number {
  return Object.entries(parameters).reduce(
    (most, [name, { kind }]) =>
      kind === "series" ? Math.max(most, (args[name] as Float64Array).length) : most,
    0,
  );
}

/** @throws CalcError `invalidInput` with the count where a call would take far longer than a second. */
export function checkWork(name: string, rows: number, times: string): void {
  if (rows > WORK_LIMIT) {
    throw invalidInput(
      `${name} over ${times} is the work of ${formatNumber(rows)} rows: ` +
        `at most ${formatNumber(WORK_LIMIT)} fit one call, split the ranges`,
    );
  }
}
