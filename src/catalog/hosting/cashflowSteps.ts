import { irr } from "../../core/irr";
import type { Arguments, Parameters, ScheduleStep } from "../define";
import type { FlowColumns } from "./irrSteps";

/* What CASHFLOW_IRR and CASHFLOW_IRR_ROOTS share. */

export const cashflowParameters = {
  cashflowsUsd: {
    kind: "series",
    unit: "USD",
    description:
      "Cash flows one period apart, in order: paid is negative, received positive; type 0 where there is none",
    blanks: "reject",
  },
} as const satisfies Parameters;

type CashflowParameters = typeof cashflowParameters;

export const cashflowSchedule: ScheduleStep<CashflowParameters> = {
  key: "flows",
  label: "Cash flows and their changes of sign; there are at most as many rates as changes",
  columns: [
    { key: "period", label: "Period", unit: "number", formula: "row" },
    { key: "flowUsd", label: "Cash flow", unit: "USD", formula: "INDEX(cashflowsUsd,row+1)" },
    {
      key: "lastSign",
      label: "Sign of the last flow so far that is not 0",
      unit: "number",
      formula: "IF(flowUsd=0,lastSign[-1],SIGN(flowUsd))",
      first: "SIGN(flowUsd)",
    },
    {
      key: "signChanges",
      label: "Changes of sign so far",
      unit: "number",
      formula: "signChanges[-1]+IF(lastSign*lastSign[-1]<0,1,0)",
      first: "0",
    },
  ],
  rows: ({ cashflowsUsd }) => cashflowsUsd.length,
  values: flowRows,
};

function flowRows({ cashflowsUsd }: Arguments<CashflowParameters>): number[][] {
  let lastSign = 0;
  let changes = 0;
  return Array.from(cashflowsUsd, (flow, period) => {
    const sign = flow === 0 ? lastSign : Math.sign(flow);
    changes += sign * lastSign < 0 ? 1 : 0;
    lastSign = sign;
    return [period, flow, sign, changes];
  });
}

export const cashflowColumns: FlowColumns<Arguments<CashflowParameters>> = {
  flow: "flowUsd",
  period: "period",
  unit: "rate/period",
  noRate: "MOD(MAX(signChanges[]),2)=0",
  flows: ({ cashflowsUsd }) => cashflowsUsd,
  rate: ({ cashflowsUsd }) => irr(cashflowsUsd),
};
