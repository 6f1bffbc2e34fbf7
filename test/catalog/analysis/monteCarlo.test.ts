import { catalog } from "../../../src/catalog";
import { readDistribution } from "../../../src/catalog/analysis/distribution";
import { monteCarloFunction } from "../../../src/catalog/analysis/monteCarlo";
import { findNumberArgument } from "../../../src/catalog/analysis/oneArgument";
import type { FunctionDefinition } from "../../../src/catalog/define";
import { moments, percentile } from "../../../src/core/statistics";
import { answer, bareFunction } from "../../support";

const find = (wanted: string): FunctionDefinition =>
  catalog.find(({ name }) => name === wanted) as FunctionDefinition;
const monteCarlo = find("MONTE_CARLO");
const powerGap = find("POWER_GAP");

function simulate(trials: number, seed: number, values: readonly unknown[]): Map<string, number> {
  const rows = answer(monteCarlo, ["POWER_GAP", trials, seed, values]);
  return new Map(rows.slice(1).map(([label, value]) => [String(label), Number(value)]));
}

describe("a triangular argument of a linear function", () => {
  let spread: Map<string, number>;
  const mean = (50 + 65 + 95) / 3 - 21;
  const variance = (50 ** 2 + 65 ** 2 + 95 ** 2 - 50 * 65 - 50 * 95 - 65 * 95) / 18;
  const standardError = Math.sqrt(variance / 100_000);

  beforeAll(() => {
    spread = simulate(100_000, 11, [[[50, 65, 95]], [[15]], [[6]]]);
  });

  it("has the mean and spread of the closed form", () => {
    expect(Math.abs((spread.get("mean") ?? NaN) - mean)).toBeLessThan(4 * standardError);
    expect(Math.abs((spread.get("sd") ?? NaN) / Math.sqrt(variance) - 1)).toBeLessThan(0.01);
  });

  it.each([5, 10, 25, 50, 75, 90, 95])("has its P%d where the closed form has it", (share) => {
    const q = share / 100;
    const peak = (65 - 50) / (95 - 50);
    const exact = q < peak ? 50 + Math.sqrt(q * 45 * 15) : 95 - Math.sqrt((1 - q) * 45 * 30);
    expect(Math.abs((spread.get(`P${share}`) ?? NaN) - (exact - 21))).toBeLessThan(0.2);
  });
});

describe("two normal arguments of a linear function", () => {
  it("add in squares", () => {
    const spread = simulate(100_000, 5, [[[65, 4]], [[15, 3]], [[6]]]);
    expect(Math.abs((spread.get("mean") ?? NaN) - 44)).toBeLessThan((4 * 5) / Math.sqrt(1e5));
    expect(Math.abs((spread.get("sd") ?? NaN) - 5)).toBeLessThan(0.05);
    expect(Math.abs((spread.get("P95") ?? NaN) - (44 + 5 * 1.6448536))).toBeLessThan(0.1);
  });
});

it("draws high where the uniform number is high", () => {
  const argument = { ...findNumberArgument(powerGap, "demandGw"), steps: 0 };
  const normal = readDistribution(argument, [[65, 4]]);
  // 95% of a normal distribution lie below its mean and 1.6449 deviations.
  expect(normal?.at(0.95)).toBeCloseTo(65 + 4 * 1.6448536, 6);
  const triangle = readDistribution(argument, [[50], [65], [95]]);
  expect(triangle?.at(15 / 45)).toBeCloseTo(65, 12);
  expect(triangle?.at(0.9)).toBeCloseTo(95 - Math.sqrt(0.1 * 45 * 30), 12);
});

it("gives the same numbers for the same seed, others for another", () => {
  const values = [[[50, 65, 95]], [[15, 3]], [[6]]];
  expect(simulate(500, 3, values)).toEqual(simulate(500, 3, values));
  expect(simulate(500, 3, values)).not.toEqual(simulate(500, 4, values));
});

it("counts draws outside the bounds and leaves them out", () => {
  const spread = simulate(20_000, 2, [[[65]], [[1, 1]], [[6]]]);
  const refused = spread.get("draws refused") ?? NaN;
  expect(spread.get("trials without a result")).toBe(refused);
  // Below 0 lies 15.87% of a normal of mean 1 and sd 1, and the rest has the mean 1 + 0.24197 / 0.84134.
  expect(Math.abs(refused / 20_000 - 0.158655)).toBeLessThan(0.02);
  expect(Math.abs((spread.get("mean") ?? NaN) - (59 - 1.287599))).toBeLessThan(0.03);
});

it("says when most draws are refused, with the reason", () => {
  const share = (mean: number) =>
    answer(monteCarlo, ["POWER_GAP", 20_000, 2, [[[65]], [[mean, 1]], [[6]]]]);
  // 46% below 0 are left out, of 54% it is no statistic any more.
  expect(share(0.1)).toContainEqual(["statistic", "value"]);
  expect(share(0)[0][0]).not.toHaveProperty("code", "noResult");
  expect(
    answer(monteCarlo, ["BTC_MINED", 1000, 1, [[[50, 90, 380]], 100, 3.125].map(one)]),
  ).toMatchObject([
    [
      {
        code: "invalidInput",
        message: expect.stringMatching(
          /^more than half of the draws are refused \(501 of \d+\): hashrateEhs must be at most/,
        ) as string,
      },
    ],
  ]);
});

const one = (value: unknown): unknown => (Array.isArray(value) ? value : [[value]]);

/** Every whole-number argument, three neighbouring values and a call around it. */
const WHOLE: readonly [string, string, readonly unknown[], readonly number[]][] = [
  ["CLOUD_CONTRACT", "termYears", [9.7e9, null, 200, 5.8e9], [4, 5, 6]],
  [
    "CLOUD_CONTRACT with a residual",
    "termYears",
    [9.7e9, null, 200, 5.8e9, null, null, 0.2],
    [4, 5, 6],
  ],
  ["HALVING_DATE", "halvingNumber", [897000, 45000, null], [5, 6, 9]],
  ["LEASE_NOI", "year", [100, 90, 0.85, null, 0.03], [2, 4, 9]],
  ["BLOCK_SUBSIDY", "height", [null], [839998, 840000, 840001]],
];

it.each(WHOLE)("draws only whole numbers for %s %s", (title, name, rest, [low, mode, high]) => {
  const definition = find(title.split(" ")[0]);
  const position = Object.keys(definition.parameters).indexOf(name);
  const at = (value: unknown) =>
    rest.map((other, index) => one(index === position ? value : other));
  const own = Array.from({ length: high - low + 1 }, (_, step) =>
    Number(answer(definition, at(low + step))[0][0]),
  );
  const rows = answer(monteCarlo, [definition.name, 999, 4, at([[low, mode, high]])]);
  const shown = new Map(rows.map(([label, value]) => [String(label), Number(value)]));
  // Of 999 results the median is one of them.
  expect(own).toContain(shown.get("P50"));
  const mean = shown.get("mean") ?? NaN;
  expect(mean).toBeGreaterThanOrEqual(Math.min(...own));
  expect(mean).toBeLessThanOrEqual(Math.max(...own));
  expect(shown.get("trials without a result")).toBe(0);
  expect(shown.get("draws refused")).toBe(0);
});

it("gives each whole number the share that is nearest to it", () => {
  const asked: number[] = [];
  const counter = bareFunction({
    name: "COUNTER",
    parameters: {
      n: { kind: "number", unit: "number", description: "n", min: 0, whole: true },
    },
    compute: ({ n }) => asked.push(n),
  });
  answer(monteCarloFunction([counter]), ["COUNTER", 20_000, 3, [[[4, 5, 6]]]]);
  const drawn = asked.slice(1);
  expect(drawn).toHaveLength(20_000);
  // Of a triangle from 4 to 6 an eighth lies below 4.5, and as much above 5.5.
  [4, 5, 6].forEach((n, index) => {
    const share = drawn.filter((one) => one === n).length / 20_000;
    expect(Math.abs(share - [0.125, 0.75, 0.125][index])).toBeLessThan(0.01);
  });
});

it("counts draws on the highest value of their argument, none above it", () => {
  const ask = (share: readonly number[]) =>
    answer(monteCarlo, ["POWER_GAP", 100, 1, [[[65]], [[15]], [[6]], [[5]], [share]]]);
  expect(ask([1, 1, 1])).toContainEqual(["mean", 65 - 15 - 6 - 5]);
  expect(ask([1, 1, 3])).toMatchObject([
    [{ message: expect.stringContaining("realisationFraction must be between 0 and 1") as string }],
  ]);
});

it("takes percentiles and moments as a sheet does", () => {
  const sample = [15, 20, 35, 40, 50];
  expect(percentile(sample, 0.4)).toBeCloseTo(29, 12);
  expect(percentile(sample, 0)).toBe(15);
  expect(percentile(sample, 1)).toBe(50);
  expect(moments(sample).mean).toBe(32);
  // Squares 289 + 144 + 9 + 64 + 324 = 830 over 4.
  expect(moments(sample).standardDeviation).toBeCloseTo(Math.sqrt(207.5), 12);
});
