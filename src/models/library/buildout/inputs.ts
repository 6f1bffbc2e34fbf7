import { companySource } from "../../../catalog/companies/companySource";
import { callText } from "../../../formula/callText";
import { dateOf } from "../../dateOf";
import type { Block, CalcLine, InputLine, Line } from "../../describe";
import { inputLines } from "../../rows";
import { efficiencyLine, powerPriceLine } from "../breakeven/inputs";
import { commonLines } from "../parts/common";
import { balanceDays, balanceLines, priceLine } from "../shared/balance";
import { datedMarket, vintageEnd } from "../shared/dated";
import { companyInput, vintageInput } from "../shared/market";
import {
  hashrateLine,
  operatingLine,
  otherCostInput,
  securedLine,
  uptimeInput,
} from "../shared/inputs";

const priceDay = callText(companySource, {
  ticker: "{company}",
  field: '"share_price_usd"',
  vintage: "{vintage}",
});

/** What is signed and owed is as known on this day. */
const knownOn: CalcLine = {
  ...vintageEnd,
  label: "Contracts and debt as known on",
  formula: `=IFERROR(${dateOf(priceDay)},${String(vintageEnd.formula).slice(1)})`,
  note: "The day of the share price",
};

const figures: readonly Line[] = [
  priceLine,
  ...balanceLines,
  hashrateLine,
  efficiencyLine,
  powerPriceLine,
  operatingLine,
  securedLine,
  ...balanceDays,
];

const funding: readonly InputLine[] = [
  ...inputLines({
    minimum: {
      label: "Cash to keep at the end of every quarter",
      unit: "USD",
      values: [0],
      standing: "your choice",
    },
    overheads: {
      label: "Overheads a quarter",
      unit: "USD",
      values: [null],
      standing: "your choice",
      note: "Not published by business: blank leaves them out",
    },
    loanToCost: {
      label: "Project debt over capex",
      unit: "fraction",
      format: "0%",
      values: [0.7],
      name: "Loan_to_cost",
      standing: "assumption",
      source: "irenCall",
      note: "GPU financing of 3.65bn over 5.8bn is 63%; leases to investment grade carry more",
    },
    debtRate: {
      label: "Interest on project debt",
      unit: "rate/year",
      values: [0.07],
      standing: "assumption",
      note: "Secured notes of the nine pay 6.0% to 7.75%: see the sheet of debt",
    },
    creditYears: {
      label: "Lease years before a prepayment is credited",
      unit: "years",
      format: "0",
      values: [2],
      standing: "sourced",
      source: "roth",
      note: "Credited in years 3 to 5",
    },
  }),
  { ...uptimeInput, note: "82% to 91% in the third quarter of 2025" },
  otherCostInput,
];

export const buildOutInputs: readonly Block[] = [
  {
    kind: "lines",
    title: "Company, market and network",
    lines: [companyInput, vintageInput, ...datedMarket(knownOn)],
  },
  {
    kind: "lines",
    title: "Cash, debt, fleet and power",
    heads: ["Used", "Your figure"],
    lines: figures,
  },
  { kind: "lines", title: "Funding and mining", lines: funding },
  {
    kind: "lines",
    title: "Terms of contracts",
    lines: commonLines([
      ...["ratio", "margin", "build", "escalator", "buildYears", "hallBuild"],
      ...["ventureShare", "ventureSold"],
    ]),
  },
];
