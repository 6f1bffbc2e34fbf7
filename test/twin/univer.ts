import type { FWorksheet } from "@univerjs/sheets/facade";
import { catalog } from "../../src/catalog";
import { toMetadata } from "../../src/catalog/metadata";
import type { WorkbookPort } from "../../src/workbook/port/port";
import type { FunctionsMetadata } from "../../src/workbench/runtime/metadata";
import { loadHeadless } from "../workbench/headless";

const { callableFunctions, createRegistry, createUniverPort, headlessPlugins, startEngine } =
  loadHeadless();

export interface Workbench {
  readonly port: WorkbookPort;
  /** What a user does to whole sheets; the spreadsheet moves cells and references along. */
  readonly user: {
    rename(sheet: string, name: string): Promise<void>;
    /** Above the row, which counts from 1. */
    insertRows(sheet: string, row: number, count?: number): Promise<void>;
  };
  dispose(): void;
}

/** The workbench's spreadsheet, without its grid, with the add-in's functions in it. */
export function startWorkbench(): Workbench {
  const registry = createRegistry();
  Object.assign(globalThis, { CustomFunctions: registry.standIn });
  jest.isolateModules(() => {
    jest.requireActual("../../src/functions/functions");
  });
  const functions = callableFunctions(toMetadata(catalog) as FunctionsMetadata, registry);
  const engine = startEngine({ plugins: headlessPlugins("WATT", functions) });
  const port = createUniverPort(engine);
  const on = async (name: string, act: (sheet: FWorksheet) => void): Promise<void> => {
    const sheet = engine.workbook().getSheetByName(name);
    if (sheet === null) {
      throw new Error(`There is no sheet ${name}.`);
    }
    act(sheet);
    await port.recalculate();
  };
  return {
    port,
    user: {
      rename: (sheet, name) => on(sheet, (one) => void one.setName(name)),
      insertRows: (sheet, row, count = 1) =>
        on(sheet, (one) => void one.insertRows(row - 1, count)),
    },
    dispose: () => engine.dispose(),
  };
}
