import { irrRoots } from "../../core/irr";
import { defineFunction, type Table } from "../define";
import { cashflowParameters, cashflowSchedule } from "./cashflowSteps";

export const cashflowIrrRoots = defineFunction({
  name: "CASHFLOW_IRR_ROOTS",
  group: "AI hosting",
  summary: "Every rate a period at which the cash flows are worth 0, ascending.",
  parameters: cashflowParameters,
  result: { label: "Rates a period", unit: "rate/period" },
  steps: [cashflowSchedule],
  assumptions: [
    "All rates above -100%, each once: also one that the net present value only touches. Rates that lie closer together than rounding can tell count as one.",
    "At most as many rates as the cash flows change sign; none is #NUM!.",
    "Several rates mean that the cash flows have no single return: compare net present values at the cost of capital instead.",
  ],
  sources: [
    {
      title: "Descartes' rule of signs: positive roots of a polynomial and its changes of sign",
      url: "https://en.wikipedia.org/wiki/Descartes%27_rule_of_signs",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [[[-100], [230], [-132]]],
      result: [[0.1], [0.2]],
      note: "Paid, received, paid again: two rates",
    },
  ],
  keywords: "multiple IRR, several rates, internal rate of return",
  compute: ({ cashflowsUsd }): Table => irrRoots(cashflowsUsd).map((rate) => [rate]),
});
