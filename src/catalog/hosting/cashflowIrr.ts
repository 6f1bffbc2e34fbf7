import { irr } from "../../core/irr";
import { defineFunction } from "../define";
import { cashflowColumns, cashflowParameters, cashflowSchedule } from "./cashflowSteps";
import { irrSteps, severalRates } from "./irrSteps";

export const cashflowIrr = defineFunction({
  name: "CASHFLOW_IRR",
  group: "AI hosting",
  summary: "Internal rate of return a period: the one rate at which the cash flows are worth 0.",
  parameters: cashflowParameters,
  result: {
    label: "IRR a period",
    unit: "rate/period",
    formula: "periodRate",
    beyondFormulas: ({ cashflowsUsd }) => severalRates(cashflowsUsd),
  },
  steps: [cashflowSchedule, ...irrSteps(cashflowColumns)],
  assumptions: [
    "Takes no guess and looks at every rate above -100%: it answers only where exactly one fits, else #NUM!. With several rates each is as right as the others; CASHFLOW_IRR_ROOTS lists them.",
    "A rate a period: 0.01 a month is 12.7% a year, (1 + rate)^12 - 1.",
    "In plain formulas IRR needs the guess shown and finds one rate even where there are three or more.",
  ],
  sources: [
    {
      title: "formulajs issue 174: an IRR of -55.8% that its library answered with Infinity",
      url: "https://github.com/formulajs/formulajs/issues/174",
      retrieved: "2026-11-22",
    },
    {
      title: "finance.js issue 47: monthly cash flows with Excel's 0.71414%",
      url: "https://github.com/ebradyjobory/finance.js/issues/47",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [[[-15000], [6630]]],
      result: -0.558,
      note: "6,630 / 15,000 - 1: a loss of more than half",
    },
    {
      arguments: [[[-100], [39], [59], [55], [20]]],
      result: 0.28095,
      note: "Four years of income",
    },
  ],
  keywords: "periodic cash flow, internal rate of return, yield",
  compute: ({ cashflowsUsd }) => irr(cashflowsUsd),
});
