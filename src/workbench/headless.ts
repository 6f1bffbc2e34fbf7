/* The workbench without its page: what tests and the command load as one CommonJS file. */
import "./engine/iterators";
export { IUniverInstanceService } from "@univerjs/core";
export { startEngine, type Engine } from "./engine/engine";
export { stepsOf } from "./engine/steps";
export { headlessPlugins } from "./engine/plugins";
export { cellReader } from "./engine/cells";
export { sheetLooks } from "./port/looks";
export { sheetWorkbook } from "./port/sheetWorkbook";
export { createUniverPort } from "./port/univerPort";
export { callableFunctions } from "./runtime/call";
export { createRegistry } from "./runtime/customFunctions";
export { fromFileText, toFileText } from "./page/workbookFile";
export { fromBook } from "./files/fromBook";
export { openBook } from "./files/openBook";
export { toBook } from "./files/toBook";
export { modelBook } from "./files/modelBook";
