import { shapeArguments, type FormulaArgument } from "./arguments";
import type { Registry } from "./customFunctions";
import type { FunctionMetadata, FunctionsMetadata } from "./metadata";
import { checkResult, thrownResult, type ResultBlock } from "./results";

export interface CallableFunction {
  readonly metadata: FunctionMetadata;
  /** Never throws: failures are error cells with a sentence. */
  call(given: readonly FormulaArgument[]): ResultBlock;
}

/** Joins metadata and implementations into functions that answer as they would in Excel. */
export function callableFunctions(
  { functions, allowErrorForDataTypeAny }: FunctionsMetadata,
  registry: Registry,
): readonly CallableFunction[] {
  const rules = { passErrors: allowErrorForDataTypeAny === true };
  return functions.map((metadata) => ({
    metadata,
    call(given) {
      const implementation = registry.find(metadata.id);
      if (!implementation) {
        return notAssociated(metadata);
      }
      try {
        const args = shapeArguments(metadata, given, rules);
        return checkResult(metadata, implementation(...args, invocation(metadata)));
      } catch (thrown) {
        return thrownResult(metadata, thrown);
      }
    },
  }));
}

/** Excel appends it to every call, whether the function declares it or not. */
function invocation({ id }: FunctionMetadata): object {
  return { functionName: id };
}

function notAssociated({ name }: FunctionMetadata): ResultBlock {
  return [
    [
      {
        error: "#N/A",
        message: `${name} is in functions.json but functions.js does not provide it`,
      },
    ],
  ];
}
