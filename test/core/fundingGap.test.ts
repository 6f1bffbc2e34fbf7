import fc from "fast-check";
import { balancesUsd, fundingGapUsd, lowestCashUsd, lowestPeriod } from "../../src/core/fundingGap";

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
  it("is 0 exactly where no balance falls below the minimum", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const enough = balancesUsd(plan).every((balance) => balance >= plan.minimumCashUsd);
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
        expect(balances[period - 1]).toBe(lowestCashUsd(plan));
        expect(balances.slice(0, period - 1).every((one) => one > balances[period - 1])).toBe(true);
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
