import { netHashpriceUsdPerPhDay, type PoolIncome } from "../../core/breakevens";
import { energyCostUsdPerPhDay, hashcostUsdPerPhDay, type HashcostInputs } from "../../core/mining";
import { networkBtc } from "../../core/production";

/* Lines that several derivations share, so that they read the same everywhere. */

export const hashcostStep = {
  key: "hashcostUsdPerPhDay",
  label: "Cost of running 1 PH/s for a day",
  unit: "USD/PH/day",
  formula: "24*efficiencyJPerTh*powerPriceUsdPerKwh*pue+otherCostUsdPerPhDay",
  value: (args: HashcostInputs): number => hashcostUsdPerPhDay(args),
} as const;

export const energyStep = {
  key: "energyUsdPerPhDay",
  label: "Electricity of 1 PH/s for a day; 1 PH/s at 1 J/TH draws 1 kW",
  unit: "USD/PH/day",
  formula: "24*efficiencyJPerTh*powerPriceUsdPerKwh*pue",
  value: (args: Omit<HashcostInputs, "otherCostUsdPerPhDay">): number =>
    energyCostUsdPerPhDay(args),
} as const;

export const netHashpriceStep = {
  key: "netHashpriceUsdPerPhDay",
  label: "Revenue of 1 PH/s in a day, after the pool's fee",
  unit: "USD/PH/day",
  formula: "hashpriceUsdPerPhDay*(1-poolFeeFraction)",
  value: (args: PoolIncome): number => netHashpriceUsdPerPhDay(args),
} as const;

export const networkBtcStep = {
  key: "networkBtc",
  label: "Bitcoin that the whole network mines in these days",
  unit: "BTC",
  formula: "144*blockRewardBtc*days",
  value: (args: { readonly blockRewardBtc: number; readonly days: number }): number =>
    networkBtc(args),
} as const;
