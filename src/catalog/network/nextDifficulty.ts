import { limitedBlockSeconds, nextDifficulty as difficultyAfter } from "../../core/network";
import { BITCOIN_CORE } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { difficulty } from "./arguments";

export const nextDifficulty = defineFunction({
  name: "NEXT_DIFFICULTY",
  group: "Bitcoin network",
  summary: "Difficulty after the next retarget, from the average block time before it.",
  parameters: {
    difficulty,
    averageBlockSeconds: quantity({
      unit: "seconds",
      description: "Average time between the 2,016 blocks before the retarget",
      above: 0,
    }),
  },
  result: {
    label: "Next difficulty",
    unit: "difficulty",
    formula: "difficulty*(600/limitedBlockSeconds)",
  },
  steps: [
    {
      key: "limitedBlockSeconds",
      label: "Block time as the retarget sees it: at most four times too fast or too slow",
      unit: "seconds",
      formula: "MIN(2400,MAX(150,averageBlockSeconds))",
      value: (args) => limitedBlockSeconds(args.averageBlockSeconds),
    },
  ],
  assumptions: [
    "The analyst's form: the network times 2,015 intervals and rounds the target, which moves the result by about 0.05%.",
    "One retarget of 2,016 blocks, about two weeks, moves difficulty by at most a factor of four.",
  ],
  sources: [BITCOIN_CORE],
  examples: [
    {
      arguments: [152.27e12, 612],
      result: 149284313725490.2,
      note: "Blocks 2% too slow: difficulty falls 1.96%",
    },
    { arguments: [100e12, 60], result: 400e12, note: "Ten times too fast, but at most x 4" },
  ],
  keywords: "retarget, adjustment",
  compute: (args) => difficultyAfter(args.difficulty, args.averageBlockSeconds),
});
