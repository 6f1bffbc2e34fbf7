import { irr } from "../../src/core/irr";
import { isolateExponents } from "../../src/core/rateIsolation";

/** Sizes so uneven that steps along the curve overshoot again and again. */
const UNEVEN: readonly (readonly [number, number])[] = [
  [0, -1e28],
  [126, -5e49],
  [293, -5e52],
  [312, -3e44],
  [313, -8e44],
  [328, -7e35],
  [330, -1.7e34],
  [331, 2e28],
  [334, 2.2e17],
  [336, 1e-12],
];

it("still finds the one rate by halving", () => {
  const flows = new Float64Array(337);
  UNEVEN.forEach(([period, flow]) => {
    flows[period] = flow;
  });
  const [exponent, ...others] = isolateExponents(flows);
  expect(others).toEqual([]);
  expect(Math.abs(irr(flows) - Math.expm1(exponent))).toBeLessThan(1e-15);
  // At that rate the dearest years weigh the same as the money that comes back, to rounding.
  const values = [...flows].map((flow, t) => flow * Math.exp(exponent * (336 - t)));
  const paid = values.filter((value) => value < 0).reduce((sum, value) => sum - value, 0);
  const received = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  expect(Math.abs(received / paid - 1)).toBeLessThan(1e-9);
});
