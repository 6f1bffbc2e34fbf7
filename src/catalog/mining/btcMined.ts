import { btcMined as expectedBtc, shareOfNetwork } from "../../core/production";
import {
  BITCOIN_CORE,
  blockRewardBtc,
  networkHashrateEhs,
  poolFeeFraction,
  uptimeFraction,
} from "../common";
import { defineFunction } from "../define";
import { days, hashrateEhs } from "./arguments";
import { networkBtcStep } from "./steps";

export const btcMined = defineFunction({
  name: "BTC_MINED",
  group: "Mining",
  summary: "Bitcoin that a fleet can expect to mine in some days.",
  parameters: {
    hashrateEhs,
    networkHashrateEhs,
    blockRewardBtc,
    days,
    uptimeFraction,
    poolFeeFraction,
  },
  result: {
    label: "Bitcoin mined",
    unit: "BTC",
    formula:
      'IF(hashrateEhs>networkHashrateEhs,VALUE("fleet above network"),' +
      "networkBtc*shareOfNetwork*uptimeFraction*(1-poolFeeFraction))",
  },
  steps: [
    networkBtcStep,
    {
      key: "shareOfNetwork",
      label: "The fleet's part of the network",
      unit: "fraction",
      formula: "hashrateEhs/networkHashrateEhs",
      value: shareOfNetwork,
    },
  ],
  assumptions: [
    "The expected number; what is found varies, a pool evens it out.",
    "Pools that pay per share go by difficulty: use NETWORK_HASHRATE of the difficulty there.",
    "Uptime is achieved over nameplate hashrate: leave it at 1 where the hashrate is an average achieved.",
    "A period across a halving or a retarget is the sum of its parts.",
  ],
  sources: [
    BITCOIN_CORE,
    {
      title: "IREN, January 2025: 521 BTC from an average of 29.0 EH/s",
      url: "https://fr.advfn.com/bourses/NASDAQ/IREN/actualites/95384125/iren-january-2025-monthly-update",
      retrieved: "2026-11-22",
    },
    {
      title: "Mining of one machine of 95 TH/s, August 2021",
      url: "https://bitcoingarden.org/forum/index.php?topic=107490.0",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [10, 1000, 3.125, 30],
      result: 135,
      note: "1% of the network's 13,500 BTC of thirty days",
    },
    {
      arguments: [10, 1000, 3.125, 30, 0.95, 0.02],
      result: 125.685,
      note: "With 5% downtime and a 2% pool fee",
    },
  ],
  keywords:
    "bitcoin mined per month, bitcoin mined by a fleet, how many bitcoin, production, output, share of network",
  compute: expectedBtc,
});
