import fc from "fast-check";
import { tool } from "../../scripts/tools";
import { irr, irrRoots } from "../../src/core/irr";
import { IRR_CASES } from "../core/irrCases";

const { irr: otherIrr } = tool<{ irr(flows: readonly number[]): number }>("node-irr");

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

it.each(IRR_CASES)("agrees with node-irr where that has an answer: %s", (_, values, rates) => {
  const other = otherIrr([...values]);
  if (rates.length === 0) {
    expect(other).toBeNaN();
    expect(() => irrRoots(Float64Array.from(values))).toThrow("no rate");
  } else {
    const found = irrRoots(Float64Array.from(values));
    expect(Math.min(...Array.from(found, (rate) => Math.abs(rate - other)))).toBeLessThan(1e-6);
  }
});

it("agrees with node-irr on the months of a lease, where that is right", () => {
  const lease = fc
    .tuple(
      fc.array(between(5, 15), { minLength: 1, maxLength: 24 }),
      fc.array(between(0.8, 3), { minLength: 180, maxLength: 336 }),
    )
    .map(([paid, received]) => [...paid.map((amount) => -amount), ...received]);
  fc.assert(
    fc.property(lease, (values) => {
      expect(Math.abs(otherIrr(values) - irr(Float64Array.from(values)))).toBeLessThan(1e-7);
    }),
    { numRuns: 30 },
  );
});
