import { catalog } from "../../../src/catalog";
import type { Parameter } from "../../../src/catalog/define";
import { CalcError } from "../../../src/core/errors";
import { createAnswerer, type Answer } from "../../../src/taskpane/functions/answer";
import { readInput } from "../../../src/taskpane/functions/input";

const EXTRA: Parameter = { kind: "number", unit: "number", description: "" };

/** What a form of typed texts comes to. */
function answer(name: string, texts: readonly string[]): Answer {
  const definition = catalog.find((one) => one.name === name);
  if (definition === undefined) {
    throw new Error(`no function ${name}`);
  }
  const parameters = Object.entries(definition.parameters);
  const filled = texts.map((text, position) => {
    const [argument, parameter] = parameters[position] ?? [`more${position}`, EXTRA];
    const input = readInput(text, parameter, { sheet: "Sheet1", names: [] });
    return { name: argument, input, value: input.kind === "value" ? input.value : null };
  });
  return createAnswerer(definition)(filled);
}

// 24 x 17.5 x 0.045 = 18.90 USD over 144 x 3.15 / 1,090,000 BTC.
it("computes what a cell would", () => {
  const result = answer("MINER_BREAKEVEN", ["17.5", "0.045", "1090", "3.15", "", "", ""]);
  expect(result).toMatchObject({ kind: "result", unit: "USD/BTC" });
  expect(result.kind === "result" && result.grid[0][0]).toBeCloseTo(45_416.6667, 3);
});

it("names the required arguments that are still missing", () => {
  expect(answer("MINER_BREAKEVEN", ["17.5", "", "1090", ""])).toEqual({
    kind: "missing",
    names: ["powerPriceUsdPerKwh", "blockRewardBtc"],
  });
});

it("says which argument is wrong", () => {
  expect(answer("MINER_BREAKEVEN", ["-1", "0.045", "1090", "3.15"])).toEqual({
    kind: "error",
    shown: "#VALUE!",
    sentence: expect.stringContaining("between 1 and 10,000"),
    argument: "efficiencyJPerTh",
  });
  expect(answer("MINER_BREAKEVEN", ["17.5", "0,045", "1090", "3.15"])).toMatchObject({
    kind: "error",
    argument: "powerPriceUsdPerKwh",
  });
});

it("tells a zero denominator", () => {
  expect(answer("MINER_BREAKEVEN", ["17.5", "0.045", "1090", "0"])).toMatchObject({
    kind: "error",
    shown: "#DIV/0!",
    argument: null,
  });
});

it("fills a grid from lists, errors in their places", () => {
  const result = answer("HASHCOST", ["{15,-1}", "{0.03;0.05}"]);
  expect(result.kind === "result" && result.grid.map((row) => row[0])).toEqual([
    expect.closeTo(10.8, 9),
    expect.closeTo(18, 9),
  ]);
  expect(result.kind === "result" && result.grid[0][1]).toBeInstanceOf(CalcError);
});

it("takes the unit from the argument that decides it", () => {
  const shell = (output: string): Answer =>
    answer("POWERED_SHELL_VALUE", ["100", "", "", "", "", "", "", "", "", "", "", output]);
  expect(shell("")).toMatchObject({ unit: "USD/W" });
  expect(shell("equity_usd")).toMatchObject({ unit: "USD" });
  expect(shell('{"equity_usd","usd_per_w"}')).toMatchObject({ unit: null });
});

// 24 x 17.5 x 0.045 = 18.90 USD/PH/day.
it("hands any number of arguments to a function that takes another's", () => {
  const result = answer("EXPLAIN", ["HASHCOST", "17.5", "0.045"]);
  const rows = result.kind === "result" ? result.grid : [];
  expect(rows[rows.length - 1]).toContainEqual(expect.closeTo(18.9, 9));
});
