import fc from "fast-check";
import {
  paybackMonths,
  paybackSchedule,
  pricePerPhUsd,
  type PaybackInputs,
} from "../../src/core/asicPayback";
import { CalcError } from "../../src/core/errors";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const machine: fc.Arbitrary<PaybackInputs> = fc.record({
  priceUsdPerTh: between(0.1, 60),
  efficiencyJPerTh: between(8, 40),
  powerPriceUsdPerKwh: between(-0.02, 0.1),
  hashpriceUsdPerPhDay: between(20, 120),
  difficultyGrowthPerMonth: between(-0.02, 0.06),
  priceGrowthPerMonth: between(-0.03, 0.05),
  uptimeFraction: between(0.5, 1),
  poolFeeFraction: between(0, 0.05),
  pue: between(1, 1.3),
  monthsToHalving: fc.option(between(0, 60), { nil: undefined }),
});

/** Infinity stands for never. */
function monthsOrNever(inputs: PaybackInputs): number {
  try {
    return paybackMonths(inputs);
  } catch (error) {
    expect(error).toBeInstanceOf(CalcError);
    expect((error as CalcError).code).toBe("notFound");
    return Infinity;
  }
}

it("is price over monthly profit while nothing changes", () => {
  fc.assert(
    fc.property(machine, (args) => {
      const still = { ...args, difficultyGrowthPerMonth: 0, priceGrowthPerMonth: 0 };
      const forever = { ...still, monthsToHalving: undefined };
      const net = args.hashpriceUsdPerPhDay * (1 - args.poolFeeFraction);
      const energy = 24 * args.efficiencyJPerTh * args.powerPriceUsdPerKwh * args.pue;
      const perMonth = 30.4375 * args.uptimeFraction * (net - energy);
      const expected = (args.priceUsdPerTh * 1000) / perMonth;
      fc.pre(expected < 239 || perMonth <= 0);
      const months = monthsOrNever(forever);
      expect(perMonth <= 0 ? months : months / expected).toBeCloseTo(
        perMonth <= 0 ? Infinity : 1,
        9,
      );
    }),
  );
});

it("rises with difficulty until it is never, and stays never", () => {
  fc.assert(
    fc.property(machine, (args) => {
      const months = Array.from({ length: 40 }, (_, step) =>
        monthsOrNever({ ...args, difficultyGrowthPerMonth: step * 0.01 }),
      );
      months.slice(1).forEach((next, step) => {
        expect(next).toBeGreaterThanOrEqual(months[step] - 1e-9);
      });
    }),
  );
});

it("is never for a machine that a point of growth switches off first", () => {
  const s21xp: PaybackInputs = {
    priceUsdPerTh: 25.7,
    efficiencyJPerTh: 13.5,
    powerPriceUsdPerKwh: 0.05,
    hashpriceUsdPerPhDay: 43.33,
    difficultyGrowthPerMonth: 0,
    priceGrowthPerMonth: 0,
    uptimeFraction: 1,
    poolFeeFraction: 0,
    pue: 1,
  };
  const under = (growth: number) =>
    monthsOrNever({ ...s21xp, difficultyGrowthPerMonth: growth }).toFixed(1);
  // The reference sums these months by hand: 31.1, 44.5, never, never.
  expect([0, 0.01, 0.02, 0.03].map(under)).toEqual(["31.1", "44.5", "Infinity", "Infinity"]);
});

it("comes with the month in which the schedule recovers the price", () => {
  fc.assert(
    fc.property(machine, (args) => {
      const months = monthsOrNever(args);
      const price = pricePerPhUsd(args);
      const month = paybackSchedule(args).findIndex(
        ({ recoveredUsd }) => recoveredUsd >= price * (1 - 1e-12),
      );
      expect(Number.isFinite(months)).toBe(month >= 0);
      if (month >= 0) {
        expect(months).toBeGreaterThanOrEqual(month - 1e-9);
        expect(months).toBeLessThanOrEqual(month + 1 + 1e-9);
      }
    }),
  );
});

it("counts a halving at the start as half the hashprice", () => {
  fc.assert(
    fc.property(machine, (args) => {
      const halved = monthsOrNever({ ...args, monthsToHalving: 0 });
      const half = { ...args, hashpriceUsdPerPhDay: args.hashpriceUsdPerPhDay / 2 };
      expect(halved).toBeCloseTo(monthsOrNever({ ...half, monthsToHalving: undefined }), 6);
    }),
  );
});

it("is never sooner with a halving, and the sooner the halving the later", () => {
  fc.assert(
    fc.property(machine, between(0, 40), between(0, 40), (args, a, b) => {
      const sooner = monthsOrNever({ ...args, monthsToHalving: Math.min(a, b) });
      const later = monthsOrNever({ ...args, monthsToHalving: Math.max(a, b) });
      expect(sooner).toBeGreaterThanOrEqual(later - 1e-9);
      expect(later).toBeGreaterThanOrEqual(
        monthsOrNever({ ...args, monthsToHalving: undefined }) - 1e-9,
      );
    }),
  );
});

it("does not care for the unit of money", () => {
  fc.assert(
    fc.property(machine, between(0.1, 10), (args, rate) => {
      const other = {
        ...args,
        priceUsdPerTh: args.priceUsdPerTh * rate,
        powerPriceUsdPerKwh: args.powerPriceUsdPerKwh * rate,
        hashpriceUsdPerPhDay: args.hashpriceUsdPerPhDay * rate,
      };
      const [months, converted] = [monthsOrNever(args), monthsOrNever(other)];
      fc.pre(Number.isFinite(months) && months < 239);
      expect(converted).toBeCloseTo(months, 3);
    }),
  );
});

const PLAIN: PaybackInputs = {
  priceUsdPerTh: 10,
  efficiencyJPerTh: 20,
  powerPriceUsdPerKwh: 0.05,
  hashpriceUsdPerPhDay: 40,
  difficultyGrowthPerMonth: 0,
  priceGrowthPerMonth: 0,
  uptimeFraction: 1,
  poolFeeFraction: 0,
  pue: 1,
};

// Energy is 24 x 20 x 0.05 = 24 USD a day; 40 - 24 = 16 USD a day make 487 USD a month.
describe("the schedule", () => {
  it("has the months of the horizon", () => {
    const months = paybackSchedule(PLAIN);
    expect(months).toHaveLength(240);
    expect(months[1]).toMatchObject({ earnedUsd: 487, recoveredBeforeUsd: 487, recoveredUsd: 974 });
  });

  it("halves from the month of the halving on, and stays switched off after a month of loss", () => {
    const [before, after, later] = paybackSchedule({ ...PLAIN, monthsToHalving: 1 });
    expect([before.revenueUsdPerPhDay, after.revenueUsdPerPhDay]).toEqual([40, 20]);
    expect([before.running, after.running, later.running]).toEqual([1, 0, 0]);
    expect(after.earnedUsd).toBeLessThan(0);
    expect([before, after, later].map(({ recoveredUsd }) => recoveredUsd)).toEqual([487, 487, 487]);
  });

  it("switches off where revenue just pays for energy", () => {
    const [month] = paybackSchedule({ ...PLAIN, hashpriceUsdPerPhDay: 24 });
    expect(month).toMatchObject({ earnedUsd: 0, running: 0, recoveredUsd: 0 });
  });
});
