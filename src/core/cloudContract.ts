import { levelPaymentUsd } from "./debt";
import { invalidInput, notFound } from "./errors";
import { withoutRoundOff } from "./roundOff";
import { checkPaymentsPerYear, wholePeriods } from "./periods";
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
  /** 1, 4 or 12: revenue, hosting, credit and debt service come in so many equal parts a year. */
  readonly paymentsPerYear: number;
  /** Borrowed at time 0. */
  readonly debtUsd: number;
  readonly debtRate: number;
  /** The term where left out, and no longer than it. */
  readonly debtYears?: number;
  readonly depreciationYears: number;
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
  /** EBITDA less hosting and the GPUs' depreciation, a year. */
  readonly ebitUsd: number;
  readonly debtPeriods: number;
  readonly periodDebtRate: number;
  /** Level payment a period. */
  readonly debtServiceUsd: number;
}

/**
 * @throws CalcError `invalidInput` where the credit would start after the term, paymentsPerYear is
 * none of 1, 4 and 12, or the debt runs longer than the term or over part of a period.
 */
export function cloudTerms(inputs: CloudContractInputs): CloudTerms {
  const { contractValueUsd, termYears, creditFromYear, itMw } = inputs;
  if (creditFromYear > termYears) {
    throw invalidInput(
      `creditFromYear must be at most termYears (${termYears}), got ${creditFromYear}`,
    );
  }
  const annualRevenueUsd = contractValueUsd / termYears;
  const prepaymentUsd = contractValueUsd * inputs.prepaidFraction;
  const siteCapexUsd = inputs.siteCapexUsdPerItMw * itMw;
  const ebitdaUsd = annualRevenueUsd * inputs.ebitdaMarginFraction;
  const hostingUsd = itMw * KW_MONTHS_PER_MW_YEAR * inputs.hostingUsdPerKwMonth;
  return {
    annualRevenueUsd,
    prepaymentUsd,
    revenueUsdPerItMw: annualRevenueUsd / itMw,
    ebitdaUsd,
    hostingUsd,
    siteCapexUsd,
    creditUsd: prepaymentUsd / (termYears - creditFromYear + 1),
    residualUsd:
      inputs.gpuCapexUsd * inputs.gpuResidualFraction + siteCapexUsd * inputs.siteResidualFraction,
    ebitUsd: ebitdaUsd - hostingUsd - inputs.gpuCapexUsd / inputs.depreciationYears,
    ...cloudDebt(inputs),
  };
}

function cloudDebt(
  inputs: CloudContractInputs,
): Pick<CloudTerms, "debtPeriods" | "periodDebtRate" | "debtServiceUsd"> {
  const { paymentsPerYear, termYears, debtUsd, debtYears = termYears } = inputs;
  checkPaymentsPerYear(paymentsPerYear);
  const payments = wholePeriods(paymentsPerYear, { debtYears }).debtYears;
  if (payments > termYears * paymentsPerYear) {
    throw invalidInput(`debtYears must be at most termYears (${termYears}), got ${debtYears}`);
  }
  const rate = inputs.debtRate / paymentsPerYear;
  return {
    debtPeriods: payments,
    periodDebtRate: rate,
    debtServiceUsd: levelPaymentUsd({ debtUsd, rate, payments }),
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
  /** Of the year's periods; the debt drawn is negative, in year 0. */
  readonly debtServiceUsd: number;
  /** Net cash flow less debt service. */
  readonly leveredUsd: number;
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

function yearZero({ gpuCapexUsd, debtUsd }: CloudContractInputs, terms: CloudTerms): CloudYear {
  const capexUsd = gpuCapexUsd + terms.siteCapexUsd;
  return withDebt(0 - debtUsd, {
    year: 0,
    revenueUsd: 0,
    ebitdaUsd: 0,
    hostingUsd: 0,
    creditUsd: -terms.prepaymentUsd,
    capexUsd,
    residualUsd: 0,
    netUsd: terms.prepaymentUsd - capexUsd,
  });
}

function runningYear(inputs: CloudContractInputs, terms: CloudTerms, year: number): CloudYear {
  const { ebitdaUsd, hostingUsd } = terms;
  const creditUsd = year >= inputs.creditFromYear ? terms.creditUsd : 0;
  const residualUsd = year === inputs.termYears ? terms.residualUsd : 0;
  const { paymentsPerYear } = inputs;
  const left = terms.debtPeriods - (year - 1) * paymentsPerYear;
  return withDebt(terms.debtServiceUsd * Math.max(0, Math.min(paymentsPerYear, left)), {
    year,
    revenueUsd: terms.annualRevenueUsd,
    ebitdaUsd,
    hostingUsd,
    creditUsd,
    capexUsd: 0,
    residualUsd,
    netUsd: ebitdaUsd - hostingUsd - creditUsd + residualUsd,
  });
}

type UnleveredYear = Omit<CloudYear, "debtServiceUsd" | "leveredUsd">;

function withDebt(debtServiceUsd: number, year: UnleveredYear): CloudYear {
  return { ...year, debtServiceUsd, leveredUsd: lessDebt(year.netUsd, debtServiceUsd) };
}

/** What debt service leaves of a cash flow. */
export function lessDebt(netUsd: number, debtServiceUsd: number): number {
  return withoutRoundOff(netUsd - debtServiceUsd, Math.abs(netUsd) + Math.abs(debtServiceUsd));
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
    throw notFound("never paid back: a year earns nothing");
  }
  return spentUsd / incomeUsdPerYear;
}
