import { divide } from "./errors";
import { annuityFactor } from "./paths";

export interface Loan {
  readonly debtUsd: number;
  /** Interest a period. */
  readonly rate: number;
  /** Payments until nothing is left. */
  readonly payments: number;
}

/**
 * The level payment a period, interest and principal, that repays a loan, in USD.
 *
 *     payment = debt x rate / (1 - (1 + rate)^-payments);  debt / payments at a rate of 0
 */
export function levelPaymentUsd({ debtUsd, rate, payments }: Loan): number {
  return debtUsd / annuityFactor(rate, payments);
}

export interface DebtTerms {
  readonly noiUsdPerYear: number;
  readonly debtRate: number;
  readonly amortisationYears: number;
}

/**
 * Debt service cover: NOI over one year's level payment.
 *
 * @throws CalcError `divisionByZero` without debt.
 */
export function debtServiceCover(inputs: DebtTerms & { readonly debtUsd: number }): number {
  return divide(inputs.noiUsdPerYear, yearlyPaymentUsd(inputs), "there is no debt to serve");
}

/** Level yearly payment of interest and principal, in USD. */
export function yearlyPaymentUsd(
  inputs: Omit<DebtTerms, "noiUsdPerYear"> & { readonly debtUsd: number },
): number {
  const { debtUsd, debtRate, amortisationYears } = inputs;
  return levelPaymentUsd({ debtUsd, rate: debtRate, payments: amortisationYears });
}

/** The debt whose level yearly payment leaves exactly the wanted cover, in USD. */
export function debtCapacityUsd(inputs: DebtTerms & { readonly dscr: number }): number {
  const { noiUsdPerYear, dscr, debtRate, amortisationYears } = inputs;
  return (noiUsdPerYear / dscr) * annuityFactor(debtRate, amortisationYears);
}
