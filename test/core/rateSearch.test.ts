import { searchExponents } from "../../src/core/rateSearch";

const rates = (...flows: readonly number[]): number[] =>
  searchExponents(Float64Array.from(flows)).map(Math.expm1);

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
