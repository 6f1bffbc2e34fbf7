import { compound } from "./compound";
import { capitalisedUsd, leaseTerms, type LeaseInputs, type LeaseTerms } from "./lease";
import { annuityFactor } from "./paths";
import { withoutRoundOff } from "./roundOff";

/** One period of a lease; all but the equity cash flow are positive amounts. */
export interface LeasePeriod {
  readonly period: number;
  readonly year: number;
  readonly costUsd: number;
  /** For the cost, and for interest that is capitalised. */
  readonly debtDrawnUsd: number;
  readonly noiUsd: number;
  readonly interestUsd: number;
  /** With what is left of the debt in the last period. */
  readonly principalUsd: number;
  readonly exitUsd: number;
  /** Debt drawn + NOI + exit - cost - interest - principal. */
  readonly equityUsd: number;
}

/**
 * The cash flows of a lease, period by period from time 0.
 *
 * Cost and debt fall due in equal parts in the building periods, or all at time 0; interest before
 * the lease starts is paid in cash or added to the debt; NOI comes at the end or at the start of
 * each lease period, flat within a lease year; the debt service is level from the first lease period
 * on, at its end.
 *
 * @throws CalcError as `leaseTerms` does.
 */
export function leaseSchedule(inputs: LeaseInputs): LeasePeriod[] {
  const terms = leaseTerms(inputs);
  return Array.from({ length: terms.startPeriod + terms.leasePeriods + 1 }, (_, period) =>
    leasePeriod(inputs, terms, period),
  );
}

/** What the equity pays and receives, one period apart. */
export function leaseEquityFlows(inputs: LeaseInputs): Float64Array {
  return Float64Array.from(leaseSchedule(inputs), ({ equityUsd }) => equityUsd);
}

function leasePeriod(inputs: LeaseInputs, terms: LeaseTerms, period: number): LeasePeriod {
  const parts = Math.max(1, terms.buildPeriods);
  const lease = period - terms.startPeriod;
  const costUsd = period < parts ? inputs.costUsd / parts : 0;
  const interestUsd =
    lease < 1 ? earlyInterest(inputs, terms, period) : leaseInterest(terms, lease);
  const addedUsd = lease < 1 && inputs.interestDuringBuild === "capitalised" ? interestUsd : 0;
  const debtDrawnUsd = costUsd * inputs.loanToCost + addedUsd;
  const noiUsd = rent(inputs, terms, inputs.rentTiming === "advance" ? lease + 1 : lease);
  const principalUsd = principal(terms, lease);
  const exitUsd = lease === terms.leasePeriods ? terms.exitUsd : 0;
  const paid = costUsd + interestUsd + principalUsd;
  return {
    period,
    year: period / inputs.paymentsPerYear,
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
  };
}

/** NOI of a lease period, counted from 1. */
function rent(inputs: LeaseInputs, terms: LeaseTerms, lease: number): number {
  const { escalatorRate, paymentsPerYear } = inputs;
  return lease < 1 || lease > terms.leasePeriods
    ? 0
    : terms.noiUsdPerPeriod * (1 + escalatorRate) ** Math.floor((lease - 1) / paymentsPerYear);
}

/** On what is owed at the period before. */
function earlyInterest(inputs: LeaseInputs, terms: LeaseTerms, period: number): number {
  if (period === 0) {
    return 0;
  }
  const { debtUsd, periodDebtRate } = terms;
  const parts = Math.max(1, terms.buildPeriods);
  return inputs.interestDuringBuild === "paid"
    ? (debtUsd * periodDebtRate * Math.min(period, parts)) / parts
    : capitalisedUsd(terms, period - 1) * periodDebtRate;
}

/* Closed forms, since a balance carried from period to period adds up its rounding. */

/** The part of the level payment that later payments do not repay. */
function leaseInterest(terms: LeaseTerms, lease: number): number {
  const payments = Math.max(0, terms.amortisationPeriods - lease + 1);
  return -terms.debtServiceUsd * compound(-payments, terms.periodDebtRate);
}

function principal(terms: LeaseTerms, lease: number): number {
  const payments = terms.amortisationPeriods - lease + 1;
  if (lease < 1 || payments < 1) {
    return 0;
  }
  return lease === terms.leasePeriods
    ? terms.debtServiceUsd * annuityFactor(terms.periodDebtRate, payments)
    : terms.debtServiceUsd * (1 + terms.periodDebtRate) ** -payments;
}
