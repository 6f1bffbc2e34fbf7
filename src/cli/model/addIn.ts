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

/** The script associates its functions when it is first loaded, so that all engines share them. */
const registry = createRegistry();

/** A spreadsheet engine that knows the add-in's functions, as Excel does once they are loaded. */
export async function startAddIn(): Promise<Engine> {
  Object.assign(globalThis, { CustomFunctions: registry.standIn });
  await import("../../functions/functions");
  const functions = callableFunctions(toMetadata(catalog) as FunctionsMetadata, registry);
  return startEngine({ plugins: headlessPlugins(NAMESPACE, functions) });
}
