import { type CalcError, invalidInput } from "./errors";

/** Years typed as a rounded fraction, such as 8.333333 for 100 months, count as whole periods. */
const WHOLE_WITHIN = 1e-4;

export const PAYMENTS_PER_YEAR: readonly number[] = [1, 4, 12];

/** @throws CalcError `invalidInput` where it is none of 1, 4 and 12. */
export function checkPaymentsPerYear(paymentsPerYear: number): void {
  if (!PAYMENTS_PER_YEAR.includes(paymentsPerYear)) {
    throw invalidInput(`paymentsPerYear must be 1, 4 or 12, got ${paymentsPerYear}`);
  }
}

/**
 * Times in years as counts of periods of payment.
 *
 * @throws CalcError `invalidInput` naming the one that is not whole, and what to choose.
 */
export function wholePeriods<Name extends string>(
  paymentsPerYear: number,
  times: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const counts: Record<Name, number> = { ...times };
  for (const name in times) {
    counts[name] = periodsOf(name, times[name], paymentsPerYear);
  }
  return counts;
}

function periodsOf(name: string, years: number, paymentsPerYear: number): number {
  const periods = years * paymentsPerYear;
  const whole = Math.round(periods);
  if (Math.abs(periods - whole) > WHOLE_WITHIN || (whole === 0 && years > 0)) {
    throw notWhole(name, years, paymentsPerYear);
  }
  return whole;
}

function notWhole(name: string, years: number, paymentsPerYear: number): CalcError {
  const way = {
    1: "choose paymentsPerYear 4 or 12",
    4: "choose paymentsPerYear 12",
    12: "give whole months, such as =100/12",
  }[paymentsPerYear];
  return invalidInput(
    `${name} x paymentsPerYear must be whole, got ${years} x ${paymentsPerYear}: ${way}`,
  );
}
