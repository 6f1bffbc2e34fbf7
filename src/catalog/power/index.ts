import type { FunctionDefinition } from "../define";
import { powerGap } from "./powerGap";

export const powerFunctions: readonly FunctionDefinition[] = [powerGap];
