import { companyShares } from "../../../catalog/companies/companyShares";
import { indifferenceBtcPrice } from "../../../catalog/valuation/indifferenceBtcPrice";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Column, Formula, TableBlock } from "../../describe";
import { tableColumns } from "../../rows";
import { rowDay, rowDebt } from "../shared/balance";
import { MILLIONS } from "../shared/looks";
import { FIGURES, figuresOf, OTHER_FIGURES, type Figure } from "./figures";
import { rankingColumns } from "./ranking";

/** Rows for the nine, and blank ones for peers. */
const PEER_ROWS = 4;
export const COVERED_ROWS: readonly (string | null)[] = [
  ...COVERED_TICKERS,
  ...new Array<null>(PEER_ROWS).fill(null),
];

/** One formula fills all of them. */
function figureColumns(figures: readonly Figure[]): readonly Column[] {
  const formula: Formula = `=IF({comps.ticker}="","",IFNA(WATT.COMPANY({comps.ticker},{comps.fields#2:${figures.length + 1}},{vintage}),"n/p"))`;
  return figures.map((figure, index) =>
    index === 0 ? { ...figure, formula, spills: true } : { ...figure, spilled: true },
  );
}

/** Only in rows that have a company. */
function ofRow(formula: string): Formula {
  return `=IF({@ticker}="","",${formula})`;
}

/** A result where all of the row's figures are known, else why not. */
function known(formula: string, ...keys: string[]): Formula {
  const cells = keys.map((key) => `{@${key}}`).join(",");
  return ofRow(`IF(COUNT(${cells})<${keys.length},"n/p",${formula})`);
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

const FROM_LIQUIDITY = `${rowDay("liquidity_usd")}>${rowDay("cash_usd")}`;
const CASH_DAY = `IF(${FROM_LIQUIDITY},${rowDay("liquidity_usd")},${rowDay("cash_usd")})`;
/** As in the sum of the parts: with restricted cash, and coins where only one figure is published. */
const CASH = `IF(${FROM_LIQUIDITY},IFNA(WATT.COMPANY({@ticker},"liquidity_usd",{vintage}),0)-N({@btc})*{btcPrice},IF(COUNT({@cash},{@btc})=2,{@cash},"n/p"))`;

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

const derivedColumns: readonly Column[] = [
  ...tableColumns({
    cap: {
      label: "Market cap (price x shares)",
      ...MILLIONS,
      formula: known("{@price}*{@shares}", "price", "shares"),
    },
    cashDay: { label: "Day of the cash used", unit: "text", formula: ofRow(CASH_DAY) },
    newestDebtDay: { label: "Day of the debt", unit: "text", formula: ofRow(rowDay("debt_usd")) },
    debtVintage: {
      label: "Vintage of the debt used",
      unit: "text",
      formula: ofRow(rowDebt.vintage.slice(1)),
    },
    debtUsed: {
      label: "Debt beside the cash",
      ...MILLIONS,
      formula: known(rowDebt.usd.slice(1), "debt"),
    },
    debtDay: { label: "Day of that debt", unit: "text", formula: ofRow(rowDebt.day.slice(1)) },
    cashUsed: {
      label: "Cash, with what is restricted",
      ...MILLIONS,
      formula: ofRow(`IFERROR(${CASH}+${restrictedOf("{@ticker}")},"n/p")`),
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
    ebitda: { label: "EBITDA of a year in USD m: type it", unit: "", format: "#,##0;(#,##0)" },
    evEbitda: {
      label: "EV/EBITDA",
      unit: "multiple",
      formula: known('IF({@ebitda}>0,{@evDiluted}/({@ebitda}*10^6),"none")', "evDiluted", "ebitda"),
    },
    days: {
      label: "Cash and debt",
      unit: "text",
      formula: ofRow(
        'IF(COUNT({@cashUsed},{@debt})<2,"n/p",IF({@cashDay}={@debtDay},"one day","days differ"))',
      ),
    },
  }),
  ...rankingColumns,
];

const WORKINGS = ["debtUsed", "cashUsed", "ebitda", "ranked", "place"];

/** What a table may be asked for; the rest is worked out on the way. */
export const COMPS_COLUMNS: readonly Pick<Column, "key" | "label">[] = [
  ...FIGURES,
  ...derivedColumns.filter(({ key, unit }) => unit !== "text" && !WORKINGS.includes(key)),
  ...OTHER_FIGURES,
];

/** All but what only a table of chosen columns shows. */
export const EVERY_COLUMN = [...FIGURES, ...derivedColumns].map(({ key }) => key);

/** The companies with the chosen columns and those that these are worked out from. */
export function compsTable(
  tickers: readonly (string | null)[],
  chosen: readonly string[],
): TableBlock {
  const derived = needed(derivedColumns, chosen);
  const figures = figuresOf([
    ...chosen,
    ...derived.flatMap(({ formula = "" }) => columnsIn(formula)),
  ]);
  return {
    kind: "table",
    key: "comps",
    title: "The companies",
    note: "n/p: not published. Type peers (WULF, APLD, GLXY, BITF) below, or sort the tickers: every row follows its ticker. CIFR's contracted IT power is Fluidstack only while value and site power hold AWS too, so its value a watt contracted is n/p. A watt is valued at the diluted EV, as on the sheet of the nine: warrants and notes in the money as shares, net of capped calls. EV takes restricted cash off too, where it is published. Where debt is of a later quarter than cash, the debt of the cash's quarter stands in EV, if it is published. EV/EBITDA waits for an EBITDA that you type.",
    columns: [
      { key: "ticker", label: "Ticker", unit: "text" },
      ...figureColumns(figures),
      ...derived,
    ],
    rows: tickers.map((ticker) => [ticker]),
    middle: true,
  };
}

/** The keys of the table's columns that a formula names. */
export function columnsIn(formula: string): string[] {
  return [...formula.matchAll(/\{(?:@|comps\.)(\w+)/g)].map(([, key]) => key);
}

/** Columns name those on their left alone, so that one look from the right finds all. */
function needed(columns: readonly Column[], chosen: readonly string[]): readonly Column[] {
  const names = new Set(chosen);
  return [...columns]
    .reverse()
    .filter(({ key, formula = "" }) => {
      const isNeeded = names.has(key);
      columnsIn(isNeeded ? formula : "").forEach((name) => names.add(name));
      return isNeeded;
    })
    .reverse();
}
