import { notFound } from "../../core/errors";
import { contracts as allContracts } from "../../presets/contracts";
import type { Contract } from "../../presets/types";
import { defineFunction } from "../define";
import { type Column, listing } from "./columns";
import { companyOf, tickerParameter } from "./lookup";

const COLUMNS: readonly Column<Contract>[] = [
  ["ticker", "ticker"],
  ["contract", "id"],
  ["counterparty", "counterparty"],
  ["end tenant", "endTenant"],
  ["type", "type"],
  ["status", "status"],
  ["role", "role"],
  ["counts in totals", ({ countsInTotals }) => (countsInTotals ? 1 : 0)],
  ["site MW", "siteMw"],
  ["IT MW", "itMw"],
  ["term years", "termYears"],
  ["contract value USD", "totalContractValueUsd"],
  ["average revenue USD/year", "annualRevenueUsd"],
  ["prepaid fraction", "prepaidFraction"],
  ["escalator rate", "escalatorRate"],
  ["NOI margin fraction", "noiMarginFraction"],
  ["capex USD/IT MW", "capexUsdPerItMw"],
  ["credit support", "creditSupport"],
  ["announced", "announced"],
  ["service start", "serviceStart"],
  ["vintage", "vintage"],
  ["source", "sourceUrl"],
  ["note", "note"],
];

export const contracts = defineFunction({
  name: "CONTRACTS",
  group: "Companies and contracts",
  summary: "AI leases and cloud contracts of a company, or of all, with megawatts, term and value.",
  parameters: {
    ticker: { ...tickerParameter, optional: true, description: "Only contracts of this company" },
  },
  result: { label: "Contracts", unit: "text" },
  steps: [],
  assumptions: [
    "Sum only rows with 1 in 'counts in totals': an aggregate row already holds its component rows, and letters of intent, conditional contracts and money flowing out (cost_side) do not count.",
    "A blank cell is unknown, not zero. Rent compares per MW of IT load; where only site load is known it does not.",
    "Revenue is contract value over the term: the first year of an escalating lease is lower.",
    "WULF's Abernathy stands at 100% of a venture that the company owned about half of and sold on 6 July 2026: leave it out after that day.",
    "The newest known terms: a contract of 2025 may show a start or an IT load published in 2026.",
    "Contracts with vintage 'later' were announced after 18 November 2025.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["IREN"],
      result: [
        ["ticker", "contract", "counterparty", "end tenant", "type", "status"],
        ["IREN", "iren_microsoft_2025", "Microsoft", "Microsoft", "ai_cloud", "signed"],
      ],
      note: "200 MW of IT load over five years for 9.7bn USD, and smaller ones below",
    },
  ],
  keywords:
    "who rents, who are the tenants, signed leases, tenants, lease, backlog, tenant, hyperscaler, CoreWeave, Microsoft",
  compute({ ticker }) {
    const own = ticker === undefined ? undefined : companyOf(ticker).ticker;
    const rows = allContracts(own);
    if (rows.length === 0) {
      throw notFound(`${own}: no AI or HPC contract was published`);
    }
    return listing(COLUMNS, rows);
  },
});
