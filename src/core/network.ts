import { CalcError } from "./errors";
import { PH_PER_EH } from "./units";

/** Bitcoin aims at one block every ten minutes. */
export const BLOCKS_PER_DAY = 144;
export const BLOCKS_PER_HALVING = 210_000;
/** The subsidy falls below one satoshi with the 33rd halving. */
export const HALVINGS_WITH_SUBSIDY = 33;
const SATOSHI_PER_BTC = 1e8;
const FIRST_SUBSIDY_SATOSHI = 50 * SATOSHI_PER_BTC;

/** Halvings up to a block height; the block at 210,000 is the first of the second era. */
export function halvings(height: number): number {
  return Math.floor(height / BLOCKS_PER_HALVING);
}

/** New bitcoin in a block, in whole satoshi as the network counts: halved, then rounded down. */
export function subsidySatoshi(height: number): number {
  // Division, not a shift: a 32-bit shift is wrong from the second era on.
  return Math.floor(FIRST_SUBSIDY_SATOSHI / 2 ** halvings(height));
}

export function blockSubsidyBtc(height: number): number {
  return subsidySatoshi(height) / SATOSHI_PER_BTC;
}

export interface NetworkInputs {
  readonly networkHashrateEhs: number;
  /** Subsidy plus fees. */
  readonly blockRewardBtc: number;
}

/** Bitcoin that one PH/s earns in a day before the pool's fee. */
export function hashpriceBtcPerPhDay({
  networkHashrateEhs,
  blockRewardBtc,
}: NetworkInputs): number {
  return (BLOCKS_PER_DAY * blockRewardBtc) / (networkHashrateEhs * PH_PER_EH);
}

/** Revenue of one PH/s in a day, before the pool's fee and power, in USD. */
export function hashpriceUsdPerPhDay(
  inputs: NetworkInputs & { readonly btcPriceUsd: number },
): number {
  return hashpriceBtcPerPhDay(inputs) * inputs.btcPriceUsd;
}

/** @throws CalcError `divisionByZero` when mining yields nothing: no reward, or a pool fee of 1. */
export function checkMines(netBtc: number): number {
  if (netBtc === 0) {
    throw new CalcError(
      "divisionByZero",
      "the machines earn no bitcoin: no reward or a full pool fee",
    );
  }
  return netBtc;
}
