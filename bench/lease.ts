import { leaseIrr } from "../src/catalog/hosting/leaseIrr";
import { leaseIrr as coreLeaseIrr } from "../src/core/leaseIrr";
import { leaseEquityFlows } from "../src/core/leaseSchedule";
import type { LeaseInputs } from "../src/core/lease";
import type { Registered } from "../scripts/bundle";
import { tool } from "../scripts/tools";
import { ratio, timeOf, type Task } from "./measure";

const { IRR } = tool<{ IRR(flows: readonly number[], guess: number): number }>(
  "@formulajs/formulajs",
);

const SETS = 64;

/** A levered shell: a year of building, nineteen years let, monthly payments, an exit. */
export const LEVERED_SHELL: LeaseInputs = {
  costUsd: 1e9,
  noiUsdPerYear: 1.1e8,
  termYears: 19,
  escalatorRate: 0.03,
  exitCapRate: 0.07,
  loanToCost: 0.6,
  debtRate: 0.065,
  amortisationYears: 19,
  buildYears: 1,
  paymentsPerYear: 12,
  delayYears: 0,
  interestDuringBuild: "paid",
  rentTiming: "arrears",
  saleCostFraction: 0,
};
const inputs: LeaseInputs[] = Array.from({ length: SETS }, (_, index) => ({
  ...LEVERED_SHELL,
  noiUsdPerYear: LEVERED_SHELL.noiUsdPerYear + index * 1e5,
}));
const flows = inputs.map((input) => Array.from(leaseEquityFlows(input)));

/** One call for a grid: costs down, yearly NOI across, the rest as above. */
const GRID = 101;
const costs = Array.from({ length: GRID }, (_, row) => [8e8 + row * 4e6]);
const incomes = [Array.from({ length: GRID }, (_, column) => 9e7 + column * 5e5)];

export function leaseTask(functions: ReadonlyMap<string, Registered>): Task {
  const wrapped = functions.get(leaseIrr.name) as Registered;
  const grid = () => wrapped(costs, incomes, 19, 0.03, 0.07, 0.6, 0.065, 19, 1, 12);
  return {
    name: "levered lease IRR, 240 monthly flows",
    rivals: [
      { name: "core", size: SETS, run: () => inputs.map(coreLeaseIrr) },
      { name: "formulajs", size: SETS, run: () => flows.map((list) => IRR(list, 0.01)) },
      { name: "grid", size: 1, run: grid },
    ],
    gates: [
      {
        name: "core, microseconds a call",
        atMost: 4,
        limit: "a time and no ratio: hosts of one kind took from 3.8 to 4.4 on one day.",
        value: timeOf("core", 1e-3),
      },
      { name: "formulajs over core", atLeast: 10, value: ratio("formulajs", "core") },
      {
        name: "101 x 101 grid in one call, milliseconds",
        atMost: 100,
        value: timeOf("grid", 1e-6),
      },
    ],
  };
}
