import { blockRewardBtc } from "../../core/network";
import { defineFunction } from "../define";
import { quantity } from "../quantity";

export const blockReward = defineFunction({
  name: "BLOCK_REWARD",
  group: "Bitcoin network",
  summary: "Subsidy plus fees of a block, from the subsidy and the share of fees.",
  parameters: {
    subsidyBtc: quantity({
      unit: "BTC",
      description: "New bitcoin per block: BLOCK_SUBSIDY",
      min: 0,
    }),
    feeFraction: quantity({
      unit: "fraction",
      description: "Fees over the whole reward, or over the subsidy: feeBasis says which",
      min: 0,
      hint: "a fraction, so type 2% as 0.02",
    }),
    feeBasis: {
      kind: "choice",
      description: "What the fees are a share of",
      choices: ["reward", "subsidy"],
      default: "reward",
    },
  },
  result: {
    label: "Block reward",
    unit: "BTC",
    formula:
      'IF(feeBasis="subsidy",subsidyBtc*(1+feeFraction),' +
      'IF(feeFraction>1,VALUE("share above 1"),subsidyBtc/(1-feeFraction)))',
  },
  steps: [],
  assumptions: [
    'Hashrate Index prints fees as a share of the whole reward (basis "reward"), some pools as a share of the subsidy: at 4.82% the rewards differ by 0.23%, at 30% by a tenth.',
    "A share of the whole reward is below 1; a share of the subsidy may exceed 1, so 2% typed as 2 triples the reward there.",
  ],
  sources: [
    {
      title: "Hashrate Index roundup, 3 March 2025: 62 of 3,218 BTC are 1.93%",
      url: "https://hashrateindex.com/blog/hashrate-index-roundup-march-03-2025",
      retrieved: "2026-11-22",
    },
    {
      title: "Hashrate Index dashboard, 12 November 2024: 3.28 BTC at a fee share of 4.82%",
      url: "https://staging.urlscan.io/result/6a98d950-1397-4d9c-af4b-0460b7cdeb91/content",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    { arguments: [3.125, 0.0482], result: 3.28, note: "As published on 12 November 2024" },
    {
      arguments: [3.125, 0.0482, "subsidy"],
      result: 3.2756,
      note: "The same percentage as a share of the subsidy",
    },
  ],
  keywords: "transaction fees, coinbase",
  compute: blockRewardBtc,
});
