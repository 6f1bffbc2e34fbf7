import { networkHistory } from "../../../catalog/companies/networkHistory";
import { companySource } from "../../../catalog/companies/companySource";
import { blockReward } from "../../../catalog/network/blockReward";
import { blockSubsidy } from "../../../catalog/network/blockSubsidy";
import { hashprice } from "../../../catalog/network/hashprice";
import { networkHashrate } from "../../../catalog/network/networkHashrate";
import { callText } from "../../../formula/callText";
import type { Block, CompanyLine, Formula, Line } from "../../describe";
import { dateOf } from "./contracts";
import { efficiencyLine, powerPriceLine } from "../breakeven/inputs";
import { btcPriceInput, companyInput, networkInputs, vintageInput } from "../shared/market";

/** The day of a company's share price; everything is valued as of it. */
function dayOfPrice(ticker: string): Formula {
  const field = '"share_price_usd"';
  const source = callText(companySource, { ticker, field, vintage: "{vintage}" });
  return `=IFERROR(${dateOf(source)},"no data")`;
}

/** A figure of the network in the month of that day, for vintages that the inputs do not describe. */
function ofMonth(column: number): string {
  const months = callText(networkHistory, { fromMonth: "{day}", toMonth: "{day}" });
  return `IFERROR(INDEX(${months},2,${column}),"no data")`;
}

function unlessTyped(own: string, november: string, column: number): Formula {
  return `=IF(ISNUMBER({${own}}),{${own}},IF({vintage}="2025-Q3",${november},${ofMonth(column)}))`;
}

const marketInputs: readonly Line[] = [
  {
    ...btcPriceInput,
    key: "btcNovember",
    label: "Bitcoin price on 18 November 2025",
    name: "BTC_price_November",
  },
  {
    kind: "input",
    key: "btcOwn",
    label: "Your bitcoin price",
    unit: "USD/BTC",
    values: [null],
    standing: "your choice",
    note: "Blank takes the price of the vintage",
  },
  ...networkInputs,
  {
    kind: "input",
    key: "networkOwn",
    label: "Your network hashrate",
    unit: "EH/s",
    values: [null],
    standing: "your choice",
    note: "Blank takes that of the vintage",
  },
];

const NETWORK: Formula = unlessTyped(
  "networkOwn",
  callText(networkHashrate, { difficulty: "{difficulty}" }),
  2,
);
const SUBSIDY = callText(blockSubsidy, { height: "{height}" });

/** Price and network on the day of the share price; `dayOf` is a company that has one. */
export function marketLines(dayOf: string): readonly Line[] {
  return [
    ...marketInputs,
    {
      kind: "calc",
      key: "day",
      label: "Valued as of",
      unit: "date",
      formula: dayOfPrice(dayOf),
      note: "The day of the share price",
    },
    {
      kind: "calc",
      key: "btcPrice",
      label: "Bitcoin price used",
      unit: "USD/BTC",
      name: "BTC_price",
      formula: unlessTyped("btcOwn", "{btcNovember}", 5),
      note: "Else the mean of the month",
    },
    {
      kind: "calc",
      key: "network",
      label: "Network hashrate used",
      unit: "EH/s",
      formula: NETWORK,
    },
    {
      kind: "calc",
      key: "reward",
      label: "Block reward, fees included",
      unit: "BTC",
      formula: `=${callText(blockReward, { subsidyBtc: SUBSIDY, feeFraction: "{feeShare}" })}`,
    },
    {
      kind: "calc",
      key: "hashprice",
      label: "Hashprice",
      unit: "USD/PH/day",
      name: "Hashprice",
      formula: `=${callText(hashprice, { btcPriceUsd: "{btcPrice}", networkHashrateEhs: "{network}", blockRewardBtc: "{reward}" })}`,
      needs: ["btcPrice", "network"],
    },
  ];
}

const balance: readonly CompanyLine[] = [
  {
    kind: "company",
    key: "price",
    label: "Share price",
    unit: "USD/share",
    field: "share_price_usd",
    name: "Share_price",
  },
  {
    kind: "company",
    key: "shares",
    label: "Shares outstanding, basic",
    unit: "shares",
    field: "shares_outstanding",
    name: "Shares",
    note: "Convertibles and warrants are counted below, at the value.",
  },
  { kind: "company", key: "cash", label: "Cash", unit: "USD", field: "cash_usd", name: "Cash" },
  {
    kind: "company",
    key: "liquidity",
    label: "Cash and bitcoin in one figure",
    unit: "USD",
    field: "liquidity_usd",
    note: "Used where neither is published alone.",
  },
  { kind: "company", key: "debt", label: "Debt", unit: "USD", field: "debt_usd", name: "Debt" },
  {
    kind: "company",
    key: "btcHeld",
    label: "Bitcoin held",
    unit: "BTC",
    format: "#,##0",
    field: "btc_held",
    name: "BTC_held",
  },
  {
    kind: "company",
    key: "stake",
    label: "Share held in the mining subsidiary",
    unit: "fraction",
    field: "subsidiary_stake_fraction",
    note: "Where there is one.",
  },
];

const power: readonly CompanyLine[] = [
  { kind: "company", key: "hashrate", label: "Hashrate", unit: "EH/s", field: "hashrate_eh_s" },
  efficiencyLine,
  powerPriceLine,
  {
    kind: "company",
    key: "operating",
    label: "Power in operation (site)",
    unit: "MW",
    field: "power_operating_mw",
  },
  {
    kind: "company",
    key: "secured",
    label: "Power secured (site)",
    unit: "MW",
    field: "power_secured_mw",
  },
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
    lines: balance,
  },
  { kind: "lines", title: "Fleet and power", heads: ["Used", "Your figure"], lines: power },
];
