import { breakevenNetworkEhs, networkRevenueUsdPerDay } from "../../core/breakevens";
import {
  BITCOIN_CORE,
  blockRewardBtc,
  btcPriceUsd,
  efficiencyJPerTh,
  otherCostUsdPerPhDay,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  THE_MINER_MAG,
} from "../common";
import { defineFunction } from "../define";
import { hashcostStep } from "./steps";

export const breakevenNetwork = defineFunction({
  name: "BREAKEVEN_NETWORK",
  group: "Mining",
  summary: "Hashrate of the network at which a machine just pays its way, then switches off.",
  parameters: {
    btcPriceUsd,
    efficiencyJPerTh,
    powerPriceUsdPerKwh,
    blockRewardBtc,
    poolFeeFraction,
    pue,
    otherCostUsdPerPhDay,
  },
  result: {
    label: "Breakeven network hashrate",
    unit: "EH/s",
    formula: "IF(hashcostUsdPerPhDay<=0,NA(),networkRevenueUsdPerDay/(1000*hashcostUsdPerPhDay))",
  },
  steps: [
    hashcostStep,
    {
      key: "networkRevenueUsdPerDay",
      label: "Revenue of the whole network in a day, after the pools' fee",
      unit: "USD/day",
      formula: "144*blockRewardBtc*(1-poolFeeFraction)*btcPriceUsd",
      value: networkRevenueUsdPerDay,
    },
  ],
  assumptions: [
    "The price of bitcoin stays while the network grows; NETWORK_DIFFICULTY turns the result into a difficulty.",
    "A machine that costs nothing to run never switches off: #N/A.",
  ],
  sources: [BITCOIN_CORE, THE_MINER_MAG],
  examples: [
    {
      arguments: [86000, 17.5, 0.05, 3.125],
      result: 1842.86,
      note: "144 x 3.125 BTC x 86,000 USD over 21 USD per PH and day",
    },
  ],
  keywords:
    "network at which a miner is under water, hashrate at which miners break even, difficulty, headroom, shutdown",
  compute: breakevenNetworkEhs,
});
