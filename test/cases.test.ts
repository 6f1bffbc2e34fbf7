import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { catalog } from "../src/catalog";
import { readCsvFile } from "./readCsv";
import { answer, callValues, mismatch, parseArgument } from "./support";

const CASES = path.join(__dirname, "cases");

it("has a table for every function and a function for every table", () => {
  const tables = readdirSync(CASES).map((file) => path.basename(file, ".csv"));
  expect(tables.sort()).toEqual(catalog.map(({ name }) => name).sort());
});

describe.each(catalog.map((definition) => [definition.name, definition] as const))(
  "%s",
  (name, definition) => {
    const file = path.join(CASES, `${name}.csv`);
    const [header, ...rows] = existsSync(file) ? readCsvFile(file) : [[]];
    const parameters = Object.keys(definition.parameters);
    const repeats = Object.values(definition.parameters).at(-1)?.kind === "arguments";

    it("names its arguments as the definition does", () => {
      const named = repeats ? header.slice(0, parameters.length) : header.slice(0, -2);
      expect(named).toEqual(parameters);
      expect(header.slice(-2)).toEqual(["expected", "basis"]);
    });

    it.each(rows.map((row) => ({ title: row.join(" | "), row })))("$title", ({ row }) => {
      expect(row.length).toBe(header.length);
      const [expected, basis] = row.slice(-2);
      expect(basis).not.toBe("");
      const values = callValues(definition, row.slice(0, -2).map(parseArgument));
      expect(blockMismatches(answer(definition, values), expected)).toEqual([]);
    });
  },
);

/** `{1,"a;b";3,4}` expects a block from its top left; anything else the single cell. */
function blockMismatches(grid: ReturnType<typeof answer>, expected: string): string[] {
  const block = /^\{.*\}$/.test(expected)
    ? expected
        .slice(1, -1)
        .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
        .map((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.trim()))
    : [[expected]];
  if (block.length === 1 && block[0].length === 1 && (grid.length > 1 || grid[0].length > 1)) {
    return [`got a block of ${grid.length} x ${grid[0].length}`];
  }
  return block.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const found = mismatch(grid[r]?.[c], cell);
      return found === null ? [] : [`row ${r + 1}, column ${c + 1}: expected ${cell}, ${found}`];
    }),
  );
}
