/* The script Excel loads. Nothing else in src calls CustomFunctions. */
import { catalog } from "../catalog";
import type { FunctionDefinition } from "../catalog/define";
import { compile, type Grid, type Run } from "../catalog/evaluate";
import { asCalcError } from "../core/errors";
import { toCellError } from "./cellError";

type Answer = Grid<CustomFunctions.Error>;

for (const definition of catalog) {
  CustomFunctions.associate(definition.name, inCell(definition));
}

/**
 * Excel passes the arguments in order and an invocation object last, which no reader looks at.
 * Readers are built at the first call: most workbooks use a few of the functions.
 */
function inCell(definition: FunctionDefinition): (...values: unknown[]) => Answer {
  let run: Run<CustomFunctions.Error> | undefined;
  return (...values) => {
    try {
      return (run ??= compile(definition, toCellError))(values);
    } catch (error) {
      throw toCellError(asCalcError(error));
    }
  };
}
