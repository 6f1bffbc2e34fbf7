import { notFound } from "./errors";
import { hashcostUsdPerPhDay, type HashcostInputs } from "./mining";
import { BLOCKS_PER_DAY } from "./network";
import { HOURS_PER_DAY, PH_PER_EH } from "./units";

export interface PoolIncome {
  readonly hashpriceUsdPerPhDay: number;
  readonly poolFeeFraction: number;
}

/** Revenue of one PH/s in a day after the pool's fee, in USD. */
export function netHashpriceUsdPerPhDay(inputs: PoolIncome): number {
  return inputs.hashpriceUsdPerPhDay * (1 - inputs.poolFeeFraction);
}

/**
 * Power price at which a machine just pays its way, in USD/kWh. Negative where other cost is more
 * than revenue: the operator must then be paid to run.
 *
 *     price = (net hashprice - other cost) / (24 x efficiency x PUE)
 */
export function breakevenPowerPriceUsdPerKwh(
  inputs: PoolIncome & Omit<HashcostInputs, "powerPriceUsdPerKwh">,
): number {
  const spare = netHashpriceUsdPerPhDay(inputs) - inputs.otherCostUsdPerPhDay;
  return spare / (HOURS_PER_DAY * inputs.efficiencyJPerTh * inputs.pue);
}

/**
 * Efficiency at which a machine just pays its way, in J/TH; machines above it lose money.
 *
 *     efficiency = (net hashprice - other cost) / (24 x power price x PUE)
 *
 * @throws CalcError `notFound` when power is free or paid for, or other cost takes all revenue.
 */
export function breakevenEfficiencyJPerTh(
  inputs: PoolIncome & Omit<HashcostInputs, "efficiencyJPerTh">,
): number {
  if (inputs.powerPriceUsdPerKwh <= 0) {
    throw notFound("never: at a power price of zero or less no machine is too inefficient");
  }
  const spare = netHashpriceUsdPerPhDay(inputs) - inputs.otherCostUsdPerPhDay;
  if (spare <= 0) {
    throw notFound("never: revenue does not cover the other cost, before power");
  }
  return spare / (HOURS_PER_DAY * inputs.powerPriceUsdPerKwh * inputs.pue);
}

export interface RevenueInputs {
  readonly btcPriceUsd: number;
  readonly blockRewardBtc: number;
  readonly poolFeeFraction: number;
}

/** What the whole network earns in a day after the pools' fee, in USD. */
export function networkRevenueUsdPerDay(inputs: RevenueInputs): number {
  return BLOCKS_PER_DAY * inputs.blockRewardBtc * (1 - inputs.poolFeeFraction) * inputs.btcPriceUsd;
}

/**
 * Hashrate of the network at which a machine just pays its way, in EH/s.
 *
 *     hashrate = revenue of the network per day / (1000 x hashcost)
 *
 * @throws CalcError `notFound` when the machine costs nothing to run.
 */
export function breakevenNetworkEhs(inputs: RevenueInputs & HashcostInputs): number {
  const cost = hashcostUsdPerPhDay(inputs);
  if (cost <= 0) {
    throw notFound("never: the machine costs nothing to run");
  }
  return networkRevenueUsdPerDay(inputs) / (PH_PER_EH * cost);
}
