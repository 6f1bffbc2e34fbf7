import { fundingGap } from "../../../catalog/valuation/fundingGap";
import { callText } from "../../../formula/callText";
import type { Block, CalcLine, Formula, NotesBlock } from "../../describe";
import { calcLines, checkLines } from "../../rows";
import { megawatts } from "../parts/results";
import { CASH_USED, daysInWords } from "../shared/balance";
import { MILLIONS } from "../shared/looks";

/* What is asked of the two sheets behind, and what they leave out. */

const opening = calcLines({
  cashUsed: {
    label: "Cash on the day of the cash",
    ...MILLIONS,
    formula: [CASH_USED],
    note: "With restricted cash, and without bitcoin, where those are published",
  },
  borrowed: {
    label: "Borrowed since, net",
    ...MILLIONS,
    formula: "=IF(COUNT({debt},{debtUsed})=2,{debt}-{debtUsed},0)",
    note: "The instruments behind are the newest, so their money counts too",
  },
  opening: {
    label: "Cash to begin with",
    ...MILLIONS,
    formula: "={cashUsed}+{borrowed}",
    needs: ["cashUsed"],
    note: "The first quarter begins the day after that of the cash",
  },
});

function gapCall(table: string, output?: string): string {
  return callText(fundingGap, {
    openingCashUsd: "{opening}",
    cashInUsd: `{${table}.in}`,
    cashOutUsd: `{${table}.out}`,
    minimumCashUsd: "{minimum}",
    ...(output !== undefined && { output: `"${output}"` }),
  });
}

/** A formula for each case: over the table without and with project debt. */
function ofCases(formula: (table: string) => string): CalcLine["formula"] {
  return ["quarters", "withDebt"].map((table): Formula => `=${formula(table)}`);
}

const gaps = calcLines({
  gap: {
    label: "Funding gap over twelve quarters",
    ...MILLIONS,
    formula: ofCases((table) => gapCall(table)),
    needs: ["opening"],
    name: "Funding_gap",
    strong: true,
    note: "To be raised so that cash never falls below what is to be kept",
  },
  lowest: {
    label: "Lowest cash",
    ...MILLIONS,
    formula: ofCases((table) => gapCall(table, "lowest_cash")),
    needs: ["opening"],
  },
  lowestIn: {
    label: "In the quarter",
    unit: "text",
    formula: ofCases((table) => `INDEX({quarters.quarter},${gapCall(table, "period")})`),
    needs: ["opening"],
  },
  firstShort: {
    label: "First quarter that is short",
    unit: "text",
    formula: ofCases(
      (table) =>
        `IF(COUNTIF({${table}.gap},">0")=0,"none",INDEX({quarters.quarter},MATCH(TRUE,INDEX({${table}.gap}>0,0),0)))`,
    ),
    needs: ["opening"],
  },
  btcHeldUsd: {
    label: "Bitcoin held, at the price used",
    ...MILLIONS,
    formula: ["={btcHeld}*{btcPrice}"],
    needs: ["btcHeld", "btcPrice"],
    note: "Could be sold or pledged instead",
  },
});

const totals = calcLines({
  capexLeft: {
    label: "Capex left on what is signed",
    ...MILLIONS,
    formula: "=SUM({valued.spend})",
    name: "Capex_left",
    strong: true,
    note: "Owned share; contracts without published terms are not in it",
  },
  prepaidLeft: {
    label: "Prepayments still to come",
    ...MILLIONS,
    formula: "=SUM({valued.prepaid})",
  },
  dueSoon: {
    label: "Debt due in cash within twelve quarters",
    ...MILLIONS,
    formula: "=SUM({quarters.notesDue},{quarters.convertsDue})",
  },
  dueLater: {
    label: "Debt due in cash after the years below",
    ...MILLIONS,
    formula: `=SUM({owed.notes},{owed.converts})-SUM({years.notes},{years.converts})`,
  },
  listedDebt: {
    label: "Debt in the list of instruments",
    ...MILLIONS,
    formula: "=SUM({owed.principal})",
  },
  unlisted: {
    label: "Published debt beyond the list",
    ...MILLIONS,
    formula: "={debt}-{listedDebt}",
    needs: ["debt"],
    note: "Loans without a row, other days; less than 0 where the list holds older balances",
  },
  fullNoi: {
    label: "Contracted NOI of the second calendar year",
    ...MILLIONS,
    formula: "={years.noi#2}",
    name: "Contracted_NOI",
    strong: true,
  },
});

const BEHIND = [
  ["opening", "cash"],
  ["hashrate", "hashrate"],
  ["efficiency", "fleet efficiency"],
  ["powerPrice", "power price"],
  ["miningMw", "power to split mining from what is let"],
  ["overheads", "overheads"],
];
const KNOWN = `COUNT(${BEHIND.map(([key]) => `{${key}}`).join(",")})`;
/** Which figures and terms are missing, in words. */
const MISSING = BEHIND.map(([key, words]) => `IF(ISNUMBER({${key}}),"","; ${words}")`).join("&");

const notes: NotesBlock = {
  kind: "notes",
  title: "What is left out, and what to beware of",
  texts: [
    `=IF(${KNOWN}=${BEHIND.length},"Nothing is left out: every figure is known","Not published and left out, type yours below: "&MID(${MISSING},3,300))`,
    '=IF(ISNUMBER({quarters.mining#1}),"","Mining brings nothing here, because a figure behind it is not published.")',
    '=IF(COUNTIF({valued.state},"terms n/p")=0,"Every signed contract has its terms",COUNTIF({valued.state},"terms n/p")&" signed contract(s) without published terms are left out: see the sheet of contracts")',
    '=IF(COUNTIF({owed.state},"counted")+COUNTIF({owed.state},"repaid")=COUNTIF({owed.state},"?*"),"Every instrument has its balance and its due date","Instruments that fall due nowhere here: "&COUNTIF({owed.state},"principal n/p")&" without a published balance, "&COUNTIF({owed.state},"no due date")&" without a due date, "&COUNTIF({owed.state},"only later known")&" issued or reported after the vintage; see the sheet of debt")',
    daysInWords("is in both here"),
    "Mining, rents and capex are held as signed: no sale of shares or bitcoin, no new lease, no delay. A year's delay moves every start by four quarters.",
  ],
};

const USD_M = (cell: string): string => `TEXT(${cell}/1000000,"#,##0")&" USD m"`;

export const ANSWER: Formula = `={company}&": "&IF({capexLeft}>0,${USD_M("{capexLeft}")}&" of capex left on what is signed","no capex left on what is signed")&IF(COUNT({gap})<2,"; cash is not published, so no gap",IF({gap#1}=0,"; cash lasts twelve quarters","; short by "&${USD_M("{gap#1}")}&" up to "&{lowestIn#1}&" with nothing new raised, by "&${USD_M("{gap#2}")}&" with "&TEXT({loanToCost},"0%")&" of it borrowed"))&"; contracted NOI "&${USD_M("{fullNoi}")}&" in "&{years.year#2}`;

export const answerBlocks: readonly Block[] = [
  {
    kind: "lines",
    title: "Funding gap",
    heads: ["Nothing new raised", "With project debt"],
    lines: gaps,
  },
  { kind: "lines", title: "Behind it", lines: [...opening, ...totals] },
  notes,
];

export const megawattsBlock: Block = {
  kind: "lines",
  title: "Power, each megawatt once",
  lines: megawatts,
};

export const buildOutChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "The lowest cash is that of WATT.FUNDING_GAP": {
      holds: "ABS(MIN({quarters.balance})-{lowest#1})+ABS(MIN({withDebt.balance})-{lowest#2})<1",
      needs: ["opening"],
    },
    "Four quarters of the second year add up to its contracted NOI": {
      holds:
        'ABS(SUMIFS({quarters.noi},{quarters.to},">="&DATE({years.year#2},1,1),{quarters.to},"<="&DATE({years.year#2},12,31))-{years.noi#2})<1',
    },
    "Capex of the quarters is no more than what is left": {
      holds: "SUM({quarters.capex})<={capexLeft}+1",
    },
    "Quarters join without a day between": {
      holds: "SUM({quarters.to})-SUM({quarters.from})+12={quarters.to#12}-{balanceDay}",
    },
    "Debt due in cash or shares is what is counted": {
      holds:
        'ABS(SUM({owed.notes},{owed.converts},{owed.shares})-SUMIFS({owed.principal},{owed.state},"counted"))<1',
    },
    "Sites with a date are no more than all sites": {
      holds: "{power.sites#12}<={allSites.sites#1}+0.5",
    },
  }),
};
