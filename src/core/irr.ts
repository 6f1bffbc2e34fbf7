import { signBlocks, type CashRuns, type SignBlocks } from "./cashRuns";
import { noResult } from "./errors";
import { seriesOf, type Series } from "./netValue";
import { hasCluster } from "./rateCluster";
import { isolateExponents } from "./rateIsolation";
import { exponentOf, inseparable, searchSpans, type Span } from "./rateSearch";
import { singleRateExponent } from "./singleRate";

/** The lowest rate above -1 that a number can show. */
const LOWEST_RATE = -1 + Number.EPSILON / 2;
/** Isolation works through one more series for each change of sign. */
const MOST_TO_ISOLATE = 20_000;
/** A share of all flows that no rounding makes. */
const CLEARLY = 1e-9;
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
  return irrOfRuns(runsOf(cashflows));
}

/** The same for flows written as runs. */
export function irrOfRuns(runs: CashRuns): number {
  const blocks = signBlocks(runs);
  if (blocks.changes === 1) {
    return toRate(singleRateExponent(runs, blocks));
  }
  const exponents = turnsTwice(runs, blocks) ? undefined : exponentsOfRuns(runs, blocks);
  if (exponents?.count === 1) {
    return toRate(exponents.places()[0]);
  }
  const count = exponents?.count ?? 2;
  throw noResult(`several rates (${count}) solve these cash flows: use CASHFLOW_IRR_ROOTS`);
}

/**
 * Whether there is clearly one rate on either side of 0: the sum of the flows is against the first
 * and the last, which decide at the highest and the lowest rates.
 */
function turnsTwice(
  { count, amounts, lengths }: CashRuns,
  { changes, first }: SignBlocks,
): boolean {
  let [sum, total] = [0, 0];
  for (let k = 0; changes === 2 && k < count; k++) {
    const amount = amounts[k] * (lengths?.[k] ?? 1);
    sum += amount;
    total += Math.abs(amount);
  }
  return sum * -Math.sign(amounts[first]) > CLEARLY * total;
}

/**
 * Every distinct rate r > -1 a period at which the net present value is 0, ascending. A rate that
 * it only touches counts once.
 *
 * @throws CalcError `noResult` when there is none, or where rates cannot be told apart.
 */
export function irrRoots(cashflows: Float64Array): number[] {
  const runs = runsOf(cashflows);
  return exponentsOfRuns(runs, signBlocks(runs)).places().map(toRate);
}

/** Rates as x = ln(1 + rate); how many there are is known long before where they are. */
interface Exponents {
  readonly count: number;
  places(): number[];
}

function exponentsOfRuns(runs: CashRuns, { changes, first, last }: SignBlocks): Exponents {
  if (changes === 0) {
    throw noResult("no rate: the cash flows need both signs");
  }
  const trimmed = {
    count: last - first + 1,
    amounts: scaled(runs.amounts.subarray(first, last + 1)),
    lengths: runs.lengths?.subarray(first, last + 1),
  };
  const exponents = exponentsOf(trimmed, changes);
  if (exponents.count === 0) {
    throw noResult("no rate: the net present value is never 0");
  }
  return exponents;
}

function exponentsOf(runs: CashRuns, changes: number): Exponents {
  const series = seriesOf(runs);
  if (series.periods * changes > MOST_TO_ISOLATE) {
    return placed(series, searchSpans(series, changes));
  }
  const spans = spansTold(series, changes);
  if (spans !== null && spans.every(({ crosses }) => crosses)) {
    return placed(series, spans);
  }
  const exponents = fallenTogether(runs);
  return { count: exponents.length, places: () => exponents };
}

function placed(series: Series, spans: readonly Span[]): Exponents {
  return { count: spans.length, places: () => spans.map((span) => exponentOf(series, span)) };
}

/** null where they are too close to each other to be told apart. */
function spansTold(series: Series, changes: number): readonly Span[] | null {
  try {
    return searchSpans(series, changes);
  } catch {
    return null;
  }
}

/** Rates that a search finds too close to each other are often one that counts several times. */
function fallenTogether(runs: CashRuns): number[] {
  const flows = spelledOut(runs);
  const exponents = isolateExponents(flows);
  if (hasCluster(flows, exponents)) {
    throw inseparable();
  }
  return exponents;
}

function spelledOut({ count, amounts, lengths }: CashRuns): Float64Array {
  const flows: number[] = [];
  for (let k = 0; k < count; k++) {
    for (let period = 0; period < (lengths?.[k] ?? 1); period++) {
      flows.push(amounts[k]);
    }
  }
  return Float64Array.from(flows);
}

function runsOf(cashflows: Float64Array): CashRuns {
  return { count: cashflows.length, amounts: scaled(cashflows) };
}

function toRate(exponent: number): number {
  return Math.max(LOWEST_RATE, Math.expm1(exponent));
}

function scaled(amounts: Float64Array): Float64Array {
  let largest = 0;
  for (const amount of amounts) {
    largest = Math.max(largest, Math.abs(amount));
  }
  const usual = largest === 0 || (largest < HUGE && largest > TINY);
  // A power of two, so that scaling rounds nothing.
  const factor = usual ? 1 : 2 ** Math.min(1000, -Math.floor(Math.log2(largest)));
  return usual ? amounts : amounts.map((amount) => amount * factor);
}
