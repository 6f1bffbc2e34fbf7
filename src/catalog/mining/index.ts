import type { FunctionDefinition } from "../define";
import { hashcost } from "./hashcost";
import { minerBreakeven } from "./minerBreakeven";

export const miningFunctions: readonly FunctionDefinition[] = [hashcost, minerBreakeven];
