import { backToWatt, convertToNative, nativeSheets } from "../../src/doctor/nativeFormulas";
import { ADDIN_VERSION } from "../../src/catalog/version";
import { DATA_VERSION } from "../../src/presets/version";
import { convertAction, freezeAction, prepareAction } from "../../src/taskpane/doctor/actions";
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

it.each([
  ["native", false],
  ["values", false],
  ["values", true],
] as const)(
  "prepares for sharing as %s, and takes it back, but for a note that was edited: %s",
  async (form, edited) => {
    const { port } = workbench;
    const formulas = await formulasOf();
    const ask = async (): Promise<boolean> => true;
    const outcome = await prepareAction({ port, ask }, { form, day: "2026-11-22" })(silent);
    expect(outcome?.text).toMatch(
      /^Ready to share\. .* The sheet About this workbook tells readers\.$/,
    );
    const note = "About this workbook";
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
    if (edited) {
      await port.write(`'${note}'!A20`, [["mine"]]);
    }
    expect(await outcome?.undo?.()).toContain(edited ? "2 formulas" : `${note} `);
    expect(await formulasOf()).toEqual(formulas);
    expect((await port.sheets()).some(({ name }) => name === note)).toBe(edited);
  },
);

it("freezes what no plain formula stands for, names its cells by the reason, and takes both back", async () => {
  const { port } = workbench;
  const table = '=IFNA(WATT.COMPANY({"RIOT";"IREN"},{"debt_usd","cash_usd"}),"n/p")';
  const solution = '=VLOOKUP("nuclear",WATT.POWER_SOLUTIONS("mid"),2,FALSE)';
  await port.write(`${sheet}!A5`, [[table], [null], [solution], [solution]]);
  const read = async () => await port.read(`${sheet}!A5:B8`);
  const before = await read();
  const ask = async (): Promise<boolean> => true;
  const prepare = prepareAction({ port, ask }, { form: "native", day: "2026-11-22" });
  const outcome = await prepare(silent);
  const after = await read();
  expect(JSON.stringify(after.formulas)).not.toContain("WATT.");
  expect(after.values).toEqual(before.values);
  expect(outcome?.details?.join(" ")).toContain(`${sheet}!A7:A8: It keeps its value`);
  expect(outcome?.details?.join(" ")).not.toContain("the formula stays");
  await outcome?.undo?.();
  expect((await read()).formulas).toEqual(before.formulas);
});

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
  await port.write(`${sheet}!C1`, [["mine"]]);
  expect(await outcome?.undo?.()).toMatch(/^Restored 1 formula\. .*C1: was edited since and stays/);
  await port.write(`${sheet}!C1`, [[formulas[0][2] as string]]);
  expect(await formulasOf()).toEqual(formulas);
});
