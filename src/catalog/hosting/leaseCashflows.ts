import { defineFunction, type Table } from "../define";
import { LEASE_ASSUMPTIONS, leaseParameters } from "./leaseParameters";
import { leaseHeader, leaseRows, leaseSteps } from "./leaseSteps";
import { CAP_RATES, HUT_BEACON_POINT } from "./sources";

export const leaseCashflows = defineFunction({
  name: "LEASE_CASHFLOWS",
  group: "AI hosting",
  summary: "The cash flows behind LEASE_IRR, period by period, as a table.",
  parameters: leaseParameters,
  result: { label: "Cash flows of the lease", unit: "USD" },
  steps: leaseSteps,
  assumptions: [
    ...LEASE_ASSUMPTIONS,
    "Interest that is capitalised stands in interest and in debt drawn, so no cash moves.",
    "All columns are positive amounts but the equity cash flow: debt drawn + NOI + exit - cost - interest - principal. CASHFLOW_IRR of that column is the rate a period behind LEASE_IRR.",
  ],
  sources: [HUT_BEACON_POINT, CAP_RATES],
  examples: [
    {
      arguments: [1000, 200, 2, 0, 0.1, 0.5, 0.1, 4, 2, 1],
      result: [
        [
          "Period",
          "Year",
          "Cost (USD)",
          "Debt drawn (USD)",
          "NOI (USD)",
          "Interest (USD)",
          "Principal (USD)",
          "Exit (USD)",
          "Equity cash flow (USD)",
        ],
        [0, 0, 500, 250, 0, 0, 0, 0, -250],
        [1, 1, 500, 250, 0, 25, 0, 0, -275],
        [2, 2, 0, 0, 0, 50, 0, 0, -50],
        [3, 3, 0, 0, 200, 50, 107.7354, 0, 42.2646],
        [4, 4, 0, 0, 200, 39.2265, 392.2646, 2000, 1768.5089],
      ],
      note: "Yearly: two years to build, two to let, half debt; what is left of it is repaid at the end",
    },
  ],
  keywords: "mortgage payment, constant payment, schedule, debt service, amortisation table",
  compute: (args): Table => [leaseHeader, ...leaseRows(args)],
});
