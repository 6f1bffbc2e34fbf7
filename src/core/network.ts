import { CalcError, divide, invalidInput } from "./errors";
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

/** The field's round figure; the exact one is 0.0015% more. */
const HASHES_PER_DIFFICULTY = 2 ** 32;
const HASHES_PER_EXAHASH = 1e18;

/** Hashes that a block takes on average: difficulty x 2^32. */
export function hashesPerBlock(difficulty: number): number {
  return difficulty * HASHES_PER_DIFFICULTY;
}

/**
 * Hashrate that finds a block every `blockSeconds` at this difficulty, in EH/s.
 *
 *     hashrate = difficulty x 2^32 / seconds / 1e18
 */
export function networkHashrateEhs(difficulty: number, blockSeconds: number): number {
  return hashesPerBlock(difficulty) / blockSeconds / HASHES_PER_EXAHASH;
}

/** Difficulty at which a network of this hashrate finds a block every `blockSeconds`. */
export function networkDifficulty(hashrateEhs: number, blockSeconds: number): number {
  return (hashrateEhs * HASHES_PER_EXAHASH * blockSeconds) / HASHES_PER_DIFFICULTY;
}

const TARGET_BLOCK_SECONDS = 600;
const LARGEST_STEP = 4;

/** Average block time as the retarget sees it: at most four times too fast or too slow. */
export function limitedBlockSeconds(averageBlockSeconds: number): number {
  const fastest = TARGET_BLOCK_SECONDS / LARGEST_STEP;
  const slowest = TARGET_BLOCK_SECONDS * LARGEST_STEP;
  return Math.min(slowest, Math.max(fastest, averageBlockSeconds));
}

/**
 * Difficulty after the next retarget if the 2,016 blocks before it take this long on average.
 *
 *     next = difficulty x 600 / block seconds, at most x 4 and at least / 4
 */
export function nextDifficulty(difficulty: number, averageBlockSeconds: number): number {
  return difficulty * (TARGET_BLOCK_SECONDS / limitedBlockSeconds(averageBlockSeconds));
}

export interface RewardInputs {
  readonly subsidyBtc: number;
  /** Of the whole reward, or of the subsidy alone: `feeBasis` says which. */
  readonly feeFraction: number;
  readonly feeBasis: "reward" | "subsidy";
}

/**
 * Subsidy plus fees of a block, in BTC.
 *
 *     basis "reward":  subsidy / (1 - f), f = fees / (subsidy + fees)
 *     basis "subsidy": subsidy x (1 + f), f = fees / subsidy
 *
 * @throws CalcError `invalidInput` for a share of the reward above 1; `divisionByZero` at 1.
 */
export function blockRewardBtc({ subsidyBtc, feeFraction, feeBasis }: RewardInputs): number {
  if (feeBasis === "subsidy") {
    return subsidyBtc * (1 + feeFraction);
  }
  if (feeFraction > 1) {
    throw invalidInput(
      `feeFraction must be between 0 and 1 as a share of the reward, got ${feeFraction}: a fraction, so type 2% as 0.02`,
    );
  }
  return divide(subsidyBtc, 1 - feeFraction, "the fees are the whole reward");
}
