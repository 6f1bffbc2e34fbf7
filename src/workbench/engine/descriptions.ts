import { FunctionType, type IFunctionInfo, type IFunctionParam } from "@univerjs/engine-formula";
import { isOptional, type FunctionMetadata, type ParameterMetadata } from "../runtime/metadata";
import { qualifiedName } from "./functionClasses";

/** What the grid shows while a formula is typed: suggestions and help for each argument. */
export function functionDescriptions(
  namespace: string,
  functions: readonly FunctionMetadata[],
): IFunctionInfo[] {
  return functions.map(({ name, description = "", parameters }) => ({
    functionName: qualifiedName(namespace, name),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map(parameterHelp),
  }));
}

function parameterHelp(parameter: ParameterMetadata): IFunctionParam {
  return {
    name: parameter.name,
    detail: parameter.description ?? "",
    example: parameter.name,
    require: isOptional(parameter) ? 0 : 1,
    repeat: parameter.repeating ? 1 : 0,
  };
}
