import fc from "fast-check";
import { ratioVariance, switchTrigger } from "../../src/core/switchTrigger";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const inputs = fc.record({
  shellVolatility: between(0, 2),
  miningVolatility: between(0, 2),
  correlation: between(-1, 1),
  shellYield: between(1e-3, 1),
  miningYield: between(0, 1),
});

/** The form of the literature, which loses digits where the variance is small. */
function byPower(given: Parameters<typeof switchTrigger>[0]): number {
  const variance = ratioVariance(given);
  const drift = (given.miningYield - given.shellYield) / variance;
  const b = 0.5 - drift + Math.sqrt((drift - 0.5) ** 2 + (2 * given.miningYield) / variance);
  return b / (b - 1);
}

describe("the trigger", () => {
  it("is b / (b - 1)", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        fc.pre(ratioVariance(given) > 0.01);
        expect(switchTrigger(given) / byPower(given)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("is at least what certainty gives, and rises with the yield of mining", () => {
    fc.assert(
      fc.property(inputs, between(0, 0.5), (given, more) => {
        const certain = Math.max(1, given.miningYield / given.shellYield);
        expect(switchTrigger(given)).toBeGreaterThanOrEqual(certain * (1 - 1e-12));
        const higher = { ...given, miningYield: given.miningYield + more };
        expect(switchTrigger(higher)).toBeGreaterThanOrEqual(switchTrigger(given) * (1 - 1e-12));
      }),
    );
  });
});
