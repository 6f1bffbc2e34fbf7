import fc from "fast-check";
import { irr, irrRoots } from "../../src/core/irr";
import { seriesOf } from "../../src/core/netValue";
import { CalcError } from "../../src/core/errors";
import { isolateExponents } from "../../src/core/rateIsolation";
import { IRR_CASES } from "./irrCases";
import { searchExponents as search } from "./searchExponents";
import { countRates } from "./sturm";

const searchExponents = (amounts: Float64Array) =>
  search(seriesOf({ count: amounts.length, amounts }));
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const flows = (...values: readonly number[]) => Float64Array.from(values);
const repeat = (count: number, value: number) => new Array<number>(count).fill(value);

const noResult = (message: string): Error =>
  expect.objectContaining({ code: "noResult", message }) as Error;

describe.each(IRR_CASES)("%s", (_, values, rates) => {
  it("has the rates it should have, and no other", () => {
    if (rates.length === 0) {
      expect(() => irrRoots(flows(...values))).toThrow("no rate");
      return;
    }
    const found = irrRoots(flows(...values));
    expect(found).toHaveLength(rates.length);
    found.forEach((rate, index) => expect(Math.abs(rate - rates[index])).toBeLessThan(5.1e-8));
  });

  it("has an IRR only if there is one rate", () => {
    if (rates.length === 1) {
      expect(Math.abs(irr(flows(...values)) - rates[0])).toBeLessThan(5.1e-8);
    } else {
      expect(() => irr(flows(...values))).toThrow(rates.length === 0 ? "no rate" : "several rates");
    }
  });
});

it.each([
  ["without a flow", [0, 0], "no rate: the cash flows need both signs"],
  ["of one sign", [5, 0, 3], "no rate: the cash flows need both signs"],
  ["never worth nothing", [10, -1, 10], "no rate: the net present value is never 0"],
])("says why cash flows %s have no rate", (_, values, sentence) => {
  expect(() => irrRoots(flows(...values))).toThrow(noResult(sentence));
});

it.each([
  ["near the largest number", 2 ** 1016],
  ["beyond which squares overflow", 2 ** 600],
  ["below which squares vanish", 2 ** -600],
  ["near the smallest number", 2 ** -1074],
])("gives the same rates for cash flows %s", (_, size) => {
  const once = [-240, 144, 144, 16];
  const twice = [-100, 230, -132];
  expect(irr(flows(...once.map((flow) => flow * size)))).toBeCloseTo(irr(flows(...once)), 12);
  const roots = irrRoots(flows(...twice.map((flow) => flow * size)));
  expect(roots).toHaveLength(2);
  expect(roots[0]).toBeCloseTo(0.1, 12);
  expect(roots[1]).toBeCloseTo(0.2, 12);
});

it("finds the rates of cash flows with empty periods between", () => {
  // 3 + 6 v^2 - 20 v^4 + 8 v^6 - v^7 is 3, -4, 91 and -81,533 at v = 0, 1, 2 and 8.
  const values = [3, 0, 6, 0, -20, 0, 8, -1];
  const found = irrRoots(flows(...values)).map((rate) => 1 / (1 + rate));
  expect(found).toHaveLength(3);
  [
    [2, 8],
    [1, 2],
    [0, 1],
  ].forEach(([above, below], index) => {
    expect(found[index]).toBeGreaterThan(above);
    expect(found[index]).toBeLessThan(below);
    expect(relativeNetValue(values, 1 / found[index] - 1)).toBeLessThan(1e-12);
  });
});

it("finds the rate of a loss where more was paid in than comes back", () => {
  const values = [-3, -3, -3, 2];
  expect(relativeNetValue(values, irr(flows(...values)))).toBeLessThan(1e-12);
});

it("says that rates in a cluster cannot be told apart, and never counts them as one", () => {
  // Two rates, -23.585% and -23.541%, in these exact numbers; the other two are complex.
  const cluster = [
    1000000, -3057561.7225816175, 3505756.3386875487, -1786511.0200441887, 341397.9691103448,
  ];
  expect(() => irrRoots(flows(...cluster))).toThrow(
    noResult("the rates lie too close together to be told apart"),
  );
  expect(() => irr(flows(...cluster))).toThrow("too close together");
});

it("says that there are several rates as a number error", () => {
  expect(() => irr(flows(-100, 230, -132))).toThrow(CalcError);
  expect(() => irr(flows(-100, 230, -132))).toThrow("use CASHFLOW_IRR_ROOTS");
});

describe("one change of sign", () => {
  const conventional = fc
    .tuple(
      fc.array(between(0.01, 100), { minLength: 1, maxLength: 40 }),
      fc.array(between(0, 100), { minLength: 1, maxLength: 320 }),
    )
    .filter(([, received]) => received.some((amount) => amount > 0.01))
    .map(([paid, received]) => [...paid.map((amount) => -amount), ...received]);

  it("always has a rate, at which the net present value is 0", () => {
    fc.assert(
      fc.property(conventional, (values) => {
        expect(relativeNetValue(values, irr(flows(...values)))).toBeLessThan(1e-12);
      }),
    );
  });

  it("gives the rate that isolation and search find too", () => {
    fc.assert(
      fc.property(conventional, (values) => {
        const trimmed = flows(...values.slice(0, values.findLastIndex((v) => v !== 0) + 1));
        const rate = irr(trimmed);
        for (const exponents of [isolateExponents(trimmed), searchExponents(trimmed)]) {
          expect(exponents).toHaveLength(1);
          expect(relativeError(Math.expm1(exponents[0]), rate)).toBeLessThan(1e-11);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("does not depend on size, side or zeros around", () => {
    fc.assert(
      fc.property(conventional, between(-290, 290), fc.nat(30), (values, size, zeros) => {
        const scaled = values.map((flow) => -flow * 10 ** size);
        const padded = flows(...repeat(zeros, 0), ...scaled, ...repeat(zeros, 0));
        expect(relativeError(irr(padded), irr(flows(...values)))).toBeLessThan(1e-11);
      }),
    );
  });

  it("reaches rates near -100% and beyond any bound", () => {
    fc.assert(
      fc.property(between(-15, 15), fc.integer({ min: 1, max: 300 }), (size, periods) => {
        const values = flows(-1, ...repeat(periods - 1, 0), 10 ** (size * periods));
        fc.pre(values[periods] > 1e-300 && values[periods] < 1e300);
        expect(Math.abs((1 + irr(values)) / 10 ** size - 1)).toBeLessThan(
          1e-9 + 1e-15 / 10 ** size,
        );
      }),
    );
  });

  it("stays above -100% where rounding would say less", () => {
    expect(irr(flows(-1e300, 1e-10))).toBeGreaterThan(-1);
  });
});

describe("several changes of sign", () => {
  const whole = fc
    .array(fc.integer({ min: -12, max: 12 }), { minLength: 2, maxLength: 9 })
    .filter((values) => values.some((v) => v > 0) && values.some((v) => v < 0));

  it("gives as many rates as Sturm's theorem counts", () => {
    fc.assert(
      fc.property(whole, (values) => {
        expect(rootsOrNone(values)).toHaveLength(countRates(values));
      }),
      { numRuns: 1000 },
    );
  });

  it("misses nothing that a scan sees", () => {
    fc.assert(
      fc.property(whole, (values) => {
        const found = rootsOrNone(values);
        found.forEach((rate) => expect(relativeNetValue(values, rate)).toBeLessThan(1e-7));
        for (const [low, high] of crossingsByScan(values)) {
          expect(found.filter((rate) => rate >= low && rate <= high).length % 2).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("finds rates put in, each once, also touched ones", () => {
    const rates = fc.uniqueArray(
      fc.tuple(fc.integer({ min: -90, max: 300 }), fc.integer({ min: 1, max: 2 })),
      { minLength: 1, maxLength: 4, selector: ([percent]) => Math.round(percent / 10) },
    );
    fc.assert(
      fc.property(rates, (chosen) => {
        const sorted = [...chosen].sort(([a], [b]) => a - b);
        // 100 / 100 per period and (100 + percent) / 100 back: whole numbers, so nothing is rounded.
        const factors = sorted.flatMap(([percent, times]) =>
          repeat(times, percent).map((p) => [-100, 100 + p]),
        );
        const found = rootsOrNone(factors.reduce(product, [1]));
        expect(found).toHaveLength(sorted.length);
        found.forEach((rate, index) => {
          expect(Math.abs(rate - sorted[index][0] / 100)).toBeLessThan(1e-5);
        });
      }),
    );
  });

  it("handles 240 to 360 months with a second rate late", () => {
    const lease = fc.record({
      build: fc.integer({ min: 1, max: 24 }),
      months: fc.integer({ min: 216, max: 335 }),
      rent: between(0.6, 3),
      second: between(0.05, 0.5),
    });
    fc.assert(
      fc.property(lease, ({ build, months, rent, second }) => {
        const first = [...repeat(build, -10), ...repeat(months, (rent * build) / 20)];
        const both = product(first, [1, -(1 + second)]);
        const rate = irr(flows(...first));
        const found = irrRoots(flows(...both));
        expect(found).toHaveLength(2);
        expect(relativeError(found[0], rate)).toBeLessThan(1e-9);
        expect(relativeError(found[1], second)).toBeLessThan(1e-9);
        expect(() => irr(flows(...both))).toThrow("several rates");
      }),
    );
  });

  it("isolates and searches to the same rates in noisy months", () => {
    const noisy = fc.array(between(-1, 1.2), { minLength: 30, maxLength: 120 });
    fc.assert(
      fc.property(noisy, between(0.5, 30), (values, paid) => {
        const series = flows(-paid, ...values.filter((v) => Math.abs(v) > 1e-3), 0.5);
        const isolated = isolateExponents(series);
        const searched = searchExponents(series);
        expect(searched).toHaveLength(isolated.length);
        searched.forEach((x, index) =>
          expect(relativeError(x, isolated[index])).toBeLessThan(1e-8),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("answers a decade of daily flows that change sign every day", () => {
    const days = Float64Array.from(
      { length: 3650 },
      (_, t) => (t % 2 === 0 ? -1 : 1) * (1 + (t % 7)),
    );
    const found = irrRoots(days);
    expect(found).toHaveLength(1);
    expect(relativeNetValue([...days], found[0])).toBeLessThan(1e-9);
  });

  describe("in a search", () => {
    const rates = (...values: readonly number[]) =>
      searchExponents(flows(...values)).map((x) => Math.round(Math.expm1(x) * 1e6) / 1e6);

    it("finds rates that are crossed, and one that sits on a bound", () => {
      expect(rates(-100, 230, -132)).toEqual([0.1, 0.2]);
      expect(rates(-2, 7, -7, 2)).toEqual([-0.5, 0, 1]);
    });

    it("finds a touched rate once", () => {
      expect(rates(-100, 220, -121)).toEqual([0.1]);
      expect(rates(...product([-100, 220, -121], [100, -240, 144]))).toEqual([0.1, 0.2]);
    });

    it("finds a rate once where the net present value is flat", () => {
      const [rate, ...others] = searchExponents(flows(-1000, 3300, -3630, 1331)).map(Math.expm1);
      expect(others).toEqual([]);
      expect(rate).toBeCloseTo(0.1, 4);
    });

    it("tells two rates apart that nearly touch", () => {
      const near = product([-1, 1.1], [1, -(1.1 + 1e-6)]);
      const found = searchExponents(flows(...near)).map(Math.expm1);
      expect(found).toHaveLength(2);
      expect(found[1] - found[0]).toBeCloseTo(1e-6, 8);
    });

    it("gives up where rates cannot be told apart", () => {
      const tenfold = repeat(10, 0)
        .map(() => [-10, 11])
        .reduce(product);
      expect(() => searchExponents(flows(...tenfold))).toThrow(
        noResult("the rates lie too close together to be told apart"),
      );
    });
  });

  it("counts a triple and a fivefold rate once", () => {
    const triple = [1, 2, 3].map(() => [-10, 11]).reduce(product);
    const fivefold = [1, 2, 3, 4, 5].map(() => [-10, 11]).reduce(product);
    expect(irrRoots(flows(...triple))).toHaveLength(1);
    expect(irr(flows(...triple))).toBeCloseTo(0.1, 9);
    expect(irr(flows(...fivefold))).toBeCloseTo(0.1, 9);
  });
});

function rootsOrNone(values: readonly number[]): number[] {
  try {
    return irrRoots(flows(...values));
  } catch (error) {
    expect(error).toEqual(expect.objectContaining({ code: "noResult" }));
    return [];
  }
}

/** |net present value| over the sum of all discounted amounts, summed the plain way. */
function relativeNetValue(values: readonly number[], rate: number): number {
  const base = rate < 0 ? values.length - 1 : 0;
  const discounted = values.map((flow, t) => flow * (1 + rate) ** (base - t));
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return Math.abs(sum(discounted)) / sum(discounted.map(Math.abs));
}

/** Neighbouring rates on a fine grid between which the net present value changes sign. */
function crossingsByScan(values: readonly number[]): [number, number][] {
  const grid = Array.from({ length: 1600 }, (_, k) => Math.expm1(-4 + k / 200));
  const netValue = (rate: number) =>
    values.reduce((sum, flow, t) => sum + flow * (1 + rate) ** (values.length - 1 - t), 0);
  const net = grid.map(netValue);
  return grid.flatMap((rate, k): [number, number][] =>
    k > 0 && net[k - 1] * net[k] < 0 ? [[grid[k - 1], rate]] : [],
  );
}

function product(a: readonly number[], b: readonly number[]): number[] {
  const result = repeat(a.length + b.length - 1, 0);
  a.forEach((x, i) => b.forEach((y, j) => (result[i + j] += x * y)));
  return result;
}

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
}
