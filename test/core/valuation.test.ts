import fc from "fast-check";
import { conversionOptionUsd, type ConversionOptionInputs } from "../../src/core/conversionOption";
import { indifferencePriceUsdPerBtc, leaseMarginUsdPerMwYear } from "../../src/core/indifference";
import { normalCdf } from "../../src/core/normal";
import { annuityFactor, computePath, landlordPath, miningPath } from "../../src/core/paths";
import { poweredShell } from "../../src/core/poweredShell";
import { minerNav } from "../../src/core/valuation";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("normalCdf", () => {
  // Abramowitz and Stegun, table 26.1, to the digits printed there.
  it.each([
    [0, 0.5, 15],
    [0.5, 0.691462461274013, 15],
    [1, 0.841344746068543, 15],
    [1.5, 0.933192798731142, 15],
    [2, 0.977249868051821, 15],
    [3, 0.99865010196837, 15],
    [-1, 0.158655253931457, 15],
  ])("at %d is %d", (x, expected, digits) => {
    expect(normalCdf(x)).toBeCloseTo(expected, digits - 1);
  });

  it.each([
    [-6, 9.865876450376946e-10],
    [-10, 7.619853024160527e-24],
    [-20, 2.753624118606234e-89],
  ])("keeps its digits in the tail at %d", (x, expected) => {
    expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(1e-12);
  });

  it("is symmetric and rises", () => {
    fc.assert(
      fc.property(between(-8, 8), between(1e-6, 1), (x, step) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
        expect(normalCdf(x + step)).toBeGreaterThanOrEqual(normalCdf(x));
      }),
    );
  });
});

describe("the option to convert", () => {
  const inputs: fc.Arbitrary<ConversionOptionInputs> = fc.record({
    shellValueUsd: between(0, 1e9),
    miningValueUsd: between(0, 1e9),
    capexUsd: between(0, 1e9),
    shellVolatility: between(0, 2),
    miningVolatility: between(0, 2),
    correlation: between(-1, 1),
    years: between(0, 10),
    shellYield: fc.constant(0),
    miningYield: fc.constant(0),
    riskFreeRate: fc.constant(0),
  });

  it("is worth at least its intrinsic value and at most the shell", () => {
    fc.assert(
      fc.property(inputs, (args) => {
        const value = conversionOptionUsd(args);
        const intrinsic = args.shellValueUsd - args.miningValueUsd - args.capexUsd;
        expect(value).toBeGreaterThanOrEqual(Math.max(intrinsic, 0) - 1e-6);
        expect(value).toBeLessThanOrEqual(args.shellValueUsd + 1e-6);
      }),
    );
  });

  it("gains with time and falls with correlation", () => {
    fc.assert(
      fc.property(inputs, between(0, 5), (args, more) => {
        const value = conversionOptionUsd(args);
        const longer = conversionOptionUsd({ ...args, years: args.years + more });
        const apart = conversionOptionUsd({ ...args, correlation: -1 });
        expect(longer).toBeGreaterThanOrEqual(value - 1e-6);
        expect(apart).toBeGreaterThanOrEqual(value - 1e-6);
      }),
    );
  });

  it("takes pay-outs and interest as the values that are left of them", () => {
    fc.assert(
      fc.property(inputs, between(0, 1), between(0, 1), between(-0.1, 1), (args, q1, q2, rate) => {
        const with_ = { ...args, shellYield: q1, miningYield: q2, riskFreeRate: rate };
        const left = {
          ...args,
          shellValueUsd: args.shellValueUsd * Math.exp(-q1 * args.years),
          miningValueUsd: args.miningValueUsd * Math.exp(-q2 * args.years),
          capexUsd: args.capexUsd * Math.exp(-rate * args.years),
        };
        const size = 1 + args.shellValueUsd + left.capexUsd;
        expect(
          Math.abs(conversionOptionUsd(with_) - conversionOptionUsd(left)) / size,
        ).toBeLessThan(1e-12);
      }),
    );
  });

  it("scales with money", () => {
    fc.assert(
      fc.property(inputs, between(0.1, 10), (args, scale) => {
        const scaled = conversionOptionUsd({
          ...args,
          shellValueUsd: args.shellValueUsd * scale,
          miningValueUsd: args.miningValueUsd * scale,
          capexUsd: args.capexUsd * scale,
        });
        const value = conversionOptionUsd(args) * scale;
        expect(Math.abs(scaled - value)).toBeLessThanOrEqual(
          1e-9 * (1 + args.shellValueUsd * scale),
        );
      }),
    );
  });
});

it.each(["annual", "value"] as const)("mining matches the lease at the price by %s", (basis) => {
  const inputs = fc.record({
    rentUsdPerKwMonth: between(50, 300),
    efficiencyJPerTh: between(10, 40),
    powerPriceUsdPerKwh: between(-0.02, 0.1),
    networkHashrateEhs: between(100, 3000),
    blockRewardBtc: between(0.5, 7),
    siteToItRatio: between(1, 2),
    noiMarginFraction: between(0.3, 1),
    buildCostUsdPerItW: between(0, 20),
    requiredReturn: between(0, 0.3),
    poolFeeFraction: between(0, 0.05),
    pue: between(1, 1.5),
    uptimeFraction: between(0.2, 1),
    otherCostUsdPerPhDay: between(0, 20),
    miningCapitalUsdPerMwYear: between(0, 5e5),
    basis: fc.constant(basis),
    noiMultiple: between(5, 25),
    miningMultiple: between(1, 10),
  });
  fc.assert(
    fc.property(inputs, (args) => {
      const btcPriceUsd = indifferencePriceUsdPerBtc(args);
      const hashpriceUsdPerPhDay =
        (144 * args.blockRewardBtc * btcPriceUsd) / (args.networkHashrateEhs * 1000);
      const mining = miningPath({ ...PATHS, ...args, hashpriceUsdPerPhDay });
      const margin = mining.marginUsdPerMwYear - args.miningCapitalUsdPerMwYear;
      const [earned, wanted] =
        basis === "annual"
          ? [margin, leaseMarginUsdPerMwYear(args)]
          : [
              margin * args.miningMultiple,
              landlordPath({ ...PATHS, ...args }).valueCreatedUsdPerMw,
            ];
      const scale = Math.abs(wanted) + 10 * Math.abs(mining.revenueUsdPerMwYear) + 1e6;
      expect(Math.abs(earned - wanted)).toBeLessThanOrEqual(1e-9 * scale);
    }),
  );
});

const PATHS = {
  hashpriceUsdPerPhDay: 40,
  efficiencyJPerTh: 17.5,
  powerPriceUsdPerKwh: 0.045,
  poolFeeFraction: 0,
  pue: 1,
  uptimeFraction: 1,
  asicPriceUsdPerTh: 0,
  miningMultiple: 5,
  siteToItRatio: 1.3,
  rentUsdPerKwMonth: 120,
  noiMarginFraction: 0.85,
  buildCostUsdPerItW: 10,
  noiMultiple: 15,
  cloudRevenueUsdPerItMwYear: 9.7e6,
  cloudMarginFraction: 0.85,
  gpuCapexUsdPerItMw: 29e6,
  cloudSiteCostUsdPerItW: 15,
  cloudTermYears: 5,
  discountRate: 0.1,
  gpuResidualFraction: 0,
  siteResidualFraction: 0,
  otherCostUsdPerPhDay: 0,
};

describe("the three paths", () => {
  it("give the landlord what the powered shell gives", () => {
    fc.assert(
      fc.property(between(50, 300), between(1, 2), between(0, 20), (rent, ratio, cost) => {
        const path = landlordPath({
          ...PATHS,
          rentUsdPerKwMonth: rent,
          siteToItRatio: ratio,
          buildCostUsdPerItW: cost,
        });
        const shell = poweredShell({
          siteMw: 1,
          rentUsdPerKwMonth: rent,
          siteToItRatio: ratio,
          noiMarginFraction: PATHS.noiMarginFraction,
          buildCostUsdPerItW: cost,
          noiMultiple: PATHS.noiMultiple,
          buildYears: 0,
          discountRate: 0.1,
          forgoneMiningUsdPerMwYear: 0,
          forgoneMiningMultiple: 5,
        });
        expect(Math.abs(path.valueCreatedUsdPerMw - shell.equityUsd)).toBeLessThan(1e-3);
      }),
    );
  });

  it("lift the compute provider by its residuals, discounted", () => {
    const without = computePath(PATHS).valueCreatedUsdPerMw;
    const full = computePath({ ...PATHS, gpuResidualFraction: 1, siteResidualFraction: 1 });
    const discounted = full.capitalUsdPerMw / 1.1 ** 5;
    expect(full.valueCreatedUsdPerMw - without).toBeCloseTo(discounted, 5);
  });

  it("count an annuity year by year", () => {
    fc.assert(
      fc.property(between(-0.5, 1), fc.integer({ min: 1, max: 40 }), (rate, years) => {
        let sum = 0;
        for (let year = 1; year <= years; year++) {
          sum += (1 + rate) ** -year;
        }
        expect(Math.abs(annuityFactor(rate, years) / sum - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});

it("adds the parts of a net asset value one by one", () => {
  const nothing = {
    btcHeld: 0,
    btcPriceUsd: 0,
    miningEbitdaUsd: 0,
    miningMultiple: 0,
    leasedItMw: 0,
    valueUsdPerItMw: 0,
    pipelineMw: 0,
    pipelineUsdPerMw: 0,
    probabilityFraction: 0,
    cashUsd: 0,
    debtUsd: 0,
  };
  const parts = [
    { btcHeld: 10, btcPriceUsd: 90_000 },
    { miningEbitdaUsd: 2e6, miningMultiple: 5 },
    { leasedItMw: 100, valueUsdPerItMw: 6e6 },
    { pipelineMw: 500, pipelineUsdPerMw: 3e6, probabilityFraction: 0.5 },
    { cashUsd: 5e7 },
    { debtUsd: 8e7 },
  ];
  const each = parts.map((part) => minerNav({ ...nothing, ...part }).navUsd);
  expect(each).toEqual([900_000, 1e7, 6e8, 7.5e8, 5e7, -8e7]);
  const all = Object.assign({}, nothing, ...parts) as typeof nothing;
  expect(minerNav(all).navUsd).toBe(each.reduce((sum, value) => sum + value, 0));
});
