import { compound } from "./compound";
import { pricePerPhUsd, revenueGrowth, type PaybackInputs } from "./asicPayback";
import { invalidInput } from "./errors";
import { halved } from "./hashpricePath";
import { irr } from "./irr";
import { energyCostUsdPerPhDay } from "./mining";
import { DAYS_PER_MONTH, MONTHS_PER_YEAR, TH_PER_PH } from "./units";

export interface AsicValueInputs extends Omit<PaybackInputs, "hashpriceUsdPerPhDay"> {
  /** One value that grows and halves, or a forward curve with a row a month. */
  readonly hashpriceUsdPerPhDay: Float64Array;
  readonly discountRate: number;
  readonly months: number;
  /** Of the machine's price, left after the last month. */
  readonly residualFraction: number;
  readonly infrastructureUsdPerTh: number;
}

/** One month of a machine's cash, in USD per PH/s; it comes at the end of the month. */
export interface AsicMonth {
  /** 0 is the purchase. */
  readonly month: number;
  readonly hashpriceUsdPerPhDay: number;
  readonly earnedUsd: number;
  readonly residualUsd: number;
  readonly netUsd: number;
  readonly discountedUsd: number;
}

/** Machines and their part of the site, in USD per PH/s. */
export function outlayUsdPerPh(
  inputs: Pick<AsicValueInputs, "priceUsdPerTh" | "infrastructureUsdPerTh">,
): number {
  return (inputs.priceUsdPerTh + inputs.infrastructureUsdPerTh) * TH_PER_PH;
}

export function residualUsdPerPh(inputs: AsicValueInputs): number {
  return inputs.residualFraction * pricePerPhUsd(inputs);
}

/**
 * The months to value.
 *
 * @throws CalcError `invalidInput` when a forward curve is too short, or growth or a halving stands
 * beside it: the curve holds both already.
 */
export function monthsValued(inputs: AsicValueInputs): number {
  const rows = inputs.hashpriceUsdPerPhDay.length;
  if (rows === 1) {
    return inputs.months;
  }
  if (rows < inputs.months) {
    throw invalidInput(
      `hashpriceUsdPerPhDay must have a row for each of the months: got ${rows} rows and ${inputs.months} months`,
    );
  }
  const beside = besideCurve(inputs);
  if (beside !== undefined) {
    throw invalidInput(
      `${beside} must be left out beside a forward curve of hashprice, which holds it already`,
    );
  }
  return inputs.months;
}

function besideCurve(inputs: AsicValueInputs): string | undefined {
  if (inputs.difficultyGrowthPerMonth !== 0) {
    return "difficultyGrowthPerMonth";
  }
  if (inputs.priceGrowthPerMonth !== 0) {
    return "priceGrowthPerMonth";
  }
  return inputs.monthsToHalving === undefined ? undefined : "monthsToHalving";
}

/**
 * The purchase, then every month of the machine.
 *
 *     month t + 1 brings max(0, 30.4375 x uptime x (hashprice(t) x (1 - fee) - energy))
 *
 * @throws CalcError as `monthsValued` does.
 */
export function asicMonths(given: AsicValueInputs): readonly AsicMonth[] {
  // Read once: an argument may be costly to read, and every month does.
  const inputs = { ...given };
  const months = monthsValued(inputs);
  const rates = { growth: revenueGrowth(inputs), energyUsd: energyCostUsdPerPhDay(inputs) };
  return Array.from({ length: months + 1 }, (_, month) =>
    month === 0 ? purchase(inputs) : runningMonth(inputs, month, rates),
  );
}

/** What all months have in common. */
interface Rates {
  readonly growth: number;
  readonly energyUsd: number;
}

function purchase(inputs: AsicValueInputs): AsicMonth {
  const netUsd = -outlayUsdPerPh(inputs);
  return {
    month: 0,
    hashpriceUsdPerPhDay: 0,
    earnedUsd: 0,
    residualUsd: 0,
    netUsd,
    discountedUsd: netUsd,
  };
}

function runningMonth(inputs: AsicValueInputs, month: number, rates: Rates): AsicMonth {
  const hashprice = hashpriceOf(inputs, month - 1, rates);
  const margin = hashprice * (1 - inputs.poolFeeFraction) - rates.energyUsd;
  const earnedUsd = Math.max(0, DAYS_PER_MONTH * inputs.uptimeFraction * margin);
  const residualUsd = month === inputs.months ? residualUsdPerPh(inputs) : 0;
  const netUsd = earnedUsd + residualUsd;
  return {
    month,
    hashpriceUsdPerPhDay: hashprice,
    earnedUsd,
    residualUsd,
    netUsd,
    discountedUsd: netUsd / (1 + inputs.discountRate) ** (month / MONTHS_PER_YEAR),
  };
}

function hashpriceOf(inputs: AsicValueInputs, month: number, { growth }: Rates): number {
  const { hashpriceUsdPerPhDay: curve } = inputs;
  return curve.length > 1
    ? curve[month]
    : curve[0] * growth ** month * halved(month, inputs.monthsToHalving);
}

/** Net present value of 1 PH/s of machines, in USD. @throws CalcError as `monthsValued` does. */
export function asicNpvUsdPerPh(inputs: AsicValueInputs): number {
  return asicMonths(inputs).reduce((sum, { discountedUsd }) => sum + discountedUsd, 0);
}

/** Cash flows a month apart, the purchase first, in USD per PH/s. */
export function asicCashflows(inputs: AsicValueInputs): Float64Array {
  return Float64Array.from(asicMonths(inputs), ({ netUsd }) => netUsd);
}

/** @throws CalcError as `monthsValued` does; `noResult` when the machine costs or earns nothing. */
export function asicMonthlyRate(inputs: AsicValueInputs): number {
  return irr(asicCashflows(inputs));
}

/** Return a year: (1 + rate a month)^12 - 1. @throws CalcError as `asicMonthlyRate` does. */
export function asicIrr(inputs: AsicValueInputs): number {
  return compound(MONTHS_PER_YEAR, asicMonthlyRate(inputs));
}
