import type { Block } from "../../describe";
import { checkLines } from "../../rows";
import { LONGEST } from "./tables";
import { CONTRACT_TERMS } from "./terms";

export const cloudChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "The years' revenue adds up to the contract value": {
      holds: "ABS(SUM({years.revenue})/{value}-1)<0.000000001",
    },
    "What is credited is what was prepaid": { holds: "ABS(SUM({years.credit}))<0.0001" },
    "Levered cash is net cash less debt service": {
      holds:
        "ABS(SUM({years.levered})-SUM({years.net})+SUM({years.debt}))<0.000000001*{capitalUsd}",
    },
    "The rate of the year table is the function's at one payment a year": {
      holds: `ABS(WATT.CASHFLOW_IRR({years.net})-WATT.CLOUD_CONTRACT(${CONTRACT_TERMS},"irr",1))<0.000000001`,
    },
    "The least cover of the table is the function's": {
      holds: "IF({debt}=0,TRUE,ABS(MIN({cover.dscr})-{minDscr})<0.000000001)",
    },
    "Revenue of a MW times IT power is the revenue": {
      holds: "ABS({perMw}*{it}/{revenue}-1)<0.000000001",
    },
    "The year table has room for the term": { holds: `{term}<=${LONGEST}` },
  }),
};
