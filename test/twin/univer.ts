import { catalog } from "../../src/catalog";
import { toMetadata } from "../../src/catalog/metadata";
import type { WorkbookPort } from "../../src/workbook/port/port";
import type { FunctionsMetadata } from "../../src/workbench/runtime/metadata";
import { loadHeadless } from "../workbench/headless";

const { callableFunctions, createRegistry, createUniverPort, headlessPlugins, startEngine } =
  loadHeadless();

/** The workbench's spreadsheet, without its grid, with the add-in's functions in it. */
export function startWorkbench(): { readonly port: WorkbookPort; dispose(): void } {
  const registry = createRegistry();
  Object.assign(globalThis, { CustomFunctions: registry.standIn });
  jest.isolateModules(() => {
    jest.requireActual("../../src/functions/functions");
  });
  const functions = callableFunctions(toMetadata(catalog) as FunctionsMetadata, registry);
  const engine = startEngine({ plugins: headlessPlugins("WATT", functions) });
  return { port: createUniverPort(engine), dispose: () => engine.dispose() };
}
