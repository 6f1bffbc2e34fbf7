import { cloudIrr, cloudTerms, paybackYears } from "../../core/cloudContract";
import type { Unit } from "../../core/units";
import { itMw, MSX_ARTICLE, PERCENT_HINT, rentUsdPerKwMonth } from "../common";
import { defineFunction, type Arguments, type Cell, type Parameters, type Table } from "../define";
import { contractValueUsd, termYears } from "./arguments";
import { cloudFlows, cloudHeader, cloudRows, cloudSchedule, cloudTermSteps } from "./cloudSteps";
import { irrSteps, severalRates } from "./irrSteps";
import { GUOSHENG, IREN_CALL, IREN_RELEASE } from "./sources";

const UNITS = {
  irr: "rate/year",
  annual_revenue_usd: "USD/year",
  prepayment_usd: "USD",
  revenue_usd_per_it_mw: "USD/IT MW-year",
  ebitda_usd: "USD/year",
  payback_years: "years",
  gpu_payback_years: "years",
  table: "USD",
} as const satisfies Record<string, Unit>;

const fraction = { kind: "number", unit: "fraction", min: 0, max: 1, hint: PERCENT_HINT } as const;

const parameters = {
  contractValueUsd,
  termYears: { ...termYears, description: "Term in whole years", whole: true },
  itMw,
  gpuCapexUsd: {
    kind: "number",
    unit: "USD",
    description: "GPUs with their servers and network",
    min: 0,
  },
  siteCapexUsdPerItMw: {
    kind: "number",
    unit: "USD/IT MW",
    description: "Building and cooling per MW of critical IT power; 0 looks at the GPUs alone",
    min: 0,
    default: 0,
  },
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
  creditFromYear: {
    kind: "number",
    unit: "year",
    description: "First year in which the prepayment is credited, in equal parts to the end",
    min: 1,
    whole: true,
    hint: "count contract years from 1",
    default: 1,
  },
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
    choices: [
      "irr",
      "annual_revenue_usd",
      "prepayment_usd",
      "revenue_usd_per_it_mw",
      "ebitda_usd",
      "payback_years",
      "gpu_payback_years",
      "table",
    ],
    default: "irr",
  },
} as const satisfies Parameters;

type CloudArguments = Arguments<typeof parameters>;

export const cloudContract = defineFunction({
  name: "CLOUD_CONTRACT",
  group: "AI hosting",
  summary: "Economics of an AI cloud contract: return, revenue, prepayment, payback or year table.",
  parameters,
  result: {
    label: "Cloud contract",
    unit: "rate/year",
    unitOf: ({ output }) => UNITS[output],
    beyondFormulas: (args) => (args.output === "irr" ? severalRates(cloudFlows.flows(args)) : ""),
    formula:
      'IF(creditFromYear>termYears,NA(),IF(output="irr",periodRate,IF(output="annual_revenue_usd",annualRevenueUsd,' +
      'IF(output="prepayment_usd",prepaymentUsd,' +
      'IF(output="revenue_usd_per_it_mw",revenueUsdPerItMw,IF(output="ebitda_usd",ebitdaUsd,' +
      'IF(output="payback_years",IF(gpuCapexUsd+siteCapexUsd=0,0,' +
      "IF(ebitdaUsd<=hostingUsd,NA(),(gpuCapexUsd+siteCapexUsd)/(ebitdaUsd-hostingUsd)))," +
      'IF(output="gpu_payback_years",IF(gpuCapexUsd=0,0,' +
      "IF(ebitdaUsd<=0,NA(),gpuCapexUsd/ebitdaUsd)),NA()))))))))",
  },
  steps: [...cloudTermSteps, cloudSchedule, ...irrSteps(cloudFlows)],
  assumptions: [
    "Prepayment and annual revenue are different things. For IREN and Microsoft both are 1.94 billion USD only because 20% x 5 years = 1: with a quarter prepaid the one is 2.43 and the other stays 1.94.",
    "The prepayment is the customer's own later rent: it is credited back, so cash in the credited years is lower. Paybacks leave it out; net of it they look shorter than they are.",
    "Revenue is the contract value over its years; all capital is spent at time 0 and yearly cash comes at the end of the year. Ramp-up, financing and tax are left out.",
    "Site capital of the Microsoft contract is not published: 7 million USD per MW is early guidance, 15 to 20 million the norm for liquid-cooled AI halls. Without it the return is that of the GPUs alone.",
    "An 85% EBITDA margin is before any hosting charge: at 130 USD/kW-month that charge alone is 16% of revenue. The residual values decide the return.",
    "Year from which the prepayment is credited is an assumption; a secondary source says years 3 to 5.",
  ],
  sources: [MSX_ARTICLE, IREN_RELEASE, IREN_CALL, GUOSHENG],
  examples: [
    {
      arguments: outputOf("annual_revenue_usd"),
      result: 1940000000,
      note: "IREN and Microsoft: 9.7 billion USD over five years",
    },
    {
      arguments: outputOf("prepayment_usd"),
      result: 1940000000,
      note: "The 20% prepaid: the same number by accident, since 20% x 5 = 1",
    },
    {
      arguments: outputOf("revenue_usd_per_it_mw"),
      result: 9700000,
      note: "Per MW of critical IT power and year, as published",
    },
    {
      arguments: [9.7e9, 5, 200, 5.8e9, 15e6, 0.85, 0.2, 3, 0.2, 0.8],
      result: 0.1132,
      note: "The whole project with a site at 15m USD/MW, 20% left of the GPUs and 80% of the site",
    },
    {
      arguments: [9.7e9, 5, 200, 5.8e9, 0, [[0.85, 0.95]], 0.2, 3, [[0], [0.2]], 0, 130],
      result: [
        [0.0857, 0.1693],
        [0.159, 0.2281],
      ],
      note: "The GPUs alone, paying 130 USD/kW-month for halls: margin across, GPU residual down",
    },
  ],
  keywords: ["IREN", "Microsoft", "GPU", "neocloud", "prepayment", "payback", "bare metal"],
  compute: (args): Cell | Table => output(args),
});

/** The contract of IREN and Microsoft, as published but for the output. */
function outputOf(output: CloudArguments["output"]): (number | string | null)[] {
  return [9.7e9, 5, 200, 5.8e9, null, 0.85, 0.2, null, null, null, null, output];
}

function output(args: CloudArguments): Cell | Table {
  const terms = cloudTerms(args);
  switch (args.output) {
    case "irr":
      return cloudIrr(args);
    case "annual_revenue_usd":
      return terms.annualRevenueUsd;
    case "prepayment_usd":
      return terms.prepaymentUsd;
    case "revenue_usd_per_it_mw":
      return terms.revenueUsdPerItMw;
    case "ebitda_usd":
      return terms.ebitdaUsd;
    case "payback_years":
      return paybackYears(
        args.gpuCapexUsd + terms.siteCapexUsd,
        terms.ebitdaUsd - terms.hostingUsd,
      );
    case "gpu_payback_years":
      return paybackYears(args.gpuCapexUsd, terms.ebitdaUsd);
    case "table":
      return [cloudHeader, ...cloudRows(args)];
  }
}
