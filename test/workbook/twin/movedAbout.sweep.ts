import fc from "fast-check";
import { backToWatt, convertToNative } from "../../../src/doctor/nativeFormulas";
import type { CellValue } from "../../../src/sheet/cells";
import { startWorkbench, type Workbench } from "../../twin/univer";

/*
 * What a user does to sheets while native formulas stand in for ours: afterwards the formulas read
 * as if they had been there all the time, which a second workbook shows.
 */

const silent = (): void => undefined;
const open: Workbench[] = [];
afterEach(() => open.splice(0).forEach((workbench) => workbench.dispose()));

async function filled(): Promise<Workbench> {
  const workbench = startWorkbench();
  open.push(workbench);
  const { port } = workbench;
  await port.addSheet("My data");
  await port.write("'My data'!A1", [
    [25, 0.06],
    [30, 0.07],
  ]);
  await port.write("Sheet1!A1", [
    [17.5, 0.045, "=A1*2"],
    [20, 0.05, "note"],
  ]);
  await port.write("Sheet1!G5", [
    [
      "=WATT.HASHCOST(A1,$B$1)",
      "=WATT.HASHCOST(A2,'My data'!B2)+1",
      "=WATT.HASHCOST(A1:A2,B1)",
      "=SUM(WATT.HASHCOST($A1,B:B))",
    ],
  ]);
  await port.write("'My data'!D4", [["=WATT.HASHCOST(A1,B1)", "=WATT.HASHCOST(Sheet1!A1,B2)*2"]]);
  return workbench;
}

/** The formulas of all sheets but that of the copies. */
async function formulasOf({ port }: Workbench): Promise<Record<string, CellValue[][]>> {
  const all: Record<string, CellValue[][]> = {};
  for (const { name } of await port.sheets()) {
    const [used] = await port.usedRanges([name]);
    if (used !== null && !/^(Native copy|Copies)/.test(name)) {
      all[name] = (await port.read(used)).formulas.map((row) => [...row]);
    }
  }
  return all;
}

type Act = (workbench: Workbench) => Promise<void>;

const rename =
  (sheet: string, name: string): Act =>
  ({ user }) =>
    user.rename(sheet, name);
const insert =
  (sheet: string, row: number, count = 1): Act =>
  ({ user }) =>
    user.insertRows(sheet, row, count);
const copies = async ({ port, user }: Workbench, act: "rename" | "insert"): Promise<void> => {
  const isThere = (await port.sheets()).some(({ name }) => name === "Native copy");
  await (isThere &&
    (act === "rename" ? user.rename("Native copy", "Copies") : user.insertRows("Native copy", 4)));
};

it.each<[string, readonly Act[]]>([
  ["nothing", []],
  ["the sheet of inputs is renamed", [rename("My data", "It's new")]],
  ["the sheet of the formulas is renamed", [rename("Sheet1", "Mine")]],
  ["the sheet of copies is renamed", [(one) => copies(one, "rename")]],
  [
    "all sheets are renamed",
    [rename("Sheet1", "A"), rename("My data", "B"), (one) => copies(one, "rename")],
  ],
  ["rows come above all", [insert("Sheet1", 1, 3)]],
  ["a row comes between inputs and formulas", [insert("Sheet1", 3)]],
  ["a row comes among the inputs of another sheet", [insert("My data", 2)]],
  [
    "rows come into the sheet of copies, which is renamed",
    [(one) => copies(one, "insert"), (one) => copies(one, "rename")],
  ],
  ["rows come everywhere", [insert("Sheet1", 1), insert("My data", 1), insert("Sheet1", 5, 2)]],
])("formulas come back as they would read had they stayed: %s", async (_, acts) => {
  const [stayed, converted] = [await filled(), await filled()];
  await convertToNative(converted.port, silent);
  for (const act of acts) {
    await act(stayed);
    await act(converted);
  }
  expect(await backToWatt(converted.port, silent)).toEqual({
    text: "6 formulas brought back.",
    details: [],
    warning: false,
  });
  expect(await formulasOf(converted)).toEqual(await formulasOf(stayed));
  expect((await backToWatt(converted.port, silent)).text).toContain("No native formulas");
});

it("as often as wanted, with rows inserted each time", async () => {
  const [stayed, converted] = [await filled(), await filled()];
  for (const row of [1, 4, 2]) {
    await convertToNative(converted.port, silent);
    await insert("Sheet1", row)(stayed);
    await insert("Sheet1", row)(converted);
    await backToWatt(converted.port, silent);
    expect(await formulasOf(converted)).toEqual(await formulasOf(stayed));
  }
});

it("in any order of such acts", async () => {
  const act = fc.oneof(
    fc
      .tuple(fc.constantFrom(0, 1), fc.integer({ min: 1, max: 8 }))
      .map(([at, row]) => ({ at, row })),
    fc.constantFrom(0, 1).map((at) => ({ at, row: 0 })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 5 }), async (acts) => {
      const [stayed, converted] = [await filled(), await filled()];
      await convertToNative(converted.port, silent);
      const names = ["Sheet1", "My data"];
      for (const { at, row } of acts) {
        const before = names[at];
        names[at] = row === 0 ? `${before}.` : before;
        for (const one of [stayed, converted]) {
          await (row === 0 ? rename(before, names[at]) : insert(before, row))(one);
        }
      }
      expect((await backToWatt(converted.port, silent)).details).toEqual([]);
      expect(await formulasOf(converted)).toEqual(await formulasOf(stayed));
      open.splice(0).forEach((workbench) => workbench.dispose());
    }),
    { numRuns: 4 },
  );
});
