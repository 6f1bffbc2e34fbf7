import type { Plugin, PluginCtor } from "@univerjs/core";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-table/facade";
import type { CallableFunction } from "../runtime/call";
import { functionClasses } from "./functionClasses";
import { FormulaPlugin } from "./formulaPlugin";
import { mends } from "./mends";

/** A plugin with its options. */
export type EnginePlugin = readonly [PluginCtor<Plugin>, object?];

/**
 * What calculates, without a grid to look at. An opened file is calculated anew: it holds no
 * spilled cells.
 */
export function headlessPlugins(
  namespace: string,
  functions: readonly CallableFunction[],
): readonly EnginePlugin[] {
  return [
    [FormulaPlugin, { function: [...functionClasses(namespace, functions), ...mends()] }],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED }],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsTablePlugin],
  ];
}
