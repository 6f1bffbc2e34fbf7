import fc from "fast-check";
import {
  balancesUsd,
  fundingGapUsd,
  grossUsd,
  lowestCashUsd,
  lowestPeriod,
} from "../../src/core/fundingGap";

const usd = fc.double({ min: 0, max: 1e9, noNaN: true });

const plans = fc
  .record({
    openingCashUsd: usd,
    minimumCashUsd: usd,
    periods: fc.array(fc.tuple(usd, usd), { minLength: 1, maxLength: 24 }),
  })
  .map(({ periods, ...rest }) => ({
    ...rest,
    cashInUsd: Float64Array.from(periods, ([cashIn]) => cashIn),
    cashOutUsd: Float64Array.from(periods, ([, cashOut]) => cashOut),
  }));

describe("the funding gap", () => {
  it("is 0 exactly where no balance falls below the minimum by more than rounding", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const rounding = 1e-13 * grossUsd(plan);
        const lowest = Math.min(...balancesUsd(plan));
        fc.pre(Math.abs(lowest) > rounding);
        const enough = plan.minimumCashUsd - lowest <= rounding;
        expect(fundingGapUsd(plan) === 0).toBe(enough);
      }),
    );
  });

  it("closes when it is raised before the first period", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const gap = fundingGapUsd(plan);
        const left = fundingGapUsd({ ...plan, openingCashUsd: plan.openingCashUsd + gap });
        expect(left).toBeLessThanOrEqual(1e-12 * (plan.openingCashUsd + 24e9));
      }),
    );
  });

  it("is in the first period whose balance is the lowest", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const balances = [...balancesUsd(plan)];
        const period = lowestPeriod(plan);
        const rounding = 1e-13 * grossUsd(plan);
        expect(balances[period - 1] - lowestCashUsd(plan)).toBeLessThanOrEqual(rounding);
        const before = balances.slice(0, period - 1);
        expect(before.every((one) => one - lowestCashUsd(plan) > rounding)).toBe(true);
      }),
    );
  });

  it("tells amounts in cents apart, and nothing else", () => {
    const cents = fc.integer({ min: 0, max: 10_000 });
    const periods = fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(cents, cents, periods, (opening, minimum, flows) => {
        let balance = opening;
        const exact = flows.map(([cashIn, cashOut]) => (balance += cashIn - cashOut));
        const lowest = Math.min(...exact);
        const plan = {
          openingCashUsd: opening / 100,
          minimumCashUsd: minimum / 100,
          cashInUsd: Float64Array.from(flows, ([cashIn]) => cashIn / 100),
          cashOutUsd: Float64Array.from(flows, ([, cashOut]) => cashOut / 100),
        };
        expect(lowestPeriod(plan)).toBe(exact.indexOf(lowest) + 1);
        const gap = Math.max(0, minimum - lowest) / 100;
        expect(fundingGapUsd(plan) === 0).toBe(gap === 0);
        expect(fundingGapUsd(plan)).toBeCloseTo(gap, 9);
      }),
    );
  });
});

it("takes 10,000 periods", () => {
  const ones = new Float64Array(10_000).fill(1);
  const plan = {
    openingCashUsd: 0,
    minimumCashUsd: 0,
    cashInUsd: ones,
    cashOutUsd: ones.map(() => 2),
  };
  expect(fundingGapUsd(plan)).toBe(10_000);
  expect(lowestPeriod(plan)).toBe(10_000);
});
