import { divide, invalidInput } from "./errors";
import { BLOCKS_PER_DAY, type NetworkInputs } from "./network";

export interface ProductionInputs extends NetworkInputs {
  readonly hashrateEhs: number;
  readonly days: number;
  readonly uptimeFraction: number;
  readonly poolFeeFraction: number;
}

/** The fleet's part of the network. */
export function shareOfNetwork(
  inputs: Pick<ProductionInputs, "hashrateEhs" | "networkHashrateEhs">,
): number {
  return inputs.hashrateEhs / inputs.networkHashrateEhs;
}

/** Bitcoin that the whole network mines in some days. */
export function networkBtc(inputs: Pick<ProductionInputs, "blockRewardBtc" | "days">): number {
  return BLOCKS_PER_DAY * inputs.blockRewardBtc * inputs.days;
}

/**
 * Bitcoin that a fleet can expect to mine.
 *
 *     bitcoin = 144 x reward x days x share of the network x uptime x (1 - pool fee)
 *
 * @throws CalcError `invalidInput` for a fleet above the network.
 */
export function btcMined(inputs: ProductionInputs): number {
  if (inputs.hashrateEhs > inputs.networkHashrateEhs) {
    throw invalidInput(
      `hashrateEhs must be at most networkHashrateEhs, which includes the fleet, got ${inputs.hashrateEhs} and ${inputs.networkHashrateEhs}: enter exahashes`,
    );
  }
  const running = inputs.uptimeFraction * (1 - inputs.poolFeeFraction);
  return networkBtc(inputs) * shareOfNetwork(inputs) * running;
}

/**
 * Hashrate that must have run all the time to be credited this bitcoin, in EH/s.
 *
 *     hashrate = bitcoin x network hashrate / (144 x reward x days)
 *
 * @throws CalcError `divisionByZero` when nobody can have mined: no days or no reward.
 */
export function realisedHashrateEhs(
  inputs: NetworkInputs & { readonly minedBtc: number; readonly days: number },
): number {
  return divide(
    inputs.minedBtc * inputs.networkHashrateEhs,
    networkBtc(inputs),
    "the network mines nothing: no days or no reward",
  );
}
