import type { Parameter } from "../../../src/catalog/define";
import { readCells } from "../../../src/taskpane/functions/cellReader";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";

const NUMBER: Parameter = { kind: "number", unit: "MW", description: "" };
const SERIES: Parameter = { kind: "series", unit: "MW", description: "", blanks: "skip" };

function workbook(): ReturnType<typeof createMemoryPort> {
  const port = createMemoryPort();
  port.user.edit("Sheet1!A1", [
    [10, "IREN"],
    ["", "#N/A"],
    [true, "#1"],
  ]);
  return port;
}

it("hands one cell over as its value", async () => {
  expect(await readCells(workbook(), "Sheet1!A1", NUMBER)).toBe(10);
  expect(await readCells(workbook(), "Sheet1!A2", NUMBER)).toBeNull();
});

it("hands a block over as Excel does: blanks as null, errors with a code, other text as text", async () => {
  expect(await readCells(workbook(), "Sheet1!A1:B3", NUMBER)).toEqual([
    [10, "IREN"],
    [null, { code: "#N/A" }],
    [true, "#1"],
  ]);
});

it("reads the used part of whole columns for a list", async () => {
  expect(await readCells(workbook(), "Sheet1!A:A", SERIES)).toEqual([[10], [null], [true]]);
  expect(await readCells(workbook(), "Sheet1!D:D", SERIES)).toBeNull();
});

it("refuses whole columns where each cell would be a result", async () => {
  await expect(readCells(workbook(), "Sheet1!A:A", NUMBER)).rejects.toMatchObject({
    reason: "invalid",
  });
});
