import fc from "fast-check";
import { hashcostUsdPerPhDay } from "../../src/core/mining";
import {
  equilibriumHashrateEhs,
  rowsByPrice,
  shutdownCurve,
  shutdownPrices,
  sustainedEhs,
  type CurveInputs,
} from "../../src/core/supplyCurve";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

interface Machine {
  readonly hashrate: number;
  readonly efficiency: number;
  readonly powerPrice: number;
}

const machines: fc.Arbitrary<readonly Machine[]> = fc.array(
  fc.record({
    hashrate: fc.oneof(fc.constant(0), between(0.01, 300)),
    // Round figures, so that rows tie: 17.5 J/TH at 4 cents with 14 J/TH at 5.
    efficiency: fc.constantFrom(13.5, 14, 17.5, 21, 28, 35),
    powerPrice: fc.constantFrom(-0.02, 0, 0.02, 0.04, 0.05, 0.06),
  }),
  { minLength: 1, maxLength: 60 },
);

function curveInputs(fleet: readonly Machine[]): CurveInputs {
  return {
    hashratesEhs: Float64Array.from(fleet, ({ hashrate }) => hashrate),
    efficienciesJPerTh: Float64Array.from(fleet, ({ efficiency }) => efficiency),
    powerPricesUsdPerKwh: Float64Array.from(fleet, ({ powerPrice }) => powerPrice),
    networkHashrateEhs: 1000,
    blockRewardBtc: 3.125,
    poolFeeFraction: 0,
    pue: 1,
  };
}

function costsOf(fleet: readonly Machine[]): Float64Array {
  return Float64Array.from(fleet, ({ efficiency, powerPrice }) =>
    hashcostUsdPerPhDay({
      efficiencyJPerTh: efficiency,
      powerPriceUsdPerKwh: powerPrice,
      pue: 1,
      otherCostUsdPerPhDay: 0,
    }),
  );
}

describe("the shutdown curve", () => {
  it("holds every row once, cheapest first, and adds up to the fleet", () => {
    fc.assert(
      fc.property(machines, (fleet) => {
        const curve = shutdownCurve(curveInputs(fleet));
        const total = fleet.reduce((sum, { hashrate }) => sum + hashrate, 0);
        expect(curve).toHaveLength(fleet.length);
        expect(curve[curve.length - 1].cumulativeEhs).toBeCloseTo(total, 6);
        curve.slice(1).forEach((row, index) => {
          const before = curve[index];
          expect(row.shutdownPriceUsd).toBeGreaterThanOrEqual(before.shutdownPriceUsd - 1e-6);
          expect(row.cumulativeEhs).toBeCloseTo(before.cumulativeEhs + row.hashrateEhs, 6);
        });
      }),
    );
  });

  it("keeps the order of rows that cost the same, whatever the last bits of their products", () => {
    fc.assert(
      fc.property(machines, (fleet) => {
        // In thousandths both factors are whole, so equal products are exactly equal.
        const exact = fleet.map(
          ({ efficiency, powerPrice }) =>
            Math.round(efficiency * 1000) * Math.round(powerPrice * 1000),
        );
        const order = rowsByPrice(shutdownPrices(curveInputs(fleet)));
        order.slice(1).forEach((row, index) => {
          const before = order[index];
          expect(exact[row] > exact[before] || (exact[row] === exact[before] && row > before)).toBe(
            true,
          );
        });
      }),
    );
  });

  it("takes one power price for all rows", () => {
    fc.assert(
      fc.property(machines, between(-0.1, 0.2), (fleet, price) => {
        const inputs = curveInputs(fleet);
        const one = { ...inputs, powerPricesUsdPerKwh: Float64Array.of(price) };
        const all = { ...inputs, powerPricesUsdPerKwh: Float64Array.from(fleet, () => price) };
        expect(shutdownCurve(one)).toEqual(shutdownCurve(all));
      }),
    );
  });
});

describe("the equilibrium", () => {
  it("runs what the curve at that hashrate says, and the marginal row in part", () => {
    fc.assert(
      fc.property(machines, between(1000, 400_000), (fleet, btcPriceUsd) => {
        const inputs = curveInputs(fleet);
        const hashcosts = costsOf(fleet);
        const hashrate = equilibriumHashrateEhs({
          ...inputs,
          btcPriceUsd,
          hashcostsUsdPerPhDay: hashcosts,
        });
        fc.pre(hashrate > 0);
        const curve = shutdownCurve({ ...inputs, networkHashrateEhs: hashrate });
        const runs = (limit: number) =>
          curve
            .filter((row) => row.shutdownPriceUsd <= limit)
            .reduce((sum, row) => sum + row.hashrateEhs, 0);
        expect(hashrate).toBeGreaterThanOrEqual(runs(btcPriceUsd * (1 - 1e-9)) - 1e-6);
        expect(hashrate).toBeLessThanOrEqual(runs(btcPriceUsd * (1 + 1e-9)) + 1e-6);
      }),
    );
  });

  it("is the most that any tier sustains, the form of the native formula", () => {
    fc.assert(
      fc.property(machines, between(0, 400_000), (fleet, btcPriceUsd) => {
        const inputs = {
          ...curveInputs(fleet),
          btcPriceUsd,
          hashcostsUsdPerPhDay: costsOf(fleet),
        };
        const expected = Math.max(...sustainedEhs(inputs));
        expect(equilibriumHashrateEhs(inputs)).toBeCloseTo(expected, 6);
      }),
    );
  });

  it("does not fall as bitcoin rises", () => {
    fc.assert(
      fc.property(machines, between(0, 400_000), between(0, 1e5), (fleet, price, rise) => {
        const at = (btcPriceUsd: number) =>
          equilibriumHashrateEhs({
            ...curveInputs(fleet),
            btcPriceUsd,
            hashcostsUsdPerPhDay: costsOf(fleet),
          });
        expect(at(price + rise)).toBeGreaterThanOrEqual(at(price) - 1e-9);
      }),
    );
  });
});

it("sorts a fleet of twenty thousand rows", () => {
  const fleet = Array.from({ length: 20_000 }, (_, row) => ({
    hashrate: row % 7,
    efficiency: 10 + ((row * 7919) % 97),
    powerPrice: 0.02 + ((row * 104_729) % 89) / 1000,
  }));
  const curve = shutdownCurve(curveInputs(fleet));
  expect(curve).toHaveLength(20_000);
  const equilibrium = { ...curveInputs(fleet), btcPriceUsd: 90_000 };
  const hashrate = equilibriumHashrateEhs({ ...equilibrium, hashcostsUsdPerPhDay: costsOf(fleet) });
  const last = curve[curve.length - 1];
  expect(hashrate).toBeLessThan(last.cumulativeEhs);
  expect(last.shutdownPriceUsd).toBe(Math.max(...curve.map((row) => row.shutdownPriceUsd)));
});

it("compares costs of a hundred thousand tiers once, for any number of prices", () => {
  const count = 100_000;
  let reads = 0;
  const costs = new Proxy(
    Float64Array.from({ length: count }, (_, tier) => 10 + ((tier * 7919) % count) / 1000),
    {
      get: (target, key) => {
        reads += typeof key === "string" && /^[0-9]+$/.test(key) ? 1 : 0;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    },
  );
  const hashratesEhs = new Float64Array(count).fill(0.01);
  const at = (btcPriceUsd: number) =>
    equilibriumHashrateEhs({
      btcPriceUsd,
      blockRewardBtc: 3.125,
      poolFeeFraction: 0,
      hashratesEhs,
      hashcostsUsdPerPhDay: costs,
    });
  at(50_000);
  const sorted = reads;
  for (let price = 1; price <= 100; price++) {
    at(price * 1000);
  }
  // Sorting reads each cost at most twice for each halving of the list; a price some twenty.
  expect(sorted).toBeLessThan(2 * 17 * count + 100);
  expect(reads - sorted).toBeLessThan(100 * 60);
});
