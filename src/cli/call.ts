import { EXCEL_ERRORS } from "../catalog/cells";
import { compile } from "../catalog/evaluate";
import { asCalcError, CalcError } from "../core/errors";
import { argumentsOf, definitionOf, inExcelOrder } from "./arguments";
import { CommandError, FOUND, toColumns, type Console } from "./output";

export interface CallOptions {
  readonly json?: boolean;
}

/** Computes one call and prints its result, or a table. */
export function call(
  console: Console,
  [name, ...texts]: readonly [string, ...string[]],
  { json = false }: CallOptions,
): void {
  const definition = definitionOf(name);
  const values = inExcelOrder(definition, argumentsOf(definition, texts));
  try {
    const grid = compile(definition)(values).map((row) => row.map(shown));
    const single = grid.length === 1 && grid[0].length === 1 ? grid[0][0] : null;
    if (json) {
      const { label, unit } = definition.result;
      console.out(
        `${JSON.stringify({ function: definition.name, label, unit, result: single ?? grid })}\n`,
      );
    } else {
      console.out(single === null ? toColumns(grid) : `${single}\n`);
    }
  } catch (error) {
    const { code, message } = asCalcError(error);
    throw new CommandError(`${EXCEL_ERRORS[code]} ${message}`, FOUND);
  }
}

function shown(cell: number | string | CalcError): number | string {
  return cell instanceof CalcError ? EXCEL_ERRORS[cell.code] : cell;
}
