import { normalCdf } from "../../src/core/normal";
import { naturalLog, normalQuantile, triangular, uniformFrom } from "../../src/core/random";

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
