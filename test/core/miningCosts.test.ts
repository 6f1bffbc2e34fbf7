import fc from "fast-check";
import { levelisedCostUsdPerMwh, type LevelisedCostInputs } from "../../src/core/levelisedCost";
import { shutdownPriceUsdPerBtc } from "../../src/core/mining";
import { meanPeakMw, peakChargeUsd } from "../../src/core/peakCharge";
import { impliedPowerPriceUsdPerKwh, rebasedCostUsdPerBtc } from "../../src/core/publishedCost";
import { runwayMonths, type RunwayInputs } from "../../src/core/runway";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-11 * Math.abs(expected));

it("finds the power price behind a shutdown price", () => {
  fc.assert(
    fc.property(
      fc.record({
        efficiencyJPerTh: between(8, 60),
        powerPriceUsdPerKwh: between(0.001, 0.3),
        networkHashrateEhs: between(50, 2000),
        blockRewardBtc: between(1, 7),
        poolFeeFraction: between(0, 0.2),
        pue: between(1, 1.5),
        otherCostUsdPerPhDay: fc.constant(0),
      }),
      (machine) => {
        const costUsdPerBtc = shutdownPriceUsdPerBtc(machine);
        near(
          impliedPowerPriceUsdPerKwh({ ...machine, costUsdPerBtc }),
          machine.powerPriceUsdPerKwh,
        );
      },
    ),
  );
});

it("restates a cost there and back, and in steps", () => {
  const network = between(50, 2000);
  fc.assert(
    fc.property(between(1e3, 2e5), network, network, network, (cost, first, second, third) => {
      const restate = (costUsdPerBtc: number, networkThenEhs: number, networkNowEhs: number) =>
        rebasedCostUsdPerBtc({ costUsdPerBtc, networkThenEhs, networkNowEhs });
      near(restate(restate(cost, first, second), second, first), cost);
      near(restate(restate(cost, first, second), second, third), restate(cost, first, third));
    }),
  );
});

it("charges equal peaks as one", () => {
  fc.assert(
    fc.property(
      between(0.01, 1e4),
      fc.integer({ min: 1, max: 12 }),
      between(0.01, 200),
      (mw, peaks, usd) => {
        const mwAtPeaks = new Float64Array(peaks).fill(mw);
        near(peakChargeUsd({ mwAtPeaks, usdPerKwYear: usd }), mw * 1000 * usd);
        near(meanPeakMw({ mwAtPeaks, usdPerKwYear: usd }), mw);
      },
    ),
  );
});

it("spends everything in the months of the runway", () => {
  const purses: fc.Arbitrary<RunwayInputs> = fc.record({
    cashUsd: between(1, 1e9),
    cashMarginUsdPerMonth: between(-1e7, 9e6),
    fixedCostUsdPerMonth: between(1e7, 5e7),
    btcHeld: between(0, 5e4),
    btcPriceUsd: between(1e4, 2e5),
    btcHaircutFraction: between(0, 1),
  });
  fc.assert(
    fc.property(purses, (purse) => {
      const spent =
        runwayMonths(purse) * (purse.fixedCostUsdPerMonth - purse.cashMarginUsdPerMonth);
      const coins = purse.btcHeld * (purse.btcPriceUsd ?? 0) * (1 - purse.btcHaircutFraction);
      near(spent, purse.cashUsd + coins);
      expect(runwayMonths({ ...purse, btcHaircutFraction: 1 })).toBeLessThanOrEqual(
        runwayMonths(purse) * (1 + 1e-12),
      );
    }),
  );
});

const plants: fc.Arbitrary<LevelisedCostInputs> = fc.record({
  capexUsdPerKw: between(100, 9000),
  discountRate: between(-0.2, 0.5),
  lifeYears: fc.integer({ min: 1, max: 60 }),
  capacityFactorFraction: between(0.05, 1),
  fixedUsdPerKwYear: between(0, 150),
  heatRateMmbtuPerMwh: between(0, 12),
  fuelUsdPerMmbtu: between(0, 15),
  variableUsdPerMwh: between(0, 10),
});

it("is the plain sum at a rate of 0", () => {
  fc.assert(
    fc.property(plants, (plant) => {
      const yearly = plant.capexUsdPerKw / plant.lifeYears + plant.fixedUsdPerKwYear;
      const running = plant.heatRateMmbtuPerMwh * plant.fuelUsdPerMmbtu + plant.variableUsdPerMwh;
      near(
        levelisedCostUsdPerMwh({ ...plant, discountRate: 0 }),
        yearly / (8.76 * plant.capacityFactorFraction) + running,
      );
    }),
  );
});

it("sells power whose discounted price pays for plant and running", () => {
  fc.assert(
    fc.property(plants, (plant) => {
      const mwh = 8.76 * plant.capacityFactorFraction;
      const running = plant.heatRateMmbtuPerMwh * plant.fuelUsdPerMmbtu + plant.variableUsdPerMwh;
      const price = levelisedCostUsdPerMwh(plant);
      const kept = mwh * (price - running) - plant.fixedUsdPerKwYear;
      let worth = 0;
      for (let year = 1; year <= plant.lifeYears; year++) {
        worth += kept / (1 + plant.discountRate) ** year;
      }
      expect(worth / plant.capexUsdPerKw).toBeCloseTo(1, 8);
    }),
  );
});
