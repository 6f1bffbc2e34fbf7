import { minerBreakeven } from "../src/catalog/mining/minerBreakeven";
import type { Registered } from "../scripts/bundle";
import { ratio, type Task } from "./measure";
import { cNanoseconds, libreOfficeNanoseconds } from "./native/rivals";

const ROWS = 100_000;

const columns = [
  Float64Array.from({ length: ROWS }, (_, row) => 15 + row * 1e-4),
  Float64Array.from({ length: ROWS }, (_, row) => 0.03 + row * 1e-7),
  Float64Array.from({ length: ROWS }, (_, row) => 900 + row * 0.01),
  Float64Array.from({ length: ROWS }, (_, row) => 3.1 + row * 1e-6),
];
const blocks = columns.map((column) => Array.from(column, (value) => [value]));

export function rangeTask(functions: ReadonlyMap<string, Registered>): Task {
  const wrapped = functions.get(minerBreakeven.name) as Registered;
  return {
    name: "100,000 rows in one call, 4 input columns, MINER_BREAKEVEN",
    rivals: [
      { name: "range call", size: ROWS, run: () => wrapped(...blocks, null, null, null) },
      { name: "plain loop, cells in, cells out", size: ROWS, run: plainLoop },
      { name: "typed arrays", size: ROWS, run: typedArrays },
    ],
    outsiders: [
      { name: "LibreOffice", measure: () => libreOfficeNanoseconds(ROWS) },
      { name: "C", measure: () => cNanoseconds(ROWS) },
    ],
    gates: [
      {
        name: "range call over plain loop",
        atMost: 1.15,
        limit:
          "the loop trusts its columns, while a range call checks each cell against the bounds of its argument, keeps errors at their places and lets ranges of other shapes meet, in three passes over the rows.",
        value: ratio("range call", "plain loop, cells in, cells out"),
      },
      {
        name: "LibreOffice over range call",
        atLeast: 8,
        value: ratio("LibreOffice", "range call"),
      },
    ],
  };
}

function plainLoop(): number[][] {
  const [efficiency, power, network, reward] = blocks;
  const result: number[][] = [];
  for (let row = 0; row < ROWS; row++) {
    const e = efficiency[row][0];
    const h = network[row][0];
    if (typeof e !== "number" || !(e > 0) || !(h > 0)) {
      throw new Error("bad cell");
    }
    result.push([(24 * e * power[row][0]) / ((144 * reward[row][0]) / (h * 1000))]);
  }
  return result;
}

function typedArrays(): Float64Array {
  const [efficiency, power, network, reward] = columns;
  const result = new Float64Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    result[row] =
      (24 * efficiency[row] * power[row]) / ((144 * reward[row]) / (network[row] * 1000));
  }
  return result;
}
