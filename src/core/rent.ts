import { compound } from "./compound";
import { divide, invalidInput } from "./errors";
import { leaseNoiUsdPerYear } from "./poweredShell";
import { HOURS_PER_YEAR, KW_MONTHS_PER_MW_YEAR } from "./units";

export interface RentInputs {
  readonly contractValueUsd: number;
  /** Critical IT power. */
  readonly itMw: number;
  readonly termYears: number;
  readonly escalatorRate: number;
  readonly basis: "average" | "year1";
}

/**
 * Rent that a contract's value means, in USD per kW of critical IT power and month.
 *
 *     rent = value / (MW x 12,000 x years)
 *
 * Basis "average" counts the years of the term; "year1" counts them in first-year rents, which is
 * more where rents escalate.
 *
 * @throws CalcError `invalidInput` for basis "year1" over part of a year.
 */
export function leaseRentUsdPerKwMonth(inputs: RentInputs): number {
  return inputs.contractValueUsd / (inputs.itMw * KW_MONTHS_PER_MW_YEAR * rentYears(inputs));
}

/** Years of the term, or how many first-year rents it holds. */
export function rentYears({ termYears, escalatorRate, basis }: Omit<RentInputs, "itMw">): number {
  if (basis === "average") {
    return termYears;
  }
  if (!Number.isInteger(termYears)) {
    throw invalidInput(
      `termYears must be whole for basis "year1", got ${termYears}: an escalator steps once a year`,
    );
  }
  return escalatorRate === 0 ? termYears : compound(termYears, escalatorRate) / escalatorRate;
}

/** NOI of a lease year, counted from 1, in USD a year. */
export function escalatedNoiUsdPerYear(inputs: {
  readonly itMw: number;
  readonly rentUsdPerKwMonth: number;
  readonly noiMarginFraction: number;
  readonly year: number;
  readonly escalatorRate: number;
}): number {
  const { itMw, rentUsdPerKwMonth, noiMarginFraction, year, escalatorRate } = inputs;
  return (
    leaseNoiUsdPerYear(itMw, rentUsdPerKwMonth, noiMarginFraction) *
    (1 + escalatorRate) ** (year - 1)
  );
}

/** @throws CalcError `divisionByZero` at a cap rate of 0. */
export function stabilisedValueUsd(noiUsdPerYear: number, capRate: number): number {
  return divide(noiUsdPerYear, capRate, "a cap rate of 0 has no value");
}

/**
 * Revenue of one GPU in a rented hour, in USD.
 *
 * @throws CalcError `divisionByZero` where no GPU hour is rented.
 */
export function gpuHourPriceUsd(inputs: {
  readonly revenueUsdPerYear: number;
  readonly gpus: number;
  readonly utilisationFraction: number;
}): number {
  const hours = inputs.gpus * HOURS_PER_YEAR * inputs.utilisationFraction;
  return divide(inputs.revenueUsdPerYear, hours, "no GPU hour is rented");
}
