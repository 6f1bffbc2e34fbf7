import type { WorkbookPort } from "../../../src/workbook/port/port";
import { eventually } from "../../workbook/contractSupport";
import { METADATA, fixture } from "../fixture";
import { loadHeadless } from "../headless";

const { callableFunctions, cellReader, createUniverPort, headlessPlugins, startEngine } =
  loadHeadless();

function setUp() {
  const { registry, calls } = fixture();
  const plugins = headlessPlugins("WATT", callableFunctions(METADATA, registry));
  const engine = startEngine({ plugins });
  const port = createUniverPort(engine);
  const cell = (row: number, column: number) =>
    cellReader(engine, engine.workbook().getActiveSheet())(row, column);
  const message = (row: number, column: number) => cell(row, column).message;
  return { engine, port, calls, cell, message };
}

let current: ReturnType<typeof setUp>;
beforeEach(() => {
  current = setUp();
});
afterEach(() => current.engine.dispose());

const values = async (port: WorkbookPort, address: string) =>
  (await port.read(`Sheet1!${address}`)).values;

/** The arguments of each call as the engine made it, without the invocation object. */
const given = () => current.calls.map((call) => call.slice(0, -1));

it("hands over cells, ranges, literals and gaps as Excel does", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [
    [1, "text"],
    [true, ""],
  ]);
  await port.write("Sheet1!D1", [["=WATT.ARGUMENTS(A1)"]]);
  await port.write("Sheet1!D2", [["=WATT.ARGUMENTS(A1:B2,)"]]);
  await port.write("Sheet1!D3", [['=WATT.ARGUMENTS({1,2;3,4},"x")']]);
  await port.write("Sheet1!D4", [["=watt.rest(B2,A1:B1,,5)"]]);
  expect(given()).toEqual([
    [[[1]], null],
    [
      [
        [1, "text"],
        [true, ""],
      ],
      null,
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [["x"]],
    ],
    [[[""]], [[[1, "text"]], null, [[5]]]],
  ]);
});

it("hands over a number however it is typed, and text as text", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [['=WATT.ARGUMENTS(0.10,"0.10")']]);
  await port.write("Sheet1!A2", [["=WATT.ARGUMENTS(129.70E12,1e-3)"]]);
  await port.write("Sheet1!A3", [["=WATT.ARGUMENTS(-0.50,.5)"]]);
  expect(given()).toEqual([
    [[[0.1]], [["0.10"]]],
    [[[129.7e12]], [[0.001]]],
    [[[-0.5]], [[0.5]]],
  ]);
  await port.write("Sheet1!B1", [["=129.70E12", '=LEN("0.10")']]);
  expect(await values(port, "B1:C1")).toEqual([[129.7e12, 4]]);
});

it("hands over errors, spilled blocks and names", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [["=NA()", "=1/0"]]);
  await port.write("Sheet1!A3", [["=WATT.TABLE(2)"]]);
  await port.defineNames([{ name: "Power_price", address: "Sheet1!B3" }]);
  await port.write("Sheet1!D1", [["=WATT.ARGUMENTS(A1:B1,A3:B4)"]]);
  await port.write("Sheet1!D2", [["=WATT.ARGUMENTS(Power_price)"]]);
  expect(given()).toEqual([
    [
      [[expect.objectContaining({ code: "#N/A" }), expect.objectContaining({ code: "#DIV/0!" })]],
      [
        [1, "text"],
        [2, expect.objectContaining({ code: "#N/A" })],
      ],
    ],
    [[["text"]], null],
  ]);
});

it("calls a function once for a cell, and again when an input changes", async () => {
  const { port, calls } = current;
  await port.write("Sheet1!A1", [[1, "=WATT.ARGUMENTS(A1)"]]);
  expect(calls).toHaveLength(1);
  await port.write("Sheet1!A1", [[2]]);
  expect(given()).toEqual([
    [[[1]], null],
    [[[2]], null],
  ]);
  await port.recalculate();
  expect(calls).toHaveLength(3);
});

it("spills a block, an error in its one cell, and follows its size", async () => {
  const { port, message } = current;
  await port.write("Sheet1!A1", [[3, "", "=WATT.TABLE(A1)"]]);
  expect(await values(port, "C1:D4")).toEqual([
    [1, "text"],
    [2, "#N/A"],
    [3, "text"],
    ["", ""],
  ]);
  expect([message(0, 2), message(1, 3), message(1, 2)]).toEqual([
    null,
    "row 2 is not published",
    null,
  ]);
  expect((await port.usedRanges(["Sheet1"]))[0]).toBe("Sheet1!A1:D3");
  await port.write("Sheet1!A1", [[1]]);
  expect(await values(port, "C1:D3")).toEqual([
    [1, "text"],
    ["", ""],
    ["", ""],
  ]);
});

it("shows #SPILL! where a value blocks the block", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [["=WATT.TABLE(3)"]]);
  await port.write("Sheet1!A2", [["in the way"]]);
  expect(await values(port, "A1:A2")).toEqual([["#SPILL!"], ["in the way"]]);
});

it("lets other formulas use results and errors", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [["=WATT.TABLE(3)", "", "=SUM(A1:A3)"]]);
  await port.write("Sheet1!D1", [
    ["=-WATT.CHECKED(4)*50%", '=IFERROR(WATT.CHECKED("a"),"caught")'],
  ]);
  await port.write("Sheet1!F1", [["=INDEX(WATT.TABLE(3),3,1)", "=WATT.UNKNOWN(1)"]]);
  expect(await values(port, "C1:G1")).toEqual([[6, -2, "caught", 3, "#NAME?"]]);
});

describe("the sentence of an error", () => {
  it("stays with the cell and goes with the error", async () => {
    const { port, message } = current;
    await port.write("Sheet1!A1", [["abc", "=WATT.CHECKED(A1)", "=B1+1"]]);
    expect(await values(port, "B1:C1")).toEqual([["#VALUE!", "#VALUE!"]]);
    expect([message(0, 1), message(0, 2)]).toEqual(["value must be a number, got abc", null]);
    await port.write("Sheet1!A1", [[7]]);
    expect(await values(port, "B1:C1")).toEqual([[7, 8]]);
    expect(message(0, 1)).toBeNull();
  });

  it("does not outlive its formula", async () => {
    const { port, message } = current;
    await port.write("Sheet1!A1", [['=WATT.CHECKED("abc")']]);
    await port.write("Sheet1!A1", [["=1/0"]]);
    expect(await values(port, "A1")).toEqual([["#DIV/0!"]]);
    expect(message(0, 0)).toBeNull();
  });

  it("moves with its cell", async () => {
    const { engine, port, cell } = current;
    await port.write("Sheet1!A1", [['=WATT.CHECKED("abc")']]);
    engine.workbook().getActiveSheet().insertRowBefore(0);
    await eventually(() =>
      expect(cell(1, 0)).toMatchObject({
        value: "#VALUE!",
        message: "value must be a number, got abc",
      }),
    );
  });
});

it("reads numbers raw and texts as the format shows them", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [[0.0512, 18, true, 1234567.891]]);
  await port.style([
    { address: "Sheet1!A1", numberFormat: "0.0%" },
    { address: "Sheet1!B1", numberFormat: "0.00" },
    { address: "Sheet1!D1", numberFormat: "#,##0" },
  ]);
  const block = await port.read("Sheet1!A1:D1");
  expect(block.values).toEqual([[0.0512, 18, true, 1234567.891]]);
  expect(block.text).toEqual([["5.1%", "18.00", "TRUE", "1,234,568"]]);
});

it("writes beyond the sheet's first size and computes there", async () => {
  const { port } = current;
  await port.write("Sheet1!BZ1500", [[2, "=WATT.CHECKED(BZ1500)"]]);
  expect(await values(port, "BZ1500:CA1500")).toEqual([[2, 2]]);
  expect(await values(port, "ZZ9999")).toEqual([[""]]);
});

it("finds positions in a table's column", async () => {
  const { port } = current;
  await port.addSheet("Fleet list");
  await port.write("'Fleet list'!B3", [
    ["Efficiency", "Power price"],
    [15, 0.03],
    [16, 0.04],
    [17.5, 0.05],
  ]);
  await port.addTable("'Fleet list'!B3:C6", "Fleet");
  await port.write("Sheet1!A1", [["={7,8,9}"]]);
  await port.write("Sheet1!E1", [
    ["=INDEX(Fleet[Efficiency],2)"],
    ["=INDEX(Fleet[[Efficiency]:[Power price]],3,2)"],
    ["=SUM(INDEX(Fleet[Efficiency],0))"],
    ["=INDEX('Fleet list'!B4:C6,3,1)"],
    ["=SUM('Fleet list'!B4:INDEX('Fleet list'!B4:B6,2))"],
    ["=INDEX(A1:C1,3)"],
    ["=SUM(Fleet[efficiency])"],
  ]);
  const found = (await values(port, "E1:E7")).flat();
  expect(found).toEqual([16, 0.05, 48.5, 17.5, 31, 9, 48.5]);
});

it("sorts a copy of the cells that other formulas read", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [
    [35, 1],
    [20, 10],
    [25, 100],
  ]);
  await port.write("Sheet1!D1", [["=SUM(SORT(A1:A3))"], ["=SUMPRODUCT(A1:A3,B1:B3)"]]);
  await port.write("Sheet1!A1", [[36]]);
  // 36 x 1 + 20 x 10 + 25 x 100
  expect((await values(port, "D1:D2")).flat()).toEqual([81, 2736]);
});

it("does not look an error up", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [
    ["=NA()", 1],
    [5, 2],
    ["=1/0", 3],
  ]);
  await port.write("Sheet1!D1", [
    ['=XLOOKUP(A1,A2:A3,B2:B3,"none")'],
    ['=XLOOKUP(A3*1,A2:A2,B2:B2,"none",1)'],
    ['=XLOOKUP(4,A2:A3,B2:B3,"none")'],
    ['=XLOOKUP(5,A1:A3,B1:B3,"none")'],
  ]);
  expect((await values(port, "D1:D4")).flat()).toEqual(["#N/A", "#DIV/0!", "none", 2]);
});

it("hands on an error as it is, and none from where it does not count", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [[2], ["=NA()"], [4]]);
  await port.write("Sheet1!D1", [
    ["=AVERAGE(A1:A3)"],
    ["=AVERAGE(1/0,A1)"],
    ["=AVERAGE(A1,A3,8)"],
    ["=IRR(A1:A3)"],
    ["=IFS(A1>3,A2,A1>1,5,TRUE,NA())"],
    ["=IFS(A1,6,TRUE,A2)"],
    ["=IFS(A2,6,TRUE,7)"],
    ["=IFS(A1>3,6)"],
    ["=SUM(IFS(A1:A3>3,A3,TRUE,1))"],
  ]);
  expect((await values(port, "D1:D9")).flat()).toEqual([
    ...["#N/A", "#DIV/0!", 14 / 3, "#N/A"],
    ...[5, 6, "#N/A", "#N/A", "#N/A"],
  ]);
});

it("hands on a text that reads like a day or an amount", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [
    ['=IF(1=1,"2025-11-18","")'],
    ['=IFERROR("2025-11","")'],
    ['=IFNA("12%","")'],
    ['=CHOOSE(1,"$5")'],
    ['=SWITCH(1,1,"2025-11-18")'],
    ['=IFS(TRUE,"2025-11-18")'],
    ['=IF("2025-11-18">"2025-11-17",1,0)'],
  ]);
  expect((await values(port, "A1:A7")).flat()).toEqual([
    "2025-11-18",
    "2025-11",
    "12%",
    "$5",
    "2025-11-18",
    "2025-11-18",
    1,
  ]);
});

it("compares each cell of a range with a value, however often it is asked", async () => {
  const { port } = current;
  await port.write("Sheet1!A1", [[1], ["=NA()"], ["'1"], [true], [""], [1]]);
  const asked = [
    "=SUMPRODUCT((A3:A6=1)*1)",
    "=SUMPRODUCT((A1:A2=1)*1)",
    "=SUMPRODUCT((A3:A6<=1)*1)",
  ];
  await port.write("Sheet1!C1", [asked, asked, asked]);
  expect(await values(port, "C1:E3")).toEqual(Array(3).fill([1, "#N/A", 2]));
});
