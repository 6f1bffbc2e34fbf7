import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { convertToNative } from "../../src/doctor/nativeFormulas";
import { nativeWorkbook } from "../../src/workbook/twin/nativeWorkbook";
import { startWorkbench } from "../twin/univer";

/* FORMULATEXT shows the text of a formula, which changes when a copy or a value takes its place. */

const workbench = startWorkbench();
const { port } = workbench;
afterAll(() => workbench.dispose());

const silent = (): void => undefined;
const said = /Sheet1!D1 tells of a formula that gave way/;

beforeAll(async () => {
  await port.write("Sheet1!A1", [
    [17.5, 0.045, "=WATT.HASHCOST(A1,B1)", "=FORMULATEXT(C1)", "=FORMULATEXT(F1)", "=A1*2"],
    [20, 0.05, "=WATT.HASHCOST(A2,B2)*LEN(FORMULATEXT(C1))", "", "", ""],
  ]);
  await port.recalculate();
}, 600_000);

it("says which cell tells of a formula that became a copy, and keeps those of the add-in that do", async () => {
  const [[text, plain]] = (await port.read("Sheet1!D1:E1")).values;
  expect([text, plain]).toEqual(["=WATT.HASHCOST(A1,B1)", "=A1*2"]);
  const before = (await port.read("Sheet1!C2")).values[0][0];
  const { details = [], warning } = await convertToNative(port, silent);
  expect(details.filter((one) => said.test(one))).toHaveLength(1);
  expect(details.join("\n")).not.toContain("Sheet1!E1");
  expect(details.join("\n")).toMatch(
    /Sheet1!C2: It keeps its value: FORMULATEXT tells of a formula, in whose place a copy may stand/,
  );
  expect(warning).toBe(true);
  // 24 h x 20 J/TH x 0.05 USD/kWh = 24 USD, times the 21 characters of the formula above.
  expect(before).toBeCloseTo(24 * 21, 9);
  expect((await port.read("Sheet1!C2")).values[0][0]).toBeCloseTo(24 * 21, 9);
}, 600_000);

it("says so of a saved copy", async () => {
  await port.write("Sheet1!C8", [["=WATT.HASHCOST(A1,B1)", "=FORMULATEXT(C8)"]]);
  const { readers } = await nativeWorkbook(port);
  expect(readers.map(({ address }) => address)).toContain("Sheet1!D8");
}, 600_000);

it("says so of values too", async () => {
  await port.write("Sheet1!C5", [["=WATT.HASHCOST(A1,B1)", "=ISFORMULA(C5)", "=FORMULATEXT(C5)"]]);
  const { details = [] } = await freezeFormulas(port, silent);
  expect(details.join("\n")).toMatch(/Sheet1!D5 tells of a formula that gave way/);
  expect(details.join("\n")).toMatch(/Sheet1!E5 tells of a formula that gave way/);
}, 600_000);
