import { irrRoots } from "../../core/irr";
import { guessSteps } from "../../core/irrGuess";
import type { Unit } from "../../core/units";
import type { ScheduleColumn } from "../define";

/** The columns of a schedule that hold cash flows and their periods, counted from 0. */
export interface FlowColumns<Args> {
  readonly flow: string;
  readonly period: string;
  readonly unit: Unit;
  /** Condition under which there is no rate, or an even number of them. */
  readonly noRate: string;
  flows(args: Args): Float64Array;
  rate(args: Args): number;
}

/** The first and the last flow have one sign, so the number of rates is even. */
export function equalEnds(flow: string, period: string): string {
  const first = `SUMPRODUCT((${period}[]=0)*${flow}[])`;
  const last = `SUMPRODUCT((${period}[]=MAX(${period}[]))*${flow}[])`;
  return `${first}*${last}>0`;
}

interface GuessSchedule<Args> {
  readonly key: string;
  readonly label: string;
  readonly columns: readonly ScheduleColumn[];
  rows(args: Args): number;
  values(args: Args): number[][];
}

interface RateStep<Args> {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly formula: string;
  value(args: Args): number;
}

/** Plain IRR finds one rate where there are several, and does not know of the others. */
export function severalRates(flows: Float64Array): string {
  try {
    const { length } = irrRoots(flows);
    return length > 1
      ? `${length} rates solve the cash flows, and plain IRR finds one of them`
      : "";
  } catch {
    return "";
  }
}

const RATE = {
  key: "periodRate",
  label: "Rate a period at which the net present value is 0",
} as const;

const GUESS = {
  key: "guesses",
  label: "Guess that IRR starts from: each row comes nearer to the rate",
} as const;

const LOG_RATE: ScheduleColumn = {
  key: "guessLogRate",
  label: "ln(1 + rate)",
  unit: "number",
  formula: "guessLogRate[-1]+LN(guessReceivedUsd[-1]/guessPaidUsd[-1])/guessWait[-1]",
  first: "0",
};
const RECEIVED = { key: "guessReceivedUsd", label: "Received, discounted", unit: "USD" } as const;
const PAID = { key: "guessPaidUsd", label: "Paid, discounted", unit: "USD" } as const;
const WAIT = {
  key: "guessWait",
  label: "Periods from the mean payment to the mean receipt",
  unit: "number",
} as const;

/** Leases need six; contracts whose credits turn years negative up to ten. */
const GUESSES = 10;

/**
 * The steps to the rate a period of a schedule. A spreadsheet's IRR fails on long series without a
 * good guess, so one is worked out before; where the number of rates is even, none or several, the
 * rate stays an error.
 */
export function irrSteps<Args>(columns: FlowColumns<Args>): [GuessSchedule<Args>, RateStep<Args>] {
  return [
    guessSchedule(columns),
    {
      ...RATE,
      unit: columns.unit,
      formula: `IF(${columns.noRate},SQRT(-1),IRR(${columns.flow}[],EXP(INDEX(guessLogRate[],${GUESSES}))-1))`,
      value: (args) => columns.rate(args),
    },
  ];
}

function guessSchedule<Args>({ flow, period, flows }: FlowColumns<Args>): GuessSchedule<Args> {
  const weight = `EXP(-guessLogRate*(${period}[]-IF(guessLogRate>0,0,MAX(${period}[]))))`;
  const inflows = `(${flow}[]>0)*${flow}[]*${weight}`;
  const outflows = `(${flow}[]<0)*${flow}[]*${weight}`;
  return {
    ...GUESS,
    columns: [
      LOG_RATE,
      { ...RECEIVED, formula: `SUMPRODUCT(${inflows})` },
      { ...PAID, formula: `-SUMPRODUCT(${outflows})` },
      {
        ...WAIT,
        formula:
          `SUMPRODUCT(${inflows}*${period}[])/guessReceivedUsd` +
          `+SUMPRODUCT(${outflows}*${period}[])/guessPaidUsd`,
      },
    ],
    rows: () => GUESSES,
    values: (args) =>
      guessSteps(flows(args), GUESSES).map((step) => [
        step.logRate,
        step.receivedUsd,
        step.paidUsd,
        step.wait,
      ]),
  };
}
