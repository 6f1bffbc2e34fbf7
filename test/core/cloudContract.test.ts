import fc from "fast-check";
import {
  cloudTerms,
  cloudYears,
  paybackYears,
  type CloudContractInputs,
} from "../../src/core/cloudContract";
import { cloudCashflows, cloudIrr, cloudPeriods, leastCover } from "../../src/core/cloudReturn";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const IREN: CloudContractInputs = {
  contractValueUsd: 9.7e9,
  termYears: 5,
  itMw: 200,
  gpuCapexUsd: 5.8e9,
  siteCapexUsdPerItMw: 0,
  ebitdaMarginFraction: 0.85,
  prepaidFraction: 0.2,
  creditFromYear: 3,
  gpuResidualFraction: 0,
  siteResidualFraction: 0,
  hostingUsdPerKwMonth: 130,
  paymentsPerYear: 1,
  debtUsd: 0,
  debtRate: 0.065,
  depreciationYears: 5,
};

const contracts: fc.Arbitrary<CloudContractInputs> = fc
  .integer({ min: 1, max: 15 })
  .chain((termYears) =>
    fc.record({
      contractValueUsd: between(1e6, 1e11),
      termYears: fc.constant(termYears),
      itMw: between(1, 2000),
      gpuCapexUsd: between(1e6, 1e11),
      siteCapexUsdPerItMw: between(0, 3e7),
      ebitdaMarginFraction: between(0, 1),
      prepaidFraction: between(0, 1),
      creditFromYear: fc.integer({ min: 1, max: termYears }),
      gpuResidualFraction: between(0, 1),
      siteResidualFraction: between(0, 1),
      hostingUsdPerKwMonth: between(0, 300),
      paymentsPerYear: fc.constantFrom(1, 4, 12),
      debtUsd: fc.oneof(fc.constant(0), between(0, 1e11)),
      debtRate: fc.oneof(fc.constant(0), between(0, 0.2)),
      debtYears: fc.option(fc.integer({ min: 1, max: termYears }), { nil: undefined }),
      depreciationYears: between(1, 10),
    }),
  );

describe("IREN and Microsoft", () => {
  it("earns and prepays 1.94 billion USD, by accident the same", () => {
    const { annualRevenueUsd, prepaymentUsd, revenueUsdPerItMw } = cloudTerms(IREN);
    expect(annualRevenueUsd).toBe(1.94e9);
    expect(prepaymentUsd).toBeCloseTo(1.94e9, 0);
    expect(revenueUsdPerItMw).toBe(9.7e6);
    const other = cloudTerms({ ...IREN, prepaidFraction: 0.3 });
    expect([other.annualRevenueUsd, other.prepaymentUsd]).toEqual([1.94e9, 2.91e9]);
  });

  // Millions: -5,800 + 1,940; 1,649 - 312; the same less 1,940 / 3.
  it("pays -3,860, twice 1,337 and three times 690.33 million USD", () => {
    const millions = [...cloudCashflows(IREN)].map((flow) => Math.round(flow / 1e4) / 100);
    expect(millions).toEqual([-3860, 1337, 1337, 690.33, 690.33, 690.33]);
  });

  it.each([
    [0.85, 0, 0.086],
    [0.95, 0, 0.169],
    [0.85, 0.2, 0.159],
    [0.95, 0.2, 0.228],
  ])("returns at margin %d and GPU residual %d, paid once a year, %d", (margin, residual, rate) => {
    const inputs = { ...IREN, ebitdaMarginFraction: margin, gpuResidualFraction: residual };
    expect(cloudIrr(inputs)).toBeCloseTo(rate, 3);
  });

  it("pays back in 3.5, 4.4 and 5.3 years as the site's cost rises", () => {
    const { ebitdaUsd } = cloudTerms(IREN);
    const years = [0, 1.4e9, 3e9].map((site) => paybackYears(5.8e9 + site, ebitdaUsd));
    expect(years.map((value) => value.toFixed(1))).toEqual(["3.5", "4.4", "5.3"]);
  });
});

describe("a cloud contract", () => {
  it("credits exactly what was prepaid", () => {
    fc.assert(
      fc.property(contracts, (inputs) => {
        const credits = cloudYears(inputs).reduce((sum, { creditUsd }) => sum + creditUsd, 0);
        expect(Math.abs(credits)).toBeLessThan(1e-9 * inputs.contractValueUsd);
      }),
    );
  });

  it("adds up to margin less hosting less what is not left of the capital", () => {
    fc.assert(
      fc.property(contracts, (inputs) => {
        const earned = inputs.contractValueUsd * inputs.ebitdaMarginFraction;
        const hosting = inputs.itMw * 12_000 * inputs.hostingUsdPerKwMonth * inputs.termYears;
        const lost =
          inputs.gpuCapexUsd * (1 - inputs.gpuResidualFraction) +
          inputs.siteCapexUsdPerItMw * inputs.itMw * (1 - inputs.siteResidualFraction);
        const total = cloudCashflows(inputs).reduce((sum, flow) => sum + flow, 0);
        expect(Math.abs(total - (earned - hosting - lost))).toBeLessThan(
          1e-9 * (earned + hosting + inputs.gpuCapexUsd + inputs.siteCapexUsdPerItMw * inputs.itMw),
        );
      }),
    );
  });

  it("pays in a year what its periods pay, before and after debt", () => {
    fc.assert(
      fc.property(contracts, (inputs) => {
        const periods = cloudPeriods(inputs);
        const size = inputs.contractValueUsd + inputs.gpuCapexUsd + inputs.debtUsd;
        const wrong = cloudYears(inputs).filter(({ year, netUsd, leveredUsd }) => {
          const own = periods.filter((period) => period.year === year);
          const net = own.reduce((sum, period) => sum + period.netUsd, 0);
          const levered = own.reduce((sum, period) => sum + period.leveredUsd, 0);
          return !(Math.abs(net - netUsd) + Math.abs(levered - leveredUsd) < 1e-6 + 1e-9 * size);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("repays its debt with interest on what is owed, within the debt's years", () => {
    fc.assert(
      fc.property(contracts, (inputs) => {
        const { debtUsd, debtRate, paymentsPerYear, debtYears = inputs.termYears } = inputs;
        let owed = debtUsd;
        for (const { period, debtServiceUsd } of cloudPeriods(inputs).slice(1)) {
          owed = owed * (1 + debtRate / paymentsPerYear) - debtServiceUsd;
          expect(period <= debtYears * paymentsPerYear || debtServiceUsd === 0).toBe(true);
          expect(owed).toBeGreaterThan(-1e-6 * (1 + debtUsd));
        }
        expect(Math.abs(owed)).toBeLessThan(1e-6 * (1 + debtUsd));
      }),
    );
  });

  it("has no less cover in any year of debt service than the least", () => {
    fc.assert(
      fc.property(contracts, (inputs) => {
        fc.pre(inputs.debtUsd > 1e6);
        const least = leastCover(inputs);
        const covers = cloudYears(inputs)
          .slice(1)
          .filter(({ debtServiceUsd }) => debtServiceUsd > 0)
          .map((year) => {
            const earned = year.leveredUsd - year.residualUsd + year.debtServiceUsd;
            return earned / year.debtServiceUsd;
          });
        const size = (inputs.contractValueUsd + inputs.gpuCapexUsd) / inputs.debtUsd;
        expect(Math.abs(Math.min(...covers) - least)).toBeLessThan(1e-6 * (1 + size));
      }),
    );
  });

  it("returns more by the month than by the year, and more after cheap debt", () => {
    const yearly = cloudIrr(IREN);
    const monthly = cloudIrr({ ...IREN, paymentsPerYear: 12 });
    const levered = (debtRate: number) =>
      cloudIrr({ ...IREN, paymentsPerYear: 12, debtUsd: 2e9, debtRate, output: "levered_irr" });
    expect(monthly).toBeGreaterThan(yearly);
    expect(levered(0.05)).toBeGreaterThan(monthly);
    expect(levered(0.15)).toBeLessThan(monthly);
  });

  it("returns more the more is prepaid and the later it is credited", () => {
    const rate = (prepaidFraction: number, creditFromYear: number) =>
      cloudIrr({ ...IREN, hostingUsdPerKwMonth: 0, prepaidFraction, creditFromYear });
    expect(rate(0.1, 1)).toBeGreaterThan(rate(0, 1));
    expect(rate(0.2, 1)).toBeGreaterThan(rate(0.1, 1));
    expect(rate(0.2, 3)).toBeGreaterThan(rate(0.2, 1));
  });

  it("refuses a credit after the term", () => {
    expect(() => cloudTerms({ ...IREN, creditFromYear: 6 })).toThrow(
      "creditFromYear must be at most termYears (5), got 6",
    );
  });
});
