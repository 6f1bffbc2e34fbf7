import { catalog } from "../src/catalog";
import type { Cell } from "../src/catalog/define";
import { answer, callValues, mismatch } from "./support";

const examples = catalog.flatMap((definition) =>
  definition.examples.map((example) => ({
    title: `${definition.name}: ${example.note}`,
    definition,
    example,
  })),
);

it.each(examples)("$title", ({ definition, example }) => {
  const grid = answer(definition, callValues(definition, example.arguments));
  const expected = typeof example.result === "object" ? example.result : [[example.result]];
  expected.forEach((row, r) =>
    row.forEach((cell, c) => expect(mismatch(grid[r]?.[c], written(cell))).toBeNull()),
  );
});

it("has an example for every function", () => {
  expect(catalog.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual(
    [],
  );
});

function written(cell: Cell): string {
  return String(cell);
}
