import { catalog } from "../../catalog";
import { toMetadata } from "../../catalog/metadata";
import {
  callableFunctions,
  createRegistry,
  headlessPlugins,
  startEngine,
  type Engine,
} from "../../workbench/headless";
import type { FunctionsMetadata } from "../../workbench/runtime/metadata";
import { NAMESPACE } from "../../formula/namespace";

/** A spreadsheet engine that knows the add-in's functions, as Excel does once they are loaded. */
export async function startAddIn(): Promise<Engine> {
  const registry = createRegistry();
  Object.assign(globalThis, { CustomFunctions: registry.standIn });
  await import("../../functions/functions");
  const functions = callableFunctions(toMetadata(catalog) as FunctionsMetadata, registry);
  return startEngine({ plugins: headlessPlugins(NAMESPACE, functions) });
}
