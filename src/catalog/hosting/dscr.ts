import { debtServiceCover, yearlyPaymentUsd } from "../../core/debt";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { amortisationYears, debtRate, noiUsdPerYear } from "./arguments";
import { loanSteps } from "./loanSteps";
import { HUT_BEACON_POINT } from "./sources";

const debtUsd = quantity({ unit: "USD", description: "Debt to repay", min: 0 });

export const dscr = defineFunction({
  name: "DSCR",
  group: "AI hosting",
  summary:
    "Debt service cover: yearly NOI over the level yearly payment of interest and principal.",
  parameters: { noiUsdPerYear, debtUsd, debtRate, amortisationYears },
  result: {
    label: "Debt service cover",
    unit: "ratio",
    formula: "noiUsdPerYear/debtServiceUsd",
  },
  steps: [
    ...loanSteps,
    {
      key: "debtServiceUsd",
      label: "Level yearly payment of interest and principal",
      unit: "USD/year",
      formula: "debtUsd/debtPerPayment",
      value: yearlyPaymentUsd,
    },
  ],
  assumptions: [
    "A schedule by the month has a higher cover: twelve monthly payments add up to less than one at the end of the year. The powered shell with 70% debt has 1.344 here and 1.367 in LEASE_CASHFLOWS, NOI over twelve payments.",
    "One payment at the end of each year, level until nothing is left; a sculpted or interest-only schedule covers differently.",
    "Covenants found: 1.05 for IREN's GPU debt; 1.40 for Galaxy on one secondary page.",
  ],
  sources: [HUT_BEACON_POINT],
  examples: [
    {
      arguments: [526912489, 4.25e9, 0.06129, 15],
      result: 1.194,
      note: "Hut 8 Beacon Point, first-year NOI, if its notes amortise level over 15 years",
    },
    {
      arguments: [1649e6, 3.65e9, 0.0596, 5],
      result: 1.905,
      note: "IREN's Microsoft contract at 85% EBITDA margin, before the prepayment is credited",
    },
  ],
  keywords: "coverage, debt service, covenant",
  compute: debtServiceCover,
});
