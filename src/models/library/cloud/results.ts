import type { Block, Formula } from "../../describe";
import { calcLines } from "../../rows";
import { cloudTables } from "./tables";
import { BARE_TERMS, gpusAlone, outputOf } from "./terms";

/** Some flows have no rate of return: nothing is ever put in, or nothing comes back. */
function rate(formula: Formula): Formula {
  return `=IFERROR(${formula.slice(1)},"no rate")`;
}

const answers = calcLines({
  revenue: {
    label: "Revenue a year",
    unit: "USD/year",
    formula: outputOf("annual_revenue_usd"),
    name: "Annual_revenue",
    strong: true,
  },
  prepayment: {
    label: "Prepayment",
    unit: "USD",
    formula: outputOf("prepayment_usd"),
    name: "Prepayment",
    strong: true,
    note: "The customer's own later rent, credited back",
  },
  perMw: {
    label: "Revenue of a MW of critical IT power",
    unit: "USD/IT MW-year",
    formula: outputOf("revenue_usd_per_it_mw"),
    name: "Revenue_IT_MW",
  },
  perHour: {
    label: "Revenue of a GPU-hour",
    unit: "USD/GPU-hour",
    formula: "=WATT.GPU_HOUR_PRICE({revenue},{gpus})",
    name: "GPU_hour_price",
    note: "At 8,760 hours a year",
  },
  ebitda: {
    label: "EBITDA a year, before hosting",
    unit: "USD/year",
    formula: outputOf("ebitda_usd"),
  },
  irr: {
    label: "IRR with the residuals",
    unit: "rate/year",
    format: "0.0%;(0.0%)",
    formula: rate(outputOf("irr")),
    name: "IRR_with_residuals",
    strong: true,
  },
  irrBare: {
    label: "IRR without residuals",
    unit: "rate/year",
    format: "0.0%;(0.0%)",
    formula: rate(outputOf("irr", BARE_TERMS)),
    name: "IRR_without_residuals",
    strong: true,
  },
  leveredIrr: {
    label: "IRR after debt, with the residuals",
    unit: "rate/year",
    format: "0.0%;(0.0%)",
    formula: rate(outputOf("levered_irr")),
    name: "Levered_IRR",
    strong: true,
  },
  leveredBare: {
    label: "IRR after debt, without residuals",
    unit: "rate/year",
    format: "0.0%;(0.0%)",
    formula: rate(outputOf("levered_irr", BARE_TERMS)),
  },
  minDscr: {
    label: "Least cover of debt service",
    unit: "ratio",
    format: '0.00"x";(0.00"x")',
    formula: `=IFNA(${outputOf("min_dscr").slice(1)},"no debt")`,
    name: "Least_DSCR",
  },
  ebit: {
    label: "EBIT a year, GPUs written off over five years",
    unit: "USD/year",
    formula: outputOf("ebit_usd"),
  },
  payback: {
    label: "Payback of GPUs and site",
    unit: "years",
    formula: `=IFNA(${outputOf("payback_years").slice(1)},"never")`,
    note: "Leaves the prepayment out: net of it a payback flatters",
  },
  gpuPayback: {
    label: "Payback of the GPUs alone",
    unit: "years",
    formula: `=IFNA(${outputOf("gpu_payback_years").slice(1)},"never")`,
  },
});

const workings = calcLines({
  siteUsd: { label: "Site capital", unit: "USD", formula: "={it}*{siteCapex}" },
  capitalUsd: { label: "Capital", unit: "USD", formula: "={gpuCapex}+{siteUsd}" },
  usdPerGpu: {
    label: "GPUs and equipment of one GPU",
    unit: "USD",
    formula: "={gpuCapex}/{gpus}",
  },
  usdPerItMw: {
    label: "GPUs and equipment of an IT MW",
    unit: "USD/IT MW",
    formula: "={gpuCapex}/{it}",
  },
  wPerGpu: { label: "IT power of one GPU", unit: "W", formula: "={it}*1000000/{gpus}" },
  fundingGap: {
    label: "Capital of GPUs and site, less prepayment, less debt",
    unit: "USD",
    formula: "={capitalUsd}-{prepayment}-{debt}",
    name: "Funding_gap",
    note: "What equity or further debt must add",
  },
  gpuGap: {
    label: "Of that for the GPUs, if these go to them first",
    unit: "USD",
    formula: "=MAX(0,{gpuCapex}-{prepayment}-{debt})",
  },
  fundedShare: {
    label: "Prepayment and debt, of the GPU capital",
    unit: "fraction",
    formula: "=({prepayment}+{debt})/{gpuCapex}",
  },
});

const percent = { unit: "rate/year", format: "0.0%;(0.0%)" } as const;

const published = calcLines({
  aloneIrr: {
    label: "Before debt, no GPU residual value",
    ...percent,
    formula: rate(gpusAlone("irr", "0")),
    note: "Published: 10 to 12%",
  },
  aloneResidual: {
    label: "Before debt, with GPU residual value",
    ...percent,
    formula: rate(gpusAlone("irr", "{gpuResidual}")),
    note: "Published: up to 19%",
  },
  aloneLevered: {
    label: "After debt, no GPU residual value",
    ...percent,
    formula: rate(gpusAlone("levered_irr", "0")),
    note: "Published: 25 to 40%",
  },
  aloneBoth: {
    label: "After debt, with GPU residual value",
    ...percent,
    formula: rate(gpusAlone("levered_irr", "{gpuResidual}")),
    note: "Above the published range",
  },
});

export const cloudResults: readonly Block[] = [
  { kind: "lines", title: "Answer", lines: answers },
  { kind: "lines", title: "Return of the GPUs alone", lines: published },
  { kind: "lines", title: "Workings", lines: workings },
  ...cloudTables,
];
