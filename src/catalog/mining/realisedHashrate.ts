import { realisedHashrateEhs } from "../../core/production";
import { blockRewardBtc, networkHashrateEhs, THE_MINER_MAG } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { minedBtc } from "./arguments";
import { networkBtcStep } from "./steps";

export const realisedHashrate = defineFunction({
  name: "REALISED_HASHRATE",
  group: "Mining",
  summary: "Average hashrate that the bitcoin credited to a fleet implies.",
  parameters: {
    minedBtc,
    networkHashrateEhs,
    blockRewardBtc,
    days: quantity({ unit: "days", description: "Length of the period", min: 0 }),
  },
  result: {
    label: "Realised hashrate",
    unit: "EH/s",
    formula: "minedBtc*networkHashrateEhs/networkBtc",
  },
  steps: [networkBtcStep],
  assumptions: [
    "Bitcoin as credited, without correction for pool fee, uptime or luck: a fleet behind a 2% pool shows 2% less than it ran.",
    "Over the installed hashrate it is the realisation rate.",
  ],
  sources: [THE_MINER_MAG],
  examples: [
    {
      arguments: [463, 850, 3.15, 30],
      result: 28.92,
      note: "A month of 463 BTC on a network of 850 EH/s",
    },
  ],
  keywords: "hashrate after downtime, realised hashrate, utilisation, uptime, realisation",
  compute: realisedHashrateEhs,
});
