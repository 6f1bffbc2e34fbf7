import type { FunctionDefinition } from "../define";

export const valuationFunctions: readonly FunctionDefinition[] = [];
