import { backToWatt, convertToNative, nativeSheets } from "../../src/doctor/nativeFormulas";
import { prepareForSharing, unprepare } from "../../src/doctor/prepareForSharing";
import { ADDIN_VERSION } from "../../src/catalog/version";
import { DATA_VERSION } from "../../src/presets/version";
import { convertAction, freezeAction } from "../../src/taskpane/doctor/actions";
import { versionsOf } from "../../src/taskpane/doctor/versionPart";
import { startWorkbench } from "../twin/univer";

const silent = (): void => undefined;

/* In a spreadsheet that computes: native formulas must show what the add-in showed. */
const BREAKEVEN = "=WATT.MINER_BREAKEVEN(A1,B1,1090,3.15)";
const GRID = "=WATT.MINER_BREAKEVEN({15,17.5,20},B1,1090,3.15)";

let workbench: ReturnType<typeof startWorkbench>;
let sheet: string;

beforeEach(async () => {
  workbench = startWorkbench();
  const { port } = workbench;
  [sheet] = (await port.sheets()).map(({ name }) => name);
  await port.write(`${sheet}!A1`, [
    [17.5, 0.045, BREAKEVEN, "=C1*2"],
    ["grid", GRID, null, null],
  ]);
});

afterEach(() => workbench.dispose());

const formulasOf = async (): Promise<readonly (readonly unknown[])[]> =>
  (await workbench.port.read(`${sheet}!A1:D2`)).formulas;
const valuesOf = async (): Promise<readonly (readonly unknown[])[]> =>
  (await workbench.port.read(`${sheet}!A1:D2`)).values;

it("lets native formulas compute the workbook, and brings ours back", async () => {
  const { port } = workbench;
  const [formulas, values] = [await formulasOf(), await valuesOf()];
  const report = await convertToNative(port, silent);
  expect(report.text).toBe("The sheet Native copy computes 2 formulas now, without the add-in.");
  const native = await formulasOf();
  expect(JSON.stringify(native)).not.toContain("WATT.");
  expect(await valuesOf()).toEqual(
    values.map((row) =>
      row.map((value) => (typeof value === "number" ? expect.closeTo(value, 6) : value)),
    ),
  );
  await port.write(`${sheet}!B1`, [[0.09]]);
  expect((await valuesOf())[0][2]).toBeCloseTo(90_833.3333, 3);
  await port.write(`${sheet}!B1`, [[0.045]]);
  expect(await nativeSheets(port)).toEqual(["Native copy"]);
  expect((await backToWatt(port, silent)).text).toBe("2 formulas brought back.");
  expect(await formulasOf()).toEqual(formulas);
  expect((await backToWatt(port, silent)).text).toContain("No native formulas");
});

it.each(["native", "values"] as const)(
  "prepares for sharing as %s, and takes it back",
  async (form) => {
    const { port } = workbench;
    const formulas = await formulasOf();
    const { report, note } = await prepareForSharing(port, {
      form,
      day: "2026-11-22",
      progress: silent,
    });
    expect(report.text).toMatch(
      /^Ready to share\. .* The sheet About this workbook tells readers\.$/,
    );
    const used = (await port.usedRanges([note]))[0] ?? "";
    const texts = (await port.read(used)).values.map((row) => row.join(": "));
    expect(texts).toEqual(
      expect.arrayContaining([
        "Prepared on: 2026-11-22",
        `Add-in version: ${ADDIN_VERSION}`,
        `Data version: ${DATA_VERSION}`,
      ]),
    );
    expect(JSON.stringify(await formulasOf())).not.toContain("WATT.");
    expect(await versionsOf(port)).toEqual({ addIn: ADDIN_VERSION, data: DATA_VERSION });
    await unprepare(port, { form, note });
    expect(await formulasOf()).toEqual(formulas);
    expect((await port.sheets()).map(({ name }) => name)).not.toContain(note);
  },
);

it.each([
  ["goes with them", false],
  ["stays where somebody has worked on it", true],
])("the sheet of copies %s when native formulas are taken back", async (_, edited) => {
  const { port } = workbench;
  const formulas = await formulasOf();
  const questions: string[] = [];
  const ask = async ({ title }: { title: string }): Promise<boolean> => questions.push(title) === 1;
  const outcome = await convertAction({ port, ask })(silent);
  if (edited) {
    await port.write("'Native copy'!J1", [["ours"]]);
  }
  const text = await outcome?.undo?.();
  expect(text).toContain("2 formulas brought back.");
  expect(await formulasOf()).toEqual(formulas);
  const sheets = (await port.sheets()).map(({ name }) => name);
  expect(sheets.includes("Native copy")).toBe(edited);
});

it("freezes only when told to", async () => {
  const { port } = workbench;
  const formulas = await formulasOf();
  const questions: string[] = [];
  const site = (answer: boolean) => ({
    port,
    ask: async ({ title }: { title: string }) => {
      questions.push(title);
      return answer;
    },
  });
  expect(await freezeAction(site(false))(silent)).toBeNull();
  expect(await formulasOf()).toEqual(formulas);
  const outcome = await freezeAction(site(true))(silent);
  expect(outcome?.text).toContain("Replaced 2 formulas by values.");
  expect(questions).toHaveLength(2);
  expect(await outcome?.undo?.()).toBe("Restored 2 formulas.");
  expect(await formulasOf()).toEqual(formulas);
});
