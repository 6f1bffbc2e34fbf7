import type { Block, Line, SheetDescription } from "../../describe";
import { calcLines, checkLines } from "../../rows";
import { leveredInputs } from "./leveredInputs";
import { LEVERED_TERMS } from "./schedule";

/* The same shell as a financed project: cover and levered return. */

const UNLEVERED =
  "{leveredCost},{leveredNoi},{term},{leveredEscalator},{exitCap},0,{debtRate},{amortisation},{leveredBuild},{periods},{delay}";

const OF_TENANT = "MATCH({leveredTenant},{tenant},0)";

const workings: readonly Line[] = calcLines({
  leveredCost: { label: "Build cost", unit: "USD", formula: `=INDEX({cost},${OF_TENANT})` },
  leveredNoi: {
    label: "NOI of the first lease year",
    unit: "USD/year",
    formula: `=INDEX({noi},${OF_TENANT})`,
  },
  leveredCap: { label: "Cap rate", unit: "rate/year", formula: `=INDEX({cap},${OF_TENANT})` },
  exitCap: {
    label: "Cap rate of the sale",
    unit: "rate/year",
    formula: '=IF({sell}="yes",{leveredCap},"")',
    note: "Blank for no sale",
  },
  debtRate: {
    label: "Debt rate",
    unit: "rate/year",
    format: "0.000%",
    formula: `=IF(${OF_TENANT}=1,{rateLow},{rateHigh})`,
  },
  debt: { label: "Debt", unit: "USD", formula: "={leveredCost}*{loan}", name: "Debt" },
  leveredEquity: { label: "Equity", unit: "USD", formula: "={leveredCost}-{debt}" },
});

/** Row of the schedule that holds the first debt service. */
const FIRST = "ROUND(({leveredBuild}+{delay})*{periods},0)+2";

const answers: readonly Line[] = calcLines({
  leveredIrr: {
    label: "Levered IRR of the equity",
    unit: "rate/year",
    format: "0.0%",
    formula: `=WATT.LEASE_IRR(${LEVERED_TERMS})`,
    name: "Levered_IRR",
    strong: true,
  },
  unleveredIrr: {
    label: "Unlevered IRR",
    unit: "rate/year",
    format: "0.0%",
    formula: `=WATT.LEASE_IRR(${UNLEVERED})`,
    name: "Unlevered_IRR",
    strong: true,
  },
  leveredYield: {
    label: "Yield on cost",
    unit: "fraction",
    formula: "=WATT.YIELD_ON_COST({leveredNoi},{leveredCost})",
  },
  leveredSpread: {
    label: "Development spread over the cap rate",
    unit: "fraction",
    formula: "=WATT.DEVELOPMENT_SPREAD({leveredNoi},{leveredCost},{leveredCap})",
  },
  dscr: {
    label: "Cover of the first lease year",
    unit: "ratio",
    format: '0.00"x"',
    formula: '=IF({debt}=0,"no debt",WATT.DSCR({leveredNoi},{debt},{debtRate},{amortisation}))',
    name: "DSCR",
    note: "One payment at the end of the year",
  },
  scheduledCover: {
    label: "The same over the payments of the schedule",
    unit: "ratio",
    format: '0.00"x"',
    formula: `=IF({debt}=0,"no debt",{leveredNoi}/({periods}*(INDEX({schedule.interest},${FIRST})+INDEX({schedule.principal},${FIRST}))))`,
    note: "Higher where payments come within the year, or lower with capitalised interest",
  },
  capacity: {
    label: "Debt that the wanted cover carries",
    unit: "USD",
    formula: "=WATT.DEBT_CAPACITY({leveredNoi},{cover},{debtRate},{amortisation})",
  },
  ofBuildCost: {
    label: "Of the build cost",
    unit: "fraction",
    formula: "={capacity}/{leveredCost}",
    note: "Above 100% the lease carries more debt than the build costs",
  },
  equityMultiple: {
    label: "Cash to equity over cash from equity",
    unit: "multiple",
    formula: '=-SUMIF({schedule.equity},">0")/SUMIF({schedule.equity},"<0")',
  },
});

const grid: Block = {
  kind: "grid",
  key: "leverage",
  title: "Levered IRR over the cap rate of the sale and leverage",
  down: {
    label: "Cap rate of the sale",
    unit: "rate/year",
    values: [0.055, 0.06, 0.0667, 0.07, 0.08],
  },
  across: {
    label: "loan to cost",
    unit: "fraction",
    values: [0, 0.4, 0.6, 0.7, 0.8],
    format: "0%",
  },
  formula:
    "=WATT.LEASE_IRR({leveredCost},{leveredNoi},{term},{leveredEscalator},{down},{across},{debtRate},{amortisation},{leveredBuild},{periods},{delay},{interest})",
  unit: "rate/year",
  format: "0.0%",
};

const checks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "The schedule's equity flows are worth nothing at the IRR": {
      holds:
        "ABS({schedule.equity#1}+NPV((1+{leveredIrr})^(1/{periods})-1,{schedule.equity#2:}))<0.0000001*{leveredCost}",
    },
    "The rate of the schedule is the function's": {
      holds: "ABS((1+WATT.CASHFLOW_IRR({schedule.equity}))^{periods}-1-{leveredIrr})<0.000000001",
    },
    "Columns of the schedule add up to the equity flows": {
      holds:
        "ABS(SUM({schedule.drawn})+SUM({schedule.noi})+SUM({schedule.exit})-SUM({schedule.cost})-SUM({schedule.interest})-SUM({schedule.principal})-SUM({schedule.equity}))<0.0000001*{leveredCost}",
    },
    "All of the cost is spent and all debt repaid": {
      holds:
        "ABS(SUM({schedule.cost})-{leveredCost})+ABS(SUM({schedule.principal})-SUM({schedule.drawn}))<0.0000001*{leveredCost}",
    },
  }),
};

export const leveredSheet: SheetDescription = {
  name: "Shell levered",
  title: '="Powered shell with debt: "&{leveredTenant}&" lease"',
  answer:
    '="Yield on cost "&TEXT({leveredYield},"0.0%")&", IRR "&TEXT({unleveredIrr},"0.0%")&" without and "&TEXT({leveredIrr},"0.0%")&" with "&TEXT({loan},"0%")&" debt; cover "&TEXT({dscr},"0.00")&"x"',
  purpose:
    "Debt moves the equity's return, not the value created: cost and value are those of the first sheet.",
  blocks: [
    { kind: "lines", title: "Inputs", lines: leveredInputs },
    { kind: "lines", title: "Answer", lines: answers },
    { kind: "lines", title: "Workings", lines: workings },
    grid,
    {
      kind: "chart",
      name: "Equity cash flow",
      type: "column",
      title: "Cash flow of the equity by period",
      altText:
        "Equity pays while the shell is built, earns NOI less debt service in the lease, and the sale at the end.",
      xAxis: "Period",
      yAxis: "Equity cash flow (USD)",
      series: [
        {
          name: "Equity cash flow",
          values: "{schedule.equity#1:18}",
          categories: "{schedule.period#1:18}",
        },
      ],
    },
    checks,
  ],
};
