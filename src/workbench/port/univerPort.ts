import { PortError } from "../../sheet/errors";
import type { WorkbookPort } from "../../workbook/port/port";
import type { Engine } from "../engine/engine";
import { toEngineRange } from "../engine/ranges";
import { addCharts, validateLists } from "./carrying";
import { readDocument, writeDocument } from "./documents";
import { onChange, onSelection, selectedAddress } from "./events";
import { followCells } from "./followCells";
import { listFormulaNames, listNames, listTables } from "./inventory";
import { defineNames } from "./names";
import { readBlock, usedRange, writeBlock } from "./readWrite";
import { settle } from "./settle";
import { addSheets, deleteSheet, growTo, listSheets, onGrid, placeOf } from "./sheets";
import { applyLayouts, applyStyles, looksOf, numberFormatsOf } from "./styles";
import { addTable } from "./tables";

/** The workbook of the workbench's grid, as the pane and the models see it. */
export function createUniverPort(engine: Engine): WorkbookPort {
  followCells(engine);
  return {
    capabilities: {
      host: "workbench",
      charts: true,
      tables: true,
      listValidation: "kept",
      printLayout: true,
    },
    sheets: () => answer(() => listSheets(engine)),
    addSheet: (name) => answer(() => addSheets(engine, [name])[0]),
    addSheets: (names) => answer(() => addSheets(engine, names)),
    deleteSheet: (sheet) => edit(engine, () => deleteSheet(engine, sheet)),
    activate: (address) => answer(() => activate(engine, address)),
    usedRanges: (sheets) => answer(() => sheets.map((sheet) => usedRange(engine, sheet))),
    read: (address) => answer(() => readBlock(engine, address)),
    readAll: (addresses) => answer(() => addresses.map((address) => readBlock(engine, address))),
    write: (address, cells) => edit(engine, () => writeBlock(engine, address, cells)),
    numberFormats: (address) => answer(() => numberFormatsOf(engine, address)),
    looks: (address) => answer(() => looksOf(engine, address)),
    style: (styles) => answer(() => applyStyles(engine, styles)),
    layout: (layouts) => answer(() => applyLayouts(engine, layouts)),
    validateLists: (lists) => answer(() => validateLists(engine, lists)),
    names: () => answer(() => listNames(engine)),
    formulaNames: () => answer(() => listFormulaNames(engine)),
    defineNames: (names) => edit(engine, () => defineNames(engine, names)),
    // Its engine goes on computing cells with what the name meant before.
    redefineNames: () => answer(refuseMeaning),
    tables: () => answer(() => listTables(engine)),
    addTable: (address, name) => edit(engine, () => addTable(engine, address, name)),
    addCharts: (charts) => answer(() => addCharts(engine, charts)),
    getDocument: (key) => answer(() => readDocument(engine, key)),
    setDocument: (key, value) => answer(() => writeDocument(engine, key, value)),
    selection: () => answer(() => selectedAddress(engine)),
    onSelection: (listener) => onSelection(engine, listener),
    onChange: (listener) => onChange(engine, listener),
    recalculate: () => edit(engine, () => engine.api.getFormula().executeCalculation()),
  };
}

/** Every failure leaves as a PortError, also the engine's own. */
async function answer<T>(operation: () => T | Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof PortError) {
      throw error;
    }
    throw new PortError("failed", `The workbench could not do that: ${String(error)}`);
  }
}

/** An operation that formulas may depend on is done when they have their results. */
async function edit<T>(engine: Engine, operation: () => T | Promise<T>): Promise<T> {
  const result = await answer(operation);
  await settle(engine);
  return result;
}

function activate(engine: Engine, address: string): void {
  const place = placeOf(engine, address);
  const range = onGrid(place);
  growTo({ ...place, range });
  engine.workbook().setActiveSheet(place.sheet);
  place.sheet.getRange(toEngineRange(range)).activate();
}

function refuseMeaning(): never {
  throw new PortError(
    "unsupported",
    "The workbench cannot change what a name means; define it anew, and enter the cells that use it again.",
  );
}
