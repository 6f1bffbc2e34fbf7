import { networkRevenueUsdPerDay } from "../../core/breakevens";
import { capacityUpTo, equilibriumHashrateEhs, sustainedEhs } from "../../core/supplyCurve";
import { blockRewardBtc, btcPriceUsd, poolFeeFraction, THE_MINER_MAG } from "../common";
import { defineFunction } from "../define";
import { CBECI, hashratesEhs } from "./arguments";

export const equilibriumHashrate = defineFunction({
  name: "EQUILIBRIUM_HASHRATE",
  group: "Mining",
  summary: "Hashrate at which the network settles, given its tiers of machines and their cost.",
  parameters: {
    btcPriceUsd,
    blockRewardBtc,
    hashratesEhs: { ...hashratesEhs, description: "Capacity of each tier" },
    hashcostsUsdPerPhDay: {
      kind: "series",
      unit: "USD/PH/day",
      description: "Cost of running each tier: HASHCOST; may be negative",
      blanks: "skip",
    },
    poolFeeFraction,
  },
  result: {
    label: "Equilibrium hashrate",
    unit: "EH/s",
    formula: "MAX(sustainedEhs[])",
  },
  steps: [
    {
      key: "networkRevenueUsdPerDay",
      label: "Revenue of the whole network in a day, after the pools' fee",
      unit: "USD/day",
      formula: "144*blockRewardBtc*(1-poolFeeFraction)*btcPriceUsd",
      value: networkRevenueUsdPerDay,
    },
    {
      key: "tiers",
      label: "What runs if each tier in turn is the dearest that runs",
      columns: [
        {
          key: "tierCost",
          label: "Cost",
          unit: "USD/PH/day",
          formula: "INDEX(hashcostsUsdPerPhDay,row+1)",
        },
        {
          key: "capacityEhs",
          label: "Capacity up to this cost",
          unit: "EH/s",
          formula: "SUMPRODUCT((hashcostsUsdPerPhDay<=tierCost)*hashratesEhs)",
        },
        {
          key: "sustainedEhs",
          label: "Of that, what revenue sustains",
          unit: "EH/s",
          formula:
            "IF(tierCost<=0,capacityEhs,MIN(capacityEhs,networkRevenueUsdPerDay/(1000*tierCost)))",
        },
      ],
      rows: (args) => args.hashratesEhs.length,
      values: (args) => {
        const capacities = capacityUpTo(args);
        const sustained = sustainedEhs(args);
        return Array.from(args.hashcostsUsdPerPhDay, (cost, tier) => [
          cost,
          capacities[tier],
          sustained[tier],
        ]);
      },
    },
  ],
  assumptions: [
    "Where the network settles after difficulty has adjusted, if every owner minds cost alone; contracts that must be paid anyway keep dear tiers on.",
    "The dearest running tier may run in part: hashprice is then its cost. Tiers that cost nothing, or are paid to run, are always on.",
  ],
  sources: [THE_MINER_MAG, CBECI],
  examples: [
    {
      arguments: [30000, 3.125, [[300], [400], [400]], [[19.44], [25.2], [42.48]]],
      result: 535.71,
      note: "The second tier runs in part and hashprice is its cost, 25.20",
    },
    {
      arguments: [
        [[30000], [60000], [80000]],
        3.125,
        [[300], [400], [400]],
        [[19.44], [25.2], [42.48]],
      ],
      result: [[535.7143], [700], [847.4576]],
      note: "At a rising price of bitcoin",
    },
  ],
  keywords: "supply curve, long run, marginal miner",
  // The tiers are sorted once for all.
  work: () => 1,
  compute: equilibriumHashrateEhs,
});
