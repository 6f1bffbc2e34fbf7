import { siteMw } from "../../../catalog/companies/siteMw";
import { mwSchedule } from "../../../catalog/valuation/mwSchedule";
import { callText } from "../../../formula/callText";
import type { Block, Column, Formula, TableBlock } from "../../describe";
import { tableColumns } from "../../rows";
import { guarded } from "../../guarded";
import { MILLIONS } from "../shared/looks";
import { miningMargin, NOT_LET } from "../shared/mining";
import { QUARTERS, YEARS } from "./contracts";

/* Cash and power by quarter, NOI and maturities by year. */

const usd = (key: string, label: string, formula?: Column["formula"]): Column => ({
  key,
  label,
  ...MILLIONS,
  ...(formula === undefined ? { fixed: true } : { formula }),
});

const PROFIT = miningMargin({
  hashprice: "{hashprice}",
  hashrateEhs: NOT_LET,
  days: "{@to}-{@from}+1",
});

function due(column: string): Column["formula"] {
  return `=SUMIFS({owed.${column}},{owed.due},">="&{@from},{owed.due},"<="&{@to})`;
}

const cashColumns: readonly Column[] = [
  ...tableColumns({
    quarter: {
      label: "Quarter",
      unit: "text",
      formula: '=YEAR({@to})&" Q"&ROUNDUP(MONTH({@to})/3,0)',
    },
    from: { label: "From", unit: "date", fixed: true },
    to: {
      label: "To",
      unit: "date",
      formula: "=EOMONTH(DATE(YEAR({@from}),3*ROUNDUP(MONTH({@from})/3,0),1),0)",
    },
  }),
  {
    ...usd("mining", "Mining after power", `=${PROFIT}`),
    needs: ["hashrate", "efficiency", "powerPrice", "miningMw", "hashprice"],
  },
  usd("noi", "Contracted NOI"),
  usd("prepaid", "Prepaid, less credited"),
  usd("capex", "Capex of contracts"),
  usd(
    "interest",
    "Interest",
    '=SUMIFS({owed.interest},{owed.ends},">="&{@to})*({@to}-{@from}+1)/365',
  ),
  usd("notesDue", "Notes and loans due", due("notes")),
  usd("convertsDue", "Converts due in cash", due("converts")),
  usd("in", "Cash in", "=SUM(MAX(0,N({@mining})),{@noi},MAX(0,{@prepaid}))"),
  usd(
    "out",
    "Cash out",
    "=SUM(MAX(0,-N({@mining})),MAX(0,-{@prepaid}),{@capex},{@interest},{@notesDue},{@convertsDue},N({overheads}))",
  ),
  usd("balance", "Cash at the end"),
  { ...usd("gap", "Funding gap", "=MAX(0,{minimum}-{@balance})"), needs: ["@balance"] },
];

const debtColumns: readonly Column[] = [
  { key: "quarter", label: "Quarter", unit: "text", formula: "={quarters.quarter#row}" },
  usd("drawn", "Project debt drawn", "={loanToCost}*{quarters.capex#row}"),
  usd("owing", "Project debt owed"),
  usd("interest", "Interest on it"),
  usd("in", "Cash in with it", "={quarters.in#row}+{@drawn}"),
  usd("out", "Cash out with it", "={quarters.out#row}+{@interest}"),
  usd("balance", "Cash at the end"),
  { ...usd("gap", "Funding gap", "=MAX(0,{minimum}-{@balance})"), needs: ["@balance"] },
];

/** Cash at the end of a quarter of a table. */
function balanceOf(table: string, number: number): string {
  const before = number === 1 ? "opening" : `${table}.balance#${number - 1}`;
  return guarded(`={${before}}+{${table}.in#${number}}-{${table}.out#${number}}`, [before]);
}

/** What the columns without one formula for all hold, in their order. */
function cashRow(number: number): string[] {
  return [
    number === 1 ? "={balanceDay}+1" : `={quarters.to#${number - 1}}+1`,
    ...["noi", "prepaid", "capex"].map((split) => `=SUM({${split}Quarters.p${number}})`),
    balanceOf("quarters", number),
  ];
}

function debtRow(number: number): (string | number)[] {
  const owed = `{withDebt.owing#${number - 1}}`;
  return [
    number === 1 ? "={withDebt.drawn#1}" : `=${owed}+{withDebt.drawn#${number}}`,
    number === 1 ? 0 : `=${owed}*{debtRate}/4`,
    balanceOf("withDebt", number),
  ];
}

const counted = (length: number): number[] => Array.from({ length }, (_, at) => at + 1);

const quartersTable: TableBlock = {
  kind: "table",
  key: "quarters",
  title: "Cash by quarter, nothing new raised",
  note: "From the day of the cash on. Only what is signed: power that may be let, machines and land cost and bring nothing here. Mining holds today's hashprice, on power that is not let.",
  columns: cashColumns,
  rows: counted(QUARTERS).map(cashRow),
};

const withDebtTable: TableBlock = {
  kind: "table",
  key: "withDebt",
  title: "Cash by quarter, with project debt on the capex of contracts",
  note: "Drawn as capex is spent, repaid after these quarters; a bond raised at once brings the money earlier and costs interest from then on.",
  columns: debtColumns,
  rows: counted(QUARTERS).map(debtRow),
};

const STAGES = [
  ["operating", "Operating"],
  ["energized", "Energized"],
  ["construction", "Being built"],
  ["contracted", "Contracted"],
  ["connection_agreement", "Grid agreed"],
  ["development", "Development"],
] as const;

function powerColumns(byDate: string | undefined): readonly Column[] {
  return STAGES.map(([stage, label]): Column => {
    const call = callText(siteMw, {
      ticker: "{company}",
      stage: `"${stage}"`,
      ...(byDate !== undefined && { byDate }),
    });
    return { key: stage, label, unit: "MW", formula: `=IFERROR(${call},"n/p")` };
  });
}

const SUM: Formula = `=SUM(${STAGES.map(([stage]) => `{@${stage}}`).join(",")})`;

const powerTable: TableBlock = {
  kind: "table",
  key: "power",
  title: "Site power with a connection by the end of each quarter, by the stage of the site today",
  note: "The newest state of knowledge in every vintage. A site without a date does not count, one with phases counts from its first; critical IT power is another basis, never to be added.",
  columns: [
    { key: "quarter", label: "Quarter", unit: "text", formula: "={quarters.quarter#row}" },
    ...powerColumns("{quarters.to#row}"),
    ...tableColumns({
      sites: { label: "Sites, all stages", unit: "MW", formula: SUM },
      let: {
        label: "Let, critical IT",
        unit: "MW",
        formula: `=IF(COUNT({valued.it})=0,0,${callText(mwSchedule, {
          mw: "{valued.it}",
          dates: "{valued.start}",
          atDates: "{quarters.to#row}",
        })})`,
      },
    }),
  ],
  rows: counted(QUARTERS).map(() => []),
};

const totalsTable: TableBlock = {
  kind: "table",
  key: "allSites",
  title: "The same sites without regard to dates",
  columns: [
    { key: "which", label: "Sites", unit: "text", fixed: true },
    ...powerColumns(undefined),
    { key: "sites", label: "Sites, all stages", unit: "MW", formula: SUM },
  ],
  rows: [["Dated or not"]],
};

function dueInYear(column: string): Column["formula"] {
  return `=SUMIFS({owed.${column}},{owed.due},">="&DATE({@year},1,1),{owed.due},"<="&DATE({@year},12,31))`;
}

const yearsTable: TableBlock = {
  kind: "table",
  key: "years",
  title: "Contracted NOI and the maturity wall by calendar year",
  note: "Each contract from its own start; converts fall due in shares where the share price is above their conversion price.",
  columns: [
    ...tableColumns({
      label: { label: "Year", unit: "text", formula: '=""&{@year}' },
      year: { label: "Number", unit: "", format: "0", fixed: true },
    }),
    usd("noi", "Contracted NOI"),
    usd("notes", "Notes and loans due", dueInYear("notes")),
    usd("converts", "Converts due in cash", dueInYear("converts")),
    usd("shares", "Converts due in shares", dueInYear("shares")),
  ],
  rows: counted(YEARS).map((number) => [
    number === 1 ? "=YEAR({balanceDay}+1)" : `={years.year#${number - 1}}+1`,
    `=SUM({noiYears.p${number}})`,
  ]),
};

const cashChart: Block = {
  kind: "chart",
  name: "Cash by quarter",
  type: "column",
  title: "Cash at the end of each quarter",
  altText:
    "Two columns a quarter: cash with nothing new raised, and with project debt on the capex of contracts; below zero is a funding gap.",
  xAxis: "Quarter",
  yAxis: "Cash (USD m)",
  series: [
    { name: "Nothing new raised", values: "{quarters.balance}", categories: "{quarters.quarter}" },
    {
      name: "With project debt",
      values: "{withDebt.balance}",
      categories: "{quarters.quarter}",
    },
  ],
};

const powerChart: Block = {
  kind: "chart",
  name: "Power by quarter",
  type: "stackedColumn",
  title: "Site power with a connection, by stage today",
  altText: "A column a quarter, stacked by the stage of the sites: running at the bottom.",
  xAxis: "Quarter",
  yAxis: "Site power (MW)",
  series: STAGES.map(([stage, label]) => ({
    name: label,
    values: `{power.${stage}}`,
    categories: "{power.quarter}",
  })),
};

export const cashBlocks: readonly Block[] = [cashChart, quartersTable, withDebtTable];
export const powerBlocks: readonly Block[] = [powerChart, powerTable, totalsTable, yearsTable];
