import { netHashpriceUsdPerPhDay, type PoolIncome } from "./breakevens";
import { counted } from "./counted";
import { type CalcError, notFound } from "./errors";
import { energyCostUsdPerPhDay, type HashcostInputs } from "./mining";
import { DAYS_PER_MONTH, TH_PER_PH } from "./units";

/** A machine that has not paid back by then never does. */
export const PAYBACK_HORIZON_MONTHS = 240;

export interface PaybackInputs extends PoolIncome, Omit<HashcostInputs, "otherCostUsdPerPhDay"> {
  readonly priceUsdPerTh: number;
  readonly difficultyGrowthPerMonth: number;
  readonly priceGrowthPerMonth: number;
  readonly uptimeFraction: number;
  /** Absent: no halving within the horizon. */
  readonly monthsToHalving?: number;
}

/** By how much the revenue of a machine grows each month, before a halving. */
export function revenueGrowth(
  inputs: Pick<PaybackInputs, "priceGrowthPerMonth" | "difficultyGrowthPerMonth">,
): number {
  return (1 + inputs.priceGrowthPerMonth) / (1 + inputs.difficultyGrowthPerMonth);
}

export function pricePerPhUsd({ priceUsdPerTh }: Pick<PaybackInputs, "priceUsdPerTh">): number {
  return priceUsdPerTh * TH_PER_PH;
}

/**
 * Months until a machine has earned its price.
 *
 *     month t earns 30.4375 x uptime x (net hashprice x g^t x h - energy) per PH/s
 *     g = (1 + price growth) / (1 + difficulty growth), h = 1/2 from the halving on
 *     payback = t + what is left to recover / what month t earns
 *
 * The machine is switched off for good in the first month that earns nothing.
 *
 * @throws CalcError `notFound` when it is switched off or 240 months pass before that.
 */
export function paybackMonths(inputs: PaybackInputs): number {
  const priceUsd = pricePerPhUsd(inputs);
  if (priceUsd === 0) {
    return 0;
  }
  const growth = revenueGrowth(inputs);
  const energy = energyCostUsdPerPhDay(inputs);
  const daysRunning = DAYS_PER_MONTH * inputs.uptimeFraction;
  const halvingMonth = inputs.monthsToHalving ?? Infinity;
  let revenue = netHashpriceUsdPerPhDay(inputs);
  let recovered = 0;
  for (let month = 0; month < PAYBACK_HORIZON_MONTHS; month++) {
    const earned = daysRunning * (revenue * (month >= halvingMonth ? 0.5 : 1) - energy);
    // Not `earned <= 0`: costs without end times no uptime are not a number.
    if (!(earned > 0)) {
      throw neverPaysBack(`switched off after ${counted(month, "month")}`, recovered, priceUsd);
    }
    if (recovered + earned >= priceUsd) {
      return month + (priceUsd - recovered) / earned;
    }
    recovered += earned;
    revenue *= growth;
  }
  throw neverPaysBack(`${PAYBACK_HORIZON_MONTHS} months passed`, recovered, priceUsd);
}

function neverPaysBack(end: string, recoveredUsd: number, priceUsd: number): CalcError {
  const perTh = (recoveredUsd / TH_PER_PH).toFixed(2);
  const share = (100 * (recoveredUsd / priceUsd)).toFixed(1);
  return notFound(
    `never pays back: ${end} with ${perTh} USD/TH, ${share}% of the price, recovered`,
  );
}

/** One month of a machine, in USD per PH/s. */
export interface PaybackMonth {
  /** Net hashprice as growth alone would have it. */
  readonly grownUsdPerPhDay: number;
  readonly revenueUsdPerPhDay: number;
  readonly earnedUsd: number;
  /** 1 while the machine runs, 0 once it is switched off. */
  readonly running: number;
  readonly recoveredBeforeUsd: number;
  readonly recoveredUsd: number;
}

/** Keeps absurd growth a number in every spreadsheet, long after such a machine has paid back. */
const HIGHEST_HASHPRICE = 1e100;

/** Every month of the horizon, also those after payback. */
export function paybackSchedule(inputs: PaybackInputs): readonly PaybackMonth[] {
  const months: PaybackMonth[] = [];
  for (let month = 0; month < PAYBACK_HORIZON_MONTHS; month++) {
    months.push(monthAfter(months[month - 1], month, inputs));
  }
  return months;
}

function monthAfter(
  before: PaybackMonth | undefined,
  month: number,
  inputs: PaybackInputs,
): PaybackMonth {
  const grownUsdPerPhDay =
    before === undefined
      ? netHashpriceUsdPerPhDay(inputs)
      : Math.min(HIGHEST_HASHPRICE, before.grownUsdPerPhDay * revenueGrowth(inputs));
  const halved = month >= (inputs.monthsToHalving ?? Infinity);
  const revenueUsdPerPhDay = grownUsdPerPhDay * (halved ? 0.5 : 1);
  const margin = revenueUsdPerPhDay - energyCostUsdPerPhDay(inputs);
  const earnedUsd = DAYS_PER_MONTH * inputs.uptimeFraction * margin;
  const running = earnedUsd > 0 ? (before?.running ?? 1) : 0;
  const recoveredBeforeUsd = before?.recoveredUsd ?? 0;
  const recoveredUsd = recoveredBeforeUsd + (running === 1 ? earnedUsd : 0);
  return {
    grownUsdPerPhDay,
    revenueUsdPerPhDay,
    earnedUsd,
    running,
    recoveredBeforeUsd,
    recoveredUsd,
  };
}
