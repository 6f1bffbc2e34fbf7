import { createRegistry, type Registry } from "../../src/workbench/runtime/customFunctions";
import type {
  FunctionMetadata,
  FunctionsMetadata,
  ParameterMetadata,
} from "../../src/workbench/runtime/metadata";

/** A small add-in that uses everything Excel's interface allows ours to use. */
export const METADATA: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    define("ARGUMENTS", [any("first"), any("second", { optional: true })]),
    define("REST", [any("first"), any("more", { repeating: true })]),
    define("TABLE", [any("rows")]),
    define("CHECKED", [any("value")]),
    define("RETURN", [any("what")]),
    define("PLAIN", [{ name: "value", type: "number" }], { type: "number" }),
    define("ABSENT", []),
  ],
};

function define(
  id: string,
  parameters: readonly ParameterMetadata[],
  result: FunctionMetadata["result"] = { dimensionality: "matrix" },
): FunctionMetadata {
  return { id, name: id, description: `${id} of the fixture`, parameters, result };
}

function any(name: string, more: Partial<ParameterMetadata> = {}): ParameterMetadata {
  return {
    name,
    description: `the ${name}`,
    type: "any",
    dimensionality: "matrix",
    ...more,
  };
}

/** Values a broken function might return, by the name that asks for them. */
const BROKEN: Readonly<Record<string, unknown>> = {
  nan: [[Number.NaN]],
  infinity: [[1, Infinity]],
  null: [[null]],
  undefined,
  scalar: 5,
  ragged: [[1, 2], [3]],
  empty: [],
  promise: Promise.resolve([[1]]),
};

/** The implementations, which write down the arguments of their calls. */
export function fixture(): { registry: Registry; calls: unknown[][] } {
  const registry = createRegistry();
  const { standIn } = registry;
  const { Error: CellError, ErrorCode } = standIn;
  const calls: unknown[][] = [];
  const recorded = (...args: unknown[]) => {
    calls.push(args);
    return [[calls.length]];
  };
  standIn.associate({ ARGUMENTS: recorded, REST: recorded });
  standIn.associate("TABLE", (rows) =>
    Array.from({ length: first(rows) as number }, (_, row) => [
      row + 1,
      row === 1 ? new CellError(ErrorCode.notAvailable, "row 2 is not published") : "text",
    ]),
  );
  standIn.associate("CHECKED", (value) => {
    if (first(value) === "crash") {
      throw new TypeError("a mistake of the add-in");
    }
    if (typeof first(value) !== "number") {
      throw new CellError(ErrorCode.invalidValue, `value must be a number, got ${first(value)}`);
    }
    if (first(value) === 0) {
      throw new CellError(ErrorCode.divisionByZero);
    }
    return value;
  });
  standIn.associate("RETURN", (what) => BROKEN[String(first(what))]);
  standIn.associate("PLAIN", (value) => (value as number) * 2);
  return { registry, calls };
}

function first(argument: unknown): unknown {
  return (argument as readonly (readonly unknown[])[])[0][0];
}
