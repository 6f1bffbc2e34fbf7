import { divide } from "./errors";

export interface CurtailmentInputs {
  readonly pricesUsdPerMwh: Float64Array;
  /** What a megawatt-hour earns when it mines. */
  readonly strikeUsdPerMwh: number;
  /** One a price, or one for all. */
  readonly hours: Float64Array;
  /** Absent: power is bought at the market's price, and only while on. */
  readonly contractUsdPerMwh?: number;
  readonly minUptimeFraction: number;
}

/** One price of the market, for a load of 1 MW. */
export interface CurtailmentRow {
  readonly priceUsdPerMwh: number;
  readonly hours: number;
  readonly hoursOn: number;
  readonly powerCostUsd: number;
  readonly resaleUsd: number;
  readonly marginUsd: number;
}

export function hoursOf({ hours }: CurtailmentInputs, row: number): number {
  return hours[hours.length === 1 ? 0 : row];
}

export function totalHours(inputs: CurtailmentInputs): number {
  return sumOver(inputs, (row) => hoursOf(inputs, row));
}

function sumOver({ pricesUsdPerMwh }: CurtailmentInputs, of: (row: number) => number): number {
  let sum = 0;
  for (let row = 0; row < pricesUsdPerMwh.length; row++) {
    sum += of(row);
  }
  return sum;
}

/** Hours of a row whose price lies below the strike. */
export function cheapHours(inputs: CurtailmentInputs, row: number): number {
  return inputs.pricesUsdPerMwh[row] < inputs.strikeUsdPerMwh ? hoursOf(inputs, row) : 0;
}

/** Hours that the uptime asked for needs beyond those below the strike. */
export function shortHours(inputs: CurtailmentInputs): number {
  const cheap = sumOver(inputs, (row) => cheapHours(inputs, row));
  return Math.max(0, inputs.minUptimeFraction * totalHours(inputs) - cheap);
}

/** For each row the hours at or above the strike that are cheaper; equal prices keep their order. */
export function dearHoursBefore(inputs: CurtailmentInputs): Float64Array {
  const prices = inputs.pricesUsdPerMwh;
  const order = Uint32Array.from(prices.keys()).sort((a, b) => prices[a] - prices[b] || a - b);
  const before = new Float64Array(prices.length);
  let dear = 0;
  for (const row of order) {
    before[row] = dear;
    dear += hoursOf(inputs, row) - cheapHours(inputs, row);
  }
  return before;
}

/** Hours on in each row: those below the strike, then the cheapest others until uptime is met. */
export function hoursOn(inputs: CurtailmentInputs): Float64Array {
  const { pricesUsdPerMwh: prices, strikeUsdPerMwh: strike } = inputs;
  const short = shortHours(inputs);
  const last = short > 0 ? lastPriceCalled(inputs, short) : -Infinity;
  let left = short - dearHours(inputs, (price) => price < last);
  return prices.map((price, row) => {
    const hours = hoursOf(inputs, row);
    if (price < strike || price < last) {
      return hours;
    }
    const called = price === last ? Math.max(0, Math.min(hours, left)) : 0;
    left -= called;
    return called;
  });
}

/** Hours at or above the strike whose price passes. */
function dearHours(inputs: CurtailmentInputs, passes: (price: number) => boolean): number {
  const { pricesUsdPerMwh: prices, strikeUsdPerMwh: strike } = inputs;
  return sumOver(inputs, (row) =>
    prices[row] >= strike && passes(prices[row]) ? hoursOf(inputs, row) : 0,
  );
}

/** The lowest price up to which the dear hours are enough; sorting prices alone is quick. */
function lastPriceCalled(inputs: CurtailmentInputs, short: number): number {
  const { pricesUsdPerMwh: prices, strikeUsdPerMwh: strike } = inputs;
  const dear = prices.filter((price) => price >= strike).sort();
  let low = 0;
  let high = dear.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const enough = dearHours(inputs, (price) => price <= dear[middle]) >= short;
    [low, high] = enough ? [low, middle] : [middle + 1, high];
  }
  return dear[low];
}

export function usedHours(inputs: CurtailmentInputs): number {
  const on = hoursOn(inputs);
  return sumOver(inputs, (row) => on[row]);
}

/** A row with so many of its hours on. A contract buys all hours and resells those off. */
function settle(inputs: CurtailmentInputs, row: number, hoursOn: number): CurtailmentRow {
  const priceUsdPerMwh = inputs.pricesUsdPerMwh[row];
  const hours = hoursOf(inputs, row);
  const { contractUsdPerMwh: contract } = inputs;
  const powerCostUsd = contract === undefined ? hoursOn * priceUsdPerMwh : hours * contract;
  const resaleUsd = contract === undefined ? 0 : (hours - hoursOn) * priceUsdPerMwh;
  const marginUsd = inputs.strikeUsdPerMwh * hoursOn + resaleUsd - powerCostUsd;
  return { priceUsdPerMwh, hours, hoursOn, powerCostUsd, resaleUsd, marginUsd };
}

/** Each price in the order given. */
export function curtailmentRows(inputs: CurtailmentInputs): CurtailmentRow[] {
  return Array.from(hoursOn(inputs), (on, row) => settle(inputs, row, on));
}

/**
 * Share of the hours in which the load runs.
 *
 * @throws CalcError `divisionByZero` without hours.
 */
export function curtailedUptime(inputs: CurtailmentInputs): number {
  return divide(usedHours(inputs), totalHours(inputs), "there are no hours");
}

/**
 * Price of the power used after resale, in USD/MWh.
 *
 * @throws CalcError `divisionByZero` when the load never runs.
 */
export function netPriceUsdPerMwh(inputs: CurtailmentInputs): number {
  const on = hoursOn(inputs);
  const paid = sumOver(inputs, (row) => {
    const { powerCostUsd, resaleUsd } = settle(inputs, row, on[row]);
    return powerCostUsd - resaleUsd;
  });
  const used = sumOver(inputs, (row) => on[row]);
  return divide(paid, used, "no hour is on");
}

/** Mining less power plus resale, in USD per MW over all hours. */
export function curtailedMarginUsdPerMw(inputs: CurtailmentInputs): number {
  const on = hoursOn(inputs);
  return sumOver(inputs, (row) => settle(inputs, row, on[row]).marginUsd);
}

/** The same without curtailment: every hour on. */
export function alwaysOnMarginUsdPerMw(inputs: CurtailmentInputs): number {
  return sumOver(inputs, (row) => settle(inputs, row, hoursOf(inputs, row)).marginUsd);
}
