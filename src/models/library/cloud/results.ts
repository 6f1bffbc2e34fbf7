import type { Block, CalcLine } from "../../describe";
import { cloudTables, LONGEST } from "./tables";
import { outputOf, BARE_TERMS } from "./terms";

const answers: readonly CalcLine[] = [
  {
    kind: "calc",
    key: "revenue",
    label: "Revenue a year",
    unit: "USD/year",
    formula: outputOf("annual_revenue_usd"),
    name: "Annual_revenue",
    strong: true,
  },
  {
    kind: "calc",
    key: "prepayment",
    label: "Prepayment",
    unit: "USD",
    formula: outputOf("prepayment_usd"),
    name: "Prepayment",
    strong: true,
    note: "The customer's own later rent, credited back",
  },
  {
    kind: "calc",
    key: "perMw",
    label: "Revenue of a MW of critical IT power",
    unit: "USD/IT MW-year",
    formula: outputOf("revenue_usd_per_it_mw"),
    name: "Revenue_IT_MW",
  },
  {
    kind: "calc",
    key: "perHour",
    label: "Revenue of a GPU-hour",
    unit: "USD/GPU-hour",
    formula: "=WATT.GPU_HOUR_PRICE({revenue},{gpus})",
    name: "GPU_hour_price",
    note: "At 8,760 hours a year",
  },
  {
    kind: "calc",
    key: "ebitda",
    label: "EBITDA a year, before hosting",
    unit: "USD/year",
    formula: outputOf("ebitda_usd"),
  },
  {
    kind: "calc",
    key: "irr",
    label: "IRR with the residuals",
    unit: "rate/year",
    format: "0.0%;(0.0%)",
    formula: outputOf("irr"),
    name: "IRR_with_residuals",
    strong: true,
  },
  {
    kind: "calc",
    key: "irrBare",
    label: "IRR without residuals",
    unit: "rate/year",
    format: "0.0%;(0.0%)",
    formula: outputOf("irr", BARE_TERMS),
    name: "IRR_without_residuals",
    strong: true,
  },
  {
    kind: "calc",
    key: "payback",
    label: "Payback of GPUs and site",
    unit: "years",
    formula: `=IFNA(${outputOf("payback_years").slice(1)},"never")`,
    note: "Leaves the prepayment out: net of it a payback flatters",
  },
  {
    kind: "calc",
    key: "gpuPayback",
    label: "Payback of the GPUs alone",
    unit: "years",
    formula: `=IFNA(${outputOf("gpu_payback_years").slice(1)},"never")`,
  },
];

const workings: readonly CalcLine[] = [
  {
    kind: "calc",
    key: "siteUsd",
    label: "Site capital",
    unit: "USD",
    formula: "={it}*{siteCapex}",
  },
  {
    kind: "calc",
    key: "capitalUsd",
    label: "Capital",
    unit: "USD",
    formula: "={gpuCapex}+{siteUsd}",
  },
  {
    kind: "calc",
    label: "GPUs and equipment of one GPU",
    unit: "USD",
    formula: "={gpuCapex}/{gpus}",
  },
  {
    kind: "calc",
    label: "GPUs and equipment of an IT MW",
    unit: "USD/IT MW",
    formula: "={gpuCapex}/{it}",
  },
  { kind: "calc", label: "IT power of one GPU", unit: "W", formula: "={it}*1000000/{gpus}" },
  {
    kind: "calc",
    key: "fundingGap",
    label: "GPU capital less prepayment less debt",
    unit: "USD",
    formula: "={gpuCapex}-{prepayment}-{debt}",
    name: "Funding_gap",
    note: "What equity must add for the GPUs",
  },
  {
    kind: "calc",
    label: "Prepayment and debt, of the GPU capital",
    unit: "fraction",
    formula: "=({prepayment}+{debt})/{gpuCapex}",
  },
];

export const cloudResults: readonly Block[] = [
  { kind: "lines", title: "Answer", lines: answers },
  { kind: "lines", title: "Workings", lines: workings },
  ...cloudTables,
];

export const cloudChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: [
    {
      kind: "check",
      label: "The years' revenue adds up to the contract value",
      holds: "ABS(SUM({years.revenue})/{value}-1)<0.000000001",
    },
    {
      kind: "check",
      label: "What is credited is what was prepaid",
      holds: "ABS(SUM({years.credit}))<0.0001",
    },
    {
      kind: "check",
      label: "The flows are worth nothing at the IRR",
      holds: "ABS({years.net#1}+NPV({irr},{years.net#2:}))<0.0000001*{capitalUsd}",
    },
    {
      kind: "check",
      label: "The rate of the year table is the function's",
      holds: "ABS(WATT.CASHFLOW_IRR({years.net})-{irr})<0.000000001",
    },
    {
      kind: "check",
      label: "Revenue of a MW times IT power is the revenue",
      holds: "ABS({perMw}*{it}/{revenue}-1)<0.000000001",
    },
    { kind: "check", label: "The year table has room for the term", holds: `{term}<=${LONGEST}` },
  ],
};
