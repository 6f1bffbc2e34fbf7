import { hashcostUsdPerPhDay, netBtcPerPhDay, shutdownPriceUsdPerBtc } from "../../core/mining";
import {
  BITCOIN_CORE,
  blockRewardBtc,
  efficiencyJPerTh,
  networkHashrateEhs,
  otherCostUsdPerPhDay,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  THE_MINER_MAG,
} from "../common";
import { defineFunction } from "../define";

export const minerBreakeven = defineFunction({
  name: "MINER_BREAKEVEN",
  group: "Mining",
  summary: "Bitcoin price at which mining just pays its power: the shutdown price.",
  parameters: {
    efficiencyJPerTh,
    powerPriceUsdPerKwh,
    networkHashrateEhs,
    blockRewardBtc,
    poolFeeFraction,
    pue,
    otherCostUsdPerPhDay,
  },
  result: {
    label: "Shutdown price",
    unit: "USD/BTC",
    formula: "hashcostUsdPerPhDay/netBtcPerPhDay",
  },
  steps: [
    {
      key: "hashcostUsdPerPhDay",
      label: "Cost of running 1 PH/s for a day",
      unit: "USD/PH/day",
      formula: "24*efficiencyJPerTh*powerPriceUsdPerKwh*pue+otherCostUsdPerPhDay",
      value: hashcostUsdPerPhDay,
    },
    {
      key: "netBtcPerPhDay",
      label: "Bitcoin earned by 1 PH/s in a day, after the pool's fee",
      unit: "BTC",
      formula: "144*blockRewardBtc*(1-poolFeeFraction)/(networkHashrateEhs*1000)",
      value: netBtcPerPhDay,
    },
  ],
  assumptions: [
    "Where a rational operator switches off, not where the company starts to earn: overheads, interest and depreciation are left out.",
    "The size of the fleet cancels out.",
    "A negative price, for an operator paid to draw power, means that it never switches off.",
  ],
  sources: [BITCOIN_CORE, THE_MINER_MAG],
  examples: [
    {
      arguments: [17.5, 0.045, 1090, 3.15],
      result: 45416.67,
      note: "17.5 J/TH at 4.5 cents: 18.90 USD over 0.00041615 BTC per PH and day",
    },
    {
      arguments: [[[15, 17.5, 20]], [[0.03], [0.05]], 1000, 3.125],
      result: [
        [24000, 28000, 32000],
        [40000, 46666.67, 53333.33],
      ],
      note: "A row of efficiencies with a column of power prices fills a grid from one formula",
    },
  ],
  keywords:
    "bitcoin price at which machines turn off, capitulation, breakeven hashprice, shutdown price, switch-off price, shutdown, breakeven, cost to mine",
  compute: shutdownPriceUsdPerBtc,
});
