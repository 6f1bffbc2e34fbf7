import { CalcError } from "./errors";
import { irr } from "./irr";
import { KW_MONTHS_PER_MW_YEAR } from "./units";

/** A contract for GPU capacity: the seller brings GPUs and building. */
export interface CloudContractInputs {
  readonly contractValueUsd: number;
  /** Whole years. */
  readonly termYears: number;
  readonly itMw: number;
  readonly gpuCapexUsd: number;
  readonly siteCapexUsdPerItMw: number;
  readonly ebitdaMarginFraction: number;
  /** Share of the value that the customer pays at the start. */
  readonly prepaidFraction: number;
  /** First year whose bills the prepayment reduces. */
  readonly creditFromYear: number;
  readonly gpuResidualFraction: number;
  readonly siteResidualFraction: number;
  /** Rent that the cloud business pays for its own halls, where they are looked at apart. */
  readonly hostingUsdPerKwMonth: number;
}

/** The quantities that do not change from year to year. */
export interface CloudTerms {
  readonly annualRevenueUsd: number;
  readonly prepaymentUsd: number;
  readonly revenueUsdPerItMw: number;
  /** Before hosting. */
  readonly ebitdaUsd: number;
  readonly hostingUsd: number;
  readonly siteCapexUsd: number;
  /** Of each year from `creditFromYear` on. */
  readonly creditUsd: number;
  readonly residualUsd: number;
}

/** @throws CalcError `invalidInput` where the credit would start after the term. */
export function cloudTerms(inputs: CloudContractInputs): CloudTerms {
  const { contractValueUsd, termYears, creditFromYear, itMw } = inputs;
  if (creditFromYear > termYears) {
    throw new CalcError(
      "invalidInput",
      `creditFromYear must be at most termYears (${termYears}), got ${creditFromYear}`,
    );
  }
  const annualRevenueUsd = contractValueUsd / termYears;
  const prepaymentUsd = contractValueUsd * inputs.prepaidFraction;
  const siteCapexUsd = inputs.siteCapexUsdPerItMw * itMw;
  return {
    annualRevenueUsd,
    prepaymentUsd,
    revenueUsdPerItMw: annualRevenueUsd / itMw,
    ebitdaUsd: annualRevenueUsd * inputs.ebitdaMarginFraction,
    hostingUsd: itMw * KW_MONTHS_PER_MW_YEAR * inputs.hostingUsdPerKwMonth,
    siteCapexUsd,
    creditUsd: prepaymentUsd / (termYears - creditFromYear + 1),
    residualUsd:
      inputs.gpuCapexUsd * inputs.gpuResidualFraction + siteCapexUsd * inputs.siteResidualFraction,
  };
}

export interface CloudYear {
  readonly year: number;
  readonly revenueUsd: number;
  readonly ebitdaUsd: number;
  readonly hostingUsd: number;
  /** Prepayment set off against the year's bills; the prepayment itself is negative, in year 0. */
  readonly creditUsd: number;
  readonly capexUsd: number;
  readonly residualUsd: number;
  /** EBITDA - hosting - credit - capex + residual. */
  readonly netUsd: number;
}

/**
 * Years 0, where everything is bought, to the last of the term.
 *
 * @throws CalcError as `cloudTerms` does.
 */
export function cloudYears(inputs: CloudContractInputs): CloudYear[] {
  const terms = cloudTerms(inputs);
  return Array.from({ length: inputs.termYears + 1 }, (_, year) =>
    year === 0 ? yearZero(inputs, terms) : runningYear(inputs, terms, year),
  );
}

function yearZero({ gpuCapexUsd }: CloudContractInputs, terms: CloudTerms): CloudYear {
  const capexUsd = gpuCapexUsd + terms.siteCapexUsd;
  return {
    year: 0,
    revenueUsd: 0,
    ebitdaUsd: 0,
    hostingUsd: 0,
    creditUsd: -terms.prepaymentUsd,
    capexUsd,
    residualUsd: 0,
    netUsd: terms.prepaymentUsd - capexUsd,
  };
}

function runningYear(inputs: CloudContractInputs, terms: CloudTerms, year: number): CloudYear {
  const { ebitdaUsd, hostingUsd } = terms;
  const creditUsd = year >= inputs.creditFromYear ? terms.creditUsd : 0;
  const residualUsd = year === inputs.termYears ? terms.residualUsd : 0;
  return {
    year,
    revenueUsd: terms.annualRevenueUsd,
    ebitdaUsd,
    hostingUsd,
    creditUsd,
    capexUsd: 0,
    residualUsd,
    netUsd: ebitdaUsd - hostingUsd - creditUsd + residualUsd,
  };
}

/** Net cash flows of years 0 to the end of the term. */
export function cloudCashflows(inputs: CloudContractInputs): Float64Array {
  return Float64Array.from(cloudYears(inputs), ({ netUsd }) => netUsd);
}

/** @throws CalcError as `cloudTerms` does; `noResult` when no rate or several rates solve it. */
export function cloudIrr(inputs: CloudContractInputs): number {
  return irr(cloudCashflows(inputs));
}

/**
 * Years until a yearly income has paid back what was spent; 0 where nothing was.
 *
 * @throws CalcError `notFound` where it never does.
 */
export function paybackYears(spentUsd: number, incomeUsdPerYear: number): number {
  if (spentUsd === 0) {
    return 0;
  }
  if (incomeUsdPerYear <= 0) {
    throw new CalcError("notFound", "never paid back: a year earns nothing");
  }
  return spentUsd / incomeUsdPerYear;
}
