import {
  cloudTerms,
  cloudYears,
  type CloudContractInputs,
  type CloudTerms,
} from "../../core/cloudContract";
import {
  cloudCashflows,
  cloudPeriodRate,
  cloudPeriods,
  leastCover,
  type CloudRateInputs,
} from "../../core/cloudReturn";
import type { Unit } from "../../core/units";
import { equalEnds, type FlowColumns } from "./irrSteps";
import { annuityFormula, logRateFormula } from "./levelPayment";
import { PERIODS_PER_YEAR, wholePeriodsFormula } from "./periodFormulas";

/* The steps of CLOUD_CONTRACT: yearly quantities, the years, then the periods of payment. */

function termStep(key: keyof CloudTerms, label: string, unit: Unit) {
  return (formula: string) => ({
    key,
    label,
    unit,
    formula,
    value: (args: CloudContractInputs) => cloudTerms(args)[key],
  });
}

const DEBT_YEARS = 'IF(debtYears="",termYears,debtYears)';
/** Years with a full year of debt service; the last of them has the least cover of these. */
const FULL_YEARS = "INT(debtPeriods/periodsPerYear)";

function cover(year: string, payments: string): string {
  return `(ebitdaUsd-hostingUsd-IF(${year}>=creditFromYear,creditUsd,0))/(${payments}*debtServiceUsd)`;
}

export const cloudTermSteps = [
  termStep("annualRevenueUsd", "Revenue a year", "USD/year")("contractValueUsd/termYears"),
  termStep("prepaymentUsd", "Prepayment", "USD")("contractValueUsd*prepaidFraction"),
  termStep(
    "revenueUsdPerItMw",
    "Revenue a year per MW of critical IT power",
    "USD/IT MW-year",
  )("annualRevenueUsd/itMw"),
  termStep(
    "ebitdaUsd",
    "EBITDA a year, before hosting",
    "USD/year",
  )("annualRevenueUsd*ebitdaMarginFraction"),
  termStep("hostingUsd", "Hosting charge a year", "USD/year")("itMw*12000*hostingUsdPerKwMonth"),
  termStep("siteCapexUsd", "Capital for the site", "USD")("siteCapexUsdPerItMw*itMw"),
  termStep(
    "creditUsd",
    "Prepayment credited in each year that has a credit",
    "USD/year",
  )('IF(creditFromYear>termYears,VALUE("refused"),prepaymentUsd/(termYears-creditFromYear+1))'),
  termStep(
    "residualUsd",
    "Value of GPUs and site at the end",
    "USD",
  )("gpuCapexUsd*gpuResidualFraction+siteCapexUsd*siteResidualFraction"),
  termStep(
    "ebitUsd",
    "EBIT a year: EBITDA less hosting and the GPUs' depreciation",
    "USD/year",
  )("ebitdaUsd-hostingUsd-gpuCapexUsd/depreciationYears"),
  {
    key: "periodsPerYear",
    label: "Periods a year",
    unit: "number",
    formula: PERIODS_PER_YEAR,
    value: (args: CloudContractInputs) => {
      cloudTerms(args);
      return args.paymentsPerYear;
    },
  },
  termStep(
    "debtPeriods",
    "Periods in which the debt is repaid",
    "number",
  )(`IF(${DEBT_YEARS}>termYears+0.0001,VALUE("refused"),${wholePeriodsFormula(DEBT_YEARS)})`),
  termStep("periodDebtRate", "Interest rate a period", "rate/period")("debtRate/periodsPerYear"),
  {
    key: "periodLogRate",
    label: "ln(1 + interest rate a period)",
    unit: "number",
    formula: logRateFormula("periodDebtRate"),
    value: (args: CloudContractInputs) => Math.log1p(cloudTerms(args).periodDebtRate),
  },
  termStep(
    "debtServiceUsd",
    "Level debt service a period",
    "USD",
  )(`debtUsd/${annuityFormula("periodDebtRate", "periodLogRate", "debtPeriods")}`),
  {
    key: "leastCover",
    label: "Least debt service cover of a year; 0 without debt",
    unit: "ratio",
    formula:
      `IF(debtUsd=0,0,IF(${FULL_YEARS}=0,${cover("1", "debtPeriods")},` +
      `IF(debtPeriods=${FULL_YEARS}*periodsPerYear,${cover(FULL_YEARS, "periodsPerYear")},` +
      `MIN(${cover(FULL_YEARS, "periodsPerYear")},` +
      `${cover(`(${FULL_YEARS}+1)`, `(debtPeriods-${FULL_YEARS}*periodsPerYear)`)}))))`,
    value: leastCover,
  },
] as const;

export const cloudSchedule = {
  key: "years",
  label: "Cash flows by year",
  columns: [
    { key: "contractYear", label: "Year", unit: "year", formula: "row" },
    usd("yearRevenueUsd", "Revenue", "IF(contractYear=0,0,annualRevenueUsd)"),
    usd("yearEbitdaUsd", "EBITDA", "IF(contractYear=0,0,ebitdaUsd)"),
    usd("yearHostingUsd", "Hosting", "IF(contractYear=0,0,hostingUsd)"),
    usd(
      "yearCreditUsd",
      "Prepayment credited",
      "IF(contractYear=0,-prepaymentUsd,IF(contractYear>=creditFromYear,creditUsd,0))",
    ),
    usd("yearCapexUsd", "Capex", "IF(contractYear=0,gpuCapexUsd+siteCapexUsd,0)"),
    usd("yearResidualUsd", "Residual", "IF(contractYear=termYears,residualUsd,0)"),
    usd(
      "netUsd",
      "Net cash flow",
      "yearEbitdaUsd-yearHostingUsd-yearCreditUsd-yearCapexUsd+yearResidualUsd",
    ),
    usd(
      "yearDebtUsd",
      "Debt service",
      "IF(contractYear=0,-debtUsd,debtServiceUsd" +
        "*MAX(0,MIN(periodsPerYear,debtPeriods-(contractYear-1)*periodsPerYear)))",
    ),
    usd("leveredUsd", "Levered cash flow", "netUsd-yearDebtUsd"),
  ],
  rowCount: "termYears+1",
  rows: ({ termYears }: CloudContractInputs) => termYears + 1,
  values: cloudRows,
} as const;

function usd<K extends string>(key: K, label: string, formula: string) {
  return { key, label, unit: "USD", formula } as const;
}

/** The years as rows of numbers, in the order of the columns. */
export function cloudRows(args: CloudContractInputs): number[][] {
  return cloudYears(args).map((year) => [
    year.year,
    year.revenueUsd,
    year.ebitdaUsd,
    year.hostingUsd,
    year.creditUsd,
    year.capexUsd,
    year.residualUsd,
    year.netUsd,
    year.debtServiceUsd,
    year.leveredUsd,
  ]);
}

export const cloudHeader = cloudSchedule.columns.map(({ label, unit }) =>
  unit === "USD" ? `${label} (USD)` : label,
);

export const cloudPeriodSchedule = {
  key: "periods",
  label: "Cash flows by period, whose rate is the return",
  columns: [
    { key: "period", label: "Period", unit: "number", formula: "row" },
    {
      key: "periodYear",
      label: "Year",
      unit: "year",
      formula: "IF(period=0,0,INT((period-1)/periodsPerYear)+1)",
    },
    usd(
      "periodNetUsd",
      "Net cash flow",
      "IF(period=0,prepaymentUsd-gpuCapexUsd-siteCapexUsd," +
        "(ebitdaUsd-hostingUsd-IF(periodYear>=creditFromYear,creditUsd,0))/periodsPerYear" +
        "+IF(period=termYears*periodsPerYear,residualUsd,0))",
    ),
    usd(
      "periodDebtUsd",
      "Debt service",
      "IF(period=0,-debtUsd,IF(period<=debtPeriods,debtServiceUsd,0))",
    ),
    usd(
      "flowUsd",
      "Cash flow asked about: after debt for the levered return",
      'periodNetUsd-IF(output="levered_irr",periodDebtUsd,0)',
    ),
  ],
  rowCount: "termYears*periodsPerYear+1",
  rows: ({ termYears, paymentsPerYear }: CloudContractInputs) => termYears * paymentsPerYear + 1,
  values: (args: CloudRateInputs) => {
    const flows = cloudCashflows(args);
    return cloudPeriods(args).map((each, row) => [
      each.period,
      each.year,
      each.netUsd,
      each.debtServiceUsd,
      flows[row],
    ]);
  },
} as const;

export const cloudFlows: FlowColumns<CloudRateInputs> = {
  flow: "flowUsd",
  period: "period",
  unit: "rate/period",
  noRate:
    'OR(prepaymentUsd+IF(output="levered_irr",debtUsd,0)>=gpuCapexUsd+siteCapexUsd,' +
    `${equalEnds("flowUsd", "period")})`,
  flows: cloudCashflows,
  rate: cloudPeriodRate,
};
