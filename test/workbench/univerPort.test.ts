import { describeWorkbookPort } from "../workbook/contract";
import { loadHeadless } from "./headless";

const { createUniverPort, headlessPlugins, startEngine } = loadHeadless();

const FEATURES = {
  charts: false,
  tables: true,
  listValidation: false,
  printLayout: false,
  formulas: true,
  protection: false,
};

describeWorkbookPort("workbench port", FEATURES, () => {
  const engine = startEngine({ plugins: headlessPlugins("WATT", []) });
  return { port: createUniverPort(engine), dispose: () => engine.dispose() };
});
