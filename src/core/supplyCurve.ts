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

/** Tiers by rising cost. */
interface MeritOrder {
  readonly order: readonly number[];
  /** Hashrate of each tier in that order and of all before it, in EH/s. */
  readonly cumulativeEhs: Float64Array;
}

/** Kept with the tiers: a grid of prices asks for the order of the same ones again and again. */
const orders = new WeakMap<Float64Array, MeritOrder & { readonly of: Float64Array }>();

function meritOrder({ hashratesEhs, hashcostsUsdPerPhDay: costs }: EquilibriumInputs): MeritOrder {
  const known = orders.get(costs);
  if (known?.of === hashratesEhs) {
    return known;
  }
  const order = Array.from(costs.keys()).sort((a, b) => costs[a] - costs[b]);
  const cumulativeEhs = new Float64Array(order.length);
  let running = 0;
  order.forEach((tier, place) => {
    running += hashratesEhs[tier];
    cumulativeEhs[place] = running;
  });
  const found = { order, cumulativeEhs, of: hashratesEhs };
  orders.set(costs, found);
  return found;
}

/**
 * Hashrate at which the network's revenue just feeds its dearest running tier, in EH/s.
 *
 * Tiers switch on by rising cost. Each dilutes what all earn, so the last one runs in full, or in
 * part where hashprice has come down to its cost. Tiers that cost nothing always run.
 */
export function equilibriumHashrateEhs(inputs: EquilibriumInputs): number {
  const { order, cumulativeEhs } = meritOrder(inputs);
  const revenue = networkRevenueUsdPerDay(inputs);
  const sustained = (place: number): number => sustainedAt(inputs, revenue, order[place]);
  // Capacity rises with cost and what revenue sustains falls, so halving finds where they cross.
  let [below, from] = [-1, order.length];
  while (from - below > 1) {
    const middle = (below + from) >> 1;
    if (sustained(middle) < cumulativeEhs[middle]) {
      from = middle;
    } else {
      below = middle;
    }
  }
  const running = below < 0 ? 0 : cumulativeEhs[below];
  return from === order.length ? running : Math.max(running, sustained(from));
}

/** What revenue sustains where a tier is the dearest that runs, in EH/s. */
function sustainedAt(
  { hashcostsUsdPerPhDay }: EquilibriumInputs,
  revenueUsdPerDay: number,
  tier: number,
): number {
  const cost = hashcostsUsdPerPhDay[tier];
  return cost <= 0 ? Infinity : revenueUsdPerDay / (PH_PER_EH * cost);
}

/** Hashrate of each tier and all that cost no more, in EH/s. */
export function capacityUpTo(inputs: EquilibriumInputs): number[] {
  const { order, cumulativeEhs } = meritOrder(inputs);
  const { hashcostsUsdPerPhDay: costs } = inputs;
  const capacities = new Array<number>(order.length).fill(0);
  // From the dearest down, so that tiers of one cost share the capacity of the last of them.
  for (let place = order.length - 1, last = place; place >= 0; place--) {
    last = costs[order[place]] < costs[order[last]] ? place : last;
    capacities[order[place]] = cumulativeEhs[last];
  }
  return capacities;
}

/**
 * What would run if each tier in turn were the dearest that runs, in EH/s. Capacity rises with
 * cost and what revenue sustains falls, so the largest of them is the equilibrium.
 */
export function sustainedEhs(inputs: EquilibriumInputs): number[] {
  const revenue = networkRevenueUsdPerDay(inputs);
  return capacityUpTo(inputs).map((capacity, tier) =>
    Math.min(capacity, sustainedAt(inputs, revenue, tier)),
  );
}
