import { catalog } from "../../../src/catalog";
import type { FunctionDefinition } from "../../../src/catalog/define";
import { answer } from "../../support";

const tornado = catalog.find(({ name }) => name === "TORNADO") as FunctionDefinition;

const SKIPPED = (count: number): null[] => new Array<null>(count).fill(null);
/** 2.5 bn USD at 5.96% over the term. */
const CLOUD_WITH_DEBT = [9.7e9, 5, 200, 5.8e9, ...SKIPPED(7), "levered_irr", 12, 2.5e9, 0.0596];

function bars(name: string, factors: readonly [number, number], values: readonly unknown[]) {
  const given = values.map((value) => [[value]]);
  return answer(tornado, [name, ...factors, given]).slice(1);
}

it("moves what is given, has a default or follows from another argument, and no text", () => {
  const rows = bars("LEASE_IRR", [0.9, 1.1], [100e6, 12e6, 10, 0.02, null, 0.5]);
  expect(rows.map(([argument]) => argument).sort()).toEqual([
    "amortisationYears",
    "buildYears",
    "costUsd",
    "debtRate",
    "delayYears",
    "escalatorRate",
    "loanToCost",
    "noiUsdPerYear",
    "paymentsPerYear",
    "saleCostFraction",
    "termYears",
  ]);
});

it("moves times by whole periods of payment, at least one", () => {
  const rows = (paymentsPerYear: number) =>
    bars("LEASE_IRR", [0.9, 1.1], [1e8, 12e6, 15, 0.02, 0.07, 0.5, 0.06, null, 1, paymentsPerYear]);
  const inputs = (name: string, periods: number) =>
    rows(periods)
      .find(([argument]) => argument === name)
      ?.slice(2, 4);
  expect(inputs("termYears", 12)).toEqual([13.5, 16.5]);
  expect(inputs("termYears", 1)).toEqual([14, 17]);
  expect(inputs("amortisationYears", 4)).toEqual([13.5, 16.5]);
  expect(inputs("buildYears", 12)).toEqual([11 / 12, 13 / 12]);
  expect(inputs("buildYears", 1)).toEqual([0, 2]);
  expect(rows(12).every((row) => row[0] === "paymentsPerYear" || row[6] !== "")).toBe(true);
});

it("moves whole numbers by whole steps, away from where they are", () => {
  const rows = bars("LEASE_NOI", [0.99, 1.01], [100, 120, 0.85, 5]);
  const year = rows.find(([argument]) => argument === "year") ?? [];
  expect(year.slice(2, 4)).toEqual([4, 6]);
  const first = bars("LEASE_NOI", [0.9, 1.1], [100, 120, 0.85, 1]);
  expect(first.find(([argument]) => argument === "year")?.slice(2)).toEqual([
    1,
    2,
    122.4e6,
    expect.closeTo(126.072e6, 3),
    expect.closeTo(3.672e6, 3),
    "low stops at its bound 1",
  ]);
});

it("takes for nothing what rounding leaves", () => {
  const rows = bars("DEVELOPMENT_SPREAD", [1 - 1e-15, 1 + 1e-15], [12e6, 100e6, 0.07]);
  expect(rows.map((row) => row[6])).toEqual([0, 0, 0]);
});

it("says where a result does not exist", () => {
  const rows = bars("RUNWAY_MONTHS", [0.5, 1.5], [100e6, 8e6, 10e6]);
  const margin = rows.find(([argument]) => argument === "cashMarginUsdPerMonth") ?? [];
  expect(margin.slice(2)).toEqual([
    4e6,
    12e6,
    expect.closeTo(100 / 6, 9),
    "",
    "",
    "no result at high",
  ]);
});

it.each<readonly [string, string, readonly unknown[], readonly unknown[]]>([
  ["CLOUD_CONTRACT", "creditFromYear", [9.7e9, 5, 200, 5.8e9, 0, 0.85, 0.05, 4], [2, 5]],
  ["CLOUD_CONTRACT", "debtYears", CLOUD_WITH_DEBT, [2.5, 5]],
  ["CLOUD_CONTRACT", "termYears", [9.7e9, 5, 200, 5.8e9, 0, 0.85, 0.2, 4], [4, 8]],
  ["LEASE_IRR", "paymentsPerYear", [1e8, 12e6, 15], [4, 12]],
  ["LEASE_IRR", "paymentsPerYear", [1e8, 12e6, 15, ...SKIPPED(6), 4], [1, 12]],
  ["BTC_MINED", "hashrateEhs", [900, 1050, 3.125], [450, 1050]],
  ["DILUTED_SHARES", "prepaidForwardShares", [100, 20, ...SKIPPED(5), 80], [40, 100]],
])("moves %s %s no further than its neighbours let it", (name, argument, values, inputs) => {
  const row = bars(name, [0.5, 1.5], values).find(([moved]) => moved === argument) ?? [];
  expect(row.slice(2, 4)).toEqual(inputs);
  expect(row[6]).not.toBe("");
});

it("has only a header where nothing can move", () => {
  const fleet = [
    [[10], [20]],
    [[15], [25]],
  ];
  expect(answer(tornado, ["FLEET_EFFICIENCY", 0.9, 1.1, fleet])).toHaveLength(1);
});

it("moves what takes a range where it is one number", () => {
  expect(bars("FLEET_EFFICIENCY", [0.9, 1.1], [10, 20])).toEqual([
    ["efficienciesJPerTh", "J/TH", 18, 22, 18, 22, 4, ""],
    ["hashratesEhs", "EH/s", 9, 11, 20, 20, 0, ""],
  ]);
});

it("takes an argument up to its bounds", () => {
  const rows = bars("POWER_GAP", [0, 1], [65, 15, 6, 10]);
  expect(rows).toContainEqual(["realisationFraction", "fraction", 0, 1, 44, 34, 10, ""]);
});

it("sorts by swing, what has none last", () => {
  const swings = bars("POWER_GAP", [0.9, 1.1], [65, 15, 6, 10]).map((row) => row[6]);
  expect(swings).toEqual([13, 3, 2, expect.closeTo(1.2, 9), 1]);
});
