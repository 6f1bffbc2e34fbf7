import { companySource } from "../../../catalog/companies/companySource";
import { callText } from "../../../formula/callText";
import { dateOf } from "../../dateOf";
import type { Block, CompanyLine, Formula, Line } from "../../describe";
import { efficiencyLine, powerPriceLine } from "../breakeven/inputs";
import { balanceDays, balanceLines, priceLine } from "../shared/balance";
import { datedMarket, LAST_DAY } from "../shared/dated";
import { companyInput, vintageInput } from "../shared/market";
import { hashrateLine, operatingLine, securedLine } from "../shared/inputs";

/** The day of a company's share price, which everything is valued as of. */
function dayOfPrice(ticker: string): Formula {
  const field = '"share_price_usd"';
  const source = callText(companySource, { ticker, field, vintage: "{vintage}" });
  return `=IFERROR(${dateOf(source)},${LAST_DAY})`;
}

/** Price and network on the day of the share price; `ticker` is a company that has one. */
export function marketLines(ticker: string): readonly Line[] {
  return datedMarket({
    kind: "calc",
    key: "day",
    label: "Valued as of",
    unit: "date",
    formula: dayOfPrice(ticker),
    note: "The day of the share price, else the last day of the vintage",
  });
}

const shares: CompanyLine = {
  kind: "company",
  key: "shares",
  label: "Shares outstanding, basic",
  unit: "shares",
  field: "shares_outstanding",
  name: "Shares",
  note: "Convertibles and warrants are counted below, at the value.",
};

const stake: CompanyLine = {
  kind: "company",
  key: "stake",
  label: "Share held in the mining subsidiary",
  unit: "fraction",
  field: "subsidiary_stake_fraction",
  note: "Where there is one.",
};

const power: readonly CompanyLine[] = [
  hashrateLine,
  efficiencyLine,
  powerPriceLine,
  operatingLine,
  securedLine,
  {
    kind: "company",
    key: "pipeline",
    label: "Pipeline power (site)",
    unit: "MW",
    field: "power_pipeline_mw",
  },
];

export const partsInputs: readonly Block[] = [
  {
    kind: "lines",
    title: "Company, market and network",
    lines: [companyInput, vintageInput, ...marketLines("{company}")],
  },
  {
    kind: "lines",
    title: "Balance sheet and shares",
    heads: ["Used", "Your figure"],
    lines: [priceLine, shares, ...balanceLines, stake, ...balanceDays],
  },
  { kind: "lines", title: "Fleet and power", heads: ["Used", "Your figure"], lines: power },
];
