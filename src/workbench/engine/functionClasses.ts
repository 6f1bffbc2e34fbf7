import type { Ctor } from "@univerjs/core";
import { BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import type { CallableFunction } from "../runtime/call";
import { fromResult, toArgument } from "./values";

/** The name a formula uses: Excel puts the add-in's namespace before the function's own. */
export function qualifiedName(namespace: string, name: string): string {
  return `${namespace}.${name}`.toUpperCase();
}

export type FunctionClass = [Ctor<BaseFunction>, string];

/**
 * One engine function for each function of the add-in. They extend `BaseFunction` because the
 * facade's `registerFunction` loses single cell ranges, errors and text that looks like a number.
 */
export function functionClasses(
  namespace: string,
  functions: readonly CallableFunction[],
): FunctionClass[] {
  return functions.map((each) => [
    functionClass(each),
    qualifiedName(namespace, each.metadata.name),
  ]);
}

function functionClass({ call }: CallableFunction): Ctor<BaseFunction> {
  return class extends BaseFunction {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      return fromResult(call(given.map(toArgument)));
    }
  };
}
