import fc from "fast-check";
import { sotpTable } from "../../src/catalog/valuation/sotpTable";
import { parts, sumOfPartsUsd, type PartsInputs } from "../../src/core/sumOfParts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const rows = fc.array(
  fc.record({
    mw: between(0, 3000),
    value: between(-5e6, 3e7),
    ownership: between(0, 1),
    probability: between(0, 1),
    years: between(0, 10),
    capex: between(0, 1.5e7),
  }),
  { minLength: 1, maxLength: 8 },
);

const inputs = fc
  .record({
    rows,
    discountRate: between(-0.2, 0.4),
    otherAssetsUsd: between(0, 1e9),
    netDebtUsd: between(-1e9, 3e9),
    minorityUsd: between(0, 1e9),
  })
  .map(({ rows: assets, ...rest }): PartsInputs => {
    const column = (key: keyof (typeof assets)[number]) =>
      Float64Array.from(assets, (asset) => asset[key]);
    return {
      ...rest,
      mw: column("mw"),
      valueUsdPerMw: column("value"),
      ownershipFraction: column("ownership"),
      probabilityFraction: column("probability"),
      yearsToDelivery: column("years"),
      capexLeftUsdPerMw: column("capex"),
    };
  });

describe("the sum of the parts", () => {
  it("is linear in the power of each row", () => {
    fc.assert(
      fc.property(inputs, fc.nat(), between(0, 3), (given, pick, factor) => {
        const row = pick % given.mw.length;
        const mw = given.mw.map((power, at) => (at === row ? power * factor : power));
        const part = parts(given)[row].usd;
        const size = scaleOf(given) * Math.max(1, factor);
        const change = sumOfPartsUsd({ ...given, mw }) - sumOfPartsUsd(given);
        expect(Math.abs(change - (factor - 1) * part)).toBeLessThanOrEqual(1e-12 * size);
      }),
    );
  });

  it("is linear in the value and the capital left of each row", () => {
    fc.assert(
      fc.property(inputs, fc.nat(), between(-2, 3), (given, pick, factor) => {
        const row = pick % given.mw.length;
        const scaled = (values: Float64Array) =>
          values.map((value, at) => (at === row ? value * factor : value));
        const change =
          sumOfPartsUsd({
            ...given,
            valueUsdPerMw: scaled(given.valueUsdPerMw),
            capexLeftUsdPerMw: scaled(given.capexLeftUsdPerMw),
          }) - sumOfPartsUsd(given);
        const size = scaleOf(given) * Math.max(1, Math.abs(factor));
        expect(Math.abs(change - (factor - 1) * parts(given)[row].usd)).toBeLessThanOrEqual(
          1e-12 * size,
        );
      }),
    );
  });

  it("has a table that adds up to it, and shares that add up to one", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const total = sumOfPartsUsd(given);
        fc.pre(Math.abs(total) > 1e-3 * scaleOf(given));
        const lines = sotpTable(given).slice(1, -1);
        const sum = (column: number) => lines.reduce((all, line) => all + Number(line[column]), 0);
        expect(sotpTable(given).at(-1)).toEqual(["Total", total, 1]);
        expect(Math.abs(sum(1) - total)).toBeLessThanOrEqual(1e-12 * scaleOf(given));
        expect(Math.abs(sum(2) - 1)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it("is the same in any order of the rows", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const reversed = {
          ...given,
          mw: given.mw.slice().reverse(),
          valueUsdPerMw: given.valueUsdPerMw.slice().reverse(),
          ownershipFraction: given.ownershipFraction.slice().reverse(),
          probabilityFraction: given.probabilityFraction.slice().reverse(),
          yearsToDelivery: given.yearsToDelivery.slice().reverse(),
          capexLeftUsdPerMw: given.capexLeftUsdPerMw.slice().reverse(),
        };
        const gap = Math.abs(sumOfPartsUsd(reversed) - sumOfPartsUsd(given));
        expect(gap).toBeLessThanOrEqual(1e-12 * scaleOf(given));
      }),
    );
  });
});

/** The size of what is added up: sums cannot be nearer than its rounding. */
function scaleOf(given: PartsInputs): number {
  const gross = parts(given).reduce(
    (sum, part) => sum + part.countedMw * (Math.abs(part.valueUsdPerMw) + part.capexUsdPerMw),
    0,
  );
  return gross + given.otherAssetsUsd + Math.abs(given.netDebtUsd) + given.minorityUsd + 1;
}
