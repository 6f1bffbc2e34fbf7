import { leaseTerms, withoutRoundOff, type LeaseInputs, type LeaseTerms } from "./lease";

/** One period of a lease; all but the equity cash flow are positive amounts. */
export interface LeasePeriod {
  readonly period: number;
  readonly year: number;
  readonly costUsd: number;
  readonly debtDrawnUsd: number;
  readonly noiUsd: number;
  readonly interestUsd: number;
  /** With what is left of the debt in the last period. */
  readonly principalUsd: number;
  readonly exitUsd: number;
  /** Debt drawn + NOI + exit - cost - interest - principal. */
  readonly equityUsd: number;
  /** Debt after the period. */
  readonly balanceUsd: number;
}

/**
 * The cash flows of a lease, period by period from time 0.
 *
 * Cost and debt fall due in equal parts in the building periods, or all at time 0; interest is paid
 * in cash while building; NOI comes at the end of each lease period, flat within a lease year; the
 * debt service is level from the first lease period on.
 *
 * @throws CalcError as `leaseTerms` does.
 */
export function leaseSchedule(inputs: LeaseInputs): LeasePeriod[] {
  const terms = leaseTerms(inputs);
  const schedule: LeasePeriod[] = [];
  let balanceUsd = 0;
  for (let period = 0; period <= terms.buildPeriods + terms.leasePeriods; period++) {
    const row = leasePeriod({ inputs, terms, period, balanceUsd });
    balanceUsd = row.balanceUsd;
    schedule.push(row);
  }
  return schedule;
}

/** What the equity pays and receives, one period apart. */
export function leaseEquityFlows(inputs: LeaseInputs): Float64Array {
  return Float64Array.from(leaseSchedule(inputs), ({ equityUsd }) => equityUsd);
}

interface PeriodInputs {
  readonly inputs: LeaseInputs;
  readonly terms: LeaseTerms;
  readonly period: number;
  /** Before the period. */
  readonly balanceUsd: number;
}

function leasePeriod({ inputs, terms, period, balanceUsd }: PeriodInputs): LeasePeriod {
  const { costUsd: cost, loanToCost, escalatorRate, paymentsPerYear } = inputs;
  const parts = Math.max(1, terms.buildPeriods);
  const lease = period - terms.buildPeriods;
  const costUsd = period < parts ? cost / parts : 0;
  const debtDrawnUsd = costUsd * loanToCost;
  const leaseYear = Math.floor((lease - 1) / paymentsPerYear);
  const noiUsd = lease < 1 ? 0 : terms.noiUsdPerPeriod * (1 + escalatorRate) ** leaseYear;
  const interestUsd = balanceUsd * terms.periodDebtRate;
  const principalUsd = principal(terms, lease, balanceUsd);
  const exitUsd = lease === terms.leasePeriods ? terms.exitUsd : 0;
  const paid = costUsd + interestUsd + principalUsd;
  return {
    period,
    year: period / paymentsPerYear,
    costUsd,
    debtDrawnUsd,
    noiUsd,
    interestUsd,
    principalUsd,
    exitUsd,
    equityUsd: withoutRoundOff(
      debtDrawnUsd + noiUsd + exitUsd - paid,
      debtDrawnUsd + Math.abs(noiUsd) + Math.abs(exitUsd) + paid,
    ),
    balanceUsd: balanceUsd + debtDrawnUsd - principalUsd,
  };
}

/** Principal grows by the interest saved; a closed form, since a recursion adds up its rounding. */
function principal(terms: LeaseTerms, lease: number, balanceUsd: number): number {
  if (lease < 1 || lease > terms.amortisationPeriods) {
    return 0;
  }
  return lease === terms.amortisationPeriods || lease === terms.leasePeriods
    ? balanceUsd
    : terms.debtServiceUsd * (1 + terms.periodDebtRate) ** (lease - 1 - terms.amortisationPeriods);
}
