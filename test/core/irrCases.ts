const repeat = (count: number, value: number) => new Array<number>(count).fill(value);

const FOUR_YEARS = [-100, 39, 59, 55, 20];

/** The published cases that other libraries fail on; roots to the digits found by scanning. */
export const IRR_CASES: readonly [string, readonly number[], readonly number[]][] = [
  ["four years of income", FOUR_YEARS, [0.2809484]],
  ["formulajs issue 174", [-15000, 6630], [-0.558]],
  [
    "formulajs issue 197",
    [-976500, -24338874, -3354506, 814300, 1595562, 1975118, 1688159, 391944],
    [-0.3109273],
  ],
  ["finance.js issue 47", [-206136.99, ...repeat(23, 8993.21), 18993.21], [0.0071414]],
  ["a loss of most", [-100, 1, 1, 2], [-0.7127677]],
  ["eleven times the money", [-1, 11], [10]],
  ["at 1e-11 of the size", FOUR_YEARS.map((flow) => flow * 1e-11), [0.2809484]],
  ["at 1e12 of the size", FOUR_YEARS.map((flow) => flow * 1e12), [0.2809484]],
  ["zeros before", [0, 0, ...FOUR_YEARS], [0.2809484]],
  ["two rates", [-100, 230, -132], [0.1, 0.2]],
  ["240 months", [...repeat(24, -10), ...repeat(216, 2)], [0.0053657]],
  ["money only comes in", [100, 50, 10], []],
  ["zeros after", [...FOUR_YEARS, 0, 0], [0.2809484]],
];
