import { solutions, type Curve, type Domain } from "../../src/core/rootSearch";

const WIDE: Domain = { lowest: -1e12, highest: 1e12 };
const GUESS: Domain = { ...WIDE, guess: 7.5 };
const COUNTS: Domain = { lowest: 0, highest: 1e12, steps: 1 };
const FROM_3: Domain = { ...COUNTS, lowest: 3 };

it.each<readonly [string, Curve, number, Domain, readonly number[]]>([
  ["a crossing", (x) => 3 * x, 12.6, WIDE, [4.2]],
  ["two crossings", (x) => x * x, 30.25, WIDE, [-5.5, 5.5]],
  ["none", (x) => x * x + 1, 0.5, WIDE, []],
  ["none at a pole", (x) => 1 / (x - 0.3), 0, WIDE, []],
  ["none at a step", (x) => (x < 0.3 ? -1 : 1), 0, WIDE, []],
  ["none at a step of tiny values", (x) => (x < 0.3 ? -1e-12 : 1e-12), 0, WIDE, []],
  ["none at a step to large values", (x) => (x < 0.3 ? -1 : 1e12), 0, WIDE, []],
  ["a crossing of values whose products vanish", (x) => (x - 7.7) * 1e-200, 0, WIDE, [7.7]],
  ["a touch at 0", (x) => x * x, 0, WIDE, [0]],
  ["beside a hole", (x) => (x < -2 ? NaN : x), 7.7, WIDE, [7.7]],
  ["the lower bound", (x) => x, 5.3, { lowest: 5.3, highest: 9 }, [5.3]],
  ["the upper bound", (x) => x, 5.3, { lowest: 1, highest: 5.3 }, [5.3]],
  ["none beyond a bound", (x) => x, 5.4, { lowest: 1, highest: 5.3 }, []],
  ["neighbours near a guess", twins(17.1, 17.5), 0, { ...WIDE, guess: 17 }, [17.1, 17.5]],
  ["no neighbours without it", twins(17.1, 17.5), 0, WIDE, []],
  ["neighbours in a share", twins(0.515, 0.525), 0, { lowest: 0, highest: 1 }, [0.515, 0.525]],
  ["neighbours off zero", twins(61.3, 61.9), 0, { lowest: 40, highest: 90 }, [61.3, 61.9]],
  ["no neighbours in a wide domain", twins(0.515, 0.525), 0, { lowest: 0, highest: 2e7 }, []],
  ["a whole number", (x) => 3 * x, 12, { ...WIDE, steps: 1 }, [4]],
  ["a whole number between samples", (x) => 3 * x, 3_333, { ...WIDE, steps: 1 }, [1_111]],
  ["whole months of years", (x) => 3 * x, 25.25, { ...WIDE, steps: 12 }, [101 / 12]],
  ["a step beside the target, but for rounding", (x) => 0.1 * x, 0.3, FROM_3, [3]],
  ["a step with nothing below it", (x) => (x < 3 ? NaN : 0.1 * x), 0.3, COUNTS, [3]],
  ["the guess on a stretch beside the target, but for rounding", () => 0.1 * 3, 0.3, GUESS, [7.5]],
  ["none on a stretch further away", () => 0.1 * 3, 0.3001, GUESS, []],
  [
    "one of a few, alone",
    noneAt(
      28,
      noneAt(30, (x) => x),
    ),
    29,
    { lowest: 0, highest: 300, steps: 1 },
    [29],
  ],
  ["one of a list", (x) => 3 * x, 12, { ...WIDE, steps: [1, 4, 12] }, [4]],
  ["none beside a list", (x) => 3 * x, 15, { ...WIDE, steps: [1, 4, 12] }, []],
  ["no part of a month", (x) => 3 * x, 25.3, { ...WIDE, steps: 12 }, []],
  ["no part of a whole number", (x) => 3 * x, 3_334, { ...WIDE, steps: 1 }, []],
  ["tiny", (x) => x, 1.234e-9, WIDE, [1.234e-9]],
  ["one between numbers", (x) => x ** 3, 2e30, WIDE, [1e10 * Math.cbrt(2)]],
  ["tiny beside a pole", noneAt(0, (x) => 1 / x), 1e22, { lowest: 0, highest: 1e300 }, [1e-22]],
  ["as tiny below it", noneAt(0, (x) => 1 / x), -1e100, { lowest: -1, highest: 0 }, [-1e-100]],
  ["close to an end", noneAt(1, (x) => 1 / (1 - x)), 512, { lowest: 0, highest: 1 }, [511 / 512]],
  [
    "close to a start",
    noneAt(5, (x) => 1 / (x - 5)),
    4096,
    { lowest: 5, highest: 9 },
    [5 + 2 ** -12],
  ],
  ["beyond 1e15", (x) => x / 3, 1e17, { lowest: 0, highest: Number.MAX_VALUE }, [3e17]],
  ["near the largest number", (x) => x, 1.5e308, { lowest: 0, highest: 1.7e308 }, [1.5e308]],
  ["none where both ends are endless", (x) => (x < 7 ? -Infinity : Infinity), 0, WIDE, []],
  ["large, with a target alike", (x) => x, -1.234e11, WIDE, [-1.234e11]],
])("finds %s", (_, curve, target, domain, expected) => {
  const found = solutions(curve, target, domain);
  expect(found).toHaveLength(expected.length);
  found.forEach((root, index) => {
    const wanted = expected[index];
    expect(Math.abs(root - wanted)).toBeLessThanOrEqual(1e-14 * Math.abs(wanted));
  });
});

it("asks for whole numbers only where the argument counts", () => {
  const asked: number[] = [];
  solutions((x) => asked.push(x), 0.5, { lowest: 0, highest: 1_000, guess: 7.5, steps: 1 });
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.every(Number.isInteger)).toBe(true);
});

/** As a function refuses the end of its argument's range. */
function noneAt(end: number, curve: Curve): Curve {
  return (x) => (x === end ? NaN : curve(x));
}

function twins(one: number, other: number): Curve {
  return (x) => (x - one) * (x - other);
}
