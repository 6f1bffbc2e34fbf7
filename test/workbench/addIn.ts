import { createRegistry } from "../../src/workbench/runtime/customFunctions";
import { callableFunctions, type CallableFunction } from "../../src/workbench/runtime/call";
import type { FunctionsMetadata } from "../../src/workbench/runtime/metadata";
import metadata from "../../src/functions/functions.json";

/** The add-in's own functions, registered as its script registers them in Excel. */
export async function addInFunctions(): Promise<readonly CallableFunction[]> {
  const registry = createRegistry();
  Object.defineProperty(globalThis, "CustomFunctions", { value: registry.standIn });
  await import("../../src/functions/functions");
  return callableFunctions(metadata as FunctionsMetadata, registry);
}
