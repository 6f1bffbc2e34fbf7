/* The script Excel loads. Nothing else in src calls CustomFunctions. */
import { catalog } from "../catalog";
import type { Cell } from "../catalog/define";
import { asCalcError, compile, type Grid, type Run } from "../catalog/evaluate";
import { CalcError } from "../core/errors";
import { toCellError } from "./cellError";

type Answer = readonly (readonly (Cell | CustomFunctions.Error)[])[];

for (const definition of catalog) {
  CustomFunctions.associate(definition.name, inCell(compile(definition)));
}

/** Excel passes the arguments in order and an invocation object last, which no reader looks at. */
function inCell(run: Run): (...values: unknown[]) => Answer {
  return (...values) => {
    let grid: Grid;
    try {
      grid = run(values);
    } catch (error) {
      throw toCellError(asCalcError(error));
    }
    return withCellErrors(grid);
  };
}

function withCellErrors(grid: Grid): Answer {
  return grid.some((row) => row.some(isError))
    ? grid.map((row) => row.map((cell) => (cell instanceof CalcError ? toCellError(cell) : cell)))
    : (grid as Answer);
}

function isError(cell: Cell | CalcError): cell is CalcError {
  return cell instanceof CalcError;
}
