import { levelPaymentUsd } from "./debt";
import { CalcError, divide } from "./errors";

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
}

/** The same counted in periods of payment. */
export interface LeaseTerms {
  readonly buildPeriods: number;
  readonly leasePeriods: number;
  readonly amortisationPeriods: number;
  readonly noiUsdPerPeriod: number;
  readonly debtUsd: number;
  readonly periodDebtRate: number;
  readonly debtServiceUsd: number;
  /** Value at the last period: the next year's NOI over the cap rate; 0 without one. */
  readonly exitUsd: number;
}

/**
 * @throws CalcError `invalidInput` where paymentsPerYear is none of 1, 4 and 12 or does not divide
 * term, amortisation and build time into whole periods; `divisionByZero` at an exit cap rate of 0.
 */
export function leaseTerms(inputs: LeaseInputs): LeaseTerms {
  const { paymentsPerYear } = inputs;
  if (paymentsPerYear !== 1 && paymentsPerYear !== 4 && paymentsPerYear !== 12) {
    throw new CalcError(
      "invalidInput",
      `paymentsPerYear must be 1, 4 or 12, got ${paymentsPerYear}`,
    );
  }
  const debtUsd = inputs.costUsd * inputs.loanToCost;
  const periodDebtRate = inputs.debtRate / paymentsPerYear;
  const leasePeriods = wholePeriods(inputs, "termYears");
  const amortisationPeriods = wholePeriods(inputs, "amortisationYears");
  return {
    buildPeriods: wholePeriods(inputs, "buildYears"),
    leasePeriods,
    amortisationPeriods,
    noiUsdPerPeriod: inputs.noiUsdPerYear / paymentsPerYear,
    debtUsd,
    periodDebtRate,
    debtServiceUsd: levelPaymentUsd({
      debtUsd,
      rate: periodDebtRate,
      payments: amortisationPeriods,
    }),
    exitUsd: exitUsd(inputs),
  };
}

function exitUsd({ noiUsdPerYear, escalatorRate, termYears, exitCapRate }: LeaseInputs): number {
  return exitCapRate === undefined
    ? 0
    : divide(
        noiUsdPerYear * (1 + escalatorRate) ** termYears,
        exitCapRate,
        "an exit cap rate of 0 has no value",
      );
}

/** Years typed as a rounded fraction, such as 8.333333 for 100 months, count as whole periods. */
const WHOLE_WITHIN = 1e-4;

function wholePeriods(
  inputs: LeaseInputs,
  name: "buildYears" | "termYears" | "amortisationYears",
): number {
  const years = inputs[name] ?? inputs.termYears;
  const periods = years * inputs.paymentsPerYear;
  const whole = Math.round(periods);
  if (Math.abs(periods - whole) > WHOLE_WITHIN || (whole === 0 && years > 0)) {
    throw notWhole(name, years, inputs.paymentsPerYear);
  }
  return whole;
}

function notWhole(name: string, years: number, paymentsPerYear: number): CalcError {
  const way = {
    1: "choose paymentsPerYear 4 or 12",
    4: "choose paymentsPerYear 12",
    12: "give whole months, such as =100/12",
  }[paymentsPerYear];
  return new CalcError(
    "invalidInput",
    `${name} x paymentsPerYear must be whole, got ${years} x ${paymentsPerYear}: ${way}`,
  );
}

/** What rounding leaves of amounts that cancel is no cash flow: its sign would invent a rate. */
export function withoutRoundOff(net: number, gross: number): number {
  return Math.abs(net) <= 1e-13 * gross ? 0 : net;
}
