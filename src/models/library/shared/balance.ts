import { company } from "../../../catalog/companies/company";
import { companySource } from "../../../catalog/companies/companySource";
import { callText } from "../../../formula/callText";
import { dateOf } from "../../dateOf";
import type { FieldName } from "../../../presets/fieldTable";
import type { Column, CompanyLine, Formula, Line } from "../../describe";
import { calcLines, companyLines, tableColumns } from "../../rows";
import { MILLIONS } from "./looks";

/* Cash, and the debt that stands beside it: of one quarter, where both are published. */

export const priceLine: CompanyLine = {
  kind: "company",
  key: "price",
  label: "Share price",
  unit: "USD/share",
  field: "share_price_usd",
  name: "Share_price",
};

export const balanceLines: readonly CompanyLine[] = companyLines({
  cash: { label: "Cash", unit: "USD", field: "cash_usd", name: "Cash" },
  liquidity: {
    label: "Cash and bitcoin in one figure",
    unit: "USD",
    field: "liquidity_usd",
    note: "Used where cash alone is not published, or is older.",
  },
  restricted: {
    label: "Restricted cash, mostly of projects",
    unit: "USD",
    field: "restricted_cash_usd",
    note: "Counted as cash: project notes are in debt and pay for capex left.",
  },
  debt: { label: "Debt", unit: "USD", field: "debt_usd", name: "Debt" },
  btcHeld: {
    label: "Bitcoin held",
    unit: "BTC",
    format: "#,##0",
    field: "btc_held",
    name: "BTC_held",
  },
});

type CashCells = Readonly<Record<"cash" | "liquidity" | "cashDay" | "liquidityDay", string>>;

/** 1 where one figure for cash and bitcoin takes the place of cash that is older or not published. */
function fromLiquidity({ cash, liquidity, cashDay, liquidityDay }: CashCells): string {
  return `IF(AND(ISNUMBER(${liquidity}),OR(NOT(ISNUMBER(${cash})),${liquidityDay}>${cashDay})),1,0)`;
}

/** What is free and what is restricted, less the coins where one figure holds both. */
export const CASH_USED: Formula =
  '=IF({fromLiquidity}=1,{liquidity}-N({btcHeld})*{btcPrice}+N({restricted}),IF(ISNUMBER({cash}),{cash}+N({restricted}),"no data"))';

/** Of cash in a text, or the day of the market where the figure is the user's own. */
export function balanceDay(cashDay: string): Formula {
  return `=MIN({day},IF(LEN(${cashDay})=10,${dateOf(cashDay)},{day}))`;
}

function quarterOf(day: string): string {
  return `LEFT(${day},4)&"-Q"&ROUNDUP(MID(${day},6,2)/3,0)`;
}

interface Balance {
  readonly ticker: string;
  /* Cells, as what Explain follows has no texts put together in a call. Days are texts, blank where
     a figure is the user's own. */
  readonly debt: string;
  readonly debtDay: string;
  readonly cashDay: string;
  readonly debtVintage: string;
}

interface DebtBeside {
  /** The vintage in which to look it up: the quarter of the cash where the debt is of a later one. */
  readonly vintage: Formula;
  readonly usd: Formula;
  readonly day: Formula;
}

/** The debt that knows of no borrowing after the quarter of the cash, where that is published. */
function debtBeside({ ticker, debt, debtDay, cashDay, debtVintage }: Balance): DebtBeside {
  const [cashQuarter, debtQuarter] = [cashDay, debtDay].map(quarterOf);
  const wanted = { ticker, field: '"debt_usd"', vintage: debtVintage };
  const unlessChosen = (chosen: string, then: string): Formula =>
    `=IF(${debtVintage}={vintage},${chosen},IFERROR(${then},${chosen}))`;
  return {
    vintage: `=IF(LEN(${cashDay}&${debtDay})<20,{vintage},IF(${debtQuarter}>${cashQuarter},${cashQuarter},{vintage}))`,
    usd: unlessChosen(debt, callText(company, wanted)),
    day: unlessChosen(debtDay, `LEFT(${callText(companySource, wanted)},10)`),
  };
}

/** In a table with a company a row, whose columns have these keys. */
export const rowDebt = debtBeside({
  ticker: "{@ticker}",
  debt: "{@debt}",
  debtDay: "{@newestDebtDay}",
  cashDay: "{@cashDay}",
  debtVintage: "{@debtVintage}",
});

/** The day of a figure of the row's company as a text; blank where it is not published. */
export function rowDay(field: FieldName): string {
  const source = { ticker: "{@ticker}", field: `"${field}"`, vintage: "{vintage}" };
  return `IFNA(LEFT(${callText(companySource, source)},10),"")`;
}

/** Behind a row's figures under the keys of the lines above. */
export const rowCashColumns: readonly Column[] = tableColumns({
  fromLiquidity: {
    label: "Cash out of cash and bitcoin",
    unit: "",
    format: "0",
    formula: `=${fromLiquidity({
      cash: "{@cash}",
      liquidity: "{@liquidity}",
      cashDay: rowDay("cash_usd"),
      liquidityDay: rowDay("liquidity_usd"),
    })}`,
  },
  cashDay: {
    label: "Published day of the cash",
    unit: "text",
    formula: `=IF({@fromLiquidity}=1,${rowDay("liquidity_usd")},${rowDay("cash_usd")})`,
  },
});

export const rowDebtColumns: readonly Column[] = tableColumns({
  newestDebtDay: { label: "Day of the debt", unit: "text", formula: `=${rowDay("debt_usd")}` },
  debtVintage: { label: "Vintage of the debt used", unit: "text", formula: rowDebt.vintage },
  debtUsed: {
    label: "Debt beside the cash",
    ...MILLIONS,
    formula: rowDebt.usd,
    needs: ["@debt"],
  },
  debtDay: { label: "Day of that debt", unit: "text", formula: rowDebt.day },
});

const beside = debtBeside({
  ticker: "{company}",
  debt: "{debt}",
  debtDay: "{debt.asOf}",
  cashDay: "{cashDay}",
  debtVintage: "{debtVintage}",
});

/** Behind the lines above in their block of a company. */
export const balanceDays: readonly Line[] = calcLines({
  fromLiquidity: {
    label: "Cash out of cash and bitcoin in one figure",
    unit: "",
    format: "0",
    formula: [
      `=IF({cash.standing}="your figure",0,${fromLiquidity({ cash: "{cash}", liquidity: "{liquidity}", cashDay: "{cash.asOf}", liquidityDay: "{liquidity.asOf}" })})`,
    ],
    note: "1: less the bitcoin held at today's price, where that is published",
  },
  cashDay: {
    label: "Published day of the cash",
    unit: "text",
    formula: ["=IF({fromLiquidity}=1,{liquidity.asOf},{cash.asOf})"],
  },
  balanceDay: {
    label: "Day of the cash",
    unit: "date",
    formula: [balanceDay("{cashDay}")],
    note: "Capital spent on contracts until then is in net debt",
  },
  debtVintage: {
    label: "Vintage of the debt beside it",
    unit: "text",
    formula: [beside.vintage],
    note: "The quarter of the cash, where the debt above is of a later one",
  },
  debtUsed: {
    label: "Debt beside the cash",
    unit: "USD",
    formula: [beside.usd],
    needs: ["debt"],
    note: "The debt above where that quarter's is not published",
  },
  debtDay: { label: "Day of that debt", unit: "text", formula: [beside.day] },
});

/** In words; nothing where one of the two is not published or the user's own. */
export function daysInWords(ofLaterDebt: string): Formula {
  return `=IF(LEN({cashDay}&{debtDay})<20,"",IF({cashDay}={debtDay},"Cash and debt are of one day, "&{cashDay},"WARNING: cash is of "&{cashDay}&" and debt of "&{debtDay}&", a financing may lie between them")&IF({debtDay}={debt.asOf},"","; what was borrowed by "&{debt.asOf}&" ${ofLaterDebt}"))`;
}
