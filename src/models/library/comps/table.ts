import { companyShares } from "../../../catalog/companies/companyShares";
import { indifferenceBtcPrice } from "../../../catalog/valuation/indifferenceBtcPrice";
import type { Unit } from "../../../core/units";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { FieldName } from "../../../presets/fieldTable";
import type { Block, Column, Formula } from "../../describe";
import { tableColumns } from "../../rows";
import { debtBeside, quarterOf } from "../parts/inputs";
import { MILLIONS } from "../shared/looks";
import { rankingColumns } from "./ranking";

interface Figure {
  readonly key: string;
  readonly label: string;
  readonly field: FieldName;
  readonly unit: Unit;
  readonly format?: string;
}

export const FIGURES: readonly Figure[] = [
  { key: "price", label: "Share price", field: "share_price_usd", unit: "USD/share" },
  {
    key: "shares",
    label: "Shares",
    field: "shares_outstanding",
    unit: "shares",
    format: "#,##0,,",
  },
  { key: "debt", label: "Debt", field: "debt_usd", ...MILLIONS },
  { key: "cash", label: "Cash", field: "cash_usd", ...MILLIONS },
  { key: "btc", label: "Bitcoin held", field: "btc_held", unit: "BTC", format: "#,##0" },
  { key: "hashrate", label: "Hashrate", field: "hashrate_eh_s", unit: "EH/s" },
  { key: "efficiency", label: "Efficiency", field: "fleet_efficiency_j_th", unit: "J/TH" },
  { key: "power", label: "Power price", field: "power_price_usd_kwh", unit: "USD/kWh" },
  { key: "operating", label: "In operation (site)", field: "power_operating_mw", unit: "MW" },
  { key: "secured", label: "Secured (site)", field: "power_secured_mw", unit: "MW" },
  { key: "pipeline", label: "Pipeline (site)", field: "power_pipeline_mw", unit: "MW" },
  {
    key: "contracted",
    label: "Contracted AI (critical IT)",
    field: "hpc_contracted_it_mw",
    unit: "MW",
  },
  { key: "value", label: "AI contract value", field: "hpc_contract_value_usd", ...MILLIONS },
];

/** Rows for the nine, and blank ones for peers. */
const PEER_ROWS = 4;
export const TICKER_ROWS = [...COVERED_TICKERS, ...new Array<null>(PEER_ROWS).fill(null)].map(
  (ticker) => [ticker],
);
export const LAST_FIELD = FIGURES.length + 1;

function figureColumns(spilled: Formula): readonly Column[] {
  return FIGURES.map((figure, index) =>
    index === 0 ? { ...figure, formula: spilled, spills: true } : { ...figure, spilled: true },
  );
}

/** A result where all of the row's figures are known, else why not. */
function known(formula: string, ...keys: string[]): Formula {
  const cells = keys.map((key) => `{@${key}}`).join(",");
  return `=IF({@ticker}="","",IF(COUNT(${cells})<${keys.length},"n/p",${formula}))`;
}

function perWatt(key: string): Formula {
  return known(`IF({@${key}}=0,"none",WATT.EV_PER_W({@evDiluted},{@${key}}))`, "evDiluted", key);
}

/** Signed leases lie between 1.21 and 1.52: beyond this the IT power leaves a contract out. */
const MOST_SITE_TO_IT = 1.6;

/** Per watt contracted, unless more site power is contracted than that IT power can stand for. */
function perWattContracted(): Formula {
  const site = 'IFNA(WATT.COMPANY({@ticker},"hpc_contracted_site_mw",{vintage}),0)';
  const value = "WATT.EV_PER_W({@evDiluted},{@contracted})";
  return known(
    `IF({@contracted}=0,"none",IF(${site}>${MOST_SITE_TO_IT}*{@contracted},"n/p",${value}))`,
    "evDiluted",
    "contracted",
  );
}

/** Mostly of projects, whose notes are in debt; 0 where none is published. */
export function restrictedOf(ticker: string): string {
  return `IFNA(WATT.COMPANY(${ticker},"restricted_cash_usd",{vintage}),0)`;
}

function dayOf(field: FieldName): string {
  return `IFNA(LEFT(WATT.COMPANY_SOURCE({@ticker},"${field}",{vintage}),10),"")`;
}

const FROM_LIQUIDITY = `${dayOf("liquidity_usd")}>${dayOf("cash_usd")}`;
const CASH_DAY = `IF(${FROM_LIQUIDITY},${dayOf("liquidity_usd")},${dayOf("cash_usd")})`;
/** As in the sum of the parts: with restricted cash, and coins where only one figure is published. */
const CASH = `IF(${FROM_LIQUIDITY},IFNA(WATT.COMPANY({@ticker},"liquidity_usd",{vintage}),0)-N({@btc})*{btcPrice},IF(COUNT({@cash},{@btc})=2,{@cash},"n/p"))`;

const DEBT_USED = debtBeside({
  ticker: "{@ticker}",
  debt: "{@debt}",
  cashDay: "{@cashDay}",
  quarter: "{@cashQuarter}",
  debtDay: dayOf("debt_usd"),
});

const RUN = "{network},{reward}";
const CONVERTED = callText(companyShares, {
  ticker: "{@ticker}",
  sharePriceUsd: "{@price}",
  vintage: "{vintage}",
  output: '"converted_debt_usd"',
});

/** At the shares that the price brings about: notes that convert are shares and debt no more. */
const dilutedColumns = tableColumns({
  diluted: {
    label: "Diluted shares at the price",
    unit: "shares",
    format: "#,##0,,",
    formula: known("WATT.COMPANY_SHARES({@ticker},{@price},{vintage})", "price", "shares"),
  },
  evDiluted: {
    label: "EV, diluted",
    ...MILLIONS,
    formula: known(`{@ev}+({@diluted}-{@shares})*{@price}-${CONVERTED}`, "ev", "diluted"),
  },
});

export const compsTable: Block = {
  kind: "table",
  key: "comps",
  title: "The companies",
  note: "n/p: not published. Type peers (WULF, APLD, GLXY, BITF) below, or sort the tickers: every row follows its ticker. CIFR's contracted IT power is Fluidstack only while value and site power hold AWS too, so its value a watt contracted is n/p. A watt is valued at the diluted EV, as on the sheet of the nine: warrants and notes in the money as shares, net of capped calls. EV takes restricted cash off too, where it is published. Where debt is newer than cash, the debt of that quarter stands in EV.",
  columns: [
    { key: "ticker", label: "Ticker", unit: "text" },
    ...figureColumns(
      `=IF({comps.ticker}="","",IFNA(WATT.COMPANY({comps.ticker},{comps.fields#2:${LAST_FIELD}},{vintage}),"n/p"))`,
    ),
    ...tableColumns({
      cap: {
        label: "Market cap (price x shares)",
        ...MILLIONS,
        formula: known("{@price}*{@shares}", "price", "shares"),
      },
      cashDay: {
        label: "Day of the cash used",
        unit: "text",
        formula: `=IF({@ticker}="","",${CASH_DAY})`,
      },
      cashQuarter: {
        label: "Its quarter",
        unit: "text",
        formula: quarterOf("{@cashDay}"),
      },
      debtUsed: {
        label: "Debt in the quarter of the cash",
        ...MILLIONS,
        formula: known(DEBT_USED, "debt"),
      },
      cashUsed: {
        label: "Cash, with what is restricted",
        ...MILLIONS,
        formula: `=IF({@ticker}="","",IFERROR(${CASH}+${restrictedOf("{@ticker}")},"n/p"))`,
      },
      ev: {
        label: "EV, basic shares",
        ...MILLIONS,
        formula: known(
          "WATT.ENTERPRISE_VALUE({@cap},{@debtUsed},{@cashUsed},N({@btc}),{btcPrice})",
          "cap",
          "debtUsed",
          "cashUsed",
        ),
      },
    }),
    ...dilutedColumns,
    ...tableColumns({
      evOperating: {
        label: "EV/W in operation (site)",
        unit: "USD/W",
        formula: perWatt("operating"),
      },
      evSecured: { label: "EV/W secured (site)", unit: "USD/W", formula: perWatt("secured") },
      evContracted: {
        label: "EV/W contracted (critical IT)",
        unit: "USD/W",
        formula: perWattContracted(),
      },
      shutdown: {
        label: "Shutdown price",
        unit: "USD/BTC",
        formula: known(
          `WATT.MINER_BREAKEVEN({@efficiency},{@power},${RUN},{poolFee},{pue})`,
          "efficiency",
          "power",
        ),
      },
      indifference: {
        label: "Price at which mining equals leasing",
        unit: "USD/BTC",
        formula: known(
          callText(indifferenceBtcPrice, {
            rentUsdPerKwMonth: "{rent}",
            efficiencyJPerTh: "{@efficiency}",
            powerPriceUsdPerKwh: "{@power}",
            networkHashrateEhs: "{network}",
            blockRewardBtc: "{reward}",
            poolFeeFraction: "{poolFee}",
            pue: "{pue}",
          }),
          "efficiency",
          "power",
        ),
      },
      days: {
        label: "Cash and debt",
        unit: "text",
        formula: `=IF({@ticker}="","",IF(COUNT({@cashUsed},{@debt})<2,"n/p",IF({@cashDay}=${dayOf("debt_usd")},"one day",IF({@debtUsed}<>{@debt},"one quarter","days differ"))))`,
      },
    }),
    ...rankingColumns,
  ],
  rows: TICKER_ROWS,
};

export const ROWS = TICKER_ROWS.length;
