import { toExcel } from "../../../src/workbook/excel/text";
import type { CellInput } from "../../../src/sheet/cells";

test.each<[CellInput, CellInput]>([
  [null, null],
  ["", ""],
  [{ text: "" }, ""],
  [1.5, 1.5],
  [false, false],
  ["=A1+1", "=A1+1"],
  [{ text: "=A1+1" }, "'=A1+1"],
  ["Hash price", "Hash price"],
  ["Hash price (USD/PH/day)", "Hash price (USD/PH/day)"],
  ["a - b = c", "a - b = c"],
  ["truelove", "truelove"],
  ["-", "'-"],
  [" =1", "' =1"],
  ["'quoted'", "''quoted'"],
  ["Q3 2025", "'Q3 2025"],
  ["12%", "'12%"],
  ["True ", "'True "],
  ["#N/A", "'#N/A"],
])("%j is assigned as %j", (input, assigned) => {
  expect(toExcel(input)).toBe(assigned);
});
