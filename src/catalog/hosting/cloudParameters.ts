import { itMw, PERCENT_HINT, rentUsdPerKwMonth } from "../common";
import type { Parameters } from "../define";
import { quantity } from "../quantity";
import {
  asLongAsTerm,
  contractValueUsd,
  debtRate,
  inPeriods,
  paymentsPerYear,
  termYears,
} from "./arguments";
import { namesOf, type Output } from "../outputs";

const fraction = { kind: "number", unit: "fraction", min: 0, max: 1, hint: PERCENT_HINT } as const;

const RATE = { unit: "rate/year", formula: "(1+periodRate)^periodsPerYear-1" } as const;

/** What CLOUD_CONTRACT can answer. */
export const cloudOutputs = {
  irr: RATE,
  levered_irr: RATE,
  min_dscr: { unit: "ratio", formula: "IF(debtUsd=0,NA(),leastCover)" },
  ebit_usd: { unit: "USD/year", formula: "ebitUsd" },
  annual_revenue_usd: { unit: "USD/year", formula: "annualRevenueUsd" },
  prepayment_usd: { unit: "USD", formula: "prepaymentUsd" },
  revenue_usd_per_it_mw: { unit: "USD/IT MW-year", formula: "revenueUsdPerItMw" },
  ebitda_usd: { unit: "USD/year", formula: "ebitdaUsd" },
  payback_years: {
    unit: "years",
    formula:
      "IF(gpuCapexUsd+siteCapexUsd=0,0," +
      "IF(ebitdaUsd<=hostingUsd,NA(),(gpuCapexUsd+siteCapexUsd)/(ebitdaUsd-hostingUsd)))",
  },
  gpu_payback_years: {
    unit: "years",
    formula: "IF(gpuCapexUsd=0,0,IF(ebitdaUsd<=0,NA(),gpuCapexUsd/ebitdaUsd))",
  },
  table: { unit: "USD", formula: 'VALUE("refused")' },
} as const satisfies Record<string, Output>;

/** What CLOUD_CONTRACT takes. */
export const cloudParameters = {
  contractValueUsd,
  termYears: { ...termYears, description: "Term in whole years", whole: true },
  itMw,
  gpuCapexUsd: quantity({
    unit: "USD",
    description: "GPUs with their servers and network",
    min: 0,
  }),
  siteCapexUsdPerItMw: quantity({
    unit: "USD/IT MW",
    description: "Building and cooling per MW of critical IT power; 0 looks at the GPUs alone",
    min: 0,
    default: 0,
  }),
  ebitdaMarginFraction: {
    ...fraction,
    description: "EBITDA over revenue, before the hosting charge",
    default: 0.85,
  },
  prepaidFraction: {
    ...fraction,
    description: "Share of the contract value paid at the start",
    default: 0,
  },
  creditFromYear: quantity({
    unit: "year",
    description: "First year in which the prepayment is credited, in equal parts to the end",
    min: 1,
    whole: true,
    hint: "count contract years from 1",
    default: 1,
  }),
  gpuResidualFraction: {
    ...fraction,
    description: "Value of the GPUs at the end over their cost",
    default: 0,
  },
  siteResidualFraction: {
    ...fraction,
    description: "Value of the site at the end over its cost",
    default: 0,
  },
  hostingUsdPerKwMonth: {
    ...rentUsdPerKwMonth,
    description: "Rent the cloud business pays for its halls per kW of critical IT power and month",
    default: 0,
  },
  output: {
    kind: "choice",
    description: "Which result",
    choices: namesOf(cloudOutputs),
    default: "irr",
  },
  paymentsPerYear,
  debtUsd: quantity({
    unit: "USD",
    description: "Borrowed at the start and repaid in level payments",
    min: 0,
    default: 0,
  }),
  debtRate: { ...debtRate, default: 0.065 },
  debtYears: {
    ...termYears,
    description: "Years in which the debt is repaid, at most the term",
    ...asLongAsTerm,
    ...inPeriods,
  },
  depreciationYears: {
    ...termYears,
    description: "Years over which the GPUs are written off, for EBIT",
    default: 5,
  },
} as const satisfies Parameters;
