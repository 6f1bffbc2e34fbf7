import { normalCdf } from "../../src/core/normal";
import { pertQuantile } from "../../src/core/pert";
import {
  exponential,
  naturalLog,
  normalQuantile,
  triangular,
  uniformFrom,
} from "../../src/core/random";

/** First words of PractRand's sfc32 for the seed of 2 (low word) and 1 (high word). */
const WORDS = [
  0x03b80bb8, 0xa87dbc7e, 0x1787178c, 0x4c7b7234, 0xc65dade2, 0x2c692349, 0xf52c2153, 0xdf098072,
  0x9d49b03c, 0x9562381a, 0xc9b41738, 0x64b75e54, 0x36ce9b32, 0xf106947e, 0x0afc726b, 0x549bbc87,
];

describe("random numbers", () => {
  it("are those of the published generator, two words a number", () => {
    const uniform = uniformFrom(2 ** 32 + 2);
    const draws = Array.from({ length: WORDS.length / 2 }, uniform);
    expect(draws).toEqual(
      draws.map((_, draw) => {
        const [first, second] = WORDS.slice(2 * draw);
        return ((first >>> 6) * 2 ** 26 + (second >>> 6) + 0.5) / 2 ** 52;
      }),
    );
  });

  it("fill the unit interval evenly", () => {
    const uniform = uniformFrom(42);
    const counts = new Array<number>(20).fill(0);
    for (let draw = 0; draw < 200_000; draw++) {
      counts[Math.floor(uniform() * 20)] += 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 99.9% quantile of chi-square with 19 degrees of freedom.
    expect(chiSquare).toBeLessThan(43.82);
  });

  it.each([1e-300, 1e-10, 0.001, 0.02, 0.3, 0.5, 0.7, 0.975, 0.999])(
    "have the normal quantile of %d",
    (probability) => {
      const back = normalCdf(normalQuantile(probability));
      expect(Math.abs(back / probability - 1)).toBeLessThan(1e-11);
    },
  );

  it.each([1e-300, 1e-5, 0.1, 0.5, 1, 1.5, 10, 1e200])("have the logarithm of %d", (value) => {
    expect(Math.abs(naturalLog(value) - Math.log(value))).toBeLessThanOrEqual(
      4e-16 * Math.max(1, Math.abs(Math.log(value))),
    );
  });

  it.each([-745, -700.5, -20, -1e-9, 0, 1e-300, 0.3, 0.35, 1, 30.3, 700, 709.78])(
    "have the exponential of %d",
    (x) => {
      const exact = Math.exp(x);
      expect(Math.abs(exponential(x) - exact)).toBeLessThanOrEqual(4e-16 * exact);
    },
  );

  it("have an exponential of nothing and of too much", () => {
    expect([-800, -Infinity, 800, Infinity].map(exponential)).toEqual([0, 0, Infinity, Infinity]);
  });

  // Quantiles of scipy.stats.beta(1.8, 4.2) and beta(5, 1), whose last is the fifth root.
  it.each([
    [1e-12, 0.2, 6.268514882381161e-8],
    [0.05, 0.2, 0.058977387611817235],
    [0.5, 0.2, 0.2766722593925189],
    [0.9, 0.2, 0.545334050433582],
    [0.999999, 0.2, 0.9730177349343748],
    [0.3, 1, 0.3 ** 0.2],
    [0.3, 0, 1 - 0.7 ** 0.2],
  ])("have the PERT quantile of %d with a mode at %d", (uniform, mode, place) => {
    expect(Math.abs(pertQuantile([0, mode, 1])(uniform) / place - 1)).toBeLessThan(1e-13);
    expect(pertQuantile([10, 10 + 4 * mode, 14])(uniform)).toBeCloseTo(10 + 4 * place, 12);
  });

  it("stay within a triangle and meet its corners", () => {
    expect(triangular(0, [2, 5, 9])).toBe(2);
    expect(triangular(1, [2, 5, 9])).toBe(9);
    expect(triangular(3 / 7, [2, 5, 9])).toBeCloseTo(5, 12);
    // 2 + sqrt(0.1 x 7 x 3) and 9 - sqrt(0.2 x 7 x 4).
    expect(triangular(0.1, [2, 5, 9])).toBeCloseTo(3.44913767, 8);
    expect(triangular(0.8, [2, 5, 9])).toBeCloseTo(6.63356809, 8);
    expect(triangular(0.3, [4, 4, 4])).toBe(4);
  });
});
