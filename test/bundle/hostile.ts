import { CellError } from "../../scripts/bundle";
import type { FunctionDefinition } from "../../src/catalog/define";

/** Whole numbers below `limit`, seeded: the same hostile calls on every machine. */
export type Pick = (limit: number) => number;

export function seededPick(seed: number): Pick {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export function oneOf<T>(list: readonly T[], pick: Pick): T {
  return list[pick(list.length)];
}

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  2,
  0.5,
  0.05,
  -0.05,
  1.5,
  3.125,
  12,
  15,
  17.5,
  100,
  240,
  1090,
  45_000.5,
  86_000,
  840_000,
  1e9,
  1.5e14,
  -1e9,
  1e21,
  1e300,
  1e308,
  -1e308,
  5e-324,
  1e-300,
  2 ** 31,
  2 ** 53,
  NaN,
  Infinity,
  -Infinity,
];
const TEXTS = [
  "",
  " ",
  "abc",
  "0.05",
  "12%",
  "1e5",
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1)",
  "'quoted",
  "hyperscaler",
  " NEOCLOUD ",
  "IREN",
  "mara",
  "btc_held",
  "latest",
  "2025-Q3",
  "average",
  "table",
  "irr",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "<b>bold</b>",
  "2025-11-18",
  "MINER_BREAKEVEN",
  "POWERED_SHELL_VALUE",
  "siteMw",
  "sp_451_2025",
  "\u0000",
  "\ud83d\ude00",
  "x".repeat(40_000),
];
const ERRORS = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!", "#SPILL!", ""];

/** One cell: what Excel may hand over, and what it never should. */
function cell(pick: Pick): unknown {
  switch (pick(10)) {
    case 0:
    case 1:
    case 2:
      return NUMBERS[pick(NUMBERS.length)];
    case 3:
    case 4:
      return (pick(2_000_001) - 1_000_000) / 10 ** pick(9);
    case 5:
      return TEXTS[pick(TEXTS.length)];
    case 6:
      return pick(2) === 0;
    case 7:
      return [null, undefined, ""][pick(3)];
    case 8:
      return new CellError(ERRORS[pick(ERRORS.length)]);
    default:
      return rich(pick);
  }
}

function rich(pick: Pick): unknown {
  const shapes: readonly unknown[] = [
    {},
    { address: "Sheet1!A1" },
    { type: "Double", basicValue: 5, numberFormat: "0.0" },
    { type: "String", basicValue: "abc" },
    { type: "Error", basicValue: "#REF!" },
    { type: "Empty" },
    { type: "Entity", text: "IREN", properties: { price: { type: "Double", basicValue: 1 } } },
    { type: "Array", elements: [[1, 2]], basicValue: [[1, 2]] },
    { code: 5 },
    { basicValue: {} },
    Object.create(null),
    new Date(0),
    /abc/,
    10n,
    Symbol("cell"),
    () => 1,
  ];
  return shapes[pick(shapes.length)];
}

/** A range: rectangular, ragged, sparse or empty. */
function range(pick: Pick, of: () => unknown): unknown {
  const rows = Array.from({ length: pick(5) }, () => Array.from({ length: pick(5) }, of));
  switch (pick(8)) {
    case 0:
      return rows;
    case 1:
      return sparse(rows);
    case 2:
      return rows.flat();
    default: {
      const [height, width] = [1 + pick(4), 1 + pick(4)];
      return Array.from({ length: height }, () => Array.from({ length: width }, of));
    }
  }
}

function sparse(rows: readonly unknown[][]): unknown[] {
  const holes: unknown[] = [];
  rows.forEach((row, index) => {
    holes[index * 2] = row;
  });
  return holes;
}

/** A call that starts from a good one of the function's examples and is then spoilt in places. */
export function hostileCall(definition: FunctionDefinition, pick: Pick): unknown[] {
  const parameters = Object.values(definition.parameters);
  const example = definition.examples[pick(definition.examples.length)];
  const spoilt = pick(4);
  return parameters.map((parameter, index) => {
    if (parameter.kind === "arguments") {
      const rest = example.arguments.slice(index).map((value) => asRange(value));
      return pick(3) < spoilt ? restArguments(pick) : rest;
    }
    const good = example.arguments[index] ?? null;
    return pick(3) < spoilt ? argument(pick, good) : asRange(good);
  });
}

function argument(pick: Pick, good: unknown): unknown {
  switch (pick(4)) {
    case 0:
      return [[cell(pick)]];
    case 1:
      return cell(pick);
    case 2:
      return range(pick, () => (pick(2) === 0 ? firstOf(good) : cell(pick)));
    default:
      return range(pick, () => firstOf(good));
  }
}

function restArguments(pick: Pick): unknown {
  return pick(5) === 0
    ? cell(pick)
    : Array.from({ length: pick(6) }, () =>
        pick(2) === 0 ? [[cell(pick)]] : range(pick, () => cell(pick)),
      );
}

function asRange(value: unknown): unknown {
  return Array.isArray(value) || value === null ? value : [[value]];
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[][])[0][0] : value;
}

/** So that a function that writes to its arguments fails. */
export function deepFreeze(value: unknown): unknown {
  if (Array.isArray(value)) {
    value.forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
