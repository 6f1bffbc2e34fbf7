import {
  cloudCashflows,
  cloudIrr,
  cloudTerms,
  cloudYears,
  type CloudContractInputs,
  type CloudTerms,
} from "../../core/cloudContract";
import type { Unit } from "../../core/units";
import { equalEnds, type FlowColumns } from "./irrSteps";

/* The steps of CLOUD_CONTRACT: yearly quantities, then the years. */

function termStep(key: keyof CloudTerms, label: string, unit: Unit) {
  return (formula: string) => ({
    key,
    label,
    unit,
    formula,
    value: (args: CloudContractInputs) => cloudTerms(args)[key],
  });
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
  )("IF(creditFromYear>termYears,NA(),prepaymentUsd/(termYears-creditFromYear+1))"),
  termStep(
    "residualUsd",
    "Value of GPUs and site at the end",
    "USD",
  )("gpuCapexUsd*gpuResidualFraction+siteCapexUsd*siteResidualFraction"),
];

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
  ]);
}

export const cloudHeader = cloudSchedule.columns.map(({ label, unit }) =>
  unit === "USD" ? `${label} (USD)` : label,
);

export const cloudFlows: FlowColumns<CloudContractInputs> = {
  flow: "netUsd",
  period: "contractYear",
  unit: "rate/year",
  noRate: equalEnds("netUsd", "contractYear"),
  flows: cloudCashflows,
  rate: cloudIrr,
};
