import fc from "fast-check";
import { halved, hashpricePath, type HashpricePathInputs } from "../../src/core/hashpricePath";
import { blockRewardBtc, hashpriceUsdPerPhDay } from "../../src/core/network";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const paths: fc.Arbitrary<HashpricePathInputs> = fc.record({
  btcPriceUsd: between(1e4, 2e5),
  networkHashrateEhs: between(100, 2000),
  subsidyBtc: fc.constantFrom(3.125, 1.5625),
  months: fc.integer({ min: 1, max: 600 }),
  feeFraction: between(0, 0.5),
  priceGrowthPerMonth: between(-0.05, 0.05),
  networkGrowthPerMonth: between(-0.05, 0.05),
  monthsToHalving: fc.option(between(0.1, 60), { nil: undefined }),
});

it("starts at today's hashprice", () => {
  fc.assert(
    fc.property(paths, (inputs) => {
      const reward = blockRewardBtc({ ...inputs, feeBasis: "reward" });
      const today = hashpriceUsdPerPhDay({ ...inputs, blockRewardBtc: reward });
      const [first] = hashpricePath(inputs);
      expect(first.hashpriceUsdPerPhDay).toBe(today);
    }),
  );
});

it("is HASHPRICE of its own price, network and reward in every month", () => {
  fc.assert(
    fc.property(paths, (inputs) => {
      const months = hashpricePath(inputs);
      expect(months).toHaveLength(inputs.months);
      months.forEach((month) => {
        expect(month.hashpriceUsdPerPhDay).toBe(hashpriceUsdPerPhDay(month));
      });
    }),
  );
});

it("halves once every 48 months from the first whole month after the halving", () => {
  fc.assert(
    fc.property(between(0, 100), fc.integer({ min: 0, max: 500 }), (wait, month) => {
      const first = Math.ceil(wait);
      expect(halved(first + month, wait)).toBe(2 * halved(first + month + 48, wait));
      expect(halved(first, wait)).toBe(0.5);
      expect(halved(first - 1, wait)).toBe(1);
      expect(halved(month, undefined)).toBe(1);
    }),
  );
});
