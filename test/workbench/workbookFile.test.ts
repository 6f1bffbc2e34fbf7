import { METADATA, fixture } from "./fixture";
import { loadHeadless } from "./headless";

const headless = loadHeadless();
const { createUniverPort, fromFileText, headlessPlugins, startEngine, toFileText } = headless;

function setUp() {
  const functions = headless.callableFunctions(METADATA, fixture().registry);
  const engine = startEngine({ plugins: headlessPlugins("WATT", functions) });
  return { engine, port: createUniverPort(engine) };
}

it("a saved workbook opens with its cells, names, tables and document data", async () => {
  const first = setUp();
  await first.port.addSheet("My model");
  await first.port.write("'My model'!A1", [
    ["Site", "MW"],
    ["Childress", 750],
    ["Corsicana", "=B2-350"],
  ]);
  await first.port.write("'My model'!D1", [["=WATT.TABLE(3)", "", '=WATT.CHECKED("abc")']]);
  await first.port.style([{ address: "'My model'!B2", numberFormat: "#,##0.0", bold: true }]);
  await first.port.addTable("'My model'!A1:B3", "Sites");
  await first.port.defineNames([{ name: "Childress_MW", address: "'My model'!B2" }]);
  await first.port.setDocument("presets", { vintage: "2025-Q3" });
  const text = toFileText(first.engine.workbook().save());
  first.engine.dispose();

  const { engine, port } = setUp();
  await port.write("Sheet1!A1", [["gone"]]);
  engine.open(fromFileText(text));
  await port.write("Sheet1!C1", [["=SUM(Sites[MW])", "=Childress_MW*2"]]);
  const block = await port.read("'My model'!A1:F3");
  expect(block.values).toEqual([
    ["Site", "MW", "", 1, "text", "#VALUE!"],
    ["Childress", 750, "", 2, "#N/A", ""],
    ["Corsicana", 400, "", 3, "text", ""],
  ]);
  expect(block.formulas[2][1]).toBe("=B2-350");
  expect(block.text[1][1]).toBe("750.0");
  expect((await port.read("Sheet1!A1:D1")).values).toEqual([["", "", 1150, 1500]]);
  expect(await port.names()).toEqual([{ name: "Childress_MW", address: "'My model'!B2" }]);
  expect(await port.tables()).toEqual([
    { name: "Sites", address: "'My model'!A1:B3", headers: ["Site", "MW"] },
  ]);
  expect(await port.getDocument("presets")).toEqual({ vintage: "2025-Q3" });
  engine.dispose();
});

it("the same file opens twice, one after the other", async () => {
  const { engine, port } = setUp();
  await port.write("Sheet1!A1", [[1, "=A1+1"]]);
  const text = toFileText(engine.workbook().save());
  for (const value of [5, 6]) {
    engine.open(fromFileText(text));
    await port.write("Sheet1!A1", [[value]]);
    expect((await port.read("Sheet1!A1:B1")).values).toEqual([[value, value + 1]]);
  }
  engine.dispose();
});

it("listeners go on hearing after another workbook was opened", async () => {
  const { engine, port } = setUp();
  const changes: string[] = [];
  const selections: string[] = [];
  port.onChange((address) => changes.push(address));
  port.onSelection((address) => selections.push(address));
  engine.open(fromFileText(toFileText(engine.workbook().save())));
  await port.write("Sheet1!B2", [[1]]);
  await port.activate("Sheet1!C3");
  expect(changes).toContain("Sheet1!B2");
  expect(selections).toContain("Sheet1!C3");
  engine.dispose();
});

it.each([
  ["text that is no JSON", "cells", "no workbook of the workbench"],
  ["null", "null", "no workbook of the workbench"],
  ["another file", '{"format":"other"}', "no workbook of the workbench"],
  [
    "a later version",
    '{"format":"hashwatt-workbench","version":2,"workbook":{}}',
    "is of version 2, this page reads 1",
  ],
  ["a workbook without sheets", '{"format":"hashwatt-workbench","version":1}', "holds no sheets"],
  [
    "a workbook whose sheet is gone",
    '{"format":"hashwatt-workbench","version":1,"workbook":{"sheetOrder":["a"],"sheets":{}}}',
    "holds no sheets",
  ],
])("%s is refused with a sentence", (_, text, part) => {
  expect(() => fromFileText(text)).toThrow(part);
});
