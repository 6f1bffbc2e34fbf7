import type { Call, Inputs } from "./inputs";

/** How a published quantity comes out of the functions. */
export interface Mapped {
  /** What the call does that its name does not say. */
  readonly how?: string;
  /** The quantity in the unit of the vector file. */
  value(inputs: Inputs, call: Call): number;
  /** The published figure as a number, where it is printed as something else. */
  expected?(text: string): number;
  /** The tolerance, where the printed one counts something else. */
  tolerance?(expected: number): number;
}

export interface Unmapped {
  /** Why no function gives this quantity. */
  readonly unmapped: string;
}

export type Mapping = Mapped | Unmapped;

export function isUnmapped(mapping: Mapping): mapping is Unmapped {
  return "unmapped" in mapping;
}

/** EH/s of the whole network, from what the source gives. */
export function networkOf(inputs: Inputs, call: Call): number {
  return inputs.has("difficulty")
    ? call("NETWORK_HASHRATE", inputs.number("difficulty"))
    : inputs.number("network_ehs");
}

/** Subsidy and fees, in whatever way the source gives the fees. */
export function rewardOf(inputs: Inputs, call: Call): number {
  if (inputs.has("reward_per_block")) {
    return inputs.number("reward_per_block");
  }
  const subsidy = inputs.number("subsidy");
  if (inputs.has("fee_share_of_reward")) {
    return call("BLOCK_REWARD", subsidy, inputs.number("fee_share_of_reward"));
  }
  return inputs.has("fee_add_on_subsidy")
    ? call("BLOCK_REWARD", subsidy, inputs.number("fee_add_on_subsidy"), "subsidy")
    : subsidy + inputs.numberOr("fees_btc", 0);
}

const TH_PER_EH = 1e6;

export function fleetEhs(inputs: Inputs, name = "hashrate_th_s"): number {
  return inputs.number(name) / TH_PER_EH;
}

/** Efficiency, or power over hashrate. */
export function efficiencyOf(inputs: Inputs): number {
  return inputs.has("efficiency_j_th")
    ? inputs.number("efficiency_j_th")
    : inputs.number("power_w") / inputs.number("hashrate_th_s");
}

/** Any efficiency will do where power is free. */
export const ANY_EFFICIENCY = 20;
export const FREE_POWER = 0;

/**
 * Share of revenue left after a cost in the same unit. A margin does not depend on the unit, so
 * revenue and cost per bitcoin or in all stand for those per PH and day.
 */
export function margin(call: Call, revenue: number, cost: number): number {
  return call("MINING_MARGIN", revenue, ANY_EFFICIENCY, FREE_POWER, null, null, cost);
}
