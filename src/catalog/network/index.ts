import type { FunctionDefinition } from "../define";
import { blockSubsidy } from "./blockSubsidy";
import { hashprice } from "./hashprice";

export const networkFunctions: readonly FunctionDefinition[] = [blockSubsidy, hashprice];
