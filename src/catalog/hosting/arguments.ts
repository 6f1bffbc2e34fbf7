import { PAYMENTS_PER_YEAR } from "../../core/periods";
import type { NumberParameter } from "../define";

export const noiUsdPerYear = {
  kind: "number",
  unit: "USD/year",
  description: "Net operating income: rent less site costs; may be negative",
} as const satisfies NumberParameter;

export const costUsd = {
  kind: "number",
  unit: "USD",
  description: "Total build cost",
  min: 0,
} as const satisfies NumberParameter;

const CAP_RATE_HINT = "a fraction, so type 6.5% as 0.065";

export const capRate = {
  kind: "number",
  unit: "rate/year",
  description: "NOI over value: 1 / multiple",
  min: 0,
  max: 1,
  hint: CAP_RATE_HINT,
} as const satisfies NumberParameter;

export const debtRate = {
  kind: "number",
  unit: "rate/year",
  description: "Yearly interest rate of the debt",
  min: 0,
  max: 1,
  hint: CAP_RATE_HINT,
} as const satisfies NumberParameter;

export const contractValueUsd = {
  kind: "number",
  unit: "USD",
  description: "Total contract value over the base term",
  min: 0,
} as const satisfies NumberParameter;

const YEARS_HINT = "enter years, so 15 for 180 months";

export const termYears = {
  kind: "number",
  unit: "years",
  description: "Base term",
  above: 0,
  max: 100,
  hint: YEARS_HINT,
} as const satisfies NumberParameter;

export const amortisationYears = {
  kind: "number",
  unit: "years",
  description: "Years in which level payments repay the debt; long for nearly interest only",
  above: 0,
  max: 1000,
  hint: YEARS_HINT,
} as const satisfies NumberParameter;

export const escalatorRate = {
  kind: "number",
  unit: "rate/year",
  description: "Growth from one lease year to the next; 3% where published, mostly assumed",
  above: -1,
  max: 1,
  hint: "a fraction, so type 3% as 0.03",
  default: 0.03,
} as const satisfies NumberParameter;

export const paymentsPerYear = {
  kind: "number",
  unit: "number",
  description: "Periods of payment a year: 1, 4 or 12",
  min: 1,
  max: 12,
  whole: true,
  allowed: PAYMENTS_PER_YEAR,
  hint: "1, 4 or 12",
  default: 12,
} as const satisfies NumberParameter;

/** A time that is whole periods of payment. */
export const inPeriods = {
  stepsInOne: ({ paymentsPerYear: periods }: Readonly<Record<string, unknown>>) => Number(periods),
} as const;

/** A time that is the term where it is left out. */
export const asLongAsTerm = {
  optional: true,
  defaultFrom: "termYears",
  defaultValue: ({ termYears: term }: Readonly<Record<string, unknown>>) => Number(term),
} as const;
