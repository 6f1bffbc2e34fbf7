import { catalog } from "../../src/catalog";
import { readDraw } from "../../src/catalog/analysis/distribution";
import { findNumberArgument } from "../../src/catalog/analysis/oneArgument";
import type { FunctionDefinition } from "../../src/catalog/define";
import { moments, percentile } from "../../src/core/statistics";
import { answer } from "../support";

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
  const argument = findNumberArgument(powerGap, "demandGw");
  const normal = readDraw(argument, [[65, 4]]);
  // 95% of a normal distribution lie below its mean and 1.6449 deviations.
  expect(normal?.at(0.95)).toBeCloseTo(65 + 4 * 1.6448536, 6);
  const triangle = readDraw(argument, [[50], [65], [95]]);
  expect(triangle?.at(15 / 45)).toBeCloseTo(65, 12);
  expect(triangle?.at(0.9)).toBeCloseTo(95 - Math.sqrt(0.1 * 45 * 30), 12);
});

it("gives the same numbers for the same seed, others for another", () => {
  const values = [[[50, 65, 95]], [[15, 3]], [[6]]];
  expect(simulate(500, 3, values)).toEqual(simulate(500, 3, values));
  expect(simulate(500, 3, values)).not.toEqual(simulate(500, 4, values));
});

it("counts draws outside the bounds and leaves them out", () => {
  const spread = simulate(20_000, 2, [[[65]], [[0, 1]], [[6]]]);
  const missed = spread.get("trials without a result") ?? NaN;
  expect(Math.abs(missed / 20_000 - 0.5)).toBeLessThan(0.02);
  // The mean of a normal cut at its middle is sqrt(2/pi).
  expect(Math.abs((spread.get("mean") ?? NaN) - (59 - Math.sqrt(2 / Math.PI)))).toBeLessThan(0.03);
});

it("counts draws on the highest value of their argument, none above it", () => {
  const ask = (share: readonly number[]) =>
    answer(monteCarlo, ["POWER_GAP", 100, 1, [[[65]], [[15]], [[6]], [[5]], [share]]]);
  expect(ask([1, 1, 1])).toContainEqual(["mean", 65 - 15 - 6 - 5]);
  expect(ask([1, 1, 3])).toMatchObject([[{ message: "no trial gave a result" }]]);
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
