import { networkDifficulty as difficultyOf } from "../../core/network";
import { BITCOIN_CORE, networkHashrateEhs } from "../common";
import { defineFunction } from "../define";
import { blockSeconds, GALAXY_MID_YEAR } from "./arguments";

export const networkDifficulty = defineFunction({
  name: "NETWORK_DIFFICULTY",
  group: "Bitcoin network",
  summary: "Difficulty at which a network of this hashrate finds a block in the given time.",
  parameters: { networkHashrateEhs, blockSeconds },
  result: {
    label: "Difficulty",
    unit: "difficulty",
    formula: "networkHashrateEhs*10^18*blockSeconds/2^32",
  },
  steps: [],
  assumptions: [
    "The inverse of NETWORK_HASHRATE.",
    "A measured hashrate gives the difficulty that would suit it, not the one in force until the next retarget.",
  ],
  sources: [GALAXY_MID_YEAR, BITCOIN_CORE],
  examples: [
    {
      arguments: [1000],
      result: 139698386192321.8,
      note: "One zettahash a second finds a block every ten minutes at 139.7T",
    },
  ],
  keywords: "difficulty from hashrate, retarget",
  compute: (args) => difficultyOf(args.networkHashrateEhs, args.blockSeconds),
});
