import { annuityFactor } from "../../core/paths";
import { annuityFormula, logRateFormula } from "./levelPayment";

interface LoanTerms {
  readonly debtRate: number;
  readonly amortisationYears: number;
}

/** What DSCR and DEBT_CAPACITY share. */
export const loanSteps = [
  {
    key: "logDebtRate",
    label: "ln(1 + debt rate)",
    unit: "number",
    formula: logRateFormula("debtRate"),
    value: ({ debtRate }: LoanTerms) => Math.log1p(debtRate),
  },
  {
    key: "debtPerPayment",
    label: "Debt that a level payment of 1 USD a year repays",
    unit: "USD",
    formula: annuityFormula("debtRate", "logDebtRate", "amortisationYears"),
    value: (args: LoanTerms) => annuityFactor(args.debtRate, args.amortisationYears),
  },
] as const;
