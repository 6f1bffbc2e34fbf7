import { compound } from "./compound";
import type { CashRuns } from "./cashRuns";
import { noResult } from "./errors";
import { irrOfRuns } from "./irr";
import { leaseTerms, type LeaseInputs, type LeaseTerms } from "./lease";
import { annuityFactor } from "./paths";
import { withoutRoundOff } from "./roundOff";

/**
 * Return a year on the equity of a lease: (1 + rate a period)^periods a year - 1.
 *
 * @throws CalcError as `leasePeriodRate` does.
 */
export function leaseIrr(inputs: LeaseInputs): number {
  return compound(inputs.paymentsPerYear, leasePeriodRate(inputs));
}

/**
 * Return a period on the equity. Within a lease year the cash flows are equal, so they are
 * discounted as runs; the schedule gives the same rate.
 *
 * @throws CalcError as `leaseTerms` does; `noResult` without equity, or when no rate or several
 * rates solve the cash flows.
 */
export function leasePeriodRate(inputs: LeaseInputs): number {
  const runs = leaseEquityRuns(inputs);
  if (inputs.costUsd * (1 - inputs.loanToCost) === 0) {
    throw noResult("no rate: no equity is paid in");
  }
  return irrOfRuns(runs);
}

/** The equity cash flows of `leaseSchedule`, straight from closed forms. */
export function leaseEquityRuns(inputs: LeaseInputs): CashRuns {
  const terms = leaseTerms(inputs);
  const { startPeriod, leasePeriods, amortisationPeriods } = terms;
  const { paymentsPerYear, escalatorRate } = inputs;
  const early = inputs.rentTiming === "advance" ? 1 : 0;
  const most = startPeriod + 4 + Math.ceil(leasePeriods / paymentsPerYear);
  const amounts = new Float64Array(most);
  const lengths = new Float64Array(most);
  let count = writeBuild(inputs, terms, amounts);
  lengths.fill(1, 0, count);
  let noiUsd = terms.noiUsdPerPeriod * (early === paymentsPerYear ? 1 + escalatorRate : 1);
  let yearEnd = paymentsPerYear - (early % paymentsPerYear);
  for (let from = 1; from < leasePeriods;) {
    const serves = from <= amortisationPeriods;
    const to = Math.min(yearEnd, leasePeriods - 1, serves ? amortisationPeriods : Infinity);
    amounts[count] = net(noiUsd, serves ? terms.debtServiceUsd : 0);
    lengths[count] = to - from + 1;
    count += 1;
    if (to === yearEnd) {
      noiUsd *= 1 + escalatorRate;
      yearEnd += paymentsPerYear;
    }
    from = to + 1;
  }
  amounts[count] = lastFlow(terms, early === 1 ? 0 : noiUsd);
  lengths[count] = 1;
  return { count: count + 1, amounts, lengths };
}

/**
 * Times 0 to the start of the lease: the equity's part of the cost, interest that it pays, and a
 * rent in advance.
 */
function writeBuild(inputs: LeaseInputs, terms: LeaseTerms, amounts: Float64Array): number {
  const { buildPeriods, startPeriod, debtUsd, periodDebtRate } = terms;
  const parts = Math.max(1, buildPeriods);
  const equityUsd = (inputs.costUsd * (1 - inputs.loanToCost)) / parts;
  const paidRate = inputs.interestDuringBuild === "paid" ? periodDebtRate : 0;
  for (let period = 0; period <= startPeriod; period++) {
    const interestUsd = (debtUsd * paidRate * Math.min(period, parts)) / parts;
    amounts[period] = -(period < parts ? equityUsd : 0) - interestUsd;
  }
  if (inputs.rentTiming === "advance") {
    amounts[startPeriod] = net(terms.noiUsdPerPeriod, -amounts[startPeriod]);
  }
  return startPeriod + 1;
}

function lastFlow(terms: LeaseTerms, noiUsd: number): number {
  const { leasePeriods, amortisationPeriods, debtServiceUsd, periodDebtRate, exitUsd } = terms;
  const left = amortisationPeriods - leasePeriods;
  const balanceUsd = left > 0 ? debtServiceUsd * annuityFactor(periodDebtRate, left) : 0;
  const paidUsd = (left >= 0 ? debtServiceUsd : 0) + balanceUsd;
  const gross = Math.abs(noiUsd) + Math.abs(exitUsd) + paidUsd;
  return withoutRoundOff(noiUsd + exitUsd - paidUsd, gross);
}

function net(noiUsd: number, paidUsd: number): number {
  return withoutRoundOff(noiUsd - paidUsd, Math.abs(noiUsd) + paidUsd);
}
