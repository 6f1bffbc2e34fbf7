import { parseAddress } from "../../../src/sheet/address";
import { PortError } from "../../../src/sheet/errors";
import type { CellValue } from "../../../src/sheet/cells";
import type { WorkbookPort } from "../../../src/workbook/port/port";
import { swapBack } from "../../../src/workbook/twin/swapBack";
import { writeTwin, type WrittenTwin } from "../../../src/workbook/twin/writeTwin";
import { LAST, MODEL, writeModel } from "../../twin/model";
import { startWorkbench } from "../../twin/univer";
import { swapToNative } from "./swapToNative";

/* A model of many kinds of formulas in the workbench's engine, its copies and the way back. */

const workbench = startWorkbench();
const { port } = workbench;
let written: WrittenTwin;
let sheet: string;

beforeAll(async () => {
  sheet = await writeModel(port);
  written = await writeTwin(port, [LAST]);
});
afterAll(() => workbench.dispose());

it("copies every formula that can be copied and says why the others are kept", () => {
  expect(
    written.cells.map(({ address, kept }) => [address, kept === "" ? "native" : "kept"]),
  ).toEqual(expect.arrayContaining(MODEL.map(([cell, , kind]) => [`Model!${cell}`, kind])));
  expect(written.cells).toHaveLength(MODEL.length);
  const reasons = new Map(written.cells.map(({ address, kept }) => [address, kept]));
  expect(reasons.get("Model!D7")).toMatch(/data of the add-in/);
  expect(reasons.get("Model!D11")).toMatch(/efficiencyJPerTh must be a number/);
});

it("agrees with the add-in in every copy", async () => {
  expect(await value(port, `'${written.sheet}'!B3`)).toBe("OK");
  const checks = await values(port, `'${written.sheet}'!E6:E${5 + MODEL.length}`);
  expect(new Set(checks.flat())).toEqual(new Set(["OK"]));
});

it("holds no formula of the add-in", async () => {
  expect((await formulasOf(port, written.sheet)).filter((text) => /WATT\./i.test(text))).toEqual(
    [],
  );
});

it("follows a changed input, as the add-in does", async () => {
  await port.write("Model!B1", [[25]]);
  await port.write("Model!B5", [[1.2]]);
  expect(await value(port, `'${written.sheet}'!B3`)).toBe("OK");
  // 24 h x 25 kW x 0.045 USD/kWh x 1.2
  expect(await copyOf("D2")).toBeCloseTo(32.4, 9);
  await port.write("Model!B1", [[17.5]]);
  await port.write("Model!B5", [[""]]);
  // 24 h x 17.5 kW x 0.045 USD/kWh, the PUE being 1 again
  expect(await copyOf("D2")).toBeCloseTo(18.9, 9);
});

it("stands in for the formulas and gives them back as they were", async () => {
  const before = await port.read(LAST);
  const there = await swapToNative(port, written.sheet);
  expect(there).toEqual({ swapped: written.cells.map(({ address }) => address), skipped: [] });
  const native = await port.read(LAST);
  expect(native.formulas.flat().filter((text) => /WATT\./i.test(String(text)))).toEqual([]);
  native.values.forEach((row, r) => row.forEach((cell, c) => near(cell, before.values[r][c])));

  await port.write("Model!B2", [[0.09]]);
  // Twice the price, twice the cost of 18.90 USD.
  expect(await value(port, "Model!D2")).toBeCloseTo(37.8, 9);
  await port.write("Model!B2", [[0.045]]);

  const back = await swapBack(port, written.sheet);
  expect(back.skipped).toEqual([]);
  expect((await port.read(LAST)).formulas).toEqual(before.formulas);
  expect(await value(port, `'${written.sheet}'!B3`)).toBe("OK");
});

it("leaves a cell alone that was changed since", async () => {
  const { sheet: copy } = await writeTwin(port, ["Model!D1", "Model!D2"]);
  await port.write("Model!D2", [[99]]);
  expect(await swapToNative(port, copy)).toEqual({
    swapped: ["Model!D1"],
    skipped: [{ address: "Model!D2", reason: "was edited in the meantime and stays" }],
  });
  await port.write("Model!D1", [["my own note"]]);
  expect(await swapBack(port, copy)).toEqual({
    swapped: [],
    skipped: [{ address: "Model!D1", reason: "was edited in the meantime and stays" }],
  });
  expect(await values(port, "Model!D1:D2")).toEqual([["my own note"], [99]]);
});

it("refuses cells without a formula of the add-in, and leaves no sheet behind", async () => {
  const before = await port.sheets();
  await expect(writeTwin(port, [`${sheet}!A1:B5`])).rejects.toThrow(PortError);
  await expect(swapToNative(port, "Model")).rejects.toThrow(/not a sheet of native copies/);
  expect(await port.sheets()).toEqual(before);
});

async function copyOf(cell: string): Promise<CellValue> {
  const contents = await values(port, `'${written.sheet}'!A6:B${5 + MODEL.length}`);
  return contents.find(([address]) => address === `Model!${cell}`)?.[1] ?? "missing";
}

async function values(
  from: WorkbookPort,
  address: string,
): Promise<readonly (readonly CellValue[])[]> {
  return (await from.read(address)).values;
}

async function value(from: WorkbookPort, address: string): Promise<CellValue> {
  return (await values(from, address))[0][0];
}

async function formulasOf(from: WorkbookPort, name: string): Promise<string[]> {
  const [used] = await from.usedRanges([name]);
  expect(used === null ? 0 : parseAddress(used).rows).toBeGreaterThan(MODEL.length);
  const { formulas } = await from.read(used ?? `${name}!A1`);
  return formulas.flat().filter((text): text is string => /^=/.test(String(text)) && text !== "");
}

function near(actual: CellValue, expected: CellValue): void {
  if (typeof actual === "number" && typeof expected === "number") {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  } else {
    expect(actual).toBe(expected);
  }
}
