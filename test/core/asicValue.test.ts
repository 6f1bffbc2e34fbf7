import fc from "fast-check";
import {
  asicIrr,
  asicMonths,
  asicNpvUsdPerPh,
  outlayUsdPerPh,
  type AsicValueInputs,
} from "../../src/core/asicValue";
import { hashpricePath } from "../../src/core/hashpricePath";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const machines: fc.Arbitrary<AsicValueInputs> = fc.record({
  priceUsdPerTh: between(1, 40),
  efficiencyJPerTh: between(10, 40),
  powerPriceUsdPerKwh: between(-0.02, 0.1),
  hashpriceUsdPerPhDay: between(10, 120).map((hashprice) => Float64Array.of(hashprice)),
  discountRate: between(-0.2, 0.6),
  months: fc.integer({ min: 1, max: 120 }),
  difficultyGrowthPerMonth: between(-0.02, 0.06),
  priceGrowthPerMonth: between(-0.03, 0.05),
  monthsToHalving: fc.option(between(0, 60), { nil: undefined }),
  uptimeFraction: between(0.5, 1),
  poolFeeFraction: between(0, 0.05),
  pue: between(1, 1.3),
  residualFraction: between(0.01, 1),
  infrastructureUsdPerTh: between(0, 5),
});

it("is worth nothing at its own rate of return", () => {
  fc.assert(
    fc.property(machines, (machine) => {
      const discountRate = asicIrr(machine);
      fc.pre(discountRate > -0.99 && discountRate < 1e3);
      const npv = asicNpvUsdPerPh({ ...machine, discountRate });
      expect(Math.abs(npv)).toBeLessThanOrEqual(1e-8 * outlayUsdPerPh(machine));
    }),
  );
});

it("is what the months say: at a rate of 0 the plain sum", () => {
  fc.assert(
    fc.property(machines, (machine) => {
      const still = { ...machine, discountRate: 0 };
      const sum = asicMonths(still).reduce((total, { netUsd }) => total + netUsd, 0);
      expect(asicNpvUsdPerPh(still)).toBe(sum);
    }),
  );
});

it("never loses more than the outlay, and falls as the rate rises", () => {
  fc.assert(
    fc.property(machines, (machine) => {
      const npv = asicNpvUsdPerPh(machine);
      const dearer = { ...machine, discountRate: machine.discountRate + 0.1 };
      expect(npv).toBeGreaterThanOrEqual(-outlayUsdPerPh(machine));
      expect(asicNpvUsdPerPh(dearer)).toBeLessThanOrEqual(npv);
    }),
  );
});

it("gives for the path of HASHPRICE_PATH as a curve what it gives for one value", () => {
  fc.assert(
    fc.property(machines, (machine) => {
      fc.pre(machine.months > 1);
      // 144 PH/s and a bitcoin of the hashprice: month 0 of the path is the one value.
      const path = hashpricePath({
        btcPriceUsd: machine.hashpriceUsdPerPhDay[0],
        networkHashrateEhs: 0.144,
        subsidyBtc: 1,
        months: machine.months,
        feeFraction: 0,
        priceGrowthPerMonth: machine.priceGrowthPerMonth,
        networkGrowthPerMonth: machine.difficultyGrowthPerMonth,
        monthsToHalving: machine.monthsToHalving,
      });
      const alongCurve = {
        ...machine,
        monthsToHalving: undefined,
        hashpriceUsdPerPhDay: Float64Array.from(path, (month) => month.hashpriceUsdPerPhDay),
        difficultyGrowthPerMonth: 0,
        priceGrowthPerMonth: 0,
      };
      const gap = asicNpvUsdPerPh(alongCurve) - asicNpvUsdPerPh(machine);
      const sizes = asicMonths(machine).map(({ discountedUsd }) => Math.abs(discountedUsd));
      expect(Math.abs(gap)).toBeLessThanOrEqual(1e-10 * sizes.reduce((a, b) => a + b, 0));
    }),
  );
});
