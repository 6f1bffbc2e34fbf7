import fc from "fast-check";
import { catalog } from "../../../src/catalog";
import { solveFunction } from "../../../src/catalog/analysis/solve";
import { isOptional, type FunctionDefinition } from "../../../src/catalog/define";
import { answer, bareFunction } from "../../support";

const solve = catalog.find(({ name }) => name === "SOLVE") as FunctionDefinition;

/** Every number of every example, each a question with a known answer. */
const questions = catalog
  .filter(({ group }) => group !== "Analysis")
  .flatMap((definition) => {
    const example = definition.examples.find(
      ({ arguments: values }) => !values.some(Array.isArray),
    );
    if (example === undefined || typeof example.result !== "number") {
      return [];
    }
    return Object.entries(definition.parameters).flatMap(([name, parameter], position) =>
      parameter.kind === "number" && parameter.whole !== true
        ? [{ title: `${definition.name} ${name}`, definition, name, parameter, position, example }]
        : [],
    );
  });

it.each(questions)("finds $title again", ({ definition, name, parameter, position, example }) => {
  const start = example.arguments[position] ?? parameter.default;
  if (typeof start !== "number") {
    expect(isOptional(parameter)).toBe(true);
    return;
  }
  fc.assert(
    fc.property(fc.double({ min: 0.8, max: 1.2, noNaN: true }), (factor) => {
      const values = [...example.arguments];
      while (values.length <= position) {
        values.push(null);
      }
      const within = Math.min(
        Math.max(start * factor, parameter.min ?? -1e300),
        parameter.max ?? 1e300,
      );
      values[position] = within;
      const [[target]] = answer(definition, values);
      if (typeof target !== "number") {
        return;
      }
      const rest = values.map((value) => [[value]]);
      const [[found]] = answer(solve, [definition.name, name, target, rest]);
      expect(typeof found).toBe("number");
      values[position] = found as number;
      const [[again]] = answer(definition, values);
      expect(Math.abs((again as number) - target)).toBeLessThanOrEqual(1e-9 * Math.abs(target));
    }),
    { numRuns: 8 },
  );
});

it("asks every function with a number at least once", () => {
  expect(new Set(questions.map(({ definition }) => definition.name)).size).toBeGreaterThan(25);
});

it("tells several solutions apart and takes the one nearest to the guess", () => {
  // Net present value of -100, 230, -132 is zero at 10% and at 20%: a powered shell has one root,
  // the discount of value and build at different times can have two.
  const shell = [130, null, 100, 1.3, 1, 10, 10, 10];
  const ask = (target: number, guess: number | null): unknown =>
    answer(solve, [
      "POWERED_SHELL_VALUE",
      "discountRate",
      target,
      [...shell, guess].map((value) => [[value]]),
    ])[0][0];
  const none = ask(-0.3, null);
  expect(none).toMatchObject({ code: "invalidInput" });
  expect(String((none as Error).message)).toContain("several solutions");
  const [low, high] = [ask(-0.3, 0.02), ask(-0.3, 0.9)] as [number, number];
  expect(low).toBeLessThan(high);
  for (const rate of [low, high]) {
    const value = (1.2e9 / (1 + rate) ** 10 - 1e9 / (1 + rate) ** 5) / 130e6;
    expect(value).toBeCloseTo(-0.3, 9);
  }
});

/** A curve of one argument, to be solved on its own. */
function ask(curve: (x: number) => number, target: number, guess: number | null): unknown {
  const definition = bareFunction({
    name: "CURVE",
    parameters: { x: { kind: "number", unit: "number", description: "x", min: -10, max: 30 } },
    compute: ({ x }) => curve(x),
  });
  return answer(solveFunction([definition]), ["CURVE", "x", target, [[[guess]]]])[0][0];
}

it("names four solutions where there are more", () => {
  // sin x = 0.5 at pi/6 and 5 pi/6, and again every 2 pi: thirteen times from -10 to 30.
  expect(ask(Math.sin, 0.5, null)).toMatchObject({
    code: "invalidInput",
    message:
      "x has several solutions, such as -9.94838, -5.75959, -3.66519, 0.523599: " +
      "put a first guess in its place",
  });
});

it("takes the lower of two solutions that are equally near to the guess", () => {
  expect(ask((x) => (x - 2) * (x - 6), 0, 4)).toBe(2);
  expect(ask((x) => (x - 2) * (x - 6), 0, 4.1)).toBe(6);
});

it("says what has no solution", () => {
  expect(ask(Math.sin, 2, null)).toMatchObject({
    code: "noResult",
    message: "no x within its bounds makes CURVE 2",
  });
});

it("solves for an argument whose range begins far from 0", () => {
  const values = ["sp_451_2025", null, true].map((value) => [[value]]);
  expect(answer(solve, ["POWER_DEMAND", "year", 108, values])).toEqual([[2028]]);
});

describe("sizes beyond a second are refused before the work", () => {
  const run = (name: string, values: readonly unknown[]) =>
    answer(catalog.find((one) => one.name === name) as FunctionDefinition, values);
  const refused = (message: string) => [
    [expect.objectContaining({ code: "invalidInput", message: expect.stringContaining(message) })],
  ];
  const column = (rows: number, value: (row: number) => unknown) =>
    Array.from({ length: rows }, (_, row) => [value(row)]);
  const lease = [[[8e8]], [[9e7]], [[20]]];

  it("of searches, by what one try takes", () => {
    const rents = column(244, (row) => 0.1 + row / 1e4);
    expect(run("SOLVE", ["lease_irr", "noiUsdPerYear", rents, lease])).toEqual(
      refused(
        "SOLVE over 244 cells is the work of 10,004,000 rows: at most 10,000,000 fit one call",
      ),
    );
    const prices = column(10, (row) => 20 + row);
    const hashcosts = ["WATT.HASHCOST", "powerPriceUsdPerKwh", prices, [17.5, null]];
    expect(run("SOLVE", hashcosts)).toHaveLength(10);
  });

  it("of searches that are given no arguments", () => {
    const targets = column(3_334, (row) => 20 + row);
    expect(run("SOLVE", ["HASHCOST", "powerPriceUsdPerKwh", targets])).toEqual(
      refused("SOLVE over 3,334 cells is the work of 10,002,000 rows"),
    );
  });

  it.each([
    ["flows and blanks to the end of the sheet", 1_048_576, 100_000],
    ["a flow more than fits", 100_001, 100_001],
  ])("of series along time: %s", (_, rows, filled) => {
    const flows = column(rows, (row) => (row < filled ? (row === 0 ? -1 : 1) : null));
    const [[rate]] = run("CASHFLOW_IRR", [flows]);
    expect(rate).toEqual(
      filled > 100_000
        ? refused("cashflowsUsd has 100,001 rows: at most 100,000 fit")[0][0]
        : expect.closeTo(1, 12),
    );
  });

  it("of fleets, whose blank rows do not count", () => {
    const fleet = (filled: number) =>
      ["hashratesEhs", "efficienciesJPerTh"].map(() =>
        column(1_048_576, (row) => (row % 10 === 0 && row < 10 * filled ? 20 : null)),
      );
    expect(run("FLEET_EFFICIENCY", fleet(100_000))).toEqual([[20]]);
    expect(run("FLEET_EFFICIENCY", fleet(100_001))).toEqual(
      refused("hashratesEhs has 100,001 rows: at most 100,000 fit"),
    );
  });

  it("of series that every try goes through", () => {
    const flows = column(10_001, (row) => (row === 0 ? -1 : 1));
    const days = column(10_001, (row) => 45_000 + row);
    expect(run("SOLVE", ["CASHFLOW_XNPV", "rate", 1, [null, flows, days]])).toEqual(
      refused("CASHFLOW_XNPV over 1,000 trials is the work of 10,001,000 rows"),
    );
  });

  it.each([
    ["MONTE_CARLO", ["LEASE_IRR", 100_000, [[1], [2]], lease]],
    ["SIMULATE", [[["LEASE_IRR"], ["HASHCOST"]], [["trials", 10]], lease]],
    ["TORNADO", ["LEASE_IRR", [[0.9], [0.8]], 1.1, lease]],
    ["EXPLAIN", [column(100_000, (row) => `LEASE_IRR${row}`), lease]],
  ])("of %s for each cell", (name, values) => {
    expect(run(name, values)).toEqual(
      refused(`${name} fills a block here: give one set of arguments`),
    );
  });
});
