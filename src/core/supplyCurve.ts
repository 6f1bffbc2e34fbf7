import { networkRevenueUsdPerDay, type RevenueInputs } from "./breakevens";
import { energyCostUsdPerPhDay, netBtcPerPhDay } from "./mining";
import { checkMines, type NetworkInputs } from "./network";
import { PH_PER_EH } from "./units";

export interface CurveInputs extends NetworkInputs {
  readonly hashratesEhs: Float64Array;
  readonly efficienciesJPerTh: Float64Array;
  /** One a row, or one for all. */
  readonly powerPricesUsdPerKwh: Float64Array;
  readonly poolFeeFraction: number;
  readonly pue: number;
}

export interface CurveRow {
  readonly hashrateEhs: number;
  readonly efficiencyJPerTh: number;
  readonly powerPriceUsdPerKwh: number;
  readonly shutdownPriceUsd: number;
  /** Hashrate of this row and all cheaper ones. */
  readonly cumulativeEhs: number;
}

/** Bitcoin price at which each row of a fleet switches off, in the rows' order. */
export function shutdownPrices(inputs: CurveInputs): number[] {
  const netBtc = checkMines(netBtcPerPhDay(inputs));
  return Array.from(
    inputs.efficienciesJPerTh,
    (efficiencyJPerTh, row) =>
      energyCostUsdPerPhDay({
        efficiencyJPerTh,
        powerPriceUsdPerKwh: powerPriceOf(inputs, row),
        pue: inputs.pue,
      }) / netBtc,
  );
}

export function powerPriceOf({ powerPricesUsdPerKwh }: CurveInputs, row: number): number {
  return powerPricesUsdPerKwh[powerPricesUsdPerKwh.length === 1 ? 0 : row];
}

const TIE_DIGITS = 12;

/** Rounded, so that prices equal but for the last bits of a product count as ties. */
export function tieKey(price: number): number {
  return Number(price.toPrecision(TIE_DIGITS));
}

/** Rows by rising price; ties keep their order. */
export function rowsByPrice(prices: readonly number[]): number[] {
  const keys = prices.map(tieKey);
  // JavaScript's sort is stable.
  return prices.map((_, row) => row).sort((a, b) => keys[a] - keys[b]);
}

/**
 * The supply curve of a fleet: its rows by rising shutdown price, with the hashrate still running
 * at a bitcoin price just above each.
 *
 * @throws CalcError `divisionByZero` when the machines earn no bitcoin.
 */
export function shutdownCurve(inputs: CurveInputs): readonly CurveRow[] {
  const prices = shutdownPrices(inputs);
  let cumulativeEhs = 0;
  return rowsByPrice(prices).map((row) => {
    const hashrateEhs = inputs.hashratesEhs[row];
    cumulativeEhs += hashrateEhs;
    return {
      hashrateEhs,
      efficiencyJPerTh: inputs.efficienciesJPerTh[row],
      powerPriceUsdPerKwh: powerPriceOf(inputs, row),
      shutdownPriceUsd: prices[row],
      cumulativeEhs,
    };
  });
}

export interface EquilibriumInputs extends RevenueInputs {
  readonly hashratesEhs: Float64Array;
  readonly hashcostsUsdPerPhDay: Float64Array;
}

/**
 * Hashrate at which the network's revenue just feeds its dearest running tier, in EH/s.
 *
 * Tiers switch on by rising cost. Each dilutes what all earn, so the last one runs in full, or in
 * part where hashprice has come down to its cost. Tiers that cost nothing always run.
 */
export function equilibriumHashrateEhs(inputs: EquilibriumInputs): number {
  const { hashratesEhs, hashcostsUsdPerPhDay: costs } = inputs;
  const revenue = networkRevenueUsdPerDay(inputs);
  const tiers = Array.from(costs.keys()).sort((a, b) => costs[a] - costs[b]);
  let running = 0;
  for (const tier of tiers) {
    const withTier = running + hashratesEhs[tier];
    const sustained = costs[tier] <= 0 ? Infinity : revenue / (PH_PER_EH * costs[tier]);
    if (sustained < withTier) {
      return Math.max(running, sustained);
    }
    running = withTier;
  }
  return running;
}

/** Hashrate of each tier and all that cost no more, in EH/s. */
export function capacityUpTo({ hashratesEhs, hashcostsUsdPerPhDay }: EquilibriumInputs): number[] {
  return Array.from(hashcostsUsdPerPhDay, (limit) =>
    hashratesEhs.reduce(
      (sum, hashrate, tier) => (hashcostsUsdPerPhDay[tier] <= limit ? sum + hashrate : sum),
      0,
    ),
  );
}

/**
 * What would run if each tier in turn were the dearest that runs, in EH/s. Capacity rises with
 * cost and what revenue sustains falls, so the largest of them is the equilibrium.
 */
export function sustainedEhs(inputs: EquilibriumInputs): number[] {
  const revenue = networkRevenueUsdPerDay(inputs);
  return capacityUpTo(inputs).map((capacity, tier) => {
    const cost = inputs.hashcostsUsdPerPhDay[tier];
    return cost <= 0 ? capacity : Math.min(capacity, revenue / (PH_PER_EH * cost));
  });
}
