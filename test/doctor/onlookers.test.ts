import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { convertToNative } from "../../src/doctor/nativeFormulas";
import { onlookerIn } from "../../src/formula/onlookers";
import { nativeWorkbook } from "../../src/workbook/twin/nativeWorkbook";
import { startWorkbench } from "../twin/univer";

/* FORMULATEXT shows the text of a formula, which changes when a copy or a value takes its place. */

const workbench = startWorkbench();
const { port } = workbench;
afterAll(() => workbench.dispose());

const silent = (): void => undefined;
const said = /Sheet1!D1 shows something else than before: FORMULATEXT tells of a formula/;

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
    /Sheet1!C2: It keeps its value: FORMULATEXT tells of a formula, in whose place something else may stand/,
  );
  expect(warning).toBe(true);
  // 24 h x 20 J/TH x 0.05 USD/kWh = 24 USD, times the 21 characters of the formula above.
  expect(before).toBeCloseTo(24 * 21, 9);
  expect((await port.read("Sheet1!C2")).values[0][0]).toBeCloseTo(24 * 21, 9);
}, 600_000);

it("knows that a spilled block is no block any more", () => {
  expect(onlookerIn("=IFERROR(SUM(C1#),0)")).toMatch(/^# refers to a spilled block/);
  expect(onlookerIn('=SUM(C1)&"#"')).toBe("");
});

it("says so of a saved copy", async () => {
  await port.write("Sheet1!C8", [["=WATT.HASHCOST(A1,B1)", "=FORMULATEXT(C8)"]]);
  const { onlookers } = await nativeWorkbook(port);
  expect(onlookers.map(({ address }) => address)).toContain("Sheet1!D8");
}, 600_000);

it("says so of values too", async () => {
  await port.write("Sheet1!C5", [["=WATT.HASHCOST(A1,B1)", "=ISFORMULA(C5)", "=FORMULATEXT(C5)"]]);
  const { details = [] } = await freezeFormulas(port, silent);
  expect(details.join("\n")).toMatch(/Sheet1!D5 shows something else than before: ISFORMULA tells/);
  expect(details.join("\n")).toMatch(
    /Sheet1!E5 shows something else than before: FORMULATEXT tells/,
  );
}, 600_000);

it("names sums that left a formula out, and the count of sheets", async () => {
  const sheet = await port.addSheet("Sums");
  await port.write(`${sheet}!A1`, [
    [1, "=SHEETS()"],
    [2, "=SUM(A1:A3)"],
    ["=SUBTOTAL(9,A1:A2)+0*WATT.HASHCOST(17.5,0.045)", "=WATT.HASHCOST(SHEETS(),0.05)"],
    ["=SUBTOTAL(9,A1:A3)", "=AGGREGATE(9,0,A1:A3)"],
  ]);
  await port.recalculate();
  const before = (await port.read(`${sheet}!A1:B4`)).values;
  // The third cell is left out: 1 + 2.
  expect(before[3]).toEqual([3, 3]);
  const { details = [] } = await convertToNative(port, silent);
  const told = details.join("\n");
  const after = (await port.read(`${sheet}!A1:B4`)).values;
  after.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== before[r][c]) {
        expect(told).toContain(`${sheet}!${"AB"[c]}${r + 1} shows something else than before`);
      }
    }),
  );
  expect(told).toContain(`${sheet}!A4 shows something else than before: SUBTOTAL adds up`);
  expect(told).toContain(`${sheet}!B3: It keeps its value: SHEETS counts the sheet of copies too.`);
}, 600_000);
