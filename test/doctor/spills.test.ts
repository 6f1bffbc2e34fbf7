import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { repairFormulas } from "../../src/doctor/repairFormulas";
import { restoreFormulas } from "../../src/doctor/restoreFormulas";
import { startWorkbench } from "../twin/univer";

const silent = (): void => undefined;

/* In a spreadsheet that spills: two rows of three breakevens from one formula. */
const GRID = "=WATT.MINER_BREAKEVEN({15,17.5,20},{0.03;0.05},1000,3.125)";
const VALUES = [
  [24_000, 28_000, 32_000],
  [40_000, 46_666.666666666664, 53_333.333333333336],
];

let workbench: ReturnType<typeof startWorkbench>;

beforeEach(() => {
  workbench = startWorkbench();
});

afterEach(() => workbench.dispose());

const close = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value) => expect.closeTo(value, 6)));

it("freezes a spilled block whole, with what stands around it left alone", async () => {
  const { port } = workbench;
  const [sheet] = (await port.sheets()).map(({ name }) => name);
  await port.write(`${sheet}!A1`, [
    ["Breakeven", "", "", "", "unit"],
    ["", GRID, null, null, "USD/BTC"],
    ["", null, null, null, '=IF(B2>0,"high","")'],
    ["total", "=SUM(B2:D3)", "", "", "=WATT.HASHCOST(17.5,0.045)"],
  ]);
  const before = (await port.read(`${sheet}!A1:E4`)).formulas;
  const report = await freezeFormulas(port, silent);
  expect(report).toEqual({
    text: "Replaced 2 formulas by values. Restore formulas brings them back.",
    details: [],
    warning: false,
  });
  expect((await port.read(`${sheet}!B2:D3`)).formulas).toEqual(close(VALUES));
  const around = (await port.read(`${sheet}!A1:E4`)).formulas;
  expect(around[2][4]).toBe(before[2][4]);
  expect(around[3]).toEqual(["total", "=SUM(B2:D3)", "", "", expect.closeTo(18.9, 9)]);
  expect((await restoreFormulas(port, silent)).text).toBe("Restored 2 formulas.");
  const after = await port.read(`${sheet}!A1:E4`);
  expect(after.formulas[1][1]).toBe(before[1][1]);
  expect(after.values.slice(1, 3).map((row) => row.slice(1, 4))).toEqual(close(VALUES));
  expect(after.formulas[3]).toEqual(before[3]);
});

it("names the formulas that read other cells when rows were inserted meanwhile", async () => {
  const { port, user } = workbench;
  const [sheet] = (await port.sheets()).map(({ name }) => name);
  const alike = ["=WATT.HASHCOST(17.5,$A$1)"];
  await port.write(`${sheet}!A1`, [[0.05], [0.07]]);
  await port.write(`${sheet}!C2`, [alike, alike, alike]);
  await freezeFormulas(port, silent);
  await user.insertRows(sheet, 1);
  const { text, details, warning } = await restoreFormulas(port, silent);
  expect({ text, warning }).toEqual({ text: "Restored 2 formulas.", warning: true });
  expect(details).toEqual([
    `${sheet}!C2: was edited since and stays as it is.`,
    `${sheet}!C3:C4: is back and gives #VALUE! where 21 stood: its inputs have changed, or rows were inserted above them.`,
  ]);
});

it("does not restore a block of which one value was edited", async () => {
  const { port } = workbench;
  const [sheet] = (await port.sheets()).map(({ name }) => name);
  await port.write(`${sheet}!B2`, [[GRID]]);
  await freezeFormulas(port, silent);
  await port.write(`${sheet}!D3`, [[1]]);
  expect((await restoreFormulas(port, silent)).details).toEqual([
    `${sheet}!B2: was edited since and stays as it is.`,
  ]);
});

it("enters a saved formula again where it spills", async () => {
  const { port } = workbench;
  const [sheet] = (await port.sheets()).map(({ name }) => name);
  await port.write(`${sheet}!B2`, [[GRID.replace("WATT.", "_xldudf_WATT_")]]);
  expect((await port.read(`${sheet}!B2`)).values).toEqual([["#NAME?"]]);
  const report = await repairFormulas(port, silent);
  expect(report.text).toBe("Repaired 1 of 1 formula that Excel had not recognised.");
  expect((await port.read(`${sheet}!B2:D3`)).values).toEqual(close(VALUES));
});

it("leaves a formula alone whose neighbours another formula may have filled", async () => {
  const { port } = workbench;
  const [sheet] = (await port.sheets()).map(({ name }) => name);
  // 24 x 1 x 0.125 = 3 rows.
  await port.write(`${sheet}!A1`, [
    ["", "=SEQUENCE(A2)"],
    ["=WATT.HASHCOST(1,0.125)", null],
  ]);
  expect((await port.read(`${sheet}!B1:B3`)).values).toEqual([[1], [2], [3]]);
  const report = await freezeFormulas(port, silent);
  expect(report.details).toEqual([`${sheet}!A2: fills cells that the formula above may fill.`]);
  expect((await port.read(`${sheet}!A2`)).formulas).toEqual([["=WATT.HASHCOST(1,0.125)"]]);
  expect((await port.read(`${sheet}!B1:B3`)).values).toEqual([[1], [2], [3]]);
});
