import { company } from "../../../catalog/companies/company";
import { companySource } from "../../../catalog/companies/companySource";
import { callText } from "../../../formula/callText";
import { dateOf } from "../../dateOf";
import type { Block, CompanyLine, Formula, Line } from "../../describe";
import { calcLines, companyLines } from "../../rows";
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
      note: "Used where cash alone is not published, or is older.",
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

interface Balance {
  readonly ticker: string;
  readonly debt: string;
  /** Days as texts, blank where a figure is the user's own. */
  readonly cashDay: string;
  readonly debtDay: string;
  /** A cell: what Explain follows has no texts put together in a call. */
  readonly quarter: string;
}

/** Debt of the quarter in which the cash stands, so that what was borrowed later is in neither. */
export function debtBeside({ ticker, debt, cashDay, debtDay, quarter }: Balance): string {
  const then = callText(company, { ticker, field: '"debt_usd"', vintage: quarter });
  return `IF(AND(LEN(${cashDay})=10,${debtDay}>${cashDay}),IFERROR(${then},${debt}),${debt})`;
}

/** In which a day lies that is a text; none of a blank. */
export function quarterOf(day: string): Formula {
  return `=IF(LEN(${day})=10,LEFT(${day},4)&"-Q"&ROUNDUP(MID(${day},6,2)/3,0),"")`;
}

/** Of cash in a text, or the day of the market where the figure is the user's own. */
export function balanceDay(cashDay: string): Formula {
  return `=MIN({day},IF(LEN(${cashDay})=10,${dateOf(cashDay)},{day}))`;
}

/** 1 where one figure for cash and bitcoin takes the place of cash that is older or not published. */
export function fromLiquidity(days: Readonly<Record<"cash" | "liquidity", string>>): string {
  return `IF(AND(ISNUMBER({liquidity}),OR(NOT(ISNUMBER({cash})),${days.liquidity}>${days.cash})),1,0)`;
}

const balanceDays = calcLines({
  fromLiquidity: {
    label: "Cash out of cash and bitcoin in one figure",
    unit: "",
    format: "0",
    formula: [
      `=IF({cash.standing}="your figure",0,${fromLiquidity({ cash: "{cash.asOf}", liquidity: "{liquidity.asOf}" })})`,
    ],
    note: "1: less the bitcoin held at today's price, where that is published",
  },
  cashDay: {
    label: "Published day of the cash",
    unit: "text",
    formula: ["=IF({fromLiquidity}=1,{liquidity.asOf},{cash.asOf})"],
  },
  cashQuarter: {
    label: "Quarter of the cash",
    unit: "text",
    formula: [quarterOf("{cashDay}")],
  },
  balanceDay: {
    label: "Day of the cash",
    unit: "date",
    formula: [balanceDay("{cashDay}")],
    note: "Capital spent on contracts until then is in net debt",
  },
  debtUsed: {
    label: "Debt in the quarter of the cash",
    unit: "USD",
    formula: [
      `=${debtBeside({
        ticker: "{company}",
        debt: "{debt}",
        cashDay: "{cashDay}",
        quarter: "{cashQuarter}",
        debtDay: "{debt.asOf}",
      })}`,
    ],
    needs: ["debt"],
    note: "The debt above where that quarter's is not published",
  },
});

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
    lines: [...balance, ...balanceDays],
  },
  { kind: "lines", title: "Fleet and power", heads: ["Used", "Your figure"], lines: power },
];
