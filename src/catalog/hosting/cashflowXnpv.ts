import { firstDate, xnpvUsd } from "../../core/datedFlows";
import { discountRate } from "../common";
import { defineFunction } from "../define";
import { datedParameters } from "./datedSteps";

export const cashflowXnpv = defineFunction({
  name: "CASHFLOW_XNPV",
  group: "AI hosting",
  summary: "Net present value of cash flows on dates, as of the first one's date.",
  parameters: { rate: discountRate, ...datedParameters },
  result: {
    label: "Net present value",
    unit: "USD",
    formula: "SUMPRODUCT(cashflowsUsd/(1+rate)^((dates-firstDate)/365))",
  },
  steps: [
    {
      key: "firstDate",
      label: "Date of the first cash flow; none may come before it",
      unit: "date",
      formula: 'IF(MIN(dates)<INDEX(dates,1),VALUE("refused"),INDEX(dates,1))',
      value: firstDate,
    },
  ],
  assumptions: [
    "A year of 365 days, leap years too: as Excel's XNPV counts.",
    "As of the first date, whose flow is not discounted. Dates may come in any order after it.",
    "The rate is a year's: for one a month r, enter (1+r)^12 - 1.",
  ],
  sources: [
    {
      title: "Microsoft, XNPV: its example and its count of days",
      url: "https://learn.microsoft.com/en-us/office/vba/api/excel.worksheetfunction.xnpv",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [
        0.09,
        [[-10000], [2750], [4250], [3250], [2750]],
        [[39448], [39508], [39751], [39859], [39904]],
      ],
      result: 2086.6476,
      note: "Microsoft's example of XNPV",
    },
    {
      arguments: [
        [[0.05], [0.2]],
        [[-100], [110]],
        [[46023], [46388]],
      ],
      result: [[4.7619], [-8.3333]],
      note: "At two rates, a year of 365 days apart",
    },
  ],
  keywords:
    "discount rate, WACC, present value of payments, XNPV, dated cash flows, net present value, discounted cash flow, DCF",
  compute: xnpvUsd,
});
