import type { FunctionDefinition } from "../define";
import { blockReward } from "./blockReward";
import { blockSubsidy } from "./blockSubsidy";
import { halvingDate } from "./halvingDate";
import { hashprice } from "./hashprice";
import { networkDifficulty } from "./networkDifficulty";
import { networkHashrate } from "./networkHashrate";
import { nextDifficulty } from "./nextDifficulty";

export const networkFunctions: readonly FunctionDefinition[] = [
  blockSubsidy,
  blockReward,
  networkHashrate,
  networkDifficulty,
  nextDifficulty,
  halvingDate,
  hashprice,
];
