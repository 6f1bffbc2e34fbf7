import { blockRewardBtc, hashpriceUsdPerPhDay } from "./network";

/** 210,000 blocks of ten minutes are 1,458 days. */
const MONTHS_BETWEEN_HALVINGS = 48;

/** What a month keeps of today's reward: halved from the first whole month after each halving. */
export function halved(month: number, monthsToHalving: number | undefined): number {
  const first = Math.ceil(monthsToHalving ?? Infinity);
  return month < first ? 1 : 0.5 ** (1 + Math.floor((month - first) / MONTHS_BETWEEN_HALVINGS));
}

export interface HashpricePathInputs {
  readonly btcPriceUsd: number;
  readonly networkHashrateEhs: number;
  readonly subsidyBtc: number;
  readonly months: number;
  /** Of the whole reward. */
  readonly feeFraction: number;
  readonly priceGrowthPerMonth: number;
  readonly networkGrowthPerMonth: number;
  /** Absent: no halving. */
  readonly monthsToHalving?: number;
}

export interface HashpriceMonth {
  readonly month: number;
  readonly btcPriceUsd: number;
  readonly networkHashrateEhs: number;
  readonly blockRewardBtc: number;
  readonly hashpriceUsdPerPhDay: number;
}

/**
 * Hashprice month by month while bitcoin price and network grow and the subsidy halves.
 *
 *     month t: price x (1 + growth)^t, network x (1 + growth)^t, subsidy x h / (1 - fees)
 *
 * @throws CalcError `divisionByZero` when fees are the whole reward.
 */
export function hashpricePath(inputs: HashpricePathInputs): readonly HashpriceMonth[] {
  return Array.from({ length: inputs.months }, (_, month) => pathMonth(inputs, month));
}

function pathMonth(inputs: HashpricePathInputs, month: number): HashpriceMonth {
  const at = {
    btcPriceUsd: inputs.btcPriceUsd * (1 + inputs.priceGrowthPerMonth) ** month,
    networkHashrateEhs: inputs.networkHashrateEhs * (1 + inputs.networkGrowthPerMonth) ** month,
    blockRewardBtc: blockRewardBtc({
      subsidyBtc: inputs.subsidyBtc * halved(month, inputs.monthsToHalving),
      feeFraction: inputs.feeFraction,
      feeBasis: "reward",
    }),
  };
  return { month, ...at, hashpriceUsdPerPhDay: hashpriceUsdPerPhDay(at) };
}
