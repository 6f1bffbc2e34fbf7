import { dailyFlows, xirr } from "../../core/datedFlows";
import { defineFunction } from "../define";
import { datedParameters, datedSteps } from "./datedSteps";
import { severalRates } from "./irrSteps";

export const cashflowXirr = defineFunction({
  name: "CASHFLOW_XIRR",
  group: "AI hosting",
  summary: "Internal rate of return a year of cash flows on dates: the one rate worth 0.",
  parameters: datedParameters,
  result: {
    label: "IRR a year",
    unit: "rate/year",
    formula: "yearlyRate",
    beyondFormulas: (args) => severalRates(dailyFlows(args)),
  },
  steps: datedSteps,
  assumptions: [
    "Takes no guess and looks at every rate above -100%: it answers only where exactly one fits, else #NUM!. Excel's XIRR may stop at one of several, or at none.",
    "A year of 365 days, leap years too: as Excel's XIRR counts. With equal steps it is CASHFLOW_IRR brought to such a year.",
    "Rates next to -100% count too: a small payment days after the last large receipt may add one. Flows that change sign more than once are searched over 109 years at most.",
    "Flows of one day count as one. Dates may come in any order, but none before the first.",
  ],
  sources: [
    {
      title: "Microsoft, XIRR: its example and its count of days",
      url: "https://support.microsoft.com/en-us/office/xirr-function-de1242ec-6477-445b-b11b-a303ad9adc9d",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [
        [[-10000], [2750], [4250], [3250], [2750]],
        [[39448], [39508], [39751], [39859], [39904]],
      ],
      result: 0.37336,
      note: "Microsoft's example of XIRR: 37.34%",
    },
    {
      arguments: [
        [[-100], [121]],
        [[46023], [46753]],
      ],
      result: 0.1,
      note: "Two years of 365 days",
    },
  ],
  keywords:
    "irregular cash flows IRR, XIRR, dated cash flows, internal rate of return, money-weighted return",
  compute: xirr,
});
