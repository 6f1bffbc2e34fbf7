import { leaseTerms } from "../../core/lease";
import { leasePeriodRate } from "../../core/leaseIrr";
import { leaseEquityFlows, leaseSchedule } from "../../core/leaseSchedule";
import type { Arguments, Parameters, ScheduleStep, Step } from "../define";
import {
  amortisationYears,
  capRate,
  costUsd,
  debtRate,
  escalatorRate,
  noiUsdPerYear,
  termYears,
} from "./arguments";
import { equalEnds, type FlowColumns } from "./irrSteps";
import { annuityFormula, logRateFormula } from "./levelPayment";

/* What LEASE_IRR and LEASE_CASHFLOWS share: arguments, period counts and the schedule. */

export const leaseParameters = {
  costUsd,
  noiUsdPerYear: { ...noiUsdPerYear, description: "NOI of the first lease year; may be negative" },
  termYears: { ...termYears, description: "Lease term from the end of the build" },
  escalatorRate,
  exitCapRate: {
    ...capRate,
    description:
      "Cap rate of the value at the end, on the NOI of the year after; blank for no value",
    optional: true,
  },
  loanToCost: {
    kind: "number",
    unit: "fraction",
    description: "Share of the cost paid by debt",
    min: 0,
    max: 1,
    hint: "a fraction, so type 80% as 0.80",
    default: 0,
  },
  debtRate: { ...debtRate, default: 0.065 },
  amortisationYears: { ...amortisationYears, optional: true, defaultFrom: "termYears" },
  buildYears: {
    kind: "number",
    unit: "years",
    description: "Build time before the first lease period; cost falls due in it in equal parts",
    min: 0,
    max: 100,
    hint: "enter years, so 1.5 for 18 months",
    default: 0,
  },
  paymentsPerYear: {
    kind: "number",
    unit: "number",
    description: "Periods a year: 1, 4 or 12; term, amortisation and build must be whole periods",
    min: 1,
    max: 12,
    whole: true,
    hint: "1, 4 or 12",
    default: 1,
  },
} as const satisfies Parameters;

type LeaseParameters = typeof leaseParameters;
type LeaseArguments = Arguments<LeaseParameters>;

/** A count of periods, or an error where it is not whole. */
function wholePeriods(years: string): string {
  const periods = `${years}*periodsPerYear`;
  return `IF(ABS(${periods}-ROUND(${periods},0))>0.0001,NA(),ROUND(${periods},0))`;
}

const RATE = "periodDebtRate";
const PAYMENTS = "amortisationPeriods";
const LAST = "buildPeriods+leasePeriods";
const LEFT_AT_END = annuityFormula(RATE, "periodLogRate", `${PAYMENTS}-leasePeriods+1`);

const leaseScheduleStep: ScheduleStep<LeaseParameters> = {
  key: "schedule",
  label: "Cash flows by period",
  columns: [
    { key: "period", label: "Period", unit: "number", formula: "row" },
    { key: "elapsedYears", label: "Year", unit: "years", formula: "period/periodsPerYear" },
    {
      key: "costPaidUsd",
      label: "Cost",
      unit: "USD",
      formula: "IF(period<MAX(1,buildPeriods),costUsd/MAX(1,buildPeriods),0)",
    },
    { key: "debtDrawnUsd", label: "Debt drawn", unit: "USD", formula: "costPaidUsd*loanToCost" },
    {
      key: "noiUsd",
      label: "NOI",
      unit: "USD",
      formula:
        "IF(period<=buildPeriods,0,noiUsdPerYear/periodsPerYear" +
        "*(1+escalatorRate)^INT((period-buildPeriods-1)/periodsPerYear))",
    },
    {
      key: "interestUsd",
      label: "Interest",
      unit: "USD",
      formula:
        `IF(period>buildPeriods+${PAYMENTS},0,` +
        `interestUsd[-1]+${RATE}*(debtDrawnUsd[-1]-principalUsd[-1]))`,
      first: "0",
    },
    {
      key: "principalUsd",
      label: "Principal",
      unit: "USD",
      formula:
        `IF(OR(period<=buildPeriods,period>buildPeriods+${PAYMENTS}),0,` +
        `debtServiceUsd*IF(AND(period=${LAST},${PAYMENTS}>leasePeriods),${LEFT_AT_END},` +
        `EXP(periodLogRate*(period-buildPeriods-1-${PAYMENTS}))))`,
      first: "0",
    },
    {
      key: "exitUsd",
      label: "Exit",
      unit: "USD",
      formula: `IF(period=${LAST},valueAtEndUsd,0)`,
    },
    {
      key: "equityUsd",
      label: "Equity cash flow",
      unit: "USD",
      formula: "debtDrawnUsd+noiUsd+exitUsd-costPaidUsd-interestUsd-principalUsd",
    },
  ],
  rowCount: `${LAST}+1`,
  rows: (args) => {
    const { buildPeriods, leasePeriods } = leaseTerms(args);
    return buildPeriods + leasePeriods + 1;
  },
  values: leaseRows,
};

/** The schedule as rows of numbers, in the order of its columns. */
export function leaseRows(args: LeaseArguments): number[][] {
  return leaseSchedule(args).map((row) => [
    row.period,
    row.year,
    row.costUsd,
    row.debtDrawnUsd,
    row.noiUsd,
    row.interestUsd,
    row.principalUsd,
    row.exitUsd,
    row.equityUsd,
  ]);
}

export const leaseHeader = leaseScheduleStep.columns.map(({ label, unit }) =>
  unit === "USD" ? `${label} (USD)` : label,
);

export const leaseFlowColumns: FlowColumns<LeaseArguments> = {
  flow: "equityUsd",
  period: "period",
  unit: "rate/period",
  noRate: `OR(costUsd*(1-loanToCost)=0,${equalEnds("equityUsd", "period")})`,
  flows: leaseEquityFlows,
  rate: leasePeriodRate,
};

export const leaseSteps: readonly Step<LeaseParameters>[] = [
  {
    key: "periodsPerYear",
    label: "Periods a year",
    unit: "number",
    formula: "IF(OR(paymentsPerYear=1,paymentsPerYear=4,paymentsPerYear=12),paymentsPerYear,NA())",
    value: (args) => {
      leaseTerms(args);
      return args.paymentsPerYear;
    },
  },
  {
    key: "buildPeriods",
    label: "Periods of the build",
    unit: "number",
    formula: wholePeriods("buildYears"),
    value: (args) => leaseTerms(args).buildPeriods,
  },
  {
    key: "leasePeriods",
    label: "Periods of the lease",
    unit: "number",
    formula: wholePeriods("termYears"),
    value: (args) => leaseTerms(args).leasePeriods,
  },
  {
    key: "amortisationPeriods",
    label: "Periods in which the debt is repaid",
    unit: "number",
    formula: wholePeriods('IF(amortisationYears="",termYears,amortisationYears)'),
    value: (args) => leaseTerms(args).amortisationPeriods,
  },
  {
    key: "debtUsd",
    label: "Debt",
    unit: "USD",
    formula: "costUsd*loanToCost",
    value: (args) => leaseTerms(args).debtUsd,
  },
  {
    key: "periodDebtRate",
    label: "Interest rate a period",
    unit: "rate/period",
    formula: "debtRate/periodsPerYear",
    value: (args) => leaseTerms(args).periodDebtRate,
  },
  {
    key: "periodLogRate",
    label: "ln(1 + interest rate a period)",
    unit: "number",
    formula: logRateFormula(RATE),
    value: (args) => Math.log1p(leaseTerms(args).periodDebtRate),
  },
  {
    key: "debtServiceUsd",
    label: "Level debt service a period",
    unit: "USD",
    formula: `debtUsd/${annuityFormula(RATE, "periodLogRate", PAYMENTS)}`,
    value: (args) => leaseTerms(args).debtServiceUsd,
  },
  {
    key: "valueAtEndUsd",
    label: "Value at the end: NOI of the year after over the exit cap rate",
    unit: "USD",
    formula: 'IF(exitCapRate="",0,noiUsdPerYear*(1+escalatorRate)^termYears/exitCapRate)',
    value: (args) => leaseTerms(args).exitUsd,
  },
  leaseScheduleStep,
];

export const LEASE_ASSUMPTIONS: readonly string[] = [
  "Cost falls due in equal parts at the start of each building period, all at once without a build time; debt is drawn pro rata and its interest paid in cash while building.",
  "NOI comes at the end of each period, flat within a lease year; the escalator steps once a year and the exit value takes it to the power of the term, part years included.",
  "Debt service is level from the first lease period; what is left of the debt is repaid from the last. Reserves, fees, tax and renewal are left out.",
];
