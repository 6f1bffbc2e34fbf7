import { backToWatt, convertToNative } from "../../src/doctor/nativeFormulas";
import { PortError } from "../../src/sheet/errors";
import { asItStands } from "../../src/workbook/asItStands";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { twinSheets } from "../../src/workbook/twin/records";

const FORMULAS = [["=WATT.HASHCOST(A1,B1)"], ["=1+WATT.HASHCOST(A2,B1)"]];

async function twoSheets() {
  const port = createMemoryPort({ sheets: ["One", "Two"] });
  for (const sheet of ["One", "Two"]) {
    await port.write(
      `${sheet}!A1`,
      [[17.5, 0.045], [20]].map(([a, b]) => [a, b ?? ""]),
    );
    await port.write(`${sheet}!C1`, FORMULAS);
  }
  return port;
}

it("puts all back when a sheet in the middle refuses", async () => {
  const port = await twoSheets();
  const written: string[] = [];
  const failing: WorkbookPort = {
    ...port,
    write: async (address, cells) => {
      if (address.startsWith("Two!")) {
        throw new PortError("failed", "Not now.");
      }
      written.push(address);
      await port.write(address, cells);
    },
  };
  await expect(convertToNative(failing, () => undefined)).rejects.toThrow("Not now.");
  expect(written).toContain("One!C1:C2");
  for (const sheet of ["One", "Two"]) {
    expect((await port.read(`${sheet}!C1:C2`)).formulas).toEqual(FORMULAS);
  }
  expect((await port.sheets()).map(({ name }) => name)).toEqual(["One", "Two"]);
  expect(await twinSheets(port)).toEqual([]);
});

it("names every cell that cannot come back, in runs", async () => {
  const port = createMemoryPort({ sheets: ["One"] });
  await port.write("One!A1", [[17.5, 0.045]]);
  const alike = Array.from({ length: 25 }, () => ["=WATT.HASHCOST($A$1,$B$1)"]);
  await port.write("One!C1", alike);
  await convertToNative(port, () => undefined);
  const typed = Array.from({ length: 20 }, (_, row) => [row]);
  await port.write("One!C3", typed);
  const { text, details } = await backToWatt(port, () => undefined);
  expect(text).toBe("5 formulas brought back.");
  expect(details).toEqual(["One!C3:C22 was edited in the meantime and stays."]);
});

it("reads each sheet once, however many cells are asked for", async () => {
  const port = await twoSheets();
  const asked: (readonly string[])[] = [];
  const still = asItStands({
    ...port,
    readAll: async (addresses) => {
      asked.push(addresses);
      return port.readAll(addresses);
    },
  });
  expect((await still.read("One!B1:D2")).formulas).toEqual([
    [0.045, FORMULAS[0][0], ""],
    ["", FORMULAS[1][0], ""],
  ]);
  expect((await still.read("One!A2")).values).toEqual([[20]]);
  expect((await still.read("One!E9:F9")).formulas).toEqual([["", ""]]);
  expect(asked).toEqual([["One!A1:C2"]]);
  const cells = await still.readAll(["Two!A1", "One!C1", "Two!C2"]);
  expect(cells.map(({ formulas }) => formulas[0][0])).toEqual([
    17.5,
    FORMULAS[0][0],
    FORMULAS[1][0],
  ]);
  expect(asked).toEqual([["One!A1:C2"], ["Two!A1:C2"]]);
});

it("names the formulas within which data is kept, which look as if they followed their inputs", async () => {
  const port = createMemoryPort({ sheets: ["Plan"] });
  await port.write("Plan!A1", [
    ["IREN", '=IFNA(WATT.COMPANY(A1,"hashrate_eh_s"),"n/p")'],
    [17.5, "=1+WATT.HASHCOST(A2,0.045)"],
  ]);
  const { details, warning } = await convertToNative(port, () => undefined);
  expect(details).toEqual([
    "Plan!B1: Within it: COMPANY shows data of the add-in: it is kept as it is and does not follow its arguments.",
  ]);
  expect(warning).toBe(true);
});
