import type { Registered } from "../scripts/bundle";
import { largestCalls } from "./largest";
import { timeOf, type Rival, type Task } from "./measure";

/** Calls at or beyond the largest size a function takes; each answers or refuses. */
const CALLS: readonly (readonly [label: string, name: string, ...values: unknown[]])[] = [
  [
    "100,000 tiers",
    "EQUILIBRIUM_HASHRATE",
    ...[90_000, 3.15],
    column(100_000, (row) => 0.01 + row * 1e-7),
    column(100_000, (row) => 20 + row * 1e-3),
  ],
  [
    "its EXPLAIN over 40,000 tiers",
    "EXPLAIN",
    "EQUILIBRIUM_HASHRATE",
    [
      ...[[[90_000]], [[3.15]]],
      column(40_000, (row) => 0.01 + row * 1e-7),
      column(40_000, (row) => 20 + row * 1e-3),
    ],
  ],
  [
    "300 x 300, monthly, balloon without an exit",
    "LEASE_IRR",
    column(300, (row) => 8e8 + row * 1e6),
    [Array.from({ length: 300 }, (_, at) => 9e7 + at * 1e5)],
    ...[20, 0.02, null, 0.6, 0.065, 40, 1, 12],
  ],
  [
    "100,000 trials of LEASE_IRR, monthly, falling income",
    "MONTE_CARLO",
    ...["LEASE_IRR", 100_000, 1],
    [
      ...[[[2.45e9]], [[3e8, 3.7e8, 4.4e8]], [[20]], [[-0.05]], null],
      ...[[[0.6]], [[0.065]], [[20]], [[1]], [[12]]],
    ],
  ],
  [
    "1,000 x 100, half of the names unknown",
    "COMPANY",
    column(1000, (row) => (row % 2 === 0 ? "IREN" : `IRENE${row}`)),
    [new Array<string>(100).fill("btc_held")],
  ],
  [
    "100,000 misspelt choices",
    "BLOCK_REWARD",
    3.125,
    0.01,
    column(100_000, (row) => `subsidi${row}`),
  ],
  ["100,000 texts for a number", "NEXT_DIFFICULTY", column(100_000, (row) => `x${row}`)],
  [
    "100,000 unknown names of 50 letters",
    "SITE_MW",
    column(100_000, (row) => `Megawatts of all the sites that stand in row ${row}`),
  ],
  [
    "300 x 300 that never pay back",
    "ASIC_PAYBACK",
    column(300, (row) => 100 + row),
    [Array.from({ length: 300 }, (_, at) => 15 + at / 100)],
    ...[0.05, 45, 0.02],
  ],
  [
    "10,000 unknown names of 32,000 characters",
    "COMPANY",
    column(10_000, (row) => "X".repeat(32_000) + String(row)),
    "hashrate_eh_s",
  ],
  [
    "100,000 tiers, searched",
    "SOLVE",
    ...["EQUILIBRIUM_HASHRATE", "btcPriceUsd", 500],
    [
      ...[null, 3.125],
      column(100_000, (row) => 0.01 + row * 1e-7),
      column(100_000, (row) => 20 + row * 1e-3),
    ],
  ],
  [
    "96,000 flows, 60 changes of sign",
    "CASHFLOW_IRR_ROOTS",
    column(96_000, (row) => (Math.floor(row / 1600) % 2 === 0 ? -1 : 1.01)),
  ],
];

const EACH_REFUSED =
  "each of the cells is refused with a sentence of its own that cites it, and Excel takes an error object for each: some microseconds a cell, much of it collecting garbage.";

/** Of all functions over their largest inputs so many are listed: those that take longest. */
const LISTED = 12;

export function blockingTask(functions: ReadonlyMap<string, Registered>): Task {
  const known = CALLS.map(([label, name, ...values]) => ({
    name: `${name}, ${label}`,
    size: 1,
    run: () => answered(functions.get(name), values),
  }));
  const rivals = [...known, ...slowest(functions)];
  return {
    name: "the longest a cell can hold up its sheet",
    rounds: 1,
    rivals,
    gates: rivals.map(({ name }) => ({
      name: `${name}, seconds`,
      atMost: 1,
      limit: /unknown|out of bounds|of a thousand letters|texts/.test(name)
        ? EACH_REFUSED
        : undefined,
      value: timeOf(name, 1e-9),
    })),
  };
}

/** Every function over its largest inputs, once; the slowest are timed with the others. */
function slowest(functions: ReadonlyMap<string, Registered>): Rival[] {
  const timed = largestCalls().map((call) => {
    const values = call.values();
    const start = process.hrtime.bigint();
    answered(functions.get(call.name), values);
    return { call, time: Number(process.hrtime.bigint() - start) };
  });
  console.log(`${timed.length} calls of all functions over their largest inputs`);
  return timed
    .sort((a, b) => b.time - a.time)
    .slice(0, LISTED)
    .map(({ call: { name, label, values } }) => {
      const made = values();
      return { name: `${name}, ${label}`, size: 1, run: () => answered(functions.get(name), made) };
    });
}

function column<T>(rows: number, cell: (row: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) => [cell(row)]);
}

/** A refusal is an answer too. */
function answered(run: Registered | undefined, values: readonly unknown[]): unknown {
  if (run === undefined) {
    throw new Error("dist/functions.js lacks a function of the bench: npm run build first");
  }
  try {
    return run(...values);
  } catch (error) {
    return error;
  }
}
