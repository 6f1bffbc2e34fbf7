import { catalog } from "../../../src/catalog";
import { simulateFunction } from "../../../src/catalog/analysis/simulate";
import type { FunctionDefinition } from "../../../src/catalog/define";
import { answer, bareFunction } from "../../support";

const find = (wanted: string): FunctionDefinition =>
  catalog.find(({ name }) => name === wanted) as FunctionDefinition;

type Row = readonly unknown[];

function simulate(name: string, settings: readonly Row[], values: readonly unknown[]) {
  const rows = answer(find("SIMULATE"), [name, settings, values.map(toBlock)]);
  return spreadOf(rows);
}

const toBlock = (value: unknown): unknown => (Array.isArray(value) ? [value] : [[value]]);

function spreadOf(rows: readonly Row[]): (statistic: string) => number {
  const found = new Map(rows.map(([label, value]) => [String(label), Number(value)]));
  return (statistic) => found.get(statistic) ?? NaN;
}

const TRIALS = 100_000;
const many: Row[] = [
  ["trials", TRIALS],
  ["seed", 11],
];

/** demandGw alone uncertain: the gap is demand less 21. */
const gap = (...demand: Row) => simulate("POWER_GAP", many, [demand, 15, 6]);

const expectMoments = (spread: (statistic: string) => number, mean: number, sd: number) => {
  expect(Math.abs(spread("mean") - (mean - 21))).toBeLessThan((4 * sd) / Math.sqrt(TRIALS));
  expect(Math.abs(spread("sd") / sd - 1)).toBeLessThan(0.015);
  expect(spread("trials without a result")).toBe(0);
};

describe("one uncertain argument of a linear function has the closed form of", () => {
  it("a normal", () => {
    const spread = gap("normal", 65, 4);
    expectMoments(spread, 65, 4);
    expect(Math.abs(spread("P95") - (44 + 4 * 1.6448536))).toBeLessThan(0.1);
  });

  it("a lognormal: median x exp(s^2/2), and percentiles at median x exp(z s)", () => {
    const spread = gap("lognormal", 65, 0.25);
    const mean = 65 * Math.exp(0.25 ** 2 / 2);
    expectMoments(spread, mean, mean * Math.sqrt(Math.expm1(0.25 ** 2)));
    expect(Math.abs(spread("P50") - 44)).toBeLessThan(0.3);
    expect(Math.abs(spread("P5") - (65 * Math.exp(-1.6448536 * 0.25) - 21))).toBeLessThan(0.3);
  });

  it("a uniform: width over the root of 12", () => {
    const spread = gap("uniform", 50, 90);
    expectMoments(spread, 70, 40 / Math.sqrt(12));
    expect(Math.abs(spread("P10") - (54 - 21))).toBeLessThan(0.3);
  });

  it("a triangular", () => {
    const variance = (50 ** 2 + 65 ** 2 + 95 ** 2 - 50 * 65 - 50 * 95 - 65 * 95) / 18;
    expectMoments(gap("triangular", 50, 65, 95), 70, Math.sqrt(variance));
  });

  it.each([
    [50, 65, 95],
    [50, 50, 95],
    [50, 95, 95],
  ])("a pert of %d, %d, %d: (low + 4 mode + high) / 6", (low, mode, high) => {
    const mean = (low + 4 * mode + high) / 6;
    const spread = gap("pert", low, mode, high);
    expectMoments(spread, mean, Math.sqrt(((mean - low) * (high - mean)) / 7));
  });

  it("a discrete", () => {
    const spread = gap("discrete", 90, 0.25, 60, 0.5, 70, 0.25);
    // 60 / 2 + 70 / 4 + 90 / 4; squares 100 / 2 + 0 + 400 / 4.
    expectMoments(spread, 70, Math.sqrt(50 + 100));
    expect([5, 25, 50, 90].map((share) => spread(`P${share}`) + 21)).toEqual([60, 60, 60, 90]);
  });
});

describe("hashprice with an uncertain price and network", () => {
  const hashprice = (rho: number) =>
    simulate(
      "HASHPRICE",
      [...many, ["correlation", "networkHashrateEhs", "btcPriceUsd", rho]],
      [[90000, 27000], [1090, 200], 3.15],
    );

  it.each([
    [0, 14.4],
    [0.5, 10.4],
    [0.8, 7.5],
  ])("at a correlation of %d has an sd of %d USD/PH/day", (rho, sd) => {
    expect(Math.abs(hashprice(rho)("sd") - sd)).toBeLessThan(0.1);
  });
});

it("adds correlated normals by the closed form, negative ones too", () => {
  for (const rho of [-0.7, 0.3, 0.9]) {
    const settings = [...many, ["correlation", "demandGw", "gridAccessGw", rho]];
    const spread = simulate("POWER_GAP", settings, [[65, 4], [15, 3], 6]);
    const sd = Math.sqrt(16 + 9 - 2 * rho * 12);
    expect(Math.abs(spread("sd") / sd - 1)).toBeLessThan(0.015);
  }
});

it("correlates three arguments pair by pair", () => {
  const settings = [
    ...many,
    ["correlation", "demandGw", "gridAccessGw", 0.6],
    ["correlation", "underConstructionGw", "gridAccessGw", 0.5],
    ["correlation", "demandGw", "underConstructionGw", -0.2],
  ];
  const spread = simulate("POWER_GAP", settings, [
    [65, 4],
    [25, 3],
    [16, 2],
  ]);
  const variance = 16 + 9 + 4 - 2 * 0.6 * 12 + 2 * 0.5 * 6 - 2 * -0.2 * 8;
  expect(Math.abs(spread("sd") / Math.sqrt(variance) - 1)).toBeLessThan(0.015);
});

it("moves distributions of every kind together", () => {
  // Uniforms of a Gaussian copula correlate by 6/pi asin(rho/2).
  const settings = [...many, ["correlation", "demandGw", "gridAccessGw", 0.8]];
  const spread = simulate("POWER_GAP", settings, [["uniform", 60, 70], ["uniform", 10, 20], 6]);
  const correlation = (6 / Math.PI) * Math.asin(0.4);
  const sd = (10 / Math.sqrt(12)) * Math.sqrt(2 - 2 * correlation);
  expect(Math.abs(spread("sd") / sd - 1)).toBeLessThan(0.015);
});

it("is MONTE_CARLO where nothing moves together", () => {
  const values = [[50, 65, 95], [15, 2], 6].map(toBlock);
  const statistics = (rows: readonly Row[]) => rows.slice(1, 10);
  const plain = statistics(answer(find("MONTE_CARLO"), ["POWER_GAP", 5000, 3, values]));
  const run = (...rows: Row[]) =>
    statistics(
      answer(find("SIMULATE"), ["POWER_GAP", [["trials", 5000], ["seed", 3], ...rows], values]),
    );
  expect(run()).toEqual(plain);
  run(["correlation", "demandGw", "gridAccessGw", 0]).forEach(([label, value], index) => {
    expect(label).toBe(plain[index][0]);
    expect(Math.abs(Number(value) - Number(plain[index][1]))).toBeLessThan(1e-9);
  });
});

it("tells the share of trials at or above the threshold", () => {
  const spread = simulate("POWER_GAP", [...many, ["threshold", 48]], [[65, 4], 15, 6]);
  // One standard deviation above the mean.
  expect(Math.abs(spread("share at or above the threshold") - 0.158655)).toBeLessThan(0.005);
});

it("draws again what lies outside the bounds, and says how often", () => {
  const spread = simulate("POWER_GAP", many, [65, [1, 1], 6]);
  expect(spread("trials without a result")).toBe(0);
  expect(Math.abs(spread("share of draws drawn again") - 0.158655)).toBeLessThan(0.005);
  // A normal of mean 1 and sd 1 cut off below 0 has the mean 1 + 0.24197 / 0.84134.
  expect(Math.abs(spread("mean") - (59 - 1.287599))).toBeLessThan(0.02);
});

it("refuses a simulation of which more than half would be drawn again", () => {
  expect(answer(find("SIMULATE"), ["POWER_GAP", many, [[[65]], [[0.1, 1]], [[6]]]])).toHaveLength(
    12,
  );
  const mostly = answer(find("SIMULATE"), [
    "BTC_MINED",
    many,
    [[[50, 90, 380]], [[100]], [[3.125]]],
  ]);
  expect(mostly).toMatchObject([
    [
      {
        code: "invalidInput",
        message: expect.stringMatching(/^more than half of the draws are refused/) as string,
      },
    ],
  ]);
});

it("keeps drawing again within a bounded number of draws", () => {
  let calls = 0;
  const picky = bareFunction({
    name: "PICKY",
    parameters: { x: { kind: "number", unit: "number", description: "x", min: 0.6 } },
    compute: ({ x }) => (calls += 1) * 0 + x,
  });
  const rows = answer(simulateFunction([picky]), [
    "PICKY",
    [["trials", 1000]],
    [[["uniform", -1, 3]]],
  ]);
  expect(rows).toHaveLength(12);
  expect(calls).toBe(1001);
});

it("draws whole numbers, each as likely where uniform", () => {
  const asked: number[] = [];
  const counter = bareFunction({
    name: "COUNTER",
    parameters: { n: { kind: "number", unit: "number", description: "n", whole: true } },
    compute: ({ n }) => asked.push(n),
  });
  const ask = (row: Row) => {
    asked.length = 0;
    answer(simulateFunction([counter]), ["COUNTER", [["trials", 20_000]], [[row]]]);
    return [4, 5, 6].map((n) => asked.filter((drawn) => drawn === n).length / 20_000);
  };
  const near = (shares: readonly number[], wanted: readonly number[]) =>
    shares.forEach((share, index) => expect(Math.abs(share - wanted[index])).toBeLessThan(0.012));
  near(ask(["uniform", 4, 6]), [1 / 3, 1 / 3, 1 / 3]);
  near(ask(["triangular", 4, 5, 6]), [1 / 8, 3 / 4, 1 / 8]);
  near(ask(["discrete", 4, 0.2, 6, 0.8]), [0.2, 0, 0.8]);
  // Half a standard deviation around the middle holds 38.3%.
  near(ask(["normal", 5, 1]), [0.2417, 0.3829, 0.2417]);
});

it("uses nothing of Math that may differ between browsers", () => {
  const inexact = [
    "exp",
    "log",
    "pow",
    "expm1",
    "log1p",
    "sin",
    "cos",
    "tan",
    "atan",
    "cbrt",
  ] as const;
  const spies = inexact.map((name) =>
    jest.spyOn(Math, name).mockImplementation(() => {
      throw new Error(`Math.${name} was used`);
    }),
  );
  const rows = (first: Row, second: Row) =>
    simulate(
      "POWER_GAP",
      [
        ["trials", 200],
        ["correlation", "demandGw", "gridAccessGw", 0.5],
      ],
      [first, second, ["discrete", 5, 0.5, 6, 0.5]],
    )("mean");
  const means = [
    rows(["lognormal", 65, 0.2], ["pert", 10, 15, 30]),
    rows(["uniform", 60, 70], ["triangular", 10, 15, 30]),
  ];
  spies.forEach((spy) => spy.mockRestore());
  means.forEach((mean) => expect(Number.isFinite(mean)).toBe(true));
});
