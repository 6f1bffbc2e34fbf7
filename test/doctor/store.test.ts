import { parseAddress } from "../../src/sheet/address";
import { atCell, fromCell } from "../../src/formula/relative";
import { frozenFormulas, keepFrozen, markOf } from "../../src/doctor/store";
import { PortError } from "../../src/sheet/errors";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import type { WorkbookPort } from "../../src/workbook/port/port";

const cell = (address: string) => parseAddress(address);

it.each([
  "=WATT.HASHCOST(A1,$B$2)",
  '=WATT.COMPANY("A1",Sheet2!$C4)+LOG10(XFD1048576)',
  "=SUM('A1 b'!A1:B$3)*WATT.VERSION()",
  "=Table1[[#This Row],[A1]]&TAX2024&XFE1",
  "=a1+WATT.HASHCOST(b2,c$3)",
])("writes %s from its cell and back to the letter", (formula) => {
  const at = cell("Sheet1!D7");
  expect(atCell(fromCell(formula, at), at)).toBe(formula);
});

it("reads alike in every cell of a filled column", () => {
  const texts = ["Sheet1!C1", "Sheet1!C2"].map((at, index) =>
    fromCell(`=WATT.HASHCOST(A${index + 1},$B$1)`, cell(at)),
  );
  expect(texts[0]).toBe(texts[1]);
  expect(atCell(texts[0], cell("Sheet1!C9"))).toBe("=WATT.HASHCOST(A9,$B$1)");
});

it("keeps 5,000 filled formulas in a few keys, and gives each back", async () => {
  const port = createMemoryPort({ sheets: ["Plan"] });
  const keys: string[] = [];
  const setDocument = port.setDocument.bind(port);
  port.setDocument = (key, value) => {
    keys.push(key);
    return setDocument(key, value);
  };
  const frozen = Array.from({ length: 5000 }, (_, index) => ({
    range: cell(`Plan!C${index + 1}`),
    formula: `=WATT.HASHCOST(A${index + 1},$B$1)`,
    mark: markOf([[index]]),
  }));
  await keepFrozen(port, await frozenFormulas(port), frozen);
  expect(keys).toEqual(["hashwatt.frozen.0", "hashwatt.frozen"]);
  expect((await frozenFormulas(port)).formulas).toEqual(frozen);
});

it("takes as many keys as different formulas need, and gives them free again", async () => {
  const port = createMemoryPort({ sheets: ["My plan"] });
  const frozen = Array.from({ length: 1000 }, (_, index) => ({
    range: { ...cell("'My plan'!B2"), row: index * 3, rows: 2, columns: 3 },
    formula: `=WATT.HASHCOST(${index},0.05)+${"1".repeat(80)}`,
    mark: markOf([[index]]),
  }));
  const kept = await keepFrozen(port, await frozenFormulas(port), frozen);
  expect(await port.getDocument("hashwatt.frozen")).toBeGreaterThan(3);
  expect(await frozenFormulas(port)).toEqual(kept);
  await keepFrozen(port, kept, []);
  expect(await port.getDocument("hashwatt.frozen")).toBeNull();
  expect(await port.getDocument("hashwatt.frozen.0")).toBeNull();
  expect(await port.getDocument("hashwatt.frozen.3")).toBeNull();
});

it("has the old formulas or the new ones, wherever writing them fails", async () => {
  const some = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      range: cell(`Sheet1!B${index * 3 + 1}`),
      formula: `=WATT.HASHCOST(${index},0.05)+${"1".repeat(80)}`,
      mark: markOf([[index]]),
    }));
  for (let failing = 1; failing <= 12; failing++) {
    const port = createMemoryPort();
    await keepFrozen(port, await frozenFormulas(port), some(600));
    const before = await frozenFormulas(port);
    let left = failing;
    const failingPort: WorkbookPort = {
      ...port,
      setDocument: (key, value) => {
        left -= 1;
        return left === 0
          ? Promise.reject(new PortError("failed", "Not now."))
          : port.setDocument(key, value);
      },
    };
    const keeping = keepFrozen(failingPort, before, some(700));
    const done = await keeping.then(
      () => true,
      () => false,
    );
    const { formulas, whole } = await frozenFormulas(port);
    expect(whole).toBe(true);
    expect([600, 700]).toContain(formulas.length);
    expect(!done || formulas.length === 700).toBe(true);
  }
});

it("marks values so that an edit shows", () => {
  expect(markOf([[1200]])).toBe(markOf([[1200.000000000001]]));
  const marks = [[[1200]], [[1201]], [["1200"]], [[true]], [["TRUE"]], [["a", "b"]], [["ab", ""]]];
  expect(new Set(marks.map((values) => markOf(values))).size).toBe(marks.length);
});
