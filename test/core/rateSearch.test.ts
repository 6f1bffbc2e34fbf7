import { seriesOf } from "../../src/core/netValue";
import { searchExponents } from "./searchExponents";

const rates = (...flows: readonly number[]): number[] =>
  searchExponents(seriesOf({ count: flows.length, amounts: Float64Array.from(flows) })).map(
    Math.expm1,
  );

/** The cash flows of (1 - g v) for each 1 + rate, with v = 1 / (1 + rate); `sign` is the first. */
function flowsOf(sign: number, growths: readonly number[]): number[] {
  return growths.reduce(
    (flows, growth) => [...flows, 0].map((flow, t) => flow - growth * (flows[t - 1] ?? 0)),
    [sign],
  );
}

const ascending = (...growths: number[]): number[] => growths.sort((a, b) => a - b);

const signs = [1, -1];
const growths = [0.8, 0.95, 1.05, 1.1, 1.2];
const distances = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5];
const others = [[], [0.5], [2]];

describe.each(signs)("with %d as the first cash flow", (sign) => {
  it.each(growths)("finds two rates however close, one of them %d - 1", (growth) => {
    for (const distance of distances) {
      for (const other of others) {
        const wanted = ascending(growth, growth * (1 + distance), ...other);
        const found = rates(...flowsOf(sign, wanted));
        expect(found).toHaveLength(wanted.length);
        // Rounding the flows moves rates by up to the rounding over their distance.
        wanted.forEach((one, index) =>
          expect(Math.abs((1 + found[index]) / one - 1)).toBeLessThan(1e-13 / distance),
        );
      }
    }
  });

  it.each(growths)("tells %d - 1 from a rate a millionth away or less", (growth) => {
    for (const distance of [1e-6, 5e-7, 3e-7]) {
      const wanted = [growth, growth * (1 + distance)];
      const found = rates(...flowsOf(sign, wanted));
      expect(found).toHaveLength(2);
      wanted.forEach((one, index) =>
        expect(Math.abs((1 + found[index]) / one - 1)).toBeLessThan(1e-13 / distance),
      );
    }
  });

  it.each(growths)("finds a rate of %d - 1 that is only touched", (growth) => {
    for (const other of [...others, [-0.4]]) {
      const wanted = ascending(growth, ...other.filter((one) => one > 0));
      const found = rates(...flowsOf(sign, [growth, growth, ...other]));
      expect(found).toHaveLength(wanted.length);
      // Where it is flat, rounding hides about the root of the rounding.
      wanted.forEach((one, index) => expect(Math.abs(1 + found[index] - one)).toBeLessThan(1e-6));
    }
  });

  it.each([1, 10, 100, 250])("tells two touched rates apart, %d periods from flow to flow", (k) => {
    const few = flowsOf(sign, [1, 1, 1.2, 1.2]);
    const flows = few.flatMap((flow, t) =>
      t === 0 ? [flow] : [...Array<number>(k - 1).fill(0), flow],
    );
    const found = rates(...flows);
    expect(found).toHaveLength(2);
    expect(Math.abs(found[0])).toBeLessThan(1e-6);
    expect(Math.abs(found[1] - (1.2 ** (1 / k) - 1))).toBeLessThan(1e-6);
  });
});

it("finds rates on either side of one that lies in the middle of the search", () => {
  // With v = 1 / (1 + r): (v - 1) (2v - 1) (v - 2), so v is 2, 1 and 1/2.
  const found = rates(-2, 7, -7, 2);
  expect(found).toHaveLength(3);
  [-0.5, 0, 1].forEach((rate, index) => expect(found[index]).toBeCloseTo(rate, 12));
});

it("tells two rates apart that differ in the seventh digit", () => {
  // -1 at once, 1.1 + 1.1000002, less their product: rates of 10% and 10.00002%.
  const found = rates(-1, 2.2000002, -1.1 * 1.1000002);
  expect(found).toHaveLength(2);
  // Rounding the flows moves two rates this close by up to 1e-16 / 2e-7.
  expect(Math.abs(found[0] - 0.1)).toBeLessThan(1e-8);
  expect(Math.abs(found[1] - 0.1000002)).toBeLessThan(1e-8);
});

it("finds a rate that the net present value only touches", () => {
  // (1 - v)^2; rounding may make two rates of one.
  const found = rates(1, -2, 1);
  expect(found.length).toBeGreaterThan(0);
  found.forEach((rate) => expect(Math.abs(rate)).toBeLessThan(1e-15));
});

it("finds none where the net present value all but touches 0", () => {
  // -1.21 (v - 1/1.1)^2, less 1e-13 v^2.
  expect(rates(-1, 2.2, -1.21 - 1e-13)).toEqual([]);
});

it.each([4, 10, 20])("does not guess at a rate of multiplicity %d", (power) => {
  // (1 - v)^power: binomial coefficients with changing signs.
  let flows = [1];
  for (let step = 0; step < power; step++) {
    flows = [...flows, 0].map((flow, t) => flow - (flows[t - 1] ?? 0));
  }
  expect(() => rates(...flows)).toThrow("the rates lie too close together to be told apart");
});
