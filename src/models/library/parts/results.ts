import { hashprice } from "../../../catalog/network/hashprice";
import { sotp } from "../../../catalog/valuation/sotp";
import { callText } from "../../../formula/callText";
import type { Block, CalcLine, Formula } from "../../describe";
import { calcLines } from "../../rows";
import { CASE_HEADS } from "./cases";
import { CASH_USED } from "../shared/balance";
import { MILLIONS } from "../shared/looks";
import { dilution, LAST } from "./dilution";
import { miningMargin, NOT_LET } from "../shared/mining";

/* Megawatts, each once. */

export const megawatts: readonly CalcLine[] = calcLines({
  leasedIt: {
    label: "Let, critical IT",
    unit: "MW",
    formula: "=SUM({valued.it})",
    note: "From the contracts that count",
  },
  leasedSite: {
    label: "Let, site power",
    unit: "MW",
    formula: "=SUM({valued.site})",
    note: "IT power times the ratio where not published",
  },
  overlap: {
    label: "Let and still counted as running",
    unit: "MW",
    formula:
      '=IF(ISNUMBER({operating}),IF(ISNUMBER({secured}),MIN({operating},MAX(0,{operating}+{leasedSite}-{secured})),IF({leasedSite}=0,0,"no data")),"no data")',
    note: "The least that must be both: running + let - secured",
  },
  miningMw: {
    label: "Mining, net of what is let",
    unit: "MW",
    formula: "={operating}-{overlap}",
    needs: ["operating", "overlap"],
  },
  free: {
    label: "Secured, neither running nor let",
    unit: "MW",
    formula: "=MAX(0,{secured}-{miningMw}-{leasedSite})",
    needs: ["secured", "miningMw"],
  },
});

/* The parts in each case. */

/** Site power that may be let: rent of the case, capital and time still ahead; not built at a loss. */
function maybeLet(mw: string, chance: string, years: string): Formula {
  return `=MAX(0,${callText(sotp, {
    mw: `{${mw}}`,
    valueUsdPerMw: "{finished}",
    probabilityFraction: `{${chance}}`,
    yearsToDelivery: `{${years}}`,
    capexLeftUsdPerMw: "1000000*{build}/{ratio}",
    discountRate: "{discount}",
  })})`;
}

export const workings: readonly CalcLine[] = calcLines({
  btcCase: {
    label: "Bitcoin price",
    unit: "USD/BTC",
    formula: "={btcPrice}*{btcFactor}",
    needs: ["btcPrice"],
  },
  hashpriceCase: {
    label: "Hashprice, network held",
    unit: "USD/PH/day",
    formula: `=${callText(hashprice, { btcPriceUsd: "{btcCase}", networkHashrateEhs: "{network}", blockRewardBtc: "{reward}" })}`,
    needs: ["btcCase", "network"],
  },
  ebitda: {
    label: "Mining EBITDA a year",
    ...MILLIONS,
    formula: `=${miningMargin({ hashprice: "{hashpriceCase}", hashrateEhs: NOT_LET })}`,
    needs: ["hashrate", "efficiency", "powerPrice", "miningMw", "hashpriceCase"],
  },
  finished: {
    label: "A site MW once it is let",
    unit: "USD/MW",
    format: "0.0,,",
    formula: "=12000*{rent}*{margin}*{multiple}/{ratio}",
    note: "Build cost and time are taken off below",
  },
});

/** The published parts as keys, in the order of the sheet. */
export const PARTS = [
  ["leased", "Signed contracts"],
  ["unlet", "Secured power, neither running nor let"],
  ["convertible", "Power that mines, if it is let"],
  ["pipelineUsd", "Pipeline power"],
  ["mining", "Mining, where power is not let"],
  ["coins", "Bitcoin after the haircut"],
  ["cashUsd", "Cash"],
  ["debtUsd", "Debt before conversion"],
] as const;

type PartKey = (typeof PARTS)[number][0];

const OWN_COINS =
  '({btcHeld}-IF(ISNUMBER({stake}),MIN({btcHeld},IF({vintage}="2025-Q3",{subsidiaryBtc},{subsidiaryBtcLater}))*(1-{stake}),0))';

const FORMULAS: Readonly<Record<PartKey, Pick<CalcLine, "formula" | "needs" | "note">>> = {
  leased: {
    formula: ["=SUM({valued.value1})", "=SUM({valued.value2})", "=SUM({valued.value3})"],
    needs: ["day"],
    note: "Contract by contract on the next sheet",
  },
  unlet: { formula: maybeLet("free", "freeChance", "freeYears"), needs: ["free"] },
  convertible: {
    formula: maybeLet("miningMw", "convertChance", "freeYears"),
    needs: ["miningMw"],
  },
  pipelineUsd: {
    formula: maybeLet("pipeline", "pipelineChance", "pipelineYears"),
    needs: ["pipeline"],
  },
  mining: {
    formula:
      "=MAX(0,{ebitda})*{miningMultiple}*(1-{convertChance})*IF(ISNUMBER({stake}),{stake},1)",
    needs: ["ebitda"],
    note: "At least 0: machines can be switched off",
  },
  coins: {
    formula: `=${OWN_COINS}*{btcCase}*(1-{haircut})`,
    needs: ["btcHeld", "btcCase"],
    note: "A subsidiary's coins at the owned share",
  },
  cashUsd: {
    formula: CASH_USED,
    note: "With restricted cash; holds the bitcoin where only one figure is published",
  },
  debtUsd: { formula: "=-{debtUsed}", needs: ["debtUsed"] },
};

export const parts: readonly CalcLine[] = PARTS.map(([key, label]) => ({
  kind: "calc",
  key,
  label,
  ...MILLIONS,
  ...FORMULAS[key],
}));

export const total: CalcLine = {
  kind: "calc",
  key: "equity",
  label: "Sum of the known parts",
  ...MILLIONS,
  formula: `=SUM(${PARTS.map(([key]) => `{${key}}`).join(",")})`,
  needs: ["debtUsd"],
  strong: true,
};

export const answers: readonly CalcLine[] = calcLines({
  nav: {
    label: "Value a share",
    unit: "USD/share",
    name: "Value_per_share",
    formula: `={${LAST}}`,
    needs: [LAST],
    strong: true,
  },
  upside: {
    label: "Upside or downside to the share price",
    unit: "fraction",
    name: "Upside",
    formula: "={nav}/{price}-1",
    needs: ["nav", "price"],
    strong: true,
  },
  weighted: {
    label: "Value a share, weighted by probability",
    unit: "USD/share",
    name: "Weighted_value",
    formula: ["=SUMPRODUCT({nav#all},{chance#all})/SUM({chance#all})"],
    needs: ["nav#1", "nav#2", "nav#3"],
    strong: true,
  },
  caseAdds: {
    label: "What the case adds to that",
    unit: "USD/share",
    formula: "=({nav}-{weighted})*{chance}",
    needs: ["nav", "weighted"],
  },
});

export const partsAnswer: Block = {
  kind: "lines",
  key: "answer",
  title: "Answer",
  heads: CASE_HEADS,
  lines: answers,
};

export const partsResults: readonly Block[] = [
  { kind: "lines", title: "Power, each megawatt once", lines: megawatts },
  { kind: "lines", title: "Workings", heads: CASE_HEADS, lines: workings },
  { kind: "lines", title: "The parts", heads: CASE_HEADS, lines: [...parts, total] },
  { kind: "lines", title: "Shares at the value", heads: CASE_HEADS, lines: dilution },
];
