import {
  balancesUsd,
  fundingGapUsd,
  grossUsd,
  lowestCashUsd,
  lowestPeriod,
  type FundingInputs,
} from "../../core/fundingGap";
import { defineFunction, type ScheduleColumn, type SeriesParameter, type Table } from "../define";
import { quantity } from "../quantity";

const cash = {
  kind: "series",
  unit: "USD",
  blanks: "reject",
  min: 0,
  hint: "amounts are typed positive, on both sides",
} as const satisfies Omit<SeriesParameter, "description">;

const columns = [
  { key: "period", label: "Period", unit: "number", formula: "row+1" },
  { key: "inUsd", label: "Cash in (USD)", unit: "USD", formula: "INDEX(cashInUsd,row+1)" },
  { key: "outUsd", label: "Cash out (USD)", unit: "USD", formula: "INDEX(cashOutUsd,row+1)" },
  {
    key: "balanceUsd",
    label: "Balance (USD)",
    unit: "USD",
    formula: "balanceUsd[-1]+(inUsd-outUsd)",
    first: "openingCashUsd+(inUsd-outUsd)",
  },
] as const satisfies readonly ScheduleColumn[];

export const fundingGap = defineFunction({
  name: "FUNDING_GAP",
  group: "Valuation",
  summary: "Money still to be raised so that cash never falls below a minimum.",
  parameters: {
    openingCashUsd: quantity({ unit: "USD", description: "Cash before the first period", min: 0 }),
    cashInUsd: {
      ...cash,
      description:
        "Cash in by period: operations, prepayments, debt agreed; type 0 where there is none",
    },
    cashOutUsd: {
      ...cash,
      description:
        "Cash out by period: capital to spend, interest, maturities; type 0 where there is none",
    },
    minimumCashUsd: quantity({
      unit: "USD",
      description: "Cash that must be left at the end of each period",
      min: 0,
      default: 0,
    }),
    output: {
      kind: "choice",
      description: "Which result",
      choices: ["gap", "lowest_cash", "period", "table"],
      default: "gap",
    },
  },
  result: {
    label: "Funding gap",
    unit: "USD",
    unitOf: ({ output }) => (output === "period" ? "number" : "USD"),
    formula: 'IF(output="period",lowestPeriod,IF(output="lowest_cash",lowestCashUsd,gapUsd))',
  },
  steps: [
    {
      key: "balances",
      label: "Cash at the end of each period",
      columns,
      rows: ({ cashInUsd }) => cashInUsd.length,
      values: balanceRows,
    },
    {
      key: "roundingUsd",
      label: "What rounding may leave of all amounts",
      unit: "USD",
      formula: "10^-13*(openingCashUsd+minimumCashUsd+SUM(cashInUsd)+SUM(cashOutUsd))",
      value: (args) => 1e-13 * grossUsd(args),
    },
    {
      key: "lowestCashUsd",
      label: "Lowest balance",
      unit: "USD",
      formula: "IF(ABS(MIN(balanceUsd[]))<=roundingUsd,0,MIN(balanceUsd[]))",
      value: lowestCashUsd,
    },
    {
      key: "lowestPeriod",
      label: "The first period that has it",
      unit: "number",
      formula:
        "ROWS(period[])+1-SUMPRODUCT(MAX((balanceUsd[]<=lowestCashUsd+roundingUsd)*(ROWS(period[])+1-period[])))",
      value: lowestPeriod,
    },
    {
      key: "gapUsd",
      label: "Short of the minimum",
      unit: "USD",
      formula: "IF(minimumCashUsd-lowestCashUsd<=roundingUsd,0,minimumCashUsd-lowestCashUsd)",
      value: fundingGapUsd,
    },
  ],
  assumptions: [
    "Balances at the end of each period: within a period cash may be lower, so choose months where payments cluster.",
    "Amounts that differ by rounding alone, a ten-trillionth of all amounts together, are equal: the first of equal lows counts, and a balance at the minimum leaves no gap.",
    "Periods are as long as you say, all alike; the opening balance itself is none of them.",
    "A gap raised as debt costs interest, which is not added: put it into cash out.",
  ],
  sources: [],
  examples: [
    {
      arguments: [
        220e6,
        [[30e6], [40e6], [90e6], [200e6]],
        [[150e6], [190e6], [110e6], [60e6]],
        50e6,
      ],
      result: 120000000,
      note: "Balances of 100, -50, -70 and 70m USD: 70m below nothing and 50m to keep",
    },
    {
      arguments: [
        220e6,
        [[30e6], [40e6], [90e6], [200e6]],
        [[150e6], [190e6], [110e6], [60e6]],
        50e6,
        "table",
      ],
      result: [
        ["Period", "Cash in (USD)", "Cash out (USD)", "Balance (USD)"],
        [1, 30000000, 150000000, 100000000],
        [2, 40000000, 190000000, -50000000],
        [3, 90000000, 110000000, -70000000],
        [4, 200000000, 60000000, 70000000],
      ],
      note: "The same, period by period",
    },
  ],
  keywords:
    "equity raise needed, liquidity, maturity wall, sources and uses, capital raise, cash runway",
  compute: (args) => RESULTS[args.output](args),
});

const RESULTS = {
  gap: fundingGapUsd,
  lowest_cash: lowestCashUsd,
  period: lowestPeriod,
  table: (inputs: FundingInputs): Table => [
    columns.map(({ label }) => label),
    ...balanceRows(inputs),
  ],
} as const;

function balanceRows(inputs: FundingInputs): number[][] {
  return Array.from(balancesUsd(inputs), (balance, period) => [
    period + 1,
    inputs.cashInUsd[period],
    inputs.cashOutUsd[period],
    balance,
  ]);
}
