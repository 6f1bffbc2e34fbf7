import { levelPaymentUsd } from "./debt";
import { divide } from "./errors";
import { annuityFactor } from "./paths";
import { checkPaymentsPerYear, wholePeriods } from "./periods";

/** A building, let for a term and partly paid by debt. */
export interface LeaseInputs {
  readonly costUsd: number;
  /** Of the first lease year. */
  readonly noiUsdPerYear: number;
  readonly termYears: number;
  /** Growth of the NOI from one lease year to the next. */
  readonly escalatorRate: number;
  /** Without it the building is worth nothing at the end. */
  readonly exitCapRate?: number;
  readonly loanToCost: number;
  readonly debtRate: number;
  /** The term where left out. */
  readonly amortisationYears?: number;
  readonly buildYears: number;
  /** 1, 4 or 12. */
  readonly paymentsPerYear: number;
  /** Time between the end of the build and the start of rent and debt service. */
  readonly delayYears: number;
  /** Before the lease starts: paid by the equity, or added to the debt. */
  readonly interestDuringBuild: "paid" | "capitalised";
  /** Rent at the end of each period, or at its start; debt service is always at the end. */
  readonly rentTiming: "arrears" | "advance";
  /** Share of the value at the end that selling it costs. */
  readonly saleCostFraction: number;
}

/** The same counted in periods of payment. */
export interface LeaseTerms {
  readonly buildPeriods: number;
  /** Of build and delay: rent and debt service run from here. */
  readonly startPeriod: number;
  readonly leasePeriods: number;
  readonly amortisationPeriods: number;
  readonly noiUsdPerPeriod: number;
  /** Drawn for the cost. */
  readonly debtUsd: number;
  readonly periodDebtRate: number;
  /** Owed when debt service starts: with the interest that was capitalised. */
  readonly debtAtStartUsd: number;
  readonly debtServiceUsd: number;
  /** Net value at the last period: the next year's NOI over the cap rate; 0 without one. */
  readonly exitUsd: number;
}

/**
 * @throws CalcError `invalidInput` where paymentsPerYear is none of 1, 4 and 12 or does not divide
 * term, amortisation, build time and delay into whole periods; `divisionByZero` at an exit cap rate of 0.
 */
export function leaseTerms(inputs: LeaseInputs): LeaseTerms {
  const { paymentsPerYear } = inputs;
  checkPaymentsPerYear(paymentsPerYear);
  const { buildYears, delayYears, termYears, amortisationYears = termYears } = inputs;
  const periods = wholePeriods(paymentsPerYear, {
    buildYears,
    delayYears,
    termYears,
    amortisationYears,
  });
  const buildPeriods = periods.buildYears;
  const startPeriod = buildPeriods + periods.delayYears;
  const leasePeriods = periods.termYears;
  const amortisationPeriods = periods.amortisationYears;
  const debtUsd = inputs.costUsd * inputs.loanToCost;
  const periodDebtRate = inputs.debtRate / paymentsPerYear;
  const debtAtStartUsd =
    inputs.interestDuringBuild === "paid"
      ? debtUsd
      : capitalisedUsd({ debtUsd, periodDebtRate, buildPeriods }, startPeriod);
  return {
    buildPeriods,
    startPeriod,
    leasePeriods,
    amortisationPeriods,
    noiUsdPerPeriod: inputs.noiUsdPerYear / paymentsPerYear,
    debtUsd,
    periodDebtRate,
    debtAtStartUsd,
    debtServiceUsd: levelPaymentUsd({
      debtUsd: debtAtStartUsd,
      rate: periodDebtRate,
      payments: amortisationPeriods,
    }),
    exitUsd: exitUsd(inputs),
  };
}

/**
 * Debt at the end of a period before the lease starts, where interest is added to it:
 *
 *     debt / parts x ((1 + rate)^drawn - 1) / rate x (1 + rate)^(period + 1 - drawn)
 *
 * with as many of the equal parts drawn as building periods have begun.
 */
export function capitalisedUsd(
  terms: Pick<LeaseTerms, "debtUsd" | "periodDebtRate" | "buildPeriods">,
  period: number,
): number {
  const { debtUsd, periodDebtRate, buildPeriods } = terms;
  const parts = Math.max(1, buildPeriods);
  const drawn = Math.min(period + 1, parts);
  const growth = (1 + periodDebtRate) ** (period + 1);
  return (debtUsd / parts) * annuityFactor(periodDebtRate, drawn) * growth;
}

function exitUsd(inputs: LeaseInputs): number {
  const { noiUsdPerYear, escalatorRate, termYears, exitCapRate, saleCostFraction } = inputs;
  return exitCapRate === undefined
    ? 0
    : divide(
        noiUsdPerYear * (1 + escalatorRate) ** termYears * (1 - saleCostFraction),
        exitCapRate,
        "an exit cap rate of 0 has no value",
      );
}
