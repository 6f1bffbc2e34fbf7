import { checkMines, hashpriceBtcPerPhDay, type NetworkInputs } from "./network";
import { HOURS_PER_DAY } from "./units";

export interface HashcostInputs {
  readonly efficiencyJPerTh: number;
  readonly powerPriceUsdPerKwh: number;
  /** Facility power over machine power. */
  readonly pue: number;
  readonly otherCostUsdPerPhDay: number;
}

/**
 * Cost of running one PH/s for a day, in USD. One PH/s at e J/TH draws e kW at the wall.
 *
 *     hashcost = 24 x efficiency x power price x PUE + other cost
 */
export function hashcostUsdPerPhDay(inputs: HashcostInputs): number {
  return energyCostUsdPerPhDay(inputs) + inputs.otherCostUsdPerPhDay;
}

/** Electricity of one PH/s for a day, in USD. */
export function energyCostUsdPerPhDay(
  inputs: Omit<HashcostInputs, "otherCostUsdPerPhDay">,
): number {
  return HOURS_PER_DAY * inputs.efficiencyJPerTh * inputs.powerPriceUsdPerKwh * inputs.pue;
}

export interface BreakevenInputs extends HashcostInputs, NetworkInputs {
  readonly poolFeeFraction: number;
}

/** Bitcoin that one PH/s earns in a day after the pool's fee. */
export function netBtcPerPhDay(
  inputs: NetworkInputs & { readonly poolFeeFraction: number },
): number {
  return hashpriceBtcPerPhDay(inputs) * (1 - inputs.poolFeeFraction);
}

/**
 * Bitcoin price at which revenue just pays the avoidable cost, in USD per BTC: the shutdown price.
 * Negative where the operator is paid to draw power.
 *
 *     price = hashcost / bitcoin mined per PH/s and day
 *
 * @throws CalcError `divisionByZero` when the machines earn no bitcoin.
 */
export function shutdownPriceUsdPerBtc(inputs: BreakevenInputs): number {
  return hashcostUsdPerPhDay(inputs) / checkMines(netBtcPerPhDay(inputs));
}
