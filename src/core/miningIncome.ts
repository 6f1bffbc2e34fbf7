import { netHashpriceUsdPerPhDay, type PoolIncome } from "./breakevens";
import { divide } from "./errors";
import { energyCostUsdPerPhDay, hashcostUsdPerPhDay, type HashcostInputs } from "./mining";
import { HOURS_PER_DAY, KWH_PER_MWH, PH_PER_EH } from "./units";

/**
 * Share of revenue left after the avoidable cost; negative where mining loses money.
 *
 *     margin = 1 - hashcost / net hashprice
 *
 * @throws CalcError `divisionByZero` when there is no revenue.
 */
export function miningMargin(inputs: PoolIncome & HashcostInputs): number {
  const cost = hashcostUsdPerPhDay(inputs);
  return 1 - divide(cost, netHashpriceUsdPerPhDay(inputs), "there is no revenue");
}

/**
 * What a megawatt-hour earns when it mines, in USD.
 *
 *     revenue = 1000 x net hashprice / (24 x efficiency x PUE)
 */
export function revenueUsdPerMwh(
  inputs: PoolIncome & Pick<HashcostInputs, "efficiencyJPerTh" | "pue">,
): number {
  const kwhPerPhDay = HOURS_PER_DAY * inputs.efficiencyJPerTh * inputs.pue;
  return (KWH_PER_MWH * netHashpriceUsdPerPhDay(inputs)) / kwhPerPhDay;
}

export interface ProfitInputs extends PoolIncome, HashcostInputs {
  readonly hashrateEhs: number;
  readonly days: number;
  readonly uptimeFraction: number;
}

/**
 * Profit of a fleet over some days, in USD. Downtime saves power but not the other cost.
 *
 *     profit = EH/s x 1000 x days x (uptime x (net hashprice - energy) - other cost)
 */
export function miningProfitUsd(inputs: ProfitInputs): number {
  const running = netHashpriceUsdPerPhDay(inputs) - energyCostUsdPerPhDay(inputs);
  const perPhDay = inputs.uptimeFraction * running - inputs.otherCostUsdPerPhDay;
  return inputs.hashrateEhs * PH_PER_EH * inputs.days * perPhDay;
}
