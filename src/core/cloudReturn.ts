import { compound } from "./compound";
import {
  cloudTerms,
  cloudYears,
  lessDebt,
  type CloudContractInputs,
  type CloudYear,
} from "./cloudContract";
import { noResult, notFound } from "./errors";
import { irr } from "./irr";
import { least } from "./lists";

/** What a year of the contract earns for debt and equity, without the residual. */
function beforeDebtUsd({ ebitdaUsd, hostingUsd, creditUsd }: CloudYear): number {
  return ebitdaUsd - hostingUsd - creditUsd;
}

/** What a period leaves before and after debt. */
export interface CloudPeriod {
  readonly period: number;
  readonly year: number;
  readonly netUsd: number;
  readonly debtServiceUsd: number;
  readonly leveredUsd: number;
}

/**
 * The cash flows of the years in their periods of payment, from time 0.
 *
 * @throws CalcError as `cloudTerms` does.
 */
export function cloudPeriods(inputs: CloudContractInputs): CloudPeriod[] {
  const { termYears, paymentsPerYear, debtUsd } = inputs;
  const terms = cloudTerms(inputs);
  const years = cloudYears(inputs);
  const periods = termYears * paymentsPerYear;
  return Array.from({ length: periods + 1 }, (_, period) => {
    const year = Math.ceil(period / paymentsPerYear);
    const partUsd = beforeDebtUsd(years[year]) / paymentsPerYear;
    const served = period <= terms.debtPeriods ? terms.debtServiceUsd : 0;
    const endUsd = period === periods ? terms.residualUsd : 0;
    const netUsd = period === 0 ? years[0].netUsd : partUsd + endUsd;
    const debtServiceUsd = period === 0 ? 0 - debtUsd : served;
    return { period, year, netUsd, debtServiceUsd, leveredUsd: lessDebt(netUsd, debtServiceUsd) };
  });
}

/** Which cash flows a rate is asked for: before debt unless the output says "levered_irr". */
export interface CloudRateInputs extends CloudContractInputs {
  readonly output?: string;
}

/** Cash flows by period, after debt where the output asks for the levered return. */
export function cloudCashflows(inputs: CloudRateInputs): Float64Array {
  const levered = inputs.output === "levered_irr";
  return Float64Array.from(cloudPeriods(inputs), (period) =>
    levered ? period.leveredUsd : period.netUsd,
  );
}

/**
 * Return a period.
 *
 * @throws CalcError as `cloudTerms` does; `noResult` when no rate or several rates solve it, or
 * nothing is left to pay at the start: what solves a gain and then payments is no return.
 */
export function cloudPeriodRate(inputs: CloudRateInputs): number {
  const flows = cloudCashflows(inputs);
  if (flows[0] >= 0) {
    throw noResult("no rate: debt and prepayment pay for all of it");
  }
  return irr(flows);
}

/**
 * Return a year: (1 + rate a period)^payments a year - 1.
 *
 * @throws CalcError as `cloudPeriodRate` does.
 */
export function cloudIrr(inputs: CloudRateInputs): number {
  return compound(inputs.paymentsPerYear, cloudPeriodRate(inputs));
}

/**
 * The least of the years' (EBITDA - hosting - credit) / debt service, over the years that serve
 * debt; 0 without debt.
 *
 * @throws CalcError as `cloudTerms` does.
 */
export function leastCover(inputs: CloudContractInputs): number {
  const covers = cloudYears(inputs)
    .filter(({ debtServiceUsd }) => debtServiceUsd > 0)
    .map((year) => beforeDebtUsd(year) / year.debtServiceUsd);
  return covers.length === 0 ? 0 : least(covers);
}

/** @throws CalcError `notFound` without debt; else as `cloudTerms` does. */
export function minDscr(inputs: CloudContractInputs): number {
  const least = leastCover(inputs);
  if (inputs.debtUsd === 0) {
    throw notFound("there is no debt to serve: debtUsd is 0");
  }
  return least;
}
