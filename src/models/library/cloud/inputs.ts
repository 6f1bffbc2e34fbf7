import type { Block, Line } from "../../describe";
import { inputLines } from "../../rows";

const contract: readonly Line[] = inputLines({
  value: {
    label: "Contract value",
    unit: "USD",
    values: [9.7e9],
    name: "Contract_value",
    standing: "sourced",
    source: "irenRelease",
  },
  term: {
    label: "Term in whole years",
    unit: "years",
    format: "0",
    values: [5],
    name: "Contract_years",
    standing: "sourced",
    source: "irenRelease",
    note: "Average of the four phases",
  },
  it: {
    label: "Critical IT power",
    unit: "MW",
    values: [200],
    name: "IT_MW",
    standing: "sourced",
    source: "irenCall",
  },
  gpus: {
    label: "GPUs",
    unit: "GPUs",
    values: [76000],
    name: "GPUs",
    standing: "sourced",
    source: "irenCall",
  },
  prepaid: {
    label: "Prepaid share of the contract value",
    unit: "fraction",
    values: [0.2],
    name: "Prepaid_share",
    standing: "sourced",
    source: "irenRelease",
  },
  creditFrom: {
    label: "First year in which the prepayment is credited",
    unit: "year",
    values: [3],
    standing: "sourced",
    source: "roth",
    note: "Years 3 to 5 by a broker, after two years of operation by a digest of the filing",
  },
  periods: {
    label: "Payments a year: 1, 4 or 12",
    unit: "number",
    format: "0",
    values: [12],
    standing: "assumption",
    note: "One payment a year at its end takes about two points off the return",
  },
});

const economics: readonly Line[] = inputLines({
  gpuCapex: {
    label: "GPUs and equipment",
    unit: "USD",
    values: [5.8e9],
    name: "GPU_capex",
    standing: "sourced",
    source: "irenCall",
  },
  siteCapex: {
    label: "Site capital",
    unit: "USD/IT MW",
    values: [15e6],
    name: "Site_capex_IT_MW",
    standing: "sourced",
    source: "roth",
    note: "A broker's figure, not the company's: 7m was early guidance, 15 to 20m is usual",
  },
  margin: {
    label: "EBITDA margin before a hosting charge",
    unit: "fraction",
    values: [0.85],
    name: "EBITDA_margin",
    standing: "sourced",
    source: "irenCall",
    note: "Cannot be after a charge of 130 USD/kW-month, which is 16% of revenue",
  },
  hosting: {
    label: "Hosting charge that the cloud pays for its halls",
    unit: "USD/kW-month",
    values: [0],
    standing: "assumption",
    note: "0: the site is part of the project; 130 looks at the GPUs alone",
  },
  gpuResidual: {
    label: "GPU residual value",
    unit: "fraction",
    values: [0.2],
    name: "GPU_residual",
    standing: "assumption",
    note: "The residuals decide the return",
  },
  siteResidual: {
    label: "Site residual value",
    unit: "fraction",
    values: [0.8],
    name: "Site_residual",
    standing: "assumption",
  },
});

const funding: readonly Line[] = inputLines({
  debt: {
    label: "Debt",
    unit: "USD",
    values: [3.65e9],
    name: "Debt",
    standing: "sourced",
    source: "funding",
  },
  debtRate: {
    label: "Debt rate",
    unit: "rate/year",
    values: [0.0596],
    name: "Debt_rate",
    standing: "sourced",
    source: "funding",
    note: "Of the notes; the loan floats at SOFR + 2.25%",
  },
  debtYears: {
    label: "Years of level repayment",
    unit: "years",
    format: "0",
    values: [5],
    standing: "assumption",
    note: "The schedule is not published",
  },
  covenant: {
    label: "Least cover allowed",
    unit: "ratio",
    values: [1.05],
    standing: "sourced",
    source: "funding",
  },
});

const alone: readonly Line[] = inputLines({
  aloneHosting: {
    label: "Hosting charge to the GPUs",
    unit: "USD/kW-month",
    values: [130],
    standing: "sourced",
    source: "investorNote",
  },
  aloneDebt: {
    label: "Debt on the GPUs",
    unit: "USD",
    values: [2.5e9],
    standing: "sourced",
    source: "irenCall",
    note: "The aim named on the call; at the debt rate above, level over the term",
  },
});

export const cloudInputs: readonly Block[] = [
  { kind: "lines", title: "Contract", lines: contract },
  { kind: "lines", title: "Cost, margin and what is left", lines: economics },
  { kind: "lines", title: "Funding", lines: funding },
  { kind: "lines", title: "The GPUs alone, as their return was published", lines: alone },
];
