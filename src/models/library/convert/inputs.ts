import type { Block, InputLine, Line } from "../../describe";
import { inputLines } from "../../rows";
import { efficiencyLine, powerPriceLine } from "../breakeven/inputs";
import { datedMarket, vintageEnd } from "../shared/dated";
import { companyInput, vintageInput } from "../shared/market";
import { miningMultipleInput, operatingLine, otherCostInput, uptimeInput } from "../shared/inputs";

export const TENANTS = ["Hyperscaler", "Neocloud"] as const;

const company: readonly Line[] = [
  efficiencyLine,
  powerPriceLine,
  { ...operatingLine, note: "What is let already is in it." },
];

const mining: readonly InputLine[] = [
  uptimeInput,
  otherCostInput,
  { ...miningMultipleInput, name: "Mining_multiple" },
];

const shell = inputLines({
  rent: {
    label: "Rent",
    unit: "USD/kW-month",
    values: [109.46, 131.72],
    name: "Rent_kW_month",
    standing: "backed out",
    source: "broker",
    note: "Gives 5.19 and 7.81 USD/W; signed first-year rents are 90 to 157",
  },
  ratio: {
    label: "Site power over critical IT power",
    unit: "ratio",
    values: [1.3, 1.3],
    standing: "derived",
    source: "jpMorgan",
    note: "Signed leases 1.21 to 1.52",
  },
  margin: {
    label: "NOI margin",
    unit: "fraction",
    values: [0.85, 0.85],
    standing: "sourced",
    source: "fluidstack",
  },
  build: {
    label: "Build cost",
    unit: "USD/IT W",
    values: [10, 10],
    name: "Build_cost_IT_W",
    standing: "sourced",
    source: "cantor",
  },
  multiple: {
    label: "NOI multiple",
    unit: "multiple",
    values: [15, 15],
    name: "NOI_multiple",
    standing: "sourced",
    source: "vanEck",
  },
  buildYears: {
    label: "Time to build",
    unit: "years",
    format: "0.00",
    values: [0, 0],
    standing: "assumption",
    source: "broker",
    note: "18-24 months stated; the rents above are backed out without it",
  },
  discount: {
    label: "Discount rate while building",
    unit: "rate/year",
    format: "0.0%",
    values: [0.1, 0.1],
    standing: "assumption",
    note: "Of no effect without a time to build",
  },
});

const risk = inputLines({
  shellVolatility: {
    label: "Volatility of the shell's value",
    unit: "volatility",
    values: [0.3],
    standing: "placeholder",
    note: "No public calibration: type yours",
  },
  miningVolatility: {
    label: "Volatility of the mining value",
    unit: "volatility",
    values: [0.7],
    standing: "placeholder",
    note: "Compare with hashprice's own below",
  },
  correlation: {
    label: "Correlation of the two",
    unit: "correlation",
    values: [0.2],
    standing: "placeholder",
    note: "Between -1 and 1",
  },
  riskFree: {
    label: "Interest on capital that is spent later",
    unit: "rate/year",
    format: "0.0%",
    values: [0.045],
    standing: "assumption",
  },
  window: {
    label: "Years in which the site may still be converted",
    unit: "years",
    format: "0.0",
    values: [2],
    name: "Window_years",
    standing: "assumption",
    note: "Until tenants have power elsewhere",
  },
  tenant: {
    label: "Tenant of the tables below",
    unit: "text",
    values: [TENANTS[0]],
    name: "Tenant",
    standing: "your choice",
    choices: TENANTS,
    note: TENANTS.join(" or "),
  },
});

export const convertInputs: readonly Block[] = [
  {
    kind: "lines",
    title: "Company, market and network",
    lines: [companyInput, vintageInput, ...datedMarket(vintageEnd)],
  },
  { kind: "lines", title: "The company", heads: ["Used", "Your figure"], lines: company },
  { kind: "lines", title: "Mining on", lines: mining },
  { kind: "lines", title: "The shell, by tenant", heads: TENANTS, lines: shell },
  { kind: "lines", title: "Risk and time", lines: risk },
];
