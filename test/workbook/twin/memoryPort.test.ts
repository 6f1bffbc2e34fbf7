import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { swapBack } from "../../../src/workbook/twin/swapBack";
import { writeTwin } from "../../../src/workbook/twin/writeTwin";
import { swapToNative } from "./swapToNative";

/* What is written where: the formulas themselves, without a spreadsheet to compute them. */

async function modelPort() {
  const port = createMemoryPort({ sheets: ["My sheet"] });
  await port.write("'My sheet'!A1", [
    [17.5, 0.045],
    [20, ""],
  ]);
  await port.write("'My sheet'!C1", [["=WATT.HASHCOST(A1,$B$1)"], ["=1+WATT.FLEET_POWER(A2,15)"]]);
  return port;
}

it("links inputs to the cells they came from and steps to the inputs", async () => {
  const port = await modelPort();
  const { sheet, cells } = await writeTwin(port, ["'My sheet'!C1"]);
  expect(sheet).toBe("Native copy");
  expect(cells).toEqual([{ address: "'My sheet'!C1", kept: "", fixed: "", toFreeze: false }]);
  const { formulas } = await port.read(`'${sheet}'!A1:D20`);
  const rows = new Map(formulas.map((row) => [row[3], row]));
  expect(rows.get("efficiencyJPerTh")?.[1]).toBe("=IF('My sheet'!A1=\"\",\"\",'My sheet'!A1)");
  // The address is taken as typed; the sheet's own name is all that is added.
  expect(rows.get("powerPriceUsdPerKwh")?.[1]).toBe("=IF('My sheet'!B1=\"\",\"\",'My sheet'!B1)");
  expect(rows.get("pue (default)")?.[1]).toBe(1);
  const step = rows.get("energyUsdPerPhDay = 24 * efficiencyJPerTh * powerPriceUsdPerKwh * pue");
  expect(step?.slice(1, 3)).toEqual(["=24*$B$11*$B$12*$B$13", "USD/PH/day"]);
});

it("refers to the copy, also within a longer formula, and restores what was typed", async () => {
  const port = await modelPort();
  const { sheet } = await writeTwin(port, ["'My sheet'!C1:C2"]);
  await swapToNative(port, sheet);
  const native = (await port.read("'My sheet'!C1:C2")).formulas.flat();
  expect(native).toEqual([
    expect.stringMatching(/^='Native copy'!\$B\$\d+$/),
    expect.stringMatching(/^='Native copy'!\$B\$\d+$/),
  ]);
  const { formulas } = await port.read(`'${sheet}'!A1:D60`);
  expect(formulas.map(([label, formula]) => label === "Whole formula" && formula)).toContainEqual(
    expect.stringMatching(/^=1\+B\d+$/),
  );
  await swapBack(port, sheet);
  expect((await port.read("'My sheet'!C1:C2")).formulas.flat()).toEqual([
    "=WATT.HASHCOST(A1,$B$1)",
    "=1+WATT.FLEET_POWER(A2,15)",
  ]);
});

it("restores the formulas even when the sheet of copies was deleted", async () => {
  const port = await modelPort();
  const { sheet } = await writeTwin(port, ["'My sheet'!C1"]);
  await swapToNative(port, sheet);
  await port.deleteSheet(sheet);
  // What a spreadsheet makes of a reference whose sheet is gone.
  port.user.edit("'My sheet'!C1", [["=#REF!$B$20"]]);
  expect(await swapBack(port, sheet)).toEqual({ swapped: ["'My sheet'!C1"], skipped: [] });
  expect((await port.read("'My sheet'!C1")).formulas).toEqual([["=WATT.HASHCOST(A1,$B$1)"]]);
});

it("remembers more formulas than document data takes under one key", async () => {
  const port = createMemoryPort();
  const formulas = Array.from({ length: 400 }, (_, row) => [
    `=WATT.HASHCOST(${10 + row},0.05)+N("a remark that makes the formula long")`,
  ]);
  await port.write("Sheet1!A1", formulas);
  const { sheet } = await writeTwin(port, ["Sheet1!A:A"]);
  const { swapped } = await swapToNative(port, sheet);
  expect(swapped).toHaveLength(400);
  await swapBack(port, sheet);
  expect((await port.read("Sheet1!A1:A400")).formulas).toEqual(formulas);
});

it("recognises a formula as a colleague without the add-in saved it", async () => {
  const port = createMemoryPort();
  await port.write("Sheet1!A1", [["=_xldudf_WATT_HASHCOST(17.5,0.045)"]]);
  const { sheet } = await writeTwin(port, ["Sheet1!A1"]);
  const { formulas } = await port.read(`${`'${sheet}'`}!A1:D20`);
  expect(formulas.map(([, , , words]) => words)).toContain(
    "HASHCOST = energyUsdPerPhDay + otherCostUsdPerPhDay",
  );
});

it("keeps a value where the formula cannot stand on another sheet", async () => {
  const port = createMemoryPort();
  await port.write("Sheet1!A1", [["=WATT.HASHCOST(Fleet[@Efficiency],0.05)"]]);
  const { cells } = await writeTwin(port, ["Sheet1!A1"]);
  expect(cells[0].kept).toBe("It keeps its value: it refers to its own row of a table.");
});
