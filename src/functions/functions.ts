/* The script Excel loads. Nothing else in src calls CustomFunctions. */
import { catalog } from "../catalog";
import { compile, type Grid, type Run } from "../catalog/evaluate";
import { asCalcError } from "../core/errors";
import { toCellError } from "./cellError";

for (const definition of catalog) {
  CustomFunctions.associate(definition.name, inCell(compile(definition, toCellError)));
}

/** Excel passes the arguments in order and an invocation object last, which no reader looks at. */
function inCell(
  run: Run<CustomFunctions.Error>,
): (...values: unknown[]) => Grid<CustomFunctions.Error> {
  return (...values) => {
    try {
      return run(values);
    } catch (error) {
      throw toCellError(asCalcError(error));
    }
  };
}
