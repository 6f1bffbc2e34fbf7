import { cloudTerms, paybackYears, type CloudTerms } from "../../core/cloudContract";
import { cloudIrr, minDscr } from "../../core/cloudReturn";
import { MSX_ARTICLE } from "../common";
import { defineFunction, type Arguments, type Cell, type Table } from "../define";
import { chosenOf } from "../outputs";
import { cloudOutputs, cloudParameters } from "./cloudParameters";
import {
  cloudFlows,
  cloudHeader,
  cloudPeriodSchedule,
  cloudRows,
  cloudSchedule,
  cloudTermSteps,
} from "./cloudSteps";
import { irrSteps, severalRates } from "./irrSteps";
import { GUOSHENG, IREN_CALL, IREN_RELEASE } from "./sources";

const { unitOf, formula } = chosenOf(cloudOutputs);

type CloudArguments = Arguments<typeof cloudParameters>;

export const cloudContract = defineFunction({
  name: "CLOUD_CONTRACT",
  group: "AI hosting",
  summary:
    "Economics of an AI cloud contract: return before and after debt, cover, payback, years.",
  parameters: cloudParameters,
  result: {
    label: "Cloud contract",
    unit: "rate/year",
    unitOf,
    beyondFormulas: (args) =>
      /irr$/.test(args.output) ? severalRates(cloudFlows.flows(args)) : "",
    formula: `IF(OR(creditFromYear>termYears,NOT(ISNUMBER(debtPeriods))),VALUE("refused"),${formula})`,
  },
  steps: [...cloudTermSteps, cloudSchedule, cloudPeriodSchedule, ...irrSteps(cloudFlows)],
  assumptions: [
    "Prepayment and annual revenue are different things. For IREN and Microsoft both are 1.94 billion USD only because 20% x 5 years = 1: with a quarter prepaid the one is 2.43 and the other stays 1.94.",
    "The prepayment is the customer's own later rent: it is credited back, so cash in the credited years is lower. Paybacks leave it out; net of it they look shorter than they are.",
    "Revenue is the contract value over its years; all capital is spent at time 0. Twelve equal payments a year at the ends of the months by default: with paymentsPerYear 1 the return of the IREN contract is 8.6% instead of 10.7%, and published returns of 10 to 12% do not come back.",
    "Debt comes at time 0 and is served level; the residual serves equity only. Cover is the least of the years with service: EBITDA less hosting and credit over the year's payments. Where prepayment, and for the levered return debt, pay for all of it there is no return: #NUM!.",
    "EBIT writes off the GPUs only, in equal parts and without regard to their residual. Ramp-up, tax and fees are left out.",
    "Site capital of the Microsoft contract is not published: 7 million USD per MW is early guidance, 15 to 20 million the norm for liquid-cooled AI halls. Without it the return is that of the GPUs alone.",
    "An 85% EBITDA margin is before any hosting charge: at 130 USD/kW-month that charge alone is 16% of revenue. The residual values decide the return.",
    "Year from which the prepayment is credited is an assumption; two secondary sources say years 3 to 5.",
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
      result: 0.1268,
      note: "The whole project with a site at 15m USD/MW, 20% left of the GPUs and 80% of the site",
    },
    {
      arguments: [9.7e9, 5, 200, 5.8e9, 0, [[0.85, 0.95]], 0.2, 3, [[0], [0.2]], 0, 130],
      result: [
        [0.107, 0.216],
        [0.1899, 0.2803],
      ],
      note: "The GPUs alone, paying 130 USD/kW-month for halls: margin across, GPU residual down",
    },
    {
      arguments: [
        9.7e9,
        5,
        200,
        5.8e9,
        0,
        0.85,
        0.2,
        3,
        [[0], [0.2]],
        0,
        130,
        "levered_irr",
        null,
        2.5e9,
        0.0596,
      ],
      result: [[0.2535], [0.4291]],
      note: "The same after 2.5 billion USD of debt at 5.96%; published as 25 to 40%",
    },
    {
      arguments: [
        9.7e9,
        5,
        200,
        5.8e9,
        0,
        0.85,
        0.2,
        3,
        0,
        0,
        130,
        "min_dscr",
        null,
        2.5e9,
        0.0596,
      ],
      result: 1.1914,
      note: "The least cover of a year of that debt, while the prepayment is credited",
    },
  ],
  keywords:
    "GPU cloud revenue, MOIC, levered return, DSCR, EBIT, IREN, Microsoft, GPU, neocloud, prepayment, payback, bare metal",
  compute: (args): Cell | Table => RESULTS[args.output](args, cloudTerms(args)),
});

/** The contract of IREN and Microsoft, as published but for the output. */
function outputOf(output: CloudArguments["output"]): (number | string | null)[] {
  return [9.7e9, 5, 200, 5.8e9, null, 0.85, 0.2, null, null, null, null, output];
}

const RESULTS: Readonly<
  Record<CloudArguments["output"], (args: CloudArguments, terms: CloudTerms) => Cell | Table>
> = {
  irr: cloudIrr,
  levered_irr: cloudIrr,
  min_dscr: minDscr,
  ebit_usd: (_, { ebitUsd }) => ebitUsd,
  annual_revenue_usd: (_, { annualRevenueUsd }) => annualRevenueUsd,
  prepayment_usd: (_, { prepaymentUsd }) => prepaymentUsd,
  revenue_usd_per_it_mw: (_, { revenueUsdPerItMw }) => revenueUsdPerItMw,
  ebitda_usd: (_, { ebitdaUsd }) => ebitdaUsd,
  payback_years: ({ gpuCapexUsd }, { siteCapexUsd, ebitdaUsd, hostingUsd }) =>
    paybackYears(gpuCapexUsd + siteCapexUsd, ebitdaUsd - hostingUsd),
  gpu_payback_years: ({ gpuCapexUsd }, { ebitdaUsd }) => paybackYears(gpuCapexUsd, ebitdaUsd),
  table: (args) => [cloudHeader, ...cloudRows(args)],
};
