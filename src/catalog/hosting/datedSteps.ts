import {
  dayFlows,
  halvings,
  signAtHighest,
  slopeAt,
  WIDEST_LOG,
  xirr,
  type Halving,
} from "../../core/datedFlows";
import { dateBounds, WHOLE_DATE_HINT } from "../common";
import type { Arguments, Parameters, ScheduleStep, Step } from "../define";
import { cashflowParameters } from "./cashflowSteps";

/* What CASHFLOW_XNPV and CASHFLOW_XIRR share, and the derivation of the rate. */

export const datedParameters = {
  cashflowsUsd: {
    ...cashflowParameters.cashflowsUsd,
    description: "Cash flows, one a date: paid is negative, received positive",
  },
  dates: {
    ...dateBounds,
    kind: "series",
    unit: "date",
    description: "Their dates, in any order but none before the first",
    blanks: "reject",
    whole: true,
    hint: WHOLE_DATE_HINT,
  },
} as const satisfies Parameters;

type DatedParameters = typeof datedParameters;
type DatedArguments = Arguments<DatedParameters>;

const NET = "SUMPRODUCT((dates=day)*cashflowsUsd)";
const GROSS = "SUMPRODUCT((dates=day)*ABS(cashflowsUsd))";

const schedule: ScheduleStep<DatedParameters> = {
  key: "flows",
  label: "Cash flows by date and their changes of sign; there are at most as many rates as changes",
  columns: [
    {
      key: "day",
      label: "Date",
      unit: "date",
      formula: 'IF(MIN(dates)<INDEX(dates,1),VALUE("refused"),SMALL(dates,row+1))',
    },
    {
      key: "elapsedYears",
      label: "Years of 365 days",
      unit: "years",
      formula: "(day-MIN(dates))/365",
    },
    {
      key: "flowUsd",
      label: "Cash flow of the day, in its first row",
      unit: "USD",
      formula: `IF(day=day[-1],0,IF(ABS(${NET})<=10^-13*${GROSS},0,${NET}))`,
      first: `IF(ABS(${NET})<=10^-13*${GROSS},0,${NET})`,
    },
    {
      key: "lastSign",
      label: "Sign of the last flow so far that is not 0",
      unit: "number",
      formula: "IF(flowUsd=0,lastSign[-1],SIGN(flowUsd))",
      first: "SIGN(flowUsd)",
    },
    {
      key: "signChanges",
      label: "Changes of sign so far",
      unit: "number",
      formula: "signChanges[-1]+IF(lastSign*lastSign[-1]<0,1,0)",
      first: "0",
    },
  ],
  rows: ({ cashflowsUsd }) => cashflowsUsd.length,
  values: flowRows,
};

function flowRows(args: DatedArguments): number[][] {
  let lastSign = 0;
  let changes = 0;
  return dayFlows(args).map(({ day, years, flowUsd }) => {
    const sign = flowUsd === 0 ? lastSign : Math.sign(flowUsd);
    changes += sign * lastSign < 0 ? 1 : 0;
    lastSign = sign;
    return [day, years, flowUsd, sign, changes];
  });
}

/** So near that one of Newton's steps is exact; nearer, rounding decides on the half. */
const HALVINGS = 40;

const timesFrom = (log: string): string => `(elapsedYears[]-IF(${log}>0,0,MAX(elapsedYears[])))`;
const discounted = (log: string): string => `flowUsd[]*EXP(-${log}*${timesFrom(log)})`;
const AT_MIDDLE = `SUMPRODUCT(${discounted("middleLog")})`;
const ABOVE = "netUsd[-1]*signAtHighest>0";

const halvingSchedule: ScheduleStep<DatedParameters> = {
  key: "halvings",
  label: "The rate: each row halves the range in which it lies",
  columns: [
    {
      key: "lowLog",
      label: "ln(1 + rate), lowest",
      unit: "number",
      first: `-${WIDEST_LOG}`,
      formula: `IF(${ABOVE},lowLog[-1],middleLog[-1])`,
    },
    {
      key: "highLog",
      label: "ln(1 + rate), highest",
      unit: "number",
      first: `${WIDEST_LOG}`,
      formula: `IF(${ABOVE},middleLog[-1],highLog[-1])`,
    },
    { key: "middleLog", label: "In the middle", unit: "number", formula: "(lowLog+highLog)/2" },
    { key: "netUsd", label: "Net present value there", unit: "USD", formula: AT_MIDDLE },
  ],
  rows: () => HALVINGS,
  values: (args) =>
    halvings(dayFlows(args), HALVINGS).map((row) => [
      row.lowLog,
      row.highLog,
      row.middleLog,
      row.netUsd,
    ]),
};

export const datedSteps: readonly Step<DatedParameters>[] = [
  schedule,
  {
    key: "signAtHighest",
    label: "Sign of the net present value at the highest rates, if one rate fits",
    unit: "number",
    formula: "-INDEX(lastSign[],ROWS(lastSign[]))",
    value: (args) => signAtHighest(dayFlows(args)),
  },
  halvingSchedule,
  {
    key: "nearestLog",
    label: "ln(1 + rate) in the middle of the last",
    unit: "number",
    formula: `INDEX(middleLog[],${HALVINGS})`,
    value: (args) => nearest(args).middleLog,
  },
  {
    key: "slopeUsd",
    label: "Net present value that one more of ln(1 + rate) takes off there",
    unit: "USD",
    formula: `SUMPRODUCT(${discounted("nearestLog")}*${timesFrom("nearestLog")})`,
    value: (args) => slopeAt(dayFlows(args), nearest(args).middleLog),
  },
  {
    key: "yearlyRate",
    label: "Rate a year at which the net present value is 0",
    unit: "rate/year",
    formula: `IF(MOD(MAX(signChanges[]),2)=0,SQRT(-1),EXP(nearestLog+INDEX(netUsd[],${HALVINGS})/slopeUsd)-1)`,
    value: xirr,
  },
];

function nearest(args: DatedArguments): Halving {
  return halvings(dayFlows(args), HALVINGS)[HALVINGS - 1];
}
