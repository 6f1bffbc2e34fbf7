import type { CellBlock, CellValue } from "../../../src/sheet/cells";
import { labelOf } from "../../../src/taskpane/explain/labels";

function block(values: readonly (readonly CellValue[])[]): CellBlock {
  const text = values.map((row) => row.map(String));
  return { address: "Plan!A1", values, text, formulas: values };
}

const TABLE = block([
  ["Multiples", "", "", ""],
  ["Ticker", "Debt terms", "EV/W", "Note"],
  ["", "", "USD/W", ""],
  ["IREN", "single", 7.1, ""],
  ["RIOT", "", 3.42, ""],
  ["", "", "", ""],
  ["Bitcoin price", "USD/BTC", 90_000, "2025-11-18"],
  ["Share of power", "%", 0.4, 0.5],
  ["Tenant", "", "neocloud", ""],
  ["Rent", "USD m/MW", 130, ""],
]);

it.each([
  [3, 2, "IREN, EV/W"],
  [4, 2, "RIOT, EV/W"],
  [6, 2, "Bitcoin price"],
  [7, 3, "Share of power"],
  [9, 2, "Rent"],
])("calls the cell in row %i and column %i of the sheet %s", (row, column, label) => {
  expect(labelOf(TABLE, row, column)).toBe(label);
});

it("counts the lines of a table whose first column counts them", () => {
  const years = block([
    ["Year", "Revenue"],
    ["", "USD m"],
    [1, 1940],
    [2, 1940],
  ]);
  expect(labelOf(years, 3, 1)).toBe("Year 2, Revenue");
});

it("takes the text above where nothing stands beside", () => {
  const column = block([
    ["", "Shares"],
    ["", 372],
  ]);
  expect(labelOf(column, 1, 1)).toBe("Shares");
});

it("takes the words over a grid for its heads and its body", () => {
  const grid = block([
    ["Rent down, cost across", "", 8, 9],
    ["", 90, 5.1, 4.2],
    ["", 100, 6.3, 5.4],
  ]);
  expect([labelOf(grid, 2, 1), labelOf(grid, 2, 3), labelOf(grid, 0, 2)]).toEqual(
    new Array(3).fill("Rent down, cost across"),
  );
});

it("takes heads without units for those of a table, and not the first of some lines", () => {
  const comps = block([
    ["Ticker", "Price (USD)", "Shares", "Tenant"],
    ["IREN", 41.88, 394_059_000, "Microsoft"],
    ["HUT", 80.86, 123_000_000, ""],
    ["", "", "", ""],
    ["Company", "IREN", "", ""],
    ["Rent", 109.46, 130, ""],
  ]);
  expect(labelOf(comps, 2, 2)).toBe("HUT, Shares");
  expect(labelOf(comps, 1, 1)).toBe("IREN, Price (USD)");
  expect(labelOf(comps, 5, 1)).toBe("Rent");
});
