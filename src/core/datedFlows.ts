import { compound } from "./compound";
import { signBlocks, type CashRuns } from "./cashRuns";
import { invalidInput, noResult } from "./errors";
import { irrOfRuns, irrRoots } from "./irr";
import { withoutRoundOff } from "./roundOff";

export interface DatedFlows {
  readonly cashflowsUsd: Float64Array;
  /** Whole days. */
  readonly dates: Float64Array;
}

/** The cash flow of one day. */
export interface DayFlow {
  readonly day: number;
  /** Since the first day, of 365 days each. */
  readonly years: number;
  readonly flowUsd: number;
}

export const DAYS_PER_YEAR = 365;
/** The lowest rate above -1 that a number can show. */
const LOWEST_RATE = -1 + Number.EPSILON / 2;

/** @throws CalcError `invalidInput` naming a row whose date comes before the first. */
export function firstDate({ dates }: DatedFlows): number {
  const row = dates.findIndex((date) => date < dates[0]);
  if (row >= 0) {
    throw invalidInput(
      `dates in row ${row + 1} must not be before the first cash flow's, ` +
        `got ${dates[row]} and ${dates[0]}`,
    );
  }
  return dates[0];
}

/**
 * Net present value as of the first date, in USD.
 *
 *     sum of flow / (1 + rate)^((date - first date) / 365)
 */
export function xnpvUsd(inputs: DatedFlows & { readonly rate: number }): number {
  const start = firstDate(inputs);
  const { rate, cashflowsUsd, dates } = inputs;
  const perDay = -Math.log1p(rate) / DAYS_PER_YEAR;
  return cashflowsUsd.reduce(
    (sum, flow, row) => sum + flow * Math.exp(perDay * (dates[row] - start)),
    0,
  );
}

/** The flows in the order of their dates; those of one day count in its first row, the others 0. */
export function dayFlows(inputs: DatedFlows): DayFlow[] {
  const { cashflowsUsd, dates } = inputs;
  const start = firstDate(inputs);
  // JavaScript's sort is stable.
  const order = Array.from(dates.keys()).sort((a, b) => dates[a] - dates[b]);
  return order.map((row, at) => {
    const day = dates[row];
    const isFirst = at === 0 || dates[order[at - 1]] !== day;
    return {
      day,
      years: (day - start) / DAYS_PER_YEAR,
      flowUsd: isFirst ? netOfDay(cashflowsUsd, order, { at, day, dates }) : 0,
    };
  });
}

interface Day {
  /** Where its flows begin in the order. */
  readonly at: number;
  readonly day: number;
  readonly dates: Float64Array;
}

function netOfDay(flows: Float64Array, order: readonly number[], { at, day, dates }: Day): number {
  let [net, gross] = [0, 0];
  for (let next = at; next < order.length && dates[order[next]] === day; next++) {
    net += flows[order[next]];
    gross += Math.abs(flows[order[next]]);
  }
  return withoutRoundOff(net, gross);
}

/** 109 years: looking for several rates works through every day, so it must not take minutes. */
const MOST_DAYS = 40_000;

/**
 * The net flow of every day from the first to the last, most of them 0.
 *
 * @throws CalcError `invalidInput` over more days than can be searched.
 */
export function dailyFlows(inputs: DatedFlows): Float64Array {
  const flows = dayFlows(inputs);
  const first = flows[0].day;
  const days = flows[flows.length - 1].day - first;
  if (days > MOST_DAYS) {
    throw invalidInput(
      `dates span ${days} days: flows that change sign more than once are searched over at most ${MOST_DAYS}`,
    );
  }
  const daily = new Float64Array(days + 1);
  flows.forEach(({ day, flowUsd }) => {
    daily[day - first] += flowUsd;
  });
  return daily;
}

/**
 * The internal rate of return a year: the one rate above -1 at which the net present value is 0.
 * Found as the rate a day, at which every rate shows.
 *
 * @throws CalcError `noResult` when no rate or several rates solve it.
 */
export function xirr(inputs: DatedFlows): number {
  const runs = dailyRuns(dayFlows(inputs));
  const rate = signBlocks(runs).changes > 1 ? onlyRate(dailyFlows(inputs)) : irrOfRuns(runs);
  return Math.max(LOWEST_RATE, compound(DAYS_PER_YEAR, rate));
}

function onlyRate(daily: Float64Array): number {
  const rates = irrRoots(daily);
  if (rates.length > 1) {
    throw noResult(`several rates (${rates.length}) solve these cash flows`);
  }
  return rates[0];
}

/** The same flows with the days between them as runs of 0. */
function dailyRuns(flows: readonly DayFlow[]): CashRuns {
  const amounts: number[] = [];
  const lengths: number[] = [];
  let next = flows[0].day;
  for (const { day, flowUsd } of flows) {
    if (flowUsd === 0) {
      continue;
    }
    if (day > next) {
      amounts.push(0);
      lengths.push(day - next);
    }
    amounts.push(flowUsd);
    lengths.push(1);
    next = day + 1;
  }
  return {
    count: amounts.length,
    amounts: Float64Array.from(amounts),
    lengths: Float64Array.from(lengths),
  };
}

/** One halving of the range in which ln(1 + rate) lies. */
export interface Halving {
  readonly lowLog: number;
  readonly highLog: number;
  readonly middleLog: number;
  /** Net present value in the middle, as of the first day above 0, as of the last at 0 and below. */
  readonly netUsd: number;
}

/** A rate a day of e^40 - 1: any flow then outweighs all later ones. */
export const WIDEST_LOG = 40 * DAYS_PER_YEAR;

/** The sign that the net present value has at the highest rates, where all rates are odd in number. */
export function signAtHighest(flows: readonly DayFlow[]): number {
  return flows.reduce((sign, { flowUsd }) => (flowUsd === 0 ? sign : -Math.sign(flowUsd)), 0);
}

/** Halvings towards the rate a year, for spreadsheets; they find one rate where there are three. */
export function halvings(flows: readonly DayFlow[], count: number): Halving[] {
  const sign = signAtHighest(flows);
  const found: Halving[] = [];
  let [lowLog, highLog] = [-WIDEST_LOG, WIDEST_LOG];
  while (found.length < count) {
    const middleLog = (lowLog + highLog) / 2;
    const netUsd = netAt(flows, middleLog);
    found.push({ lowLog, highLog, middleLog, netUsd });
    [lowLog, highLog] = netUsd * sign > 0 ? [lowLog, middleLog] : [middleLog, highLog];
  }
  return found;
}

function netAt(flows: readonly DayFlow[], log: number): number {
  return discounted(flows, log).reduce((sum, { usd }) => sum + usd, 0);
}

/** Net present value times its time, summed: how fast it falls with ln(1 + rate). */
export function slopeAt(flows: readonly DayFlow[], log: number): number {
  return discounted(flows, log).reduce((sum, { usd, time }) => sum + usd * time, 0);
}

/** As of the heaviest day, so that nothing overflows. */
function discounted(
  flows: readonly DayFlow[],
  log: number,
): { readonly usd: number; readonly time: number }[] {
  const base = log > 0 ? 0 : flows[flows.length - 1].years;
  return flows.map(({ flowUsd, years }) => {
    const time = years - base;
    return { usd: flowUsd * Math.exp(-log * time), time };
  });
}
