import {
  asicCashflows,
  asicMonthlyRate,
  asicMonths,
  monthsValued,
  outlayUsdPerPh,
  residualUsdPerPh,
  type AsicValueInputs,
} from "../../core/asicValue";
import { revenueGrowth } from "../../core/asicPayback";
import { equalEnds, irrSteps, type FlowColumns } from "../hosting/irrSteps";
import { tableHeader } from "../tableHeader";
import { halvedFormula } from "./halvingFormula";
import { energyStep } from "./steps";

/* The steps of ASIC_NPV: what does not change, the months, the rate. */

const CURVE_ROWS = "ROWS(hashpriceUsdPerPhDay)*COLUMNS(hashpriceUsdPerPhDay)";
const BESIDE_CURVE = 'OR(difficultyGrowthPerMonth<>0,priceGrowthPerMonth<>0,monthsToHalving<>"")';

const termSteps = [
  {
    key: "monthsValued",
    label: "Months to value; a forward curve needs a row for each, and no growth beside it",
    unit: "months",
    formula: `IF(${CURVE_ROWS}=1,months,IF(OR(${CURVE_ROWS}<months,${BESIDE_CURVE}),VALUE("refused"),months))`,
    value: monthsValued,
  },
  {
    key: "outlayUsd",
    label: "Machines and infrastructure of 1 PH/s",
    unit: "USD/PH",
    formula: "(priceUsdPerTh+infrastructureUsdPerTh)*1000",
    value: outlayUsdPerPh,
  },
  {
    key: "residualValueUsd",
    label: "What the machines fetch after the last month",
    unit: "USD/PH",
    formula: "residualFraction*priceUsdPerTh*1000",
    value: residualUsdPerPh,
  },
  energyStep,
  {
    key: "revenueGrowth",
    label: "Revenue of a month over that of the month before",
    unit: "ratio",
    formula: "(1+priceGrowthPerMonth)/(1+difficultyGrowthPerMonth)",
    value: (args: AsicValueInputs) => revenueGrowth(args),
  },
] as const;

const oneValue = `INDEX(hashpriceUsdPerPhDay,1)*revenueGrowth^(month-1)*${halvedFormula("(month-1)")}`;

const monthSchedule = {
  key: "cash",
  label: "Cash of 1 PH/s by month: the purchase, then each month at its end",
  columns: [
    { key: "month", label: "Month", unit: "months", formula: "row" },
    {
      key: "monthHashprice",
      label: "Hashprice",
      unit: "USD/PH/day",
      formula: `IF(month=0,0,IF(${CURVE_ROWS}=1,${oneValue},INDEX(hashpriceUsdPerPhDay,month)))`,
    },
    {
      key: "earnedUsd",
      label: "Earned",
      unit: "USD/PH",
      formula:
        "IF(month=0,0,MAX(0,30.4375*uptimeFraction*(monthHashprice*(1-poolFeeFraction)-energyUsdPerPhDay)))",
    },
    {
      key: "residualUsd",
      label: "Residual",
      unit: "USD/PH",
      formula: "IF(month=monthsValued,residualValueUsd,0)",
    },
    {
      key: "netUsd",
      label: "Cash flow",
      unit: "USD/PH",
      formula: "IF(month=0,-outlayUsd,earnedUsd+residualUsd)",
    },
    {
      key: "discountedUsd",
      label: "Discounted",
      unit: "USD/PH",
      formula: "netUsd/(1+discountRate)^(month/12)",
    },
  ],
  rowCount: "monthsValued+1",
  rows: ({ months }: AsicValueInputs) => months + 1,
  values: asicRows,
} as const;

const flowColumns: FlowColumns<AsicValueInputs> = {
  flow: "netUsd",
  period: "month",
  unit: "rate/period",
  noRate: equalEnds("netUsd", "month"),
  flows: asicCashflows,
  rate: asicMonthlyRate,
};

export const asicSteps = [...termSteps, monthSchedule, ...irrSteps(flowColumns)] as const;

export const asicHeader = tableHeader(monthSchedule.columns);

/** The months as rows of numbers, in the order of the columns. */
export function asicRows(args: AsicValueInputs): number[][] {
  return asicMonths(args).map((month) => [
    month.month,
    month.hashpriceUsdPerPhDay,
    month.earnedUsd,
    month.residualUsd,
    month.netUsd,
    month.discountedUsd,
  ]);
}
