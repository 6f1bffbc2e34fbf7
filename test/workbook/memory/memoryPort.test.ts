import { parseAddress, quoteSheet } from "../../../src/sheet/address";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import type { FormulaContext } from "../../../src/workbook/memory/book";
import { describeWorkbookPort } from "../contract";
import { tinyFormula } from "../tinyFormulas";

function evaluate(formula: string, { address, values }: FormulaContext) {
  const { sheet } = parseAddress(address);
  return tinyFormula(formula, (cell) => values(`${quoteSheet(sheet)}!${cell}`)[0][0]);
}

const FEATURES = {
  charts: true,
  tables: true,
  listValidation: true,
  printLayout: true,
  formulas: true,
  protection: true,
  userEdits: true,
};

describeWorkbookPort("memory port", FEATURES, () => {
  const port = createMemoryPort({ evaluate });
  return { port, user: { ...port.user, protect: (sheet) => port.user.protect(sheet, true) } };
});

describe("memory port beyond the contract", () => {
  test("begins with the sheets it is told", async () => {
    const port = createMemoryPort({ sheets: ["Inputs", "Model"] });
    expect((await port.sheets()).map(({ name }) => name)).toEqual(["Inputs", "Model"]);
    expect(await port.selection()).toBe("Inputs!A1");
  });

  test("without an evaluator formulas read as nothing", async () => {
    const port = createMemoryPort();
    await port.write("Sheet1!A1", [["=1+1"]]);
    expect(await port.read("Sheet1!A1")).toMatchObject({ values: [[""]], formulas: [["=1+1"]] });
  });

  test("a formula that needs itself ends, and one that fails is #VALUE!", async () => {
    const port = createMemoryPort({ evaluate });
    await port.write("Sheet1!A1", [["=B1+1", "=A1+1"]]);
    // A1 asks for B1, B1 for A1, which is 0 while it is being computed: 0 + 1, then 1 + 1.
    expect((await port.read("Sheet1!A1:B1")).values).toEqual([[2, 1]]);
    const failing = createMemoryPort({
      evaluate: () => {
        throw new Error("no");
      },
    });
    await failing.write("Sheet1!A1", [["=1"]]);
    expect((await failing.read("Sheet1!A1")).values).toEqual([["#VALUE!"]]);
  });

  test("remembers what a test wants to see", async () => {
    const port = createMemoryPort();
    await port.style([
      { address: "Sheet1!A:A", bold: true, numberFormat: "0" },
      { address: "Sheet1!A1:B2", numberFormat: "0.00" },
    ]);
    await port.layout([{ sheet: "Sheet1", frozenRows: 1 }]);
    await port.layout([{ sheet: "Sheet1", gridlines: false }]);
    await port.layout([{ sheet: "Sheet1", columnWidths: [30] }]);
    await port.validateLists([{ address: "Sheet1!B2", allowed: ["a", "b"] }]);
    expect(port.user.style("Sheet1!A2")).toEqual({ address: "", bold: true, numberFormat: "0.00" });
    expect(port.user.style("Sheet1!C2")).toEqual({ address: "" });
    expect(port.user.layout("Sheet1")).toEqual({ frozenRows: 1, gridlines: false });
    expect(port.user.widths("Sheet1")).toEqual([30]);
    expect(port.user.allowed("Sheet1!B2")).toEqual(["a", "b"]);
    expect(port.user.allowed("Sheet1!B3")).toBeNull();
    expect(port.user.charts("Sheet1")).toEqual([]);
  });

  test("a hidden sheet does not count as the last visible one", async () => {
    const port = createMemoryPort({ sheets: ["Shown", "Hidden"] });
    port.user.hide("Hidden");
    await expect(port.deleteSheet("Shown")).rejects.toThrow("last visible");
  });
});
