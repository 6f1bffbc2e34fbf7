import { companySource } from "../../../catalog/companies/companySource";
import { callText } from "../../../formula/callText";
import { dateOf } from "../../dateOf";
import type { Block, CalcLine, CompanyLine, Formula, Line } from "../../describe";
import { companyLines } from "../../rows";
import { efficiencyLine, powerPriceLine } from "../breakeven/inputs";
import { datedMarket, LAST_DAY } from "../shared/dated";
import { companyInput, vintageInput } from "../shared/market";
import { hashrateLine, operatingLine, restrictedLine, securedLine } from "../shared/inputs";

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

const balance: readonly CompanyLine[] = [
  ...companyLines({
    price: {
      label: "Share price",
      unit: "USD/share",
      field: "share_price_usd",
      name: "Share_price",
    },
    shares: {
      label: "Shares outstanding, basic",
      unit: "shares",
      field: "shares_outstanding",
      name: "Shares",
      note: "Convertibles and warrants are counted below, at the value.",
    },
    cash: { label: "Cash", unit: "USD", field: "cash_usd", name: "Cash" },
    liquidity: {
      label: "Cash and bitcoin in one figure",
      unit: "USD",
      field: "liquidity_usd",
      note: "Used where neither is published alone.",
    },
  }),
  restrictedLine,
  ...companyLines({
    debt: { label: "Debt", unit: "USD", field: "debt_usd", name: "Debt" },
    btcHeld: {
      label: "Bitcoin held",
      unit: "BTC",
      format: "#,##0",
      field: "btc_held",
      name: "BTC_held",
    },
    stake: {
      label: "Share held in the mining subsidiary",
      unit: "fraction",
      field: "subsidiary_stake_fraction",
      note: "Where there is one.",
    },
  }),
];

/** The day in a cell beside a figure. */
const dayBeside = (key: string): string => dateOf(`{${key}.asOf}`);

const balanceDay: CalcLine = {
  kind: "calc",
  key: "balanceDay",
  label: "Day of the cash",
  unit: "date",
  formula: [
    `=MIN({day},IF(ISNUMBER({cash.own}),{day},IF(ISNUMBER({cash}),${dayBeside("cash")},IF(LEN({liquidity.asOf})=10,${dayBeside("liquidity")},{day}))))`,
  ],
  note: "Capital spent on contracts until then is in net debt",
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
    lines: [...balance, balanceDay],
  },
  { kind: "lines", title: "Fleet and power", heads: ["Used", "Your figure"], lines: power },
];
