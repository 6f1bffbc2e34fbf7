import { leaseTerms } from "../../core/lease";
import { leasePeriodRate } from "../../core/leaseIrr";
import { leaseEquityFlows, leaseSchedule } from "../../core/leaseSchedule";
import type { Arguments, ScheduleStep, Step } from "../define";
import { equalEnds, type FlowColumns } from "./irrSteps";
import type { leaseParameters } from "./leaseParameters";
import { annuityFormula, logRateFormula } from "./levelPayment";
import { PERIODS_PER_YEAR, wholePeriodsFormula } from "./periodFormulas";

/* What LEASE_IRR and LEASE_CASHFLOWS share: period counts and the schedule. */

type LeaseParameters = typeof leaseParameters;
type LeaseArguments = Arguments<LeaseParameters>;

const RATE = "periodDebtRate";
const PAYMENTS = "amortisationPeriods";
const LAST = "startPeriod+leasePeriods";
const CAPITALISED = 'interestDuringBuild="capitalised"';
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
    {
      key: "debtDrawnUsd",
      label: "Debt drawn",
      unit: "USD",
      formula: `costPaidUsd*loanToCost+IF(AND(${CAPITALISED},period<=startPeriod),interestUsd,0)`,
      first: "costPaidUsd*loanToCost",
    },
    {
      key: "noiUsd",
      label: "NOI",
      unit: "USD",
      formula:
        `IF(OR(period+rentEarly<=startPeriod,period+rentEarly>${LAST}),0,noiUsdPerYear/periodsPerYear` +
        "*(1+escalatorRate)^INT((period+rentEarly-startPeriod-1)/periodsPerYear))",
    },
    {
      key: "interestUsd",
      label: "Interest",
      unit: "USD",
      formula:
        `IF(period>startPeriod+${PAYMENTS},0,` +
        `interestUsd[-1]+${RATE}*(debtDrawnUsd[-1]-principalUsd[-1]))`,
      first: "0",
    },
    {
      key: "principalUsd",
      label: "Principal",
      unit: "USD",
      formula:
        `IF(OR(period<=startPeriod,period>startPeriod+${PAYMENTS}),0,` +
        `debtServiceUsd*IF(AND(period=${LAST},${PAYMENTS}>leasePeriods),${LEFT_AT_END},` +
        `EXP(periodLogRate*(period-startPeriod-1-${PAYMENTS}))))`,
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
    const { startPeriod, leasePeriods } = leaseTerms(args);
    return startPeriod + leasePeriods + 1;
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
    formula: PERIODS_PER_YEAR,
    value: (args) => {
      leaseTerms(args);
      return args.paymentsPerYear;
    },
  },
  {
    key: "buildPeriods",
    label: "Periods of the build",
    unit: "number",
    formula: wholePeriodsFormula("buildYears"),
    value: (args) => leaseTerms(args).buildPeriods,
  },
  {
    key: "startPeriod",
    label: "Periods of build and delay, after which rent and debt service start",
    unit: "number",
    formula: `buildPeriods+${wholePeriodsFormula("delayYears")}`,
    value: (args) => leaseTerms(args).startPeriod,
  },
  {
    key: "leasePeriods",
    label: "Periods of the lease",
    unit: "number",
    formula: wholePeriodsFormula("termYears"),
    value: (args) => leaseTerms(args).leasePeriods,
  },
  {
    key: "amortisationPeriods",
    label: "Periods in which the debt is repaid",
    unit: "number",
    formula: wholePeriodsFormula('IF(amortisationYears="",termYears,amortisationYears)'),
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
    key: "debtAtStartUsd",
    label: "Debt when its service starts, with interest that was added to it",
    unit: "USD",
    formula:
      `IF(${CAPITALISED},debtUsd/MAX(1,buildPeriods)` +
      `*${annuityFormula(RATE, "periodLogRate", "MAX(1,buildPeriods)")}` +
      "*EXP(periodLogRate*(startPeriod+1)),debtUsd)",
    value: (args) => leaseTerms(args).debtAtStartUsd,
  },
  {
    key: "debtServiceUsd",
    label: "Level debt service a period",
    unit: "USD",
    formula: `debtAtStartUsd/${annuityFormula(RATE, "periodLogRate", PAYMENTS)}`,
    value: (args) => leaseTerms(args).debtServiceUsd,
  },
  {
    key: "valueAtEndUsd",
    label:
      "Value at the end: NOI of the year after over the exit cap rate, less the cost of a sale",
    unit: "USD",
    formula:
      'IF(exitCapRate="",0,' +
      "noiUsdPerYear*(1+escalatorRate)^termYears*(1-saleCostFraction)/exitCapRate)",
    value: (args) => leaseTerms(args).exitUsd,
  },
  {
    key: "rentEarly",
    label: "Periods by which rent comes before the end of its period",
    unit: "number",
    formula: 'IF(rentTiming="advance",1,0)',
    value: ({ rentTiming }) => (rentTiming === "advance" ? 1 : 0),
  },
  leaseScheduleStep,
];
