import type { Block, InputLine, Line } from "../../describe";
import { inputLines } from "../../rows";
import { efficiencyLine, powerPriceLine } from "../breakeven/inputs";
import { datedMarket, vintageEnd } from "../shared/dated";
import { companyInput, vintageInput } from "../shared/market";
import {
  buildInput,
  marginInput,
  miningMultipleInput,
  noiMultipleInput,
  operatingLine,
  otherCostInput,
  perTenant,
  ratioInput,
  rentInput,
  riskFreeInput,
  riskInputs,
  uptimeInput,
} from "../shared/inputs";

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

const shell: readonly InputLine[] = [
  {
    ...rentInput,
    values: [109.46, 131.72],
    note: "Gives 5.19 and 7.81 USD/W; signed first-year rents are 90 to 157",
  },
  perTenant(ratioInput),
  perTenant(marginInput),
  { ...perTenant(buildInput), name: "Build_cost_IT_W" },
  { ...perTenant(noiMultipleInput), name: "NOI_multiple" },
  ...inputLines({
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
  }),
];

const risk: readonly InputLine[] = [
  ...riskInputs.map((line) =>
    line.key === "miningVolatility"
      ? { ...line, note: "Compare with hashprice's own below" }
      : line,
  ),
  riskFreeInput,
  ...inputLines({
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
  }),
];

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
