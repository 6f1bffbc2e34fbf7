import { companyShares } from "../../../catalog/companies/companyShares";
import { enterpriseValue } from "../../../catalog/valuation/enterpriseValue";
import { evPerW } from "../../../catalog/valuation/evPerW";
import { callText } from "../../../formula/callText";
import type { Block, CalcLine } from "../../describe";
import { calcLines } from "../../rows";
import { MILLIONS } from "../shared/looks";
import { NOT_LET } from "../shared/mining";

/* What today's price implies: one term at a time solved so that the base case gives the price. */

const at = { ticker: "{company}", vintage: "{vintage}", sharePriceUsd: "{price}" } as const;

const atMarket = calcLines({
  marketShares: {
    label: "Diluted shares at the share price",
    unit: "shares",
    format: "#,##0.0,,",
    formula: `=IF({shares.standing}="your figure",{shares},IFERROR(${callText(companyShares, at)},{shares}))`,
    needs: ["shares", "price"],
  },
  marketConverted: {
    label: "Debt that converts at the share price",
    ...MILLIONS,
    formula: `=IF({shares.standing}="your figure",0,IFERROR(${callText(companyShares, { ...at, output: '"converted_debt_usd"' })},0))`,
    needs: ["shares", "price"],
  },
  cap: {
    label: "Market cap, diluted",
    ...MILLIONS,
    formula: "={price}*{marketShares}",
    needs: ["marketShares"],
  },
});

/** Notes that convert are in the market cap, also those that were issued after the day of the cash. */
export const evLine: CalcLine = {
  kind: "calc",
  key: "ev",
  label: "Enterprise value, diluted, net of bitcoin",
  ...MILLIONS,
  formula: `=IF({fromLiquidity}+COUNT({btcHeld})=0,"no data",${callText(enterpriseValue, {
    marketCapUsd: "{cap}",
    debtUsd: "{debtUsed}",
    cashUsd: "{cashUsd#2}",
    btcHeld: "N({btcHeld})",
    btcPriceUsd: "{btcPrice}",
  })}-{marketConverted})`,
  needs: ["cap", "debtUsed", "cashUsd#2", "btcPrice"],
  name: "Enterprise_value",
};

const market: readonly CalcLine[] = [
  ...atMarket,
  evLine,
  ...(
    [
      ["operating", "in operation (site)"],
      ["secured", "secured (site)"],
      ["leasedIt", "let (critical IT)"],
    ] as const
  ).map(([key, words]): CalcLine => ({
    kind: "calc",
    label: `EV/W ${words}`,
    unit: "USD/W",
    formula: `=IF({${key}}=0,"none",${callText(evPerW, { enterpriseValueUsd: "{ev}", powerMw: `{${key}}` })})`,
    needs: ["ev", key],
  })),
];

/** What the parts would have to be worth more, so that the base case gives the price. */
const GAP: CalcLine = {
  kind: "calc",
  key: "gap",
  label: "The price asks of the parts, beyond the base case",
  ...MILLIONS,
  formula: "={cap}-{marketConverted}-{equity#2}",
  needs: ["cap", "equity#2"],
};

const OWN_STAKE = "IF(ISNUMBER({stake}),{stake},1)";

/* Mining is worth nothing below its shutdown price, so the value has a kink there. */
const slopes = calcLines({
  revenue: {
    label: "Mining revenue a year after pool fee",
    ...MILLIONS,
    formula: `=IF(ISNUMBER({ebitda#2}),365000*${NOT_LET}*{uptime#2}*{hashpriceCase#2}*(1-{poolFee}),0)`,
  },
  perEbitda: {
    label: "Value of a dollar of mining EBITDA",
    unit: "multiple",
    formula: `={miningMultiple#2}*(1-{convertChance#2})*${OWN_STAKE}`,
  },
  stop: {
    label: "Bitcoin price at which mining EBITDA is zero",
    unit: "USD/BTC",
    formula: "=IF({revenue}=0,{btcCase#2},{btcCase#2}*(1-N({ebitda#2})/{revenue}))",
    needs: ["btcCase#2"],
  },
  atStop: {
    label: "Change of value at that price",
    ...MILLIONS,
    formula: "=IF({btcCase#2}=0,0,N({coins#2})*({stop}/{btcCase#2}-1))-N({mining#2})",
    needs: ["stop"],
  },
});

const solved: readonly CalcLine[] = [
  GAP,
  ...calcLines({
    impliedPerMw: {
      label: "Value of what is signed",
      unit: "USD/IT MW",
      format: "0.0,,;(0.0,,)",
      formula: '=IF({leasedIt}=0,"none signed",({leased#2}+{gap})/{leasedIt})',
      needs: ["gap"],
      strong: true,
      note: "On critical IT power; brokers' 8m to 17m are of this basis",
    },
    impliedMultiple: {
      label: "NOI multiple of the signed leases",
      unit: "multiple",
      formula: '=IF(SUM({valued.leaseNoi})=0,"no lease",{multiple#2}+{gap}/SUM({valued.leaseNoi}))',
      needs: ["gap"],
    },
    impliedCap: {
      label: "Cap rate of the signed leases",
      unit: "fraction",
      format: "0.0%",
      formula:
        '=IF(ISNUMBER({impliedMultiple}),IF({impliedMultiple}>0,1/{impliedMultiple},"none"),{impliedMultiple})',
      needs: ["gap"],
      strong: true,
    },
    impliedHashprice: {
      label: "Hashprice",
      unit: "USD/PH/day",
      formula:
        '=IF({revenue}=0,"no data",IF(N({mining#2})+{gap}<0,"none",{hashpriceCase#2}*(1+(({mining#2}+{gap})/{perEbitda}-{ebitda#2})/{revenue})))',
      needs: ["gap", "hashpriceCase#2"],
      strong: true,
      note: "none: the other parts alone are worth more than the price",
    },
    impliedBtc: {
      label: "Bitcoin price",
      unit: "USD/BTC",
      formula:
        '=IF(N({coins#2})+{revenue}=0,"no effect",IF({gap}>={atStop},{stop}+({gap}-{atStop})*{btcCase#2}/(N({coins#2})+{perEbitda}*{revenue}),IF(N({coins#2})+N({mining#2})+{gap}<=0,"none",{btcCase#2}*(1+({gap}+N({mining#2}))/{coins#2}))))',
      needs: ["gap", "atStop"],
      strong: true,
      note: "Coins and mining; the network's hashrate is held",
    },
  }),
];

/** What the price implies, from the shares at the price on. */
export const impliedLines: readonly CalcLine[] = [...atMarket, ...slopes, ...solved];

export const impliedBlocks: readonly Block[] = [
  { kind: "lines", title: "What the market pays", lines: market },
  {
    kind: "lines",
    title: "What the price implies, one term at a time",
    lines: [...slopes, ...solved],
  },
  {
    kind: "lines",
    key: "perMw",
    title: "How much would have to be let",
    heads: ["Low", "Middle", "High"],
    lines: [
      {
        kind: "input",
        key: "givenPerMw",
        label: "Value of an IT MW that is let",
        unit: "USD/IT MW",
        format: "0,,",
        values: [8e6, 14e6, 17e6],
        standing: "sourced",
        source: "jpMorganLater",
        note: "Equity value, type 8000000 for 8m",
      },
      {
        kind: "calc",
        key: "impliedMw",
        label: "IT power let at that value, today's included",
        unit: "MW",
        formula: "=({leased#2}+{gap})/{givenPerMw}",
        needs: ["gap"],
        strong: true,
        note: "Less than 0: the other parts are worth more than the price",
      },
    ],
  },
];
