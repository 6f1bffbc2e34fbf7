import type { Confidence } from "./types";

/** How a month's hashprice came about; months of unlike methods differ by the fees. */
export const NETWORK_METHODS = [
  "derived_subsidy_only",
  "derived_with_fees",
  "published_subsidy_only",
  "none",
] as const;
export type NetworkMethod = (typeof NETWORK_METHODS)[number];

/** Averages of one month of the network. An absent member is unknown, never zero. */
export interface NetworkMonth {
  /** "2025-11". */
  readonly month: string;
  readonly hashrateEhs?: number;
  readonly difficulty?: number;
  readonly hashpriceUsdPerPhDay?: number;
  readonly btcPriceUsd?: number;
  /** Fees as a share of the whole reward. */
  readonly feeFraction?: number;
  /** Miner revenue over hashrate, fees included: noisier, not to be mixed with the other. */
  readonly revenueUsdPerPhDay?: number;
  /** Days the averages are over. */
  readonly days?: number;
  readonly method: NetworkMethod;
  readonly confidence: Confidence;
  readonly sourceUrl: string;
  readonly secondSourceUrl?: string;
}
