import type { Parameters } from "../define";
import { quantity } from "../quantity";
import {
  amortisationYears,
  asLongAsTerm,
  capRate,
  costUsd,
  debtRate,
  escalatorRate,
  inPeriods,
  noiUsdPerYear,
  paymentsPerYear,
  termYears,
} from "./arguments";

/** What LEASE_IRR and LEASE_CASHFLOWS take. */
export const leaseParameters = {
  costUsd,
  noiUsdPerYear: { ...noiUsdPerYear, description: "NOI of the first lease year; may be negative" },
  termYears: {
    ...termYears,
    description: "Lease term from the end of the build",
    ...inPeriods,
  },
  escalatorRate,
  exitCapRate: {
    ...capRate,
    description:
      "Cap rate of the value at the end, on the NOI of the year after; blank for no value",
    optional: true,
  },
  loanToCost: quantity({
    unit: "fraction",
    description: "Share of the cost paid by debt",
    min: 0,
    max: 1,
    hint: "a fraction, so type 80% as 0.80",
    default: 0,
  }),
  debtRate: { ...debtRate, default: 0.065 },
  amortisationYears: { ...amortisationYears, ...asLongAsTerm, ...inPeriods },
  buildYears: quantity({
    unit: "years",
    description: "Build time before the first lease period; cost falls due in it in equal parts",
    min: 0,
    max: 100,
    hint: "enter years, so 1.5 for 18 months",
    ...inPeriods,
    default: 0,
  }),
  paymentsPerYear: {
    ...paymentsPerYear,
    description:
      "Periods a year: 1, 4 or 12; term, amortisation, build and delay are whole periods",
  },
  delayYears: quantity({
    unit: "years",
    description: "Time after the build until rent and debt service start; interest goes on",
    min: 0,
    max: 100,
    hint: "enter years, so 0.5 for 6 months",
    ...inPeriods,
    default: 0,
  }),
  interestDuringBuild: {
    kind: "choice",
    description: "Interest before the lease starts: paid by the equity or added to the debt",
    choices: ["paid", "capitalised"],
    default: "paid",
  },
  rentTiming: {
    kind: "choice",
    description: "Rent at the end of each period or at its start; debt service is at the end",
    choices: ["arrears", "advance"],
    default: "arrears",
  },
  saleCostFraction: quantity({
    unit: "fraction",
    description: "Share of the value at the end that selling costs",
    min: 0,
    max: 1,
    hint: "a fraction, so type 1.5% as 0.015",
    default: 0,
  }),
} as const satisfies Parameters;

export const LEASE_ASSUMPTIONS: readonly string[] = [
  "Cost falls due in equal parts at the start of each building period, all at once without a build time; debt is drawn pro rata. Its interest before the lease starts is paid in cash by the equity, or added to the debt.",
  "Twelve payments a year by default: one payment a year in arrears understates the return by one to two points.",
  "NOI comes at the end of each period, or at its start for rent in advance; it is flat within a lease year. The escalator steps once a year and the exit value takes it to the power of the term, part years included.",
  "A delay comes after the money is spent: rent and debt service start later and interest runs on. A longer buildYears spreads the cost as well and costs far less.",
  "Debt service is level from the first lease period, at its end; what is left of the debt is repaid from the last. Reserves, fees, tax and renewal are left out.",
];
