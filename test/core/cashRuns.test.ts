import { blockOf, signBlocks } from "../../src/core/cashRuns";
import { discounted } from "../../src/core/discountedBlock";
import { logQuotient } from "../../src/core/logQuotient";

const runs = (...amounts: number[]) => ({
  count: amounts.length,
  amounts: Float64Array.from(amounts),
});

describe("the signs of cash flows", () => {
  it("have no place without a flow other than zero", () => {
    expect(signBlocks(runs(0, 0))).toEqual({
      changes: 0,
      first: -1,
      turnsAfter: -1,
      turnsAt: -1,
      last: -1,
    });
  });

  it("turn first where they first change, zeros apart", () => {
    expect(signBlocks(runs(0, -1, 0, 2, 3, 0, -4, 0))).toEqual({
      changes: 2,
      first: 1,
      turnsAfter: 1,
      turnsAt: 3,
      last: 6,
    });
  });
});

describe("a block of cash flows", () => {
  it("ends after the periods of its runs", () => {
    const { start, end } = blockOf(
      { ...runs(1, 2, 3), lengths: Float64Array.from([4, 5, 6]) },
      { from: 1, to: 2, start: 4 },
    );
    expect([start, end]).toEqual([4, 14]);
    expect(blockOf(runs(1, 2, 3), { from: 1, to: 2, start: 1 }).end).toBe(2);
  });

  // 100 + 60/1.2 + 72/1.44 = 200, with (1 x 50 + 2 x 50)/200 periods to the mean time.
  it("is discounted to its first period, spelled out or in runs", () => {
    const x = Math.log(1.2);
    const spelledOut = discounted(blockOf(runs(100, 60, 72), { from: 0, to: 2, start: 0 }), x);
    expect(spelledOut.sum).toBeCloseTo(200, 10);
    expect(spelledOut.meanOffset).toBeCloseTo(0.75, 10);
    const equal = { ...runs(60), lengths: Float64Array.from([3]) };
    const inRuns = discounted(blockOf(equal, { from: 0, to: 0, start: 0 }), x);
    // 60 + 50 + 41.6667, with (50 + 2 x 41.6667)/151.6667 periods to the mean time.
    expect(inRuns.sum).toBeCloseTo(151.66666667, 7);
    expect(inRuns.meanOffset).toBeCloseTo(0.87912088, 7);
  });

  // 100 x 0.8^2 + 60 x 0.8 + 72 = 184, (2 x 64 + 48)/184 periods before the last.
  it("is taken to its last period at a rate below zero", () => {
    const { sum, meanOffset } = discounted(
      blockOf(runs(100, 60, 72), { from: 0, to: 2, start: 0 }),
      Math.log(0.8),
    );
    expect(sum).toBeCloseTo(184, 10);
    expect(meanOffset).toBeCloseTo(-0.95652174, 7);
  });
});

it.each([
  ["that are ordinary", 8, 2, Math.log(4)],
  ["whose quotient is too large", 1e300, 1e-300, 600 * Math.LN10],
  ["whose quotient is too small", 1e-300, 1e300, -600 * Math.LN10],
  ["whose quotient has lost its digits", 1e-300, 2.1e23, -323 * Math.LN10 - Math.log(2.1)],
  ["whose quotient has lost some of them", 3e-300, 4e20, -320 * Math.LN10 + Math.log(0.75)],
])("takes the logarithm of the quotient of numbers %s", (_, a, b, expected) => {
  expect(Math.abs(logQuotient(a, b) / expected - 1)).toBeLessThan(1e-15);
});
