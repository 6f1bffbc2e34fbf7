import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/sheets-table/facade";
import { functionDescriptions } from "../engine/descriptions";
import { functionClasses } from "../engine/functionClasses";
import { FormulaPlugin } from "../engine/formulaPlugin";
import { mends } from "../engine/mends";
import type { EnginePlugin } from "../engine/plugins";
import { NEW_SHEET_SIZE } from "../engine/workbookData";
import type { CallableFunction } from "../runtime/call";

/** What calculates, with the grid that shows it in `container`. */
export function gridPlugins(
  container: HTMLElement,
  namespace: string,
  functions: readonly CallableFunction[],
): readonly EnginePlugin[] {
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    footer: {
      addSheetButtonConfig: {
        defaultRowCount: NEW_SHEET_SIZE.rowCount,
        defaultColumnCount: NEW_SHEET_SIZE.columnCount,
      },
    },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formula: {
      function: [...functionClasses(namespace, functions), ...mends()],
      description: functionDescriptions(
        namespace,
        functions.map(({ metadata }) => metadata),
      ),
      initialFormulaComputing: CalculationMode.FORCED,
    },
  });
  const grid = plugins.map((each): EnginePlugin => {
    const [plugin, config] = Array.isArray(each) ? each : [each];
    return [plugin === UniverFormulaEnginePlugin ? FormulaPlugin : plugin, config];
  });
  return [...grid, [UniverSheetsTablePlugin]];
}
