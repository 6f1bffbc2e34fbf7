import { leaseIrr as coreLeaseIrr } from "../src/core/leaseIrr";
import type { LeaseInputs } from "../src/core/lease";
import type { Registered } from "../scripts/bundle";
import { LEVERED_SHELL } from "./lease";
import { ratio, type Task } from "./measure";

const TRIALS = 10_000;
const settings = [
  ["trials", TRIALS, null, null],
  ["seed", 7, null, null],
  ["correlation", "costUsd", "noiUsdPerYear", 0.5],
];
const trials: LeaseInputs[] = Array.from({ length: TRIALS }, (_, index) => ({
  ...LEVERED_SHELL,
  costUsd: 9e8 + (index % 100) * 2e6,
  noiUsdPerYear: 1.05e8 + (index % 97) * 1e5,
}));

export function simulateTask(functions: ReadonlyMap<string, Registered>): Task {
  const wrapped = functions.get("SIMULATE") as Registered;
  const values = [[[1e9, 5e7]], [[1.1e8, 3e6]], 19, 0.03, 0.07, 0.6, 0.065, 19, 1, 12];
  return {
    name: "SIMULATE, 10,000 trials of a levered monthly lease IRR, two correlated arguments",
    rivals: [
      { name: "SIMULATE", size: TRIALS, run: () => wrapped("LEASE_IRR", settings, values) },
      { name: "bare core", size: TRIALS, run: () => trials.map(coreLeaseIrr) },
    ],
    gates: [{ name: "SIMULATE over bare core", atMost: 2, value: ratio("SIMULATE", "bare core") }],
  };
}

const several = { ...LEVERED_SHELL, termYears: 20, escalatorRate: 0 };
const BALLOON: LeaseInputs = { ...several, amortisationYears: 30, exitCapRate: undefined };
const FALLING: LeaseInputs = { ...several, amortisationYears: 20, escalatorRate: -0.06 };

/** Balloon debt without an exit turns the last flow, falling rent the ones before it. */
export function severalRatesTask(): Task {
  const repeat = (input: LeaseInputs) => () =>
    Array.from({ length: 100 }, () => {
      try {
        return coreLeaseIrr(input);
      } catch {
        return NaN;
      }
    });
  return {
    name: "levered lease IRR whose cash flows change sign more than once",
    rivals: [
      { name: "one change", size: 100, run: repeat({ ...several, amortisationYears: 20 }) },
      { name: "two changes", size: 100, run: repeat(BALLOON) },
      { name: "three changes", size: 100, run: repeat(FALLING) },
    ],
    gates: ["two changes", "three changes"].map((name) => ({
      name: `${name} over one`,
      atMost: 5,
      value: ratio(name, "one change"),
    })),
  };
}
