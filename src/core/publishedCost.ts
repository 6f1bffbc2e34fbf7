import { netBtcPerPhDay } from "./mining";
import type { NetworkInputs } from "./network";
import { divide, invalidInput } from "./errors";
import { HOURS_PER_DAY } from "./units";

export interface RebaseInputs {
  readonly costUsdPerBtc: number;
  readonly networkThenEhs: number;
  readonly networkNowEhs: number;
  /** Both or neither. */
  readonly rewardThenBtc?: number;
  readonly rewardNowBtc?: number;
}

/** How much harder a bitcoin has become to mine through the network's growth. */
export function networkRatio({ networkThenEhs, networkNowEhs }: RebaseInputs): number {
  return networkNowEhs / networkThenEhs;
}

/**
 * By how much more hashes a bitcoin takes because the reward has changed; 1 where it is left out.
 *
 * @throws CalcError `invalidInput` where one reward is given; `divisionByZero` without one now.
 */
export function rewardRatio({ rewardThenBtc, rewardNowBtc }: RebaseInputs): number {
  if ((rewardThenBtc === undefined) !== (rewardNowBtc === undefined)) {
    const [missing, given] =
      rewardNowBtc === undefined
        ? ["rewardNowBtc", "rewardThenBtc"]
        : ["rewardThenBtc", "rewardNowBtc"];
    throw invalidInput(`${missing} is missing: ${given} needs it beside`);
  }
  return rewardThenBtc === undefined || rewardNowBtc === undefined
    ? 1
    : divide(rewardThenBtc, rewardNowBtc, "there is no reward now");
}

/**
 * A published cost per bitcoin at another network hashrate and reward, in USD/BTC.
 *
 *     cost now = cost x network now / network then x reward then / reward now
 *
 * The miner's fleet, power price and uptime stay as they were.
 *
 * @throws CalcError as `rewardRatio` does.
 */
export function rebasedCostUsdPerBtc(inputs: RebaseInputs): number {
  return inputs.costUsdPerBtc * networkRatio(inputs) * rewardRatio(inputs);
}

export interface ImpliedPriceInputs extends NetworkInputs {
  readonly costUsdPerBtc: number;
  readonly efficiencyJPerTh: number;
  readonly poolFeeFraction: number;
  readonly pue: number;
}

/** Electricity that 1 PH/s uses in a day for the bitcoin it earns, in USD. */
export function impliedEnergyUsdPerPhDay(inputs: ImpliedPriceInputs): number {
  return inputs.costUsdPerBtc * netBtcPerPhDay(inputs);
}

/**
 * The power price that a published electricity cost per bitcoin means, in USD/kWh.
 *
 *     price = cost x bitcoin per PH/s and day / (24 x efficiency x PUE)
 */
export function impliedPowerPriceUsdPerKwh(inputs: ImpliedPriceInputs): number {
  return impliedEnergyUsdPerPhDay(inputs) / (HOURS_PER_DAY * inputs.efficiencyJPerTh * inputs.pue);
}
