import {
  damaged,
  fromFileText,
  RUBBISH,
  savedWorkbook,
  setUp,
  toFileText,
  waysTo,
} from "../damage";

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

const sheet = { id: "a", name: "Sheet1" };

function fileOf(workbook: unknown): string {
  return JSON.stringify({ format: "hashwatt-workbench", version: 1, workbook });
}

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
    "a sheet that is null",
    fileOf({ sheetOrder: ["a"], sheets: { a: null } }),
    "a of sheets of the workbook is no part",
  ],
  ["sheets called by numbers", fileOf({ sheetOrder: [1], sheets: { 1: sheet } }), "is no text"],
  ["the same sheet twice", fileOf({ sheetOrder: ["a", "a"], sheets: { a: sheet } }), "twice"],
  [
    "a thousand million rows",
    fileOf({ sheetOrder: ["a"], sheets: { a: { ...sheet, rowCount: 1e9 } } }),
    "rowCount of a of sheets of the workbook must be a number from 1 to 1048576",
  ],
  [
    "merged cells without an end",
    fileOf({
      sheetOrder: ["a"],
      sheets: {
        a: {
          ...sheet,
          mergeData: [{ startRow: 0, startColumn: 0, endRow: 1e6 - 1, endColumn: 99 }],
        },
      },
    }),
    "the number of cells in mergeData",
  ],
  [
    "a list for a cell",
    fileOf({ sheetOrder: ["a"], sheets: { a: { ...sheet, cellData: { 0: { 0: [] } } } } }),
    "0 of 0 of cellData of a of sheets of the workbook is no part of a workbook",
  ],
  [
    "no charts among what rides along",
    fileOf({ sheetOrder: ["a"], sheets: { a: { ...sheet, custom: { "hashwatt-file": 5 } } } }),
    "hashwatt-file of custom of a of sheets of the workbook is no part of a workbook",
  ],
  [
    "no properties among what rides along",
    fileOf({ sheetOrder: ["a"], sheets: { a: sheet }, custom: { "hashwatt-file": {} } }),
    "properties of hashwatt-file of custom of the workbook is no part of a workbook",
  ],
  [
    "hidden sheets only",
    fileOf({ sheetOrder: ["a"], sheets: { a: { ...sheet, hidden: 1 } } }),
    "all of its sheets are hidden",
  ],
  [
    "a workbook whose sheet is gone",
    '{"format":"hashwatt-workbench","version":1,"workbook":{"sheetOrder":["a"],"sheets":{}}}',
    "holds no sheets",
  ],
])("%s is refused with a sentence", (_, text, part) => {
  expect(() => fromFileText(text)).toThrow(part);
});

it("a file damaged in any place opens, or what was open stays and can be used", async () => {
  const { text, open, expectUsable, dispose } = await savedWorkbook();
  const ways = [...waysTo(JSON.parse(text))];
  expect(ways.length).toBeGreaterThan(80);
  let opened = 0;
  for (const [index, way] of ways.entries()) {
    const isOpen = await open(damaged(text, way, RUBBISH[index % RUBBISH.length]));
    opened += isOpen ? 1 : 0;
    await expectUsable();
  }
  expect(opened).toBeGreaterThan(0);
  expect(opened).toBeLessThan(ways.length / 2);
  dispose();
});
