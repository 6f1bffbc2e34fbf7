import { debtCapacityUsd } from "../../core/debt";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { amortisationYears, debtRate, noiUsdPerYear } from "./arguments";
import { loanSteps } from "./loanSteps";
import { HUT_BEACON_POINT } from "./sources";

export const debtCapacity = defineFunction({
  name: "DEBT_CAPACITY",
  group: "AI hosting",
  summary: "The debt that yearly NOI can serve with a level payment at a wanted cover.",
  parameters: {
    noiUsdPerYear,
    dscr: quantity({
      unit: "ratio",
      description: "Wanted debt service cover",
      above: 0,
      hint: "NOI over debt service, such as 1.25",
    }),
    debtRate,
    amortisationYears,
  },
  result: {
    label: "Debt capacity",
    unit: "USD",
    formula: "noiUsdPerYear/dscr*debtPerPayment",
  },
  steps: loanSteps,
  assumptions: [
    "One payment at the end of each year, level until nothing is left. Lenders also limit debt by value or cost: loan to cost up to 85% was reported for Hut 8.",
    "Debt rates found: about 6.1% with an investment-grade tenant or guarantor, 7.1% to 7.75% with a neocloud, not without exception.",
  ],
  sources: [HUT_BEACON_POINT],
  examples: [
    {
      arguments: [526912489, 1.194034, 0.06129, 15],
      result: 4250000964.02,
      note: "The other way round from DSCR: the 4.25 billion USD of Hut 8 Beacon Point",
    },
    { arguments: [100e6, 1.25, 0, 10], result: 800000000, note: "Without interest: 80m x 10" },
  ],
  keywords:
    "debt sizing, project finance debt, credit from a bank, leverage on a lease, debt yield, borrow against a lease, how much debt, borrowing, leverage, loan size",
  compute: debtCapacityUsd,
});
