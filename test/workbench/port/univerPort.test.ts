import { describeWorkbookPort } from "../../workbook/contract";
import { expectRefusal } from "../../workbook/contractSupport";
import { loadHeadless } from "../headless";

const { createUniverPort, headlessPlugins, startEngine } = loadHeadless();

const FEATURES = {
  charts: true,
  tables: true,
  listValidation: "kept" as const,
  printLayout: true,
  formulas: true,
  protection: false,
};

it("counts the headings and the data of a table, which the grid reads as all of it", async () => {
  const engine = startEngine({ plugins: headlessPlugins("WATT", []) });
  const port = createUniverPort(engine);
  await port.write("Sheet1!A1", [
    ["a", "b"],
    [1, 2],
  ]);
  await port.addTable("Sheet1!A1:B2", "Fleet");
  await port.write("Sheet1!D1", [["=COUNTA(Fleet[[#Headers],[#Data]])", "=COUNTA(Fleet[#Data])"]]);
  const { values, formulas } = await port.read("Sheet1!D1:E1");
  expect(values).toEqual([[4, 2]]);
  expect(formulas).toEqual([["=COUNTA(Fleet[[#Headers],[#Data]])", "=COUNTA(Fleet[#Data])"]]);
  engine.dispose();
});

it("says that it cannot change what a name means, and changes none", async () => {
  const engine = startEngine({ plugins: headlessPlugins("WATT", []) });
  const port = createUniverPort(engine);
  engine.workbook().insertDefinedName("cost", "=ABS(-2)");
  const [cost] = await port.formulaNames();
  await expectRefusal(
    port.redefineNames([{ ...cost, formula: "=ABS(-5)" }]),
    "unsupported",
    "change what a name means",
  );
  expect(await port.formulaNames()).toEqual([cost]);
  engine.dispose();
});

describeWorkbookPort("workbench port", FEATURES, () => {
  const engine = startEngine({ plugins: headlessPlugins("WATT", []) });
  return { port: createUniverPort(engine), dispose: () => engine.dispose() };
});
