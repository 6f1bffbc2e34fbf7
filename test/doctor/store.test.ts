import { parseAddress } from "../../src/sheet/address";
import { atCell, fromCell } from "../../src/formula/relative";
import { frozenFormulas, keepFrozen, markOf } from "../../src/doctor/store";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";

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
  await keepFrozen(port, frozen);
  expect(keys).toEqual(["hashwatt.frozen.0", "hashwatt.frozen"]);
  expect(await frozenFormulas(port)).toEqual(frozen);
});

it("takes as many keys as different formulas need, and gives them free again", async () => {
  const port = createMemoryPort({ sheets: ["My plan"] });
  const frozen = Array.from({ length: 1000 }, (_, index) => ({
    range: { ...cell("'My plan'!B2"), row: index * 3, rows: 2, columns: 3 },
    formula: `=WATT.HASHCOST(${index},0.05)+${"1".repeat(80)}`,
    mark: markOf([[index]]),
  }));
  await keepFrozen(port, frozen);
  expect(await port.getDocument("hashwatt.frozen")).toBeGreaterThan(3);
  expect(await frozenFormulas(port)).toEqual(frozen);
  await keepFrozen(port, []);
  expect(await port.getDocument("hashwatt.frozen")).toBeNull();
  expect(await port.getDocument("hashwatt.frozen.0")).toBeNull();
  expect(await port.getDocument("hashwatt.frozen.3")).toBeNull();
});

it.each([["text"], ["[{}]"], ['[{"sheet":"","formula":"=A1","runs":[["A",1,1,""]]}]']])(
  "reads nothing from %s, which somebody else wrote there",
  async (text) => {
    const port = createMemoryPort();
    await port.setDocument("hashwatt.frozen", 1);
    await port.setDocument("hashwatt.frozen.0", text);
    expect(await frozenFormulas(port)).toEqual([]);
  },
);

it("marks values so that an edit shows", () => {
  expect(markOf([[1200]])).toBe(markOf([[1200.000000000001]]));
  const marks = [[[1200]], [[1201]], [["1200"]], [[true]], [["TRUE"]], [["a", "b"]], [["ab", ""]]];
  expect(new Set(marks.map((values) => markOf(values))).size).toBe(marks.length);
});
