import fc from "fast-check";
import type { FunctionDefinition } from "../../src/catalog/define";
import { compile, readArguments } from "../../src/catalog/evaluate";
import { CalcError } from "../../src/core/errors";
import { answer, bareFunction } from "../support";

/** a + 10 b + 100 c, so that each element shows which values it was made of. */
const digits = bareFunction({
  name: "DIGITS",
  parameters: {
    a: { kind: "number", unit: "number", description: "Units", max: 1e6 },
    b: { kind: "number", unit: "number", description: "Tens", default: 2, min: -100 },
    c: { kind: "number", unit: "number", description: "Hundreds", optional: true },
    sign: { kind: "choice", description: "Sign", choices: ["plus", "minus"], default: "plus" },
  },
  compute: ({ a, b, c, sign }) => (sign === "plus" ? 1 : -1) * (a + 10 * b + 100 * (c ?? 3)),
});

/** Sum of products, and how many rows were used. */
const products = bareFunction({
  name: "PRODUCTS",
  parameters: {
    left: { kind: "series", unit: "number", description: "Left", blanks: "skip", min: 0 },
    right: { kind: "series", unit: "number", description: "Right", blanks: "skip" },
    price: { kind: "series", unit: "number", description: "Price", blanks: "skip", orOne: true },
    scale: { kind: "number", unit: "number", description: "Scale", default: 1 },
  },
  compute: ({ left, right, price, scale }) =>
    scale *
    left.reduce((sum, l, row) => sum + l * right[row] * price[price.length === 1 ? 0 : row], 0),
});

const flows = bareFunction({
  name: "FLOWS",
  parameters: {
    cashflowsUsd: { kind: "series", unit: "USD", description: "Flows", blanks: "reject" },
  },
  compute: ({ cashflowsUsd }) => cashflowsUsd.length,
});

/** Each row of a load at its price, one after the other in time. */
const loads = bareFunction({
  name: "LOADS",
  parameters: {
    prices: { kind: "series", unit: "number", description: "Prices", blanks: "reject" },
    hours: {
      kind: "series",
      unit: "number",
      description: "Hours",
      blanks: "reject",
      orOne: true,
      default: 2,
    },
  },
  compute: ({ prices, hours }) =>
    prices.reduce((sum, price, row) => sum + price * hours[hours.length === 1 ? 0 : row], 0),
});

const shown = (definition: FunctionDefinition, ...values: unknown[]): unknown[][] =>
  answer(definition, values).map((row) =>
    row.map((cell) => (cell instanceof CalcError ? `${cell.code}: ${cell.message}` : cell)),
  );

function shownError(values: readonly unknown[]): string {
  try {
    compile(digits)(values);
    return "none";
  } catch (error) {
    const { code, message } = error as CalcError;
    return `${code}: ${message}`;
  }
}

describe("one set of arguments", () => {
  it.each([
    ["values", [1, 2, 3], 321],
    ["cells", [[[1]], [[2]], [[3]]], 321],
    ["a flat row as a cell", [[1], [2], [3]], 321],
    ["omitted as null", [1, null, null], 321],
    ["omitted as undefined", [1], 321],
    ["omitted as an empty cell", [[[1]], [[""]], [[null]]], 321],
    ["an empty array as blank", [1, [], [[]]], 321],
    ["a formatted number", [{ type: "Double", basicValue: 1, numberFormat: "0.0" }], 321],
    ["text in any case", [1, null, null, " MINUS "], -321],
    ["an invocation object at the end", [1, 2, 3, "plus", { address: "A1" }], 321],
    ["an invocation object in the place of an argument", [1, 2, { address: "A1" }], 321],
  ])("takes %s", (_, values, expected) => {
    expect(shown(digits, ...values)).toEqual([[expected]]);
  });

  it("shows no negative zero", () => {
    expect(Object.is(answer(digits, [0, 0, 0, "minus"])[0][0], 0)).toBe(true);
  });

  it.each([
    ["text", ["x"], "invalidInput: a must be a number, got text 'x'"],
    ["a number as text", ["1"], "invalidInput: a must be a number, got text '1'"],
    ["a truth value", [true], "invalidInput: a must be a number, got TRUE"],
    ["nothing", [null], "invalidInput: a is missing"],
    ["an error", [{ code: "#NUM!" }], "noResult: a holds the error #NUM!"],
    ["an unknown error", [{ code: "#SPILL!" }], "invalidInput: a holds the error #SPILL!"],
    [
      "an error as a rich value",
      [{ type: "Error", basicValue: "#N/A" }],
      "notFound: a holds the error #N/A",
    ],
    [
      "an entity",
      [{ type: "Entity", text: "IREN" }],
      "invalidInput: a holds a data card; use a field of it, such as A1.Price",
    ],
    ["a function", [() => 1], "invalidInput: a holds not a cell value"],
    ["infinity", [Infinity], "noResult: a holds not a finite number"],
    ["too much", [2e6], "invalidInput: a must be at most 1,000,000, got 2,000,000"],
  ])("refuses %s", (_, values, message) => {
    expect(shown(digits, ...values)).toEqual([[message]]);
  });

  it("reads the arguments by name", () => {
    expect({ ...readArguments(digits, [1]) }).toEqual({
      a: 1,
      b: 2,
      c: undefined,
      sign: "plus",
    });
    expect(() => readArguments(digits, [1, [[1, 2]]])).toThrow("b must be one cell here");
  });

  it("changes nothing it was given", () => {
    const values = Object.freeze([Object.freeze([Object.freeze([1])]), 2]);
    expect(compile(digits)(values)).toEqual([[321]]);
  });
});

describe("ranges", () => {
  it.each([
    ["a column", [[[1], [4]], 2, 3], [[321], [324]]],
    ["a row", [[[1, 4]], 2, 3], [[321, 324]]],
    [
      "a row with a column",
      [[[1, 4]], [[2], [5]], 3],
      [
        [321, 324],
        [351, 354],
      ],
    ],
    ["two columns", [[[1], [4]], [[2], [5]], 3], [[321], [354]]],
    [
      "a block with a row",
      [
        [
          [1, 4],
          [6, 7],
        ],
        [[2, 5]],
        3,
      ],
      [
        [321, 354],
        [326, 357],
      ],
    ],
    ["a column with a range of one", [[[1], [4]], [[2]], [3]], [[321], [324]]],
    ["text", [1, 2, 3, [["plus"], ["minus"]]], [[321], [-321]]],
    ["blank elements with a default", [1, [[null], [5]], 3], [[321], [351]]],
  ])("broadcasts %s", (_, values, expected) => {
    expect(shown(digits, ...values)).toEqual(expected);
  });

  it("answers #N/A outside a shape", () => {
    const outside = "notFound: outside the shape of one of the ranges";
    expect(shown(digits, [[1], [4], [6]], [[2], [5]], 3)).toEqual([[321], [354], [outside]]);
  });

  it.each([
    ["blank and required", [[[1], [""]]], "invalidInput: a is blank in this element of the range"],
    ["blank without a default", [1, 2, [[3], [null]]], "invalidInput: c is blank in this"],
    ["blank text", [1, 2, 3, [["plus"], [""]]], "invalidInput: sign is blank in this"],
    ["wrong", [[[1], ["x"]], 2, 3], "invalidInput: a must be a number, got text 'x'"],
    ["an error", [[[1], [{ code: "#DIV/0!" }]], 2, 3], "divisionByZero: a holds the error #DIV/0!"],
  ])("lets the rest stand beside an element that is %s", (_, values, message) => {
    const [[first], [second]] = shown(digits, ...values);
    expect(first).toBe(321);
    expect(second).toContain(message);
  });

  it("throws when a cell that all elements use is wrong", () => {
    expect(() => compile(digits)([[[1], [2]], "x"])).toThrow("b must be a number");
  });

  it("takes the holes of ragged and sparse ranges as blank", () => {
    const sparse: unknown[] = [];
    sparse[1] = [4];
    const column = shown(digits, sparse, 2, 3);
    expect(column[0][0]).toContain("a is blank");
    expect(column[1][0]).toBe(324);
    expect(shown(digits, 1, [[2, 5], [2]], 3)).toEqual([
      [321, 351],
      [321, 321],
    ]);
    expect(shown(digits, 1, [[], []], 3)).toEqual([[321]]);
    expect(shown(digits, 1, [[2], [2, 5]], 3)).toEqual([
      [321, 321],
      [321, 351],
    ]);
  });

  it("finds the number out of bounds in a range of nothing but numbers", () => {
    expect(shown(digits, 1, [[-100], [-101]], 3)).toEqual([
      [-699],
      ["invalidInput: b must be at least -100, got -101"],
    ]);
    expect(shown(digits, [[1e6, 1e6 + 1]], 2, 3)).toEqual([
      [1_000_320, "invalidInput: a must be at most 1,000,000, got 1,000,001"],
    ]);
  });

  it("holds texts beside numbers where a function answers with either", () => {
    const worded = bareFunction({
      name: "WORDED",
      parameters: { a: { kind: "number", unit: "number", description: "a" } },
      compute: ({ a }) => (a < 0 ? "below zero" : a),
    });
    expect(shown(worded, [[1, -1, 2]])).toEqual([[1, "below zero", 2]]);
  });

  it("fills 100,000 cells and refuses one more, with the count", () => {
    const column = Array.from({ length: 100_000 }, () => [1]);
    expect(compile(digits)([column])).toHaveLength(100_000);
    expect(shownError([[...column, [1]]])).toBe(
      "invalidInput: the result would fill 100,001 cells (100,001 rows x 1 columns): " +
        "at most 100,000 fit, split the ranges",
    );
    const side = Array.from({ length: 400 }, () => 1);
    expect(() => compile(digits)([[side], side.map((one) => [one])])).toThrow("160,000 cells");
  });

  it("shows errors of one sentence as one error, and takes no stack trace for any", () => {
    const shownOnes: CalcError[] = [];
    const run = compile(digits, (error) => {
      shownOnes.push(error);
      return { says: error.message };
    });
    const cells = Array.from({ length: 1_000 }, (_, row) => [row % 2 === 0 ? "mins" : 7]);
    const answers = run([1, 2, 3, cells]).flat();
    expect(answers[998]).toBe(answers[0]);
    expect(answers[999]).toBe(answers[1]);
    expect(answers[1]).not.toBe(answers[0]);
    expect(shownOnes).toHaveLength(2);
    expect(shownOnes.map((error) => "stack" in error)).toEqual([false, false]);
  });

  it("equals calls one by one, in any order", () => {
    const cell = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom(null, "", "x", true, { code: "#N/A" }, 2e6),
    );
    const block = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      .filter((rows) => rows.length > 1 || rows[0].length > 1);
    const run = compile(digits);
    fc.assert(
      fc.property(block, block, (a, b) => {
        const grid = shown(digits, a, b, 3);
        grid.forEach((row, r) =>
          row.forEach((value, c) => {
            const at = (rows: unknown[][]): unknown =>
              rows[rows.length === 1 ? 0 : r]?.[rows[0].length === 1 ? 0 : c];
            const inside = [a, b].every(
              (rows) =>
                (rows.length === 1 || r < rows.length) &&
                (rows[0].length === 1 || c < rows[0].length),
            );
            const blank = [null, ""].includes(at(a) as string);
            if (inside && !blank) {
              expect(value).toEqual(shown(digits, at(a), at(b), 3)[0][0]);
            } else {
              expect(value).toContain(inside ? "a is blank" : "outside the shape");
            }
          }),
        );
        expect(run([1, 2, 3])).toEqual([[321]]);
      }),
    );
  });
});

describe("series", () => {
  it("reads rows, columns and blocks row by row", () => {
    expect(shown(products, [[1, 2]], [[3], [4]], 1)).toEqual([[11]]);
    expect(
      shown(
        products,
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 1],
          [1, 1],
        ],
        1,
      ),
    ).toEqual([[10]]);
    expect(shown(products, 5, 6, 2)).toEqual([[60]]);
  });

  it("leaves out rows that are blank in every paired series", () => {
    expect(shown(products, [[1], [""], [3]], [[1], [null], [1]], 1)).toEqual([[4]]);
    expect(shown(products, [[1], [""], [3]], [[1], [null], [1]], [[2], [""], [1]])).toEqual([[5]]);
  });

  it("broadcasts its other arguments", () => {
    expect(shown(products, [[1, 2]], [[3, 4]], 1, [[1], [10]])).toEqual([[11], [110]]);
  });

  it.each([
    ["unequal sizes", [[[1], [2]], [[1]], 1], "right must have as many cells as left: got 1 and 2"],
    ["a half-blank row", [[[1], [2]], [[1], [""]], 1], "right is blank in row 2: fill it or clear"],
    ["text", [[[1], ["x"]], [[1], [2]], 1], "left in row 2 must be a number, got text 'x'"],
    ["a value out of bounds", [[[-1]], [[2]], 1], "left in row 1 must be at least 0, got -1"],
    ["an error cell", [[[{ code: "#REF!" }]], [[2]], 1], "left in row 1 holds the error #REF!"],
    ["nothing", [[[""], [null]], [[1], [2]], 1], "left is missing: give a range with numbers"],
  ])("refuses %s", (_, values, message) => {
    expect(shown(products, ...values)[0][0]).toContain(message);
  });

  it("allows blanks after the last cash flow, not between", () => {
    expect(shown(flows, [[-1], [2], [""], [null]])).toEqual([[2]]);
    expect(shown(flows, [[-1], [""], [2]])[0][0]).toContain(
      "cashflowsUsd is blank in row 2: type 0",
    );
  });
});

describe("paired series along time", () => {
  it.each([
    [
      "one row each",
      [
        [[1], [10]],
        [[3], [4]],
      ],
      43,
    ],
    ["one value for all", [[[1], [10]], 3], 33],
    ["the default where the second is left out", [[[1], [10]], null], 22],
    ["the default for a blank cell", [[[1], [10]], [[""]]], 22],
    [
      "blanks after the last row of both",
      [
        [[1], [10], [""]],
        [[3], [4]],
      ],
      43,
    ],
  ])("takes %s", (_, values, expected) => {
    expect(shown(loads, ...values)).toEqual([[expected]]);
  });

  it.each([
    [
      "unequal sizes",
      [
        [[1], [10]],
        [[3], [4], [5]],
      ],
      "hours must have as many cells as prices",
    ],
    [
      "too few",
      [
        [[1], [10], [100]],
        [[3], [4]],
      ],
      "hours must have as many cells as prices",
    ],
    [
      "a blank beside a filled row",
      [
        [[1], [10]],
        [[3], [""]],
      ],
      "hours is blank in row 2: type 0",
    ],
    [
      "a row that is only in the second",
      [
        [[1], [""]],
        [[3], [4]],
      ],
      "prices is blank in row 2",
    ],
    [
      "a range of blanks",
      [
        [[1], [10]],
        [[""], [""]],
      ],
      "hours is missing: give a range",
    ],
  ])("refuses %s", (_, values, message) => {
    expect(shown(loads, ...values)[0][0]).toContain(message);
  });
});

describe("series that may be left out", () => {
  const securities = bareFunction({
    name: "SECURITIES",
    parameters: {
      warrants: {
        kind: "series",
        unit: "shares",
        description: "W",
        blanks: "skip",
        optional: true,
        set: "warrants",
      },
      strikes: {
        kind: "series",
        unit: "USD",
        description: "S",
        blanks: "skip",
        optional: true,
        set: "warrants",
      },
      notes: { kind: "series", unit: "USD", description: "N", blanks: "skip", optional: true },
      caps: { kind: "series", unit: "USD", description: "C", blanks: "keep", optional: true },
      chance: {
        kind: "series",
        unit: "fraction",
        description: "P",
        blanks: "skip",
        orOne: true,
        default: 0.5,
      },
    },
    compute: (args) =>
      Object.values(args)
        .map((list) => [...(list as Float64Array)].join(" "))
        .join("|"),
  });

  it.each([
    ["all left out", [], "||||0.5"],
    [
      "one set",
      [
        [[1], [2]],
        [[3], [4]],
      ],
      "1 2|3 4|||0.5",
    ],
    ["the other set", [null, null, [[5], [6]]], "||5 6|NaN NaN|0.5"],
    ["a kept blank", [null, null, [[5], [6]], [[""], [7]]], "||5 6|NaN 7|0.5"],
    ["a row blank in all", [null, null, [[5], [""], [6]], [[7], [""], [""]]], "||5 6|7 NaN|0.5"],
    ["a value a row", [null, null, [[5], [6]], null, [[0.1], [0.2]]], "||5 6|NaN NaN|0.1 0.2"],
    [
      "blank ranges",
      [
        [[""], [""]],
        [[""], [""]],
      ],
      "||||0.5",
    ],
  ])("reads %s", (_, values, read) => {
    expect(shown(securities, ...values)).toEqual([[read]]);
  });

  it.each([
    ["half a set", [[[1]]], "strikes is missing: warrants needs it"],
    ["caps of nothing", [null, null, null, [[7]]], "notes is missing: caps needs it"],
    [
      "unequal sizes in a set",
      [[[1]], [[1], [2]]],
      "strikes must have as many cells as warrants: got 2 and 1",
    ],
    [
      "a blank beside a filled row",
      [
        [[1], [2]],
        [[3], [""]],
      ],
      "strikes is blank in row 2: fill it",
    ],
    [
      "a chance too few",
      [null, null, [[5], [6], [7]], null, [[0.1], [0.2]]],
      "chance must have as many cells as notes: got 2 and 3",
    ],
  ])("refuses %s", (_, values, message) => {
    expect(shown(securities, ...values)[0][0]).toContain(message);
  });

  const balance = bareFunction({
    name: "BALANCE",
    parameters: {
      dates: {
        kind: "series",
        unit: "date",
        description: "D",
        blanks: "reject",
        min: 1,
        whole: true,
        hint: "a day",
      },
      cash: { kind: "series", unit: "USD", description: "C", blanks: "reject" },
    },
    compute: ({ dates, cash }) => `${dates.length} ${cash.length}`,
  });

  it("ends series along time at the last row that one of them fills", () => {
    expect(shown(balance, [[1], [2], [""], [""]], [[3], [4], [""]])).toEqual([["2 2"]]);
    expect(shown(balance, [[1], [2], [""]], [[3], [4], [5]])[0][0]).toContain(
      "dates is blank in row 3: type the date",
    );
    expect(shown(balance, [[1], [2], [3]], [[3], [""], [5]])[0][0]).toContain(
      "cash is blank in row 2: type 0",
    );
    expect(shown(balance, [[1], [2]], [[3], [4], [5]])[0][0]).toContain(
      "cash must have as many cells as dates: got 3 and 2",
    );
    expect(shown(balance, [[1], [2], [3]], [[3], [4]])[0][0]).toContain(
      "cash must have as many cells as dates: got 2 and 3",
    );
    expect(shown(balance, [[1.5]], [[3]])[0][0]).toContain(
      "dates in row 1 must be a whole number, at least 1, got 1.5: a day",
    );
  });

  it("keeps blank rows of a required series whose blanks mean something", () => {
    const kept = bareFunction({
      name: "KEPT",
      parameters: {
        mw: { kind: "series", unit: "MW", description: "M", blanks: "skip" },
        dates: { kind: "series", unit: "date", description: "D", blanks: "keep" },
      },
      compute: ({ mw, dates }) => `${mw.join(" ")}|${dates.join(" ")}`,
    });
    expect(shown(kept, [[1], [2]], [[""], [""]])).toEqual([["1 2|NaN NaN"]]);
    expect(shown(kept, [[1]], [[""]])[0][0]).toContain("dates is missing");
  });
});

describe("names, tables and counts", () => {
  const named = bareFunction({
    name: "NAMED",
    parameters: {
      key: { kind: "key", description: "Key" },
      rank: { kind: "number", unit: "number", description: "Rank", whole: true, default: 1 },
      shares: {
        kind: "series",
        unit: "fraction",
        description: "Shares",
        blanks: "skip",
        min: 0,
        max: 1,
      },
      own: { kind: "table", description: "Own", optional: true },
    },
    compute: ({ key, rank, shares, own }) =>
      [key, rank, shares.length, own === undefined ? "no table" : own.length].join("|"),
  });

  it.each([
    ["a name without the blanks around it", [" abc ", 2, [[0, 1]]], "abc|2|2|no table"],
    ["a table that is skipped", ["a", null, [[1]], undefined], "a|1|1|no table"],
    ["a table of two rows", ["a", null, [[1]], [["x"], ["y"]]], "a|1|1|2"],
    [
      "a count that is not finite",
      ["a", Infinity, [[1]]],
      "noResult: rank holds not a finite number",
    ],
    ["a part of a count", ["a", 1.5, [[1]]], "invalidInput: rank must be a whole number, got 1.5"],
    [
      "a share above one",
      ["a", 1, [[1, 1.1]]],
      "invalidInput: shares in row 2 must be between 0 and 1, got 1.1",
    ],
  ])("take or refuse %s", (_, values, expected) => {
    expect(shown(named, ...values)).toEqual([[expected]]);
  });
});

it.each([
  ["plas", `must be one of "plus", "minus", got text 'plas', did you mean "plus"?`],
  ["sideways", `must be one of "plus", "minus", got text 'sideways'`],
  [7, 'must be one of "plus", "minus", got 7'],
])("says what may stand in the place of %p", (sign, sentence) => {
  expect(shown(digits, 1, 2, 3, sign)).toEqual([[`invalidInput: sign ${sentence}`]]);
});

it("makes #VALUE! of a bug, never a number", () => {
  const broken: FunctionDefinition = {
    ...digits,
    compute: () => {
      throw new TypeError("bug");
    },
  };
  expect(shown(broken, [[1], [2]])[1][0]).toContain("unexpected error");
});

it("refuses a result that is not finite", () => {
  expect(shown(digits, 1e6, 1e308)[0][0]).toContain("noResult: DIGITS has no finite result");
});

describe("blocks", () => {
  const lists = bareFunction({
    name: "LISTS",
    parameters: {
      rows: { kind: "number", unit: "number", description: "Rows", min: 0 },
      arguments: { kind: "arguments", description: "Others" },
    },
    compute: ({ rows, arguments: others }) =>
      Array.from({ length: rows }, (_, row) => [row === 0 ? -0 : row, others.length]),
  });

  it.each([
    ["none at all", [2], 0],
    ["nothing in their place", [2, null], 0],
    ["some", [2, [5, 6]], 2],
  ])("count repeating arguments: %s", (_, values, count) => {
    const block = answer(lists, values);
    expect(block).toEqual([
      [0, count],
      [1, count],
    ]);
    expect(Object.is(block[0][0], 0)).toBe(true);
  });

  it("may be empty", () => {
    expect(answer(lists, [0])).toEqual([]);
  });

  it("fill up to 100,000 cells and say how many more would be too many", () => {
    expect(answer(lists, [50_000])).toHaveLength(50_000);
    expect(shown(lists, 50_001)).toEqual([
      ["invalidInput: the result would fill 100,002 cells: at most 100,000 fit"],
    ]);
  });

  it("end a grid of which every cell would be one", () => {
    let blocks = 0;
    const counting = { ...lists, compute: () => [[(blocks += 1)]] };
    expect(shown(counting, [...Array.from({ length: 5_000 }, () => [1])])).toEqual([
      ["invalidInput: LISTS fills a block here: give one set of arguments"],
    ]);
    expect(blocks).toBe(100);
  });

  it("do not fit into the elements of a grid", () => {
    expect(shown(lists, [[1], [2]])).toEqual(
      [1, 2].map(() => ["invalidInput: LISTS fills a block here: give one set of arguments"]),
    );
  });
});

describe("work beyond a second", () => {
  const column = (length: number, value: number) => Array.from({ length }, () => [value]);

  it("is refused before any, with the count", () => {
    let calls = 0;
    const counting = { ...products, compute: () => (calls += 1) };
    const sum = (cells: number) =>
      shown(counting, column(2_000, 1), column(2_000, 1), [[1]], column(cells, 2));
    expect(sum(5_001)).toEqual([
      [
        "invalidInput: PRODUCTS over 5,001 cells is the work of 10,002,000 rows: " +
          "at most 10,000,000 fit one call, split the ranges",
      ],
    ]);
    expect(calls).toBe(0);
    expect(sum(5_000)).toHaveLength(5_000);
    expect(calls).toBe(5_000);
  });

  it("counts what a function says of itself, cell by cell", () => {
    const slow = { ...digits, work: ({ a }: { a: number }) => a * 1_000_000 } as typeof digits;
    expect(shown(slow, [[4], [6]])).toHaveLength(2);
    expect(shown(slow, [[4], [7]])).toEqual([
      [
        "invalidInput: DIGITS over 2 cells is the work of 11,000,000 rows: " +
          "at most 10,000,000 fit one call, split the ranges",
      ],
    ]);
  });
});

it("finds an empty array in the place of a series missing", () => {
  expect(shown(flows, [])).toEqual([
    ["invalidInput: cashflowsUsd is missing: give a range with numbers"],
  ]);
});
