import { catalog } from "../../src/catalog";
import type { FunctionDefinition } from "../../src/catalog/define";
import { answer } from "../support";

const tornado = catalog.find(({ name }) => name === "TORNADO") as FunctionDefinition;

function bars(name: string, factors: readonly [number, number], values: readonly unknown[]) {
  const given = values.map((value) => [[value]]);
  return answer(tornado, [name, ...factors, given]).slice(1);
}

it("moves what is given or has a default, and no whole numbers", () => {
  const rows = bars("LEASE_IRR", [0.9, 1.1], [100e6, 12e6, 10, 0.02, null, 0.5]);
  expect(rows.map(([argument]) => argument).sort()).toEqual([
    "buildYears",
    "costUsd",
    "debtRate",
    "delayYears",
    "escalatorRate",
    "loanToCost",
    "noiUsdPerYear",
    "saleCostFraction",
    "termYears",
  ]);
});

it("has only a header where nothing can move", () => {
  expect(bars("BLOCK_SUBSIDY", [0.9, 1.1], [840000])).toEqual([]);
});

it("takes an argument up to its bounds", () => {
  const rows = bars("POWER_GAP", [0, 1], [65, 15, 6, 10]);
  expect(rows).toContainEqual(["realisationFraction", "fraction", 0, 1, 44, 34, 10]);
});

it("sorts by swing, what has none last", () => {
  const swings = bars("POWER_GAP", [0.9, 1.1], [65, 15, 6, 10]).map((row) => row.at(-1));
  expect(swings).toEqual([13, 3, 2, expect.closeTo(1.2, 9), ""]);
});
