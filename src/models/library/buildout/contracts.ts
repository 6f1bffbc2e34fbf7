import { leaseNoiBetween } from "../../../catalog/hosting/leaseNoiBetween";
import { callText } from "../../../formula/callText";
import type { Column, SheetDescription, TableBlock } from "../../describe";
import { tableColumns } from "../../rows";
import { CLOUD, contractsTable, counted, listed } from "../parts/contracts";
import { MILLIONS } from "../shared/looks";

/* What each contract costs and brings, by quarter and by year. */

/** Room for the contracts of the company that has most. */
export const CONTRACT_ROWS = 12;
export const QUARTERS = 12;
export const YEARS = 8;

const own = tableColumns({
  step: {
    label: "Escalator",
    unit: "rate/year",
    formula: counted(
      `IF(ISNUMBER(${listed("escalator")}),${listed("escalator")},IF(${CLOUD},0,{escalator}))`,
    ),
  },
  spendFrom: { label: "Capex from", unit: "date", formula: counted("MAX({@signed},{balanceDay})") },
  spend: {
    label: "Capex left, owned share",
    ...MILLIONS,
    formula: counted(
      "{@it}*{@own}*{@capex}*MAX(0,{@start}-{@spendFrom})/MAX(1,{@start}-{@signed})",
    ),
  },
  prepaid: {
    label: "Prepayment still to come",
    ...MILLIONS,
    formula: counted(
      `N(${listed("prepaid")})*${listed("value")}*{@own}*MAX(0,{@start}-{@spendFrom})/MAX(1,{@start}-{@signed})`,
    ),
  },
  credited: {
    label: "Prepayment to be credited",
    ...MILLIONS,
    formula: counted(`N(${listed("prepaid")})*${listed("value")}*{@own}`),
  },
});

const of = (column: string): string => `{valued.${column}#row}`;

/** Days that a span of a contract shares with a quarter. */
function daysWithin(quarter: number, from: string, to: string): string {
  return `MAX(0,MIN(${to},{quarters.to#${quarter}}+1)-MAX(${from},{quarters.from#${quarter}}))`;
}

interface Split {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly count: number;
  readonly head: string;
  /** Of the column with that number; only for contracts that count and are owned. */
  readonly formula: (number: number) => string;
}

function splitTable({ key, title, note, count, head, formula }: Split): TableBlock {
  return {
    kind: "table",
    key,
    title,
    note,
    columns: [
      { key: "contract", label: "Contract", unit: "text", formula: `=${of("name")}` },
      ...Array.from({ length: count }, (_, at): Column => ({
        key: `p${at + 1}`,
        label: `${head} ${at + 1}`,
        ...MILLIONS,
        formula: `=IF(AND(${of("state")}="counted",N(${of("own")})>0),${formula(at + 1)},"")`,
      })),
    ],
    rows: Array.from({ length: CONTRACT_ROWS }, () => []),
  };
}

const capex = (quarter: number): string =>
  `${of("spend")}*${daysWithin(quarter, of("spendFrom"), of("start"))}/MAX(1,${of("start")}-${of("spendFrom")})`;

const prepaid = (quarter: number): string => {
  const from = `EDATE(${of("start")},12*{creditYears})`;
  const to = `EDATE(${of("start")},12*${of("term")})`;
  const received = `${of("prepaid")}*${daysWithin(quarter, of("spendFrom"), of("start"))}/MAX(1,${of("start")}-${of("spendFrom")})`;
  return `${received}-${of("credited")}*${daysWithin(quarter, from, to)}/MAX(1,${to}-${from})`;
};

function noi(from: string, to: string): string {
  const call = callText(leaseNoiBetween, {
    itMw: of("it"),
    rentUsdPerKwMonth: of("rent"),
    startDates: `INT(${of("start")})`,
    termYears: of("term"),
    fromDate: from,
    toDate: to,
    escalatorRate: of("step"),
    noiMarginFraction: of("margin"),
  });
  return `${of("own")}*${call}`;
}

const QUARTER = { count: QUARTERS, head: "Quarter" } as const;

export const contractsSheet: SheetDescription = {
  name: "Build-out contracts",
  title: '="Contracts of "&{company}&": what they cost and bring"',
  answer:
    '=TEXT(SUM({valued.it}),"#,##0")&" MW of critical IT power signed; "&TEXT(SUM({valued.spend})/1000000,"#,##0")&" USD m of capex left from "&TEXT({balanceDay},"yyyy-mm-dd")&" on"',
  purpose:
    "A contract a row, each from its own start; quarters and years as on the first sheet, terms and addresses on the next one.",
  widths: [38, 24, ...new Array<number>(21).fill(15)],
  blocks: [
    contractsTable(CONTRACT_ROWS, own, {
      company: "{company}",
      balanceDay: "{balanceDay}",
      note: "Capex is taken to be spent evenly from signing to service.",
    }),
    splitTable({
      key: "noiYears",
      title: "Contracted NOI by calendar year",
      note: "Year 1 is that of the first quarter. Cloud contracts count with their gross margin.",
      count: YEARS,
      head: "Year",
      formula: (year) => noi(`DATE({years.year#${year}},1,1)`, `DATE({years.year#${year}}+1,1,1)`),
    }),
    splitTable({
      key: "noiQuarters",
      title: "Contracted NOI by quarter",
      note: "The owned share of each contract, from its own start and with its own steps.",
      ...QUARTER,
      formula: (quarter) => noi(`{quarters.from#${quarter}}`, `{quarters.to#${quarter}}+1`),
    }),
    splitTable({
      key: "capexQuarters",
      title: "Capex by quarter",
      note: "What was left on the day of the cash, evenly until service.",
      ...QUARTER,
      formula: capex,
    }),
    splitTable({
      key: "prepaidQuarters",
      title: "Prepayments by quarter, less what is credited",
      note: "Taken to come in evenly until service, and to be credited evenly over the later lease years.",
      ...QUARTER,
      formula: prepaid,
    }),
  ],
};
