import { blockSubsidyBtc, halvings, subsidySatoshi } from "../../core/network";
import { BITCOIN_CORE } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";

export const blockSubsidy = defineFunction({
  name: "BLOCK_SUBSIDY",
  group: "Bitcoin network",
  summary: "New bitcoin in a block at a height, fees not included.",
  parameters: {
    height: quantity({ unit: "block", description: "Block height", min: 0, whole: true }),
  },
  result: { label: "Block subsidy", unit: "BTC", formula: "subsidySatoshi/100000000" },
  steps: [
    {
      key: "halvings",
      label: "Halvings so far",
      unit: "number",
      formula: "INT(height/210000)",
      value: ({ height }) => halvings(height),
    },
    {
      key: "subsidySatoshi",
      label: "Subsidy in satoshi, rounded down at each halving",
      unit: "number",
      formula: "IF(halvings>=33,0,INT(5000000000/2^halvings))",
      value: ({ height }) => subsidySatoshi(height),
    },
  ],
  assumptions: [
    "Counted in whole satoshi as the network does; nothing is left from height 6,930,000 on.",
    "The subsidy is halved next at height 1,050,000: a model over several years must not hard-code 3.125.",
  ],
  sources: [BITCOIN_CORE],
  examples: [
    { arguments: [925000], result: 3.125, note: "The fifth era, from April 2024" },
    { arguments: [1050000], result: 1.5625, note: "The first block after the halving of 2028" },
  ],
  keywords: "reward after a halving, halving, issuance, reward",
  compute: ({ height }) => blockSubsidyBtc(height),
});
