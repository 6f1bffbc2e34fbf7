import { hashesPerBlock, networkHashrateEhs } from "../../core/network";
import { BITCOIN_CORE } from "../common";
import { defineFunction } from "../define";
import { blockSeconds, difficulty, GALAXY_MID_YEAR } from "./arguments";

export const networkHashrate = defineFunction({
  name: "NETWORK_HASHRATE",
  group: "Bitcoin network",
  summary: "Hashrate of the whole network that a difficulty implies.",
  parameters: { difficulty, blockSeconds },
  result: {
    label: "Network hashrate",
    unit: "EH/s",
    formula: "hashesPerBlock/blockSeconds/10^18",
  },
  steps: [
    {
      key: "hashesPerBlock",
      label: "Hashes that a block takes on average",
      unit: "number",
      formula: "difficulty*2^32",
      value: (args) => hashesPerBlock(args.difficulty),
    },
  ],
  assumptions: [
    "With 600 seconds this is the rate that difficulty implies; a measured rate follows the blocks found and can differ by 12%.",
    "2^32 hashes per unit of difficulty, as the field counts; the exact factor is 0.0015% more.",
  ],
  sources: [GALAXY_MID_YEAR, BITCOIN_CORE],
  examples: [
    { arguments: [82e12], result: 586.98, note: "The published 587 EH/s of 2024" },
    {
      arguments: [152.27e12, 570],
      result: 1147.36,
      note: "Blocks every 9.5 minutes: more hashrate than the difficulty implies",
    },
  ],
  keywords: "EH/s, implied",
  compute: (args) => networkHashrateEhs(args.difficulty, args.blockSeconds),
});
