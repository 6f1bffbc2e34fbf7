import { signBlocks, type CashRuns } from "./cashRuns";
import { CalcError } from "./errors";
import { isolateExponents } from "./rateIsolation";
import { searchExponents } from "./rateSearch";
import { singleRateExponent } from "./singleRate";

/** Isolation works through one more series for each change of sign. */
const CHANGES_TO_ISOLATE = 40;
/** The lowest rate above -1 that a number can show. */
const LOWEST_RATE = -1 + Number.EPSILON / 2;
/** Flows beyond these sizes are scaled, so that their sums stay numbers. */
const HUGE = 1e250;
const TINY = 1e-250;

/**
 * The internal rate of return: the one rate r > -1 a period at which
 *
 *     sum of flow(t) / (1 + r)^t = 0,  t = 0, 1, 2, ...
 *
 * Money paid is negative, money received positive. The rate does not depend on a guess, on the
 * size of the flows, or on zeros before and after them.
 *
 * @throws CalcError `noResult` when no rate or several rates solve it.
 */
export function irr(cashflows: Float64Array): number {
  const amounts = scaled(cashflows);
  return irrOfRuns({ count: amounts.length, amounts }, () => amounts);
}

/** The same for flows written as runs; `spelledOut` gives them one by one where that is needed. */
export function irrOfRuns(runs: CashRuns, spelledOut: () => Float64Array): number {
  const blocks = signBlocks(runs);
  if (blocks.changes === 1) {
    return toRate(singleRateExponent(runs, blocks));
  }
  const rates = irrRoots(spelledOut());
  if (rates.length > 1) {
    throw new CalcError(
      "noResult",
      `several rates (${rates.length}) solve these cash flows: use CASHFLOW_IRR_ROOTS`,
    );
  }
  return rates[0];
}

/**
 * Every distinct rate r > -1 a period at which the net present value is 0, ascending. A rate that
 * it only touches counts once.
 *
 * @throws CalcError `noResult` when there is none.
 */
export function irrRoots(cashflows: Float64Array): number[] {
  const flows = trimmed(scaled(cashflows));
  const { changes } = signBlocks({ count: flows.length, amounts: flows });
  if (changes === 0) {
    throw new CalcError("noResult", "no rate: the cash flows need both signs");
  }
  const exponents =
    changes <= CHANGES_TO_ISOLATE ? isolateExponents(flows) : searchExponents(flows);
  if (exponents.length === 0) {
    throw new CalcError("noResult", "no rate: the net present value is never 0");
  }
  return exponents.map(toRate);
}

function toRate(exponent: number): number {
  return Math.max(LOWEST_RATE, Math.expm1(exponent));
}

/** From the first flow that is not zero to the last. */
function trimmed(cashflows: Float64Array): Float64Array {
  const { first, last } = signBlocks({ count: cashflows.length, amounts: cashflows });
  return cashflows.subarray(first, last + 1);
}

function scaled(cashflows: Float64Array): Float64Array {
  let largest = 0;
  for (const flow of cashflows) {
    largest = Math.max(largest, Math.abs(flow));
  }
  const usual = largest === 0 || (largest < HUGE && largest > TINY);
  // A power of two, so that scaling rounds nothing.
  const factor = usual ? 1 : 2 ** Math.min(1000, -Math.floor(Math.log2(largest)));
  return usual ? cashflows : cashflows.map((flow) => flow * factor);
}
