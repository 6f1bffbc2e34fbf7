import { PAYMENTS_PER_YEAR } from "../../core/periods";
import { quantity } from "../quantity";

export const noiUsdPerYear = quantity({
  unit: "USD/year",
  description: "Net operating income: rent less site costs; may be negative",
});

export const costUsd = quantity({ unit: "USD", description: "Total build cost", min: 0 });

const CAP_RATE_HINT = "a fraction, so type 6.5% as 0.065";

export const capRate = quantity({
  unit: "rate/year",
  description: "NOI over value: 1 / multiple",
  min: 0,
  max: 1,
  hint: CAP_RATE_HINT,
});

export const debtRate = quantity({
  unit: "rate/year",
  description: "Yearly interest rate of the debt",
  min: 0,
  max: 1,
  hint: CAP_RATE_HINT,
});

export const contractValueUsd = quantity({
  unit: "USD",
  description: "Total contract value over the base term",
  min: 0,
});

const YEARS_HINT = "enter years, so 15 for 180 months";

export const termYears = quantity({
  unit: "years",
  description: "Base term",
  above: 0,
  max: 100,
  hint: YEARS_HINT,
});

export const amortisationYears = quantity({
  unit: "years",
  description: "Years in which level payments repay the debt; long for nearly interest only",
  above: 0,
  max: 1000,
  hint: YEARS_HINT,
});

export const escalatorRate = quantity({
  unit: "rate/year",
  description: "Growth from one lease year to the next; 3% where published, mostly assumed",
  above: -1,
  max: 1,
  hint: "a fraction, so type 3% as 0.03",
  default: 0.03,
});

export const paymentsPerYear = quantity({
  unit: "number",
  description: "Periods of payment a year: 1, 4 or 12",
  min: 1,
  max: 12,
  whole: true,
  allowed: PAYMENTS_PER_YEAR,
  hint: "1, 4 or 12",
  default: 12,
});

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
