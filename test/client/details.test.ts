import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { PortError } from "../../src/sheet/errors";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { expectRefusal } from "../workbook/contractSupport";
import { tinyFormula } from "../workbook/tinyFormulas";
import { useClient } from "./clientTests";

const client = useClient({ evaluate: tinyFormula });
let port: WorkbookPort;
const report = (error: PortError): void => {
  throw error;
};

beforeEach(() => {
  port = createExcelPort({ report });
});

describe("round trips", () => {
  test("reading and writing a block take one each", async () => {
    await port.write("Sheet1!A1", [[1, 2]]);
    await port.read("Sheet1!A1:B1");
    expect(client().host.waitedFor()).toBe(2);
  });

  test("the styles of several sheets take two together", async () => {
    await port.addSheet("Other");
    const before = client().host.waitedFor();
    await port.style([
      { address: "Sheet1!A1", bold: true },
      { address: "Sheet1!B1", bold: true },
      { address: "Other!A1", bold: true },
    ]);
    expect(client().host.waitedFor() - before).toBe(2);
  });

  test("a long column is read in parts", async () => {
    const cells = Array.from({ length: 45_000 }, (_, row) => [row]);
    await port.write("Sheet1!B3", cells);
    const before = client().host.waitedFor();
    const block = await port.read("sheet1!B3:B45002");
    expect(block).toMatchObject({ address: "Sheet1!B3:B45002", values: cells });
    expect([block.formulas.length, block.text.length]).toEqual([45_000, 45_000]);
    expect(client().host.waitedFor() - before).toBe(3);
  });

  test("a block above 5 MB goes in parts, and comes back whole", async () => {
    const text = "x".repeat(30_000);
    const cells = Array.from({ length: 400 }, (_, row) => [row, text]);
    await port.write("Sheet1!A1", cells);
    const { values } = await port.read("Sheet1!A1:B400");
    expect(values.map(([row]) => row)).toEqual(cells.map(([row]) => row));
    expect(values.every(([, long]) => long === text)).toBe(true);
  });

  test("blocks that are too much together come one by one", async () => {
    const row = (letter: string) => Array.from({ length: 30 }, () => letter.repeat(30_000));
    await port.write("Sheet1!A1", [row("x")]);
    await port.write("Sheet1!A9", [row("y")]);
    const read = await port.readAll(["Sheet1!A1:AD1", "Sheet1!A9:AD9"]);
    expect(read.map(({ values }) => values)).toEqual([[row("x")], [row("y")]]);
  });

  test("one row that is too large for an answer is told, not lost", async () => {
    const row = Array.from({ length: 60 }, () => "x".repeat(30_000));
    await port.write("Sheet1!A1", [row]);
    await expectRefusal(port.read("Sheet1!A1:BH1"), "invalid", "too large");
  });

  test("writing in bulk suspends calculation and drawing", async () => {
    await port.write("Sheet1!A1", [[1]]);
    expect(client().host.book.calls).toEqual(["suspend calculation", "suspend screen"]);
  });
});

describe("names that Excel has", () => {
  const add = (name: string, refersTo: string, visible = true): void => {
    client().host.book.names.push({ book: client().host.book, name, visible, refersTo });
  };

  test("constants, hidden names, lost ones and those of several ranges are not listed", async () => {
    add("rate", "0.1");
    add("lost", "#REF!");
    add("two", "Sheet1!$A$1,Sheet1!$B$1");
    add("left", "Sheet1!A1");
    await port.defineNames([{ name: "shown", address: "Sheet1!A1" }]);
    await port.defineNames([{ name: "hidden", address: "Sheet1!A2" }]);
    client().host.book.names[5].visible = false;
    expect(await port.names()).toEqual([{ name: "shown", address: "Sheet1!A1" }]);
  });

  test("all that is no visible range is told with its formula, and the sheet that knows it", async () => {
    const { book } = client().host;
    add("rate", "0.1");
    add("left", "Sheet1!A1");
    await port.defineNames([{ name: "shown", address: "Sheet1!A1" }]);
    await port.defineNames([{ name: "hidden", address: "Sheet1!A2" }]);
    book.names[3].visible = false;
    book.sheets[0].names.push({ book, name: "eff", visible: true, refersTo: "Sheet1!$B$1" });
    const before = client().host.waitedFor();
    expect(await port.formulaNames()).toEqual([
      { name: "rate", formula: "=0.1", sheet: null },
      { name: "left", formula: "=Sheet1!A1", sheet: null },
      { name: "hidden", formula: "=Sheet1!$A$2", sheet: null },
      { name: "eff", formula: "=Sheet1!$B$1", sheet: "Sheet1" },
    ]);
    expect(client().host.waitedFor() - before).toBe(2);
  });

  test("names get other formulas, all or none, each where it is known", async () => {
    const { book } = client().host;
    add("cost", "_xldudf_WATT_HASHCOST(1,2)");
    book.sheets[0].names.push({ book, name: "cost", visible: true, refersTo: "ABS(1)" });
    const own = { name: "cost", sheet: "Sheet1", formula: "=ABS(-2)" };
    await expectRefusal(
      port.redefineNames([own, { name: "price", sheet: null, formula: "=ABS(3)" }]),
      "missing",
      "price",
    );
    const shared = { name: "cost", sheet: null, formula: "=WATT.HASHCOST(1,2)" };
    expect((await port.formulaNames()).map(({ formula }) => formula)).not.toContain("=ABS(-2)");
    await port.redefineNames([own, shared]);
    expect(await port.formulaNames()).toEqual([shared, own]);
  });

  test("a table's row of totals lies outside its range", async () => {
    await port.write("Sheet1!A1", [["USD"], [60], [60], [120]]);
    await port.addTable("Sheet1!A1:A4", "Flows");
    client().host.book.sheets[0].tables[0].totals = true;
    expect(await port.tables()).toEqual([
      { name: "Flows", address: "Sheet1!A1:A3", totals: true, headers: ["USD"] },
    ]);
  });

  test("a constant is not overwritten, a lost name is repointed in place", async () => {
    add("rate", "0.1");
    add("lost", "#REF!");
    await expectRefusal(
      port.defineNames([{ name: "rate", address: "Sheet1!A1" }]),
      "invalid",
      "for 0.1",
    );
    await port.defineNames([{ name: "lost", address: "Sheet1!B2" }]);
    expect(await port.names()).toEqual([{ name: "lost", address: "Sheet1!B2" }]);
    expect(client().host.book.names).toHaveLength(2);
  });
});

describe("documents", () => {
  test("are kept as JSON text under their key", async () => {
    await port.setDocument("presets", { vintage: "2025-Q3" });
    expect(client().host.book.settings.get("presets")?.value).toBe('{"vintage":"2025-Q3"}');
  });

  test("what is no JSON comes as the text it is", async () => {
    client().host.book.settings.set("presets", {
      book: client().host.book,
      key: "presets",
      value: "{",
    });
    expect(await port.getDocument("presets")).toBe("{");
  });
});

describe("states of Excel", () => {
  test("an operation waits while a cell is edited", async () => {
    const end = client().host.startEditing();
    let done = false;
    const writing = port.write("Sheet1!A1", [[1]]).then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    end();
    await writing;
    expect((await port.read("Sheet1!A1")).values).toEqual([[1]]);
  });

  test("hidden sheets are listed as such and cannot be shown by activating", async () => {
    await port.addSheet("Other");
    client().sheet("Other").visibility = "VeryHidden";
    expect((await port.sheets())[1]).toMatchObject({ name: "Other", visible: false });
    await expectRefusal(port.activate("Other!A1"), "failed", "may be hidden");
    await expectRefusal(port.deleteSheet("Sheet1"), "invalid", "last visible");
  });

  test("recalculating is full and waits until Excel is done", async () => {
    client().host.book.calculationSteps = 3;
    await port.recalculate();
    expect(client().host.book.calls).toEqual(["calculate Full"]);
    expect(client().host.book.unfinished).toBeLessThan(0);
  });

  test("waiting for a calculation ends with a sentence", async () => {
    client().host.book.calculationSteps = Infinity;
    jest.useFakeTimers();
    const result = expectRefusal(port.recalculate(), "failed", "still calculating");
    await jest.advanceTimersByTimeAsync(121_000);
    jest.useRealTimers();
    await result;
  });
});
