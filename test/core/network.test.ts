import fc from "fast-check";
import { halvingDate } from "../../src/core/halving";
import {
  blockRewardBtc,
  networkDifficulty,
  networkHashrateEhs,
  nextDifficulty,
  subsidySatoshi,
} from "../../src/core/network";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const difficulty = between(1e9, 1e18);

describe("difficulty and hashrate", () => {
  it("are inverse", () => {
    fc.assert(
      fc.property(difficulty, between(1, 1e5), (d, seconds) => {
        const there = networkHashrateEhs(d, seconds);
        expect(networkDifficulty(there, seconds) / d).toBeCloseTo(1, 12);
      }),
    );
  });

  it("meet at ten minutes after a retarget", () => {
    fc.assert(
      fc.property(difficulty, between(150, 2400), (d, seconds) => {
        const before = networkHashrateEhs(d, seconds);
        const after = networkHashrateEhs(nextDifficulty(d, seconds), 600);
        expect(after / before).toBeCloseTo(1, 12);
      }),
    );
  });

  it("move by a factor of four at most", () => {
    fc.assert(
      fc.property(difficulty, between(1e-3, 1e7), (d, seconds) => {
        const factor = nextDifficulty(d, seconds) / d;
        expect(factor).toBeGreaterThanOrEqual(0.25);
        expect(factor).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("block reward", () => {
  it("does not depend on the basis in which the same fees are told", () => {
    fc.assert(
      fc.property(between(0.01, 50), between(0, 100), (subsidyBtc, fees) => {
        const total = subsidyBtc + fees;
        const ofReward = { subsidyBtc, feeFraction: fees / total, feeBasis: "reward" } as const;
        const ofSubsidy = {
          subsidyBtc,
          feeFraction: fees / subsidyBtc,
          feeBasis: "subsidy",
        } as const;
        expect(blockRewardBtc(ofReward) / total).toBeCloseTo(1, 9);
        expect(blockRewardBtc(ofSubsidy) / total).toBeCloseTo(1, 12);
      }),
    );
  });

  it("adds up to fewer than 21 million bitcoin, to the satoshi", () => {
    const eras = Array.from({ length: 64 }, (_, era) => subsidySatoshi(era * 210_000) * 210_000);
    expect(eras.reduce((sum, satoshi) => sum + satoshi, 0)).toBe(2_099_999_997_690_000);
  });
});

describe("halving date", () => {
  const height = fc.integer({ min: 0, max: 6_900_000 });

  it("stays where it is while blocks come at the assumed pace", () => {
    fc.assert(
      fc.property(
        height,
        between(40_000, 60_000),
        fc.integer({ min: 1, max: 30 }),
        (h, date, n) => {
          const now = { height: h, asOfDate: date, halvingNumber: 33, blockSeconds: 600 };
          const later = { ...now, height: h + 144 * n, asOfDate: date + n };
          expect(halvingDate(later)).toBeCloseTo(halvingDate(now), 6);
        },
      ),
    );
  });

  it("comes every 210,000 blocks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 32 }), between(60, 1200), (n, blockSeconds) => {
        const one = { height: 0, asOfDate: 39_816, halvingNumber: n, blockSeconds };
        const apart = halvingDate({ ...one, halvingNumber: n + 1 }) - halvingDate(one);
        expect(apart).toBeCloseTo((210_000 * blockSeconds) / 86_400, 6);
      }),
    );
  });
});
