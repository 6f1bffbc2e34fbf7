import type { CellInput, CellValue } from "../../../src/sheet/cells";
import { parseAddress } from "../../../src/sheet/address";
import { backToWatt, convertToNative } from "../../../src/doctor/nativeFormulas";
import { nativeWorkbook } from "../../../src/workbook/twin/nativeWorkbook";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { startWorkbench } from "../../twin/univer";

/* Whatever a formula is made of: after its conversion the cell shows what it showed, or says why. */

const EQUILIBRIUM = "=IFNA(SUM(WATT.EQUILIBRIUM_HASHRATE(H1:H2,3.15,I1:I2,J1:J2)),-1)";
const silent = (): void => undefined;
let workbench: ReturnType<typeof startWorkbench>;

beforeEach(async () => {
  workbench = startWorkbench();
  await workbench.port.write("Sheet1!A1", [
    [17.5, 0.045, 1090, 3.15],
    [20, 0.05, "", ""],
    [25, 0.06, "", ""],
  ]);
});
afterEach(() => workbench.dispose());

async function shown(address: string): Promise<CellValue> {
  return (await workbench.port.read(address)).values[0][0];
}

async function convertWith(
  cells: Readonly<Record<string, CellInput>>,
): Promise<{ readonly before: CellValue[]; readonly after: CellValue[]; readonly said: string }> {
  const { port } = workbench;
  for (const [address, input] of Object.entries(cells)) {
    await port.write(`Sheet1!${address}`, [[input]]);
  }
  const all = async (): Promise<CellValue[]> => {
    const values: CellValue[] = [];
    for (const address of Object.keys(cells)) {
      values.push(await shown(`Sheet1!${address}`));
    }
    return values;
  };
  const before = await all();
  const { details } = await convertToNative(port, silent);
  return { before, after: await all(), said: (details ?? []).join("\n") };
}

it.each([
  [
    "=WATT.MINER_BREAKEVEN(10+ROW(),B1,C1,D1)",
    /G7: It keeps its value: ROW\(\) depends on the cell/,
  ],
  ["=WATT.MINER_BREAKEVEN(10+COLUMN(),B1,C1,D1)", /COLUMN\(\) depends on the cell/],
  ["=WATT.MINER_BREAKEVEN(17.5+SHEET(),B1,C1,D1)", /SHEET\(\) depends on the cell/],
  ["=WATT.MINER_BREAKEVEN(A1,B1,C1,D1)+ROW()", /ROW\(\) depends on the cell/],
  ['=WATT.HASHCOST(INDIRECT("A2"),B1)', /INDIRECT depends on the cell/],
  ['=WATT.HASHCOST(A1,B1)*INDIRECT("A2")', /INDIRECT depends on the cell/],
  ["=LET(eff,17.5,WATT.HASHCOST(eff,0.05))", /eff is a value of LET or LAMBDA/],
  ["=SUM(MAP(A1:A2,LAMBDA(p,WATT.HASHCOST(p,0.05))))", /p is a value of LET or LAMBDA/],
  ["=WATT.HASHCOST('[Peer book.xlsx]Inputs'!B2,0.05)", /another workbook/],
  ["=IFERROR(WATT.HASHCOST('Q1:Q4'!B2,0.05),7)", /several sheets/],
  ["=IFERROR(WATT.HASHCOST(Gone!B2,0.05),8)", /no sheet Gone/],
  ["=IFERROR(WATT.HASHCOST(YTD25,0.05),9)", /no name YTD25/],
  ["=IFERROR(WATT.HASHCOST(B2000000,0.05),10)", /no name B2000000/],
])("%s keeps its value, is named, and stops no other", async (formula, reason) => {
  const { before, after, said } = await convertWith({
    G7: formula,
    J9: "=WATT.HASHCOST(A1,B1)",
  });
  expect(after).toEqual([before[0], expect.closeTo(18.9, 9)]);
  expect(said).toMatch(reason);
  expect(String((await workbench.port.read("Sheet1!J9")).formulas[0][0])).toMatch(
    /^='Native copy'!/,
  );
});

it.each([
  "=WATT.HASHCOST(OFFSET(A1,1,0),B1)",
  "=WATT.HASHCOST(INDEX(A:A,ROW(A3)),B1)",
  "=LET(x,WATT.HASHCOST(A1,B1),x*2)",
  "=SUM(WATT.HASHCOST(A1:A3,B1))",
  "=WATT.HASHCOST (A1 , B1)",
])("%s is converted and follows its inputs", async (formula) => {
  const { before, after, said } = await convertWith({ G7: formula });
  expect(said).toBe("");
  expect(after[0]).toBeCloseTo(Number(before[0]), 9);
  await workbench.port.write("Sheet1!B1", [[0.09]]);
  expect(await shown("Sheet1!G7")).toBeCloseTo(2 * Number(before[0]), 9);
});

it.each([
  ["=WATT.HASHCOST(INDEX(A1:A3,1),B1)", "A1", [[""]], "#VALUE!"],
  ["=WATT.HASHCOST(IF(TRUE,A1),B1)", "A1", [[""]], "#VALUE!"],
  ["=WATT.HASHCOST(A1,B1:INDEX(B1:B3,1))", "B1", [[""]], "#VALUE!"],
  ["=IFNA(WATT.HASHCOST(A1,B1),-1)", "A1", [[-5]], "#VALUE!"],
  ["=IFNA(WATT.HASHCOST(A1,B1),-1)", "A1", [["=NA()"]], -1],
  ['=IFERROR(WATT.POWERED_SHELL_VALUE(100,F1,120),"none")', "F1", [["=NA()"]], "none"],
  // What is wrong with a cell that all elements share is the answer of all, before an error of one.
  ["=IFNA(SUM(WATT.HASHCOST(A1:A3,B1)),-1)", "A1", [["=NA()", 900]], "#VALUE!"],
  ["=IFNA(SUM(WATT.HASHCOST(A1:A3,B1)),-1)", "A1", [["=NA()", 0.05]], -1],
  ["=IFNA(SUM(WATT.HASHCOST(A1:A3,B1)),-1)", "A1", [[-5, "=NA()"]], -1],
  ["=IFNA(SUM(WATT.HASHCOST(A1,B1:B3)),-1)", "A1", [[-5, "=NA()"]], "#VALUE!"],
  [EQUILIBRIUM, "H1", [["=NA()", 500, "x"]], "#VALUE!"],
  [EQUILIBRIUM, "H1", [["=NA()", 500, 30]], -1],
  // What the copy has no rows for is no error of the add-in's, so nothing may stand in for it.
  ["=IFERROR(WATT.FLEET_EFFICIENCY(B1:B6,A1:A6),-1)", "A4", [[30, 0.07]], "#N/A"],
  ["=WATT.FLEET_EFFICIENCY(B1:B6,A1:A6)", "A3", [["", ""]], "#N/A"],
])("the copy of %s, with other inputs in %s, shows %j as %s", async (formula, at, now, due) => {
  const lists = { H1: 100_000, H2: 90_000, I1: 500, I2: 600, J1: 30, J2: 40 };
  await convertWith({ F1: "hyperscaler", ...lists, G7: formula });
  await workbench.port.write(`Sheet1!${at}`, now);
  expect(await shown("Sheet1!G7")).toBe(due);
});

it.each([
  "=A1:B1*WATT.HASHCOST(A1,B1)",
  "=A1:A3*WATT.HASHCOST(A1,B1)",
  "=CHOOSE({1,2},WATT.HASHCOST(A1,B1),B1)",
  "=HSTACK(WATT.HASHCOST(A1,B1),B1)",
  "=IF(A1:A3>18,WATT.HASHCOST(A1,B1),0)",
  "=SORT(A1:A3)*RANDBETWEEN(1,9)*0+WATT.HASHCOST(A1,B1)",
])("%s stays, for it fills more cells than one", async (formula) => {
  const { port } = workbench;
  await port.write("Sheet1!G7", [[formula]]);
  const before = await port.read("Sheet1!G7:I9");
  const { details } = await convertToNative(port, silent);
  expect(await port.read("Sheet1!G7:I9")).toEqual(before);
  expect(details).toEqual([expect.stringMatching(/G7: It stays: /)]);
});

it.each([
  ["=SUM(WATT.HASHCOST(A1:A3,B1))", "#VALUE!"],
  ["=IFERROR(SUM(WATT.HASHCOST(A1:A3,B1:B3)),-1)", "#N/A"],
  ["=WATT.HASHCOST(A1:A3,B1)", "#VALUE!"],
  ["=WATT.CASHFLOW_IRR(L1:L4)", "#VALUE!"],
  ['=IFERROR(WATT.CASHFLOW_IRR(L1:L4),"none")', "#N/A"],
])("the copy of %s says so when a row has come into the range", async (formula, due) => {
  await workbench.port.write("Sheet1!L1", [[-100], [60], [60], [20]]);
  await convertWith({ G7: formula });
  await workbench.user.insertRows("Sheet1", 2);
  await workbench.port.write("Sheet1!A2", [[18, 0.05]]);
  expect(await shown("Sheet1!G8")).toBe(due);
});

it("does not put a copy that draws by itself in a formula's place", async () => {
  const { said } = await convertWith({ G7: "=WATT.HASHCOST(RANDBETWEEN(10,9000),B1)" });
  expect(said).toMatch(/It keeps its value: worked out on another sheet it gives .* and not/);
});

it("leaves a formula that outgrows a cell, and converts the others", async () => {
  const name = "A sheet with a name of 31 letter";
  const { port } = workbench;
  const sheet = await port.addSheet(name.slice(0, 31));
  const sum = Array.from({ length: 400 }, (_, row) => `A${row + 1}`).join("+");
  await port.write(`'${sheet}'!A1`, [[17.5]]);
  await port.write(`'${sheet}'!C1`, [[`=WATT.HASHCOST(${sum},0.05)`, "=WATT.HASHCOST(A1,0.05)"]]);
  const { details } = await convertToNative(port, silent);
  expect(details).toEqual([
    expect.stringMatching(/C1: It keeps its value: .*(another sheet|8192)/),
  ]);
  expect((await port.read(`'${sheet}'!C1:D1`)).values).toEqual([[21, 21]]);
});

it("says what the copy misses when blank cells of a range are filled later", async () => {
  const { port } = workbench;
  await port.write("Sheet1!J1", [
    [20, 15],
    [30, 21],
    [10, 30],
  ]);
  const { before } = await convertWith({ G7: "=WATT.FLEET_EFFICIENCY(J1:J6,K1:K6)" });
  // (20 x 15 + 30 x 21 + 10 x 30) / 60 J/TH
  expect(before).toEqual([20.5]);
  expect(await shown("Sheet1!G7")).toBeCloseTo(20.5, 9);
  await port.write("Sheet1!J4", [[40, 50]]);
  expect(await shown("Sheet1!G7")).toBe("#VALUE!");
  await backToWatt(port, silent);
  // (1230 + 40 x 50) / 100 J/TH
  expect(await shown("Sheet1!G7")).toBeCloseTo(32.3, 9);
});

it("brings nothing back over what stands in a block by now, and keeps it for another time", async () => {
  const { port } = workbench;
  const { details } = { details: await convertWith({ G1: "=WATT.HASHCOST(A1:A3,B1)" }) };
  expect(details.said).toBe("");
  await port.write("Sheet1!G2", [["my own"]]);
  const first = await backToWatt(port, silent);
  expect(first.text).toBe("0 formulas brought back.");
  expect(first.details).toEqual(["Sheet1!G1 stays: Sheet1!G2 holds something of its own now."]);
  expect(await shown("Sheet1!G2")).toBe("my own");
  await port.write("Sheet1!G2", [[""]]);
  expect((await backToWatt(port, silent)).text).toBe("1 formula brought back.");
  expect((await port.read("Sheet1!G1")).formulas).toEqual([["=WATT.HASHCOST(A1:A3,B1)"]]);
});

it("brings back what it can when a data sheet is gone, and the rest when it is there again", async () => {
  const { port } = workbench;
  const two = await port.addSheet("Two");
  await port.write(`${two}!A1`, [["=WATT.HASHCOST(20,0.05)"]]);
  await convertWith({ G1: "=WATT.HASHCOST(A1,B1)" });
  await port.deleteSheet(two);
  const report = await backToWatt(port, silent);
  expect(report.text).toBe("1 formula brought back.");
  expect(report.details).toEqual(["Two!A1 cannot come back: its sheet is gone."]);
  expect((await port.read("Sheet1!G1")).formulas).toEqual([["=WATT.HASHCOST(A1,B1)"]]);
});

it("finds formulas whose cells have moved, each with its inputs", async () => {
  const { port } = workbench;
  await convertWith({ G1: "=WATT.HASHCOST(A1,$B$1)" });
  // What a spreadsheet does when a row is inserted above: cells and references move together.
  const native = String((await port.read("Sheet1!G1")).formulas[0][0]);
  const copy = await port.read("'Native copy'!A1:G60");
  const moved = copy.formulas.map((row) =>
    row.map((cell) =>
      typeof cell === "string" ? cell.replace(/Sheet1!A1(?!\d)/g, "Sheet1!A2") : cell,
    ),
  );
  await port.write("'Native copy'!A1", moved);
  await port.write("Sheet1!A2", [[17.5]]);
  await port.write("Sheet1!A1", [[""]]);
  await port.write("Sheet1!G1", [[""], [native]]);
  const report = await backToWatt(port, silent);
  expect(report.text).toBe("1 formula brought back.");
  expect((await port.read("Sheet1!G1:G2")).formulas).toEqual([[""], ["=WATT.HASHCOST(A2,$B$1)"]]);
});

it("brings a formula back to where its cell was cut and pasted", async () => {
  const { port } = workbench;
  await convertWith({ G1: "=WATT.HASHCOST(A1,$B$1)" });
  const native = String((await port.read("Sheet1!G1")).formulas[0][0]);
  await port.write("Sheet1!G1", [[""], [""], [native]]);
  expect((await backToWatt(port, silent)).text).toBe("1 formula brought back.");
  expect((await port.read("Sheet1!G3")).formulas).toEqual([["=WATT.HASHCOST(A1,$B$1)"]]);
});

it("leaves a copy, its track deleted, where the formula would say something else", async () => {
  const { port } = workbench;
  await convertWith({ G1: "=WATT.HASHCOST(A1,$B$1)" });
  await port.write("'Native copy'!G6", [[""]]);
  const native = String((await port.read("Sheet1!G1")).formulas[0][0]);
  await port.write("Sheet1!G1", [[""], [""], [native]]);
  const report = await backToWatt(port, silent);
  expect(report.text).toBe("0 formulas brought back.");
  expect(report.details?.[0]).toMatch(/its inputs have moved/);
  expect(await shown("Sheet1!G3")).toBeCloseTo(18.9, 9);
});

it("names the defined names that call the add-in", async () => {
  const port = createMemoryPort();
  port.user.name({ name: "Shut", formula: "=WATT.HASHCOST(17.5,0.05)", sheet: null });
  await port.write("Sheet1!A1", [["=WATT.HASHCOST(17.5,0.05)"]]);
  const { details } = await convertToNative(port, silent);
  expect(details).toEqual([
    "The name Shut calls WATT.HASHCOST: cells that use it need the add-in. Put its formula into a cell and let the name point there.",
  ]);
});

it("keeps values in a saved workbook as well, each with its reason", async () => {
  const { port } = workbench;
  await port.write("Sheet1!G7", [
    ["=WATT.MINER_BREAKEVEN(10+ROW(),B1,C1,D1)", "=WATT.HASHCOST(A1,B1)"],
  ]);
  const [[before]] = (await port.read("Sheet1!G7")).values;
  const { sheets, kept } = await nativeWorkbook(port);
  expect(kept).toEqual([
    { address: "Sheet1!G7", reason: expect.stringContaining("ROW() depends") as string },
  ]);
  const copy = sheets.find(({ name }) => name === "Native copy");
  const at = /\$([A-Z])\$(\d+)/.exec(String(sheets[0].rows[6][6]));
  const { row, column } = parseAddress(`X!${at?.[1] ?? ""}${at?.[2] ?? ""}`);
  expect(copy?.rows[row][column]).toBe(before);
  expect((await port.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
});

it("converts thousands of cells", async () => {
  const port = createMemoryPort();
  await port.write(
    "Sheet1!A1",
    Array.from({ length: 7500 }, (_, row) => ["=WATT.MINER_BREAKEVEN(17.5,0.045,1090,3.15)", row]),
  );
  const { details, text } = await convertToNative(port, silent);
  expect(details).toEqual([]);
  expect(text).toContain("7,500 formulas");
});
