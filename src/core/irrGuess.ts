import { sum } from "./lists";
import { divide } from "./errors";

/* A guess for spreadsheets, whose IRR needs one; our own search takes none. */

/** One step towards the rate: both sides of the cash flows, discounted at exp(logRate) - 1. */
export interface GuessStep {
  /** ln(1 + rate). */
  readonly logRate: number;
  /** As of the first period at rates above 0, as of the last at 0 and below. */
  readonly receivedUsd: number;
  readonly paidUsd: number;
  /** Periods from the mean payment to the mean receipt, weighted by the discounted flows. */
  readonly wait: number;
}

/**
 * Steps from a rate of 0 towards the internal rate of return:
 *
 *     next logRate = logRate + ln(received / paid) / wait
 *
 * @throws CalcError `divisionByZero` where nothing is received or nothing is paid.
 */
export function guessSteps(cashflows: Float64Array, count: number): GuessStep[] {
  const steps = [guessStep(cashflows, 0)];
  while (steps.length < count) {
    const { logRate, receivedUsd, paidUsd, wait } = steps[steps.length - 1];
    steps.push(guessStep(cashflows, logRate + Math.log(receivedUsd / paidUsd) / wait));
  }
  return steps;
}

function guessStep(cashflows: Float64Array, logRate: number): GuessStep {
  const base = logRate > 0 ? 0 : cashflows.length - 1;
  const discounted = cashflows.map((flow, t) => flow * Math.exp(-logRate * (t - base)));
  const received = discounted.map((flow) => Math.max(0, flow));
  const paid = discounted.map((flow) => Math.max(0, -flow));
  return {
    logRate,
    receivedUsd: sum(received),
    paidUsd: sum(paid),
    wait: meanTime(received, "nothing is received") - meanTime(paid, "nothing is paid"),
  };
}

function meanTime(amounts: Float64Array, reason: string): number {
  const weighted = sum(amounts.map((amount, t) => t * amount));
  return divide(weighted, sum(amounts), reason);
}
